/** The smallest true statement in place of a contradicted claim: its own words with the right value, else what the record says; null when the evidence gives none. */
import { CHANGE_KINDS } from '../../domain/event-kind.js';
import type { Reason } from '../../domain/reason.js';
import type { JudgedClaim } from '../verify/judged-claim.js';
import { whoOf } from './event-words.js';
import { inOrder, sayEvent, type Telling } from './record-words.js';
import { rewritten, tidy } from './rewrite.js';
import { type Told, told } from './told.js';
import { longDuration } from './value-words.js';

/** @param text the whole report, whose words are used again */
export function correctionOf(judged: JudgedClaim, text: string, telling: Telling): string | null {
  if (judged.verdict !== 'contradicted') return null;
  const inPlace = rewritten(judged, text, telling.people);
  if (inPlace !== null) return inPlace;
  const words = CORRECTIONS[judged.reason]?.(told(judged, telling));
  return words ? tidy(words) : null;
}

const records = ({ events, telling }: Told): string =>
  events
    .filter((event) => event.kind !== 'metric.series')
    .slice(0, 2)
    .map((event) => sayEvent(event, telling))
    .join('; ');

function oneThenOther({ events, telling }: Told): string {
  const sorted = inOrder(events.filter((event) => event.kind !== 'metric.series'));
  if (sorted.length < 2) return '';
  return sorted
    .slice(0, 2)
    .map((event) => sayEvent(event, telling))
    .join('; then ');
}

/** What became of the named cause; and the change that the effect is tied to, where a record of one is cited. */
function causeInstead({ events, telling }: Told): string {
  const [named, ...others] = events.filter((event) => event.kind !== 'metric.series');
  if (!named) return '';
  const change = others.find((event) => CHANGE_KINDS.includes(event.kind));
  return [named, ...(change ? [change] : [])].map((event) => sayEvent(event, telling)).join('; ');
}

function approvalInstead({ events, asserted, finding, change, telling }: Told): string {
  const review = events.find((event) => event.kind === 'change.reviewed');
  const person = finding?.asserted.type === 'identity' ? asserted : '';
  if (review && person)
    return `${change} was approved by ${whoOf(review, telling.people, 'reviewer')}, not by ${person}`;
  return person ? `${change} was not approved by ${person}` : `${change} was not approved`;
}

/** Reasons that are not listed give no correction: what is missing or inconsistent has no true form to offer. */
const CORRECTIONS: Partial<Record<Reason, (facts: Told) => string>> = {
  record_says_otherwise: records,
  time_differs: records,
  actor_differs: (facts) => (facts.finding?.facet === 'approval' ? approvalInstead(facts) : records(facts)),
  outcome_differs: records,
  amount_differs: ({ found, finding }) => (finding?.found.type === 'quantity' ? `The recorded value is ${found}` : ''),
  duration_differs: ({ finding }) =>
    finding?.found.type === 'duration' ? `It took ${longDuration(finding.found.value)}` : '',
  order_differs: oneThenOther,
  state_differs: records,
  subject_differs: records,
  content_differs: records,
  speaker_differs: records,
  presence_shown: records,
  cause_never_took_effect: causeInstead,
  cause_came_after_effect: oneThenOther,
  other_change_caused: causeInstead,
  not_approved: approvalInstead,
  denied_by_person: records,
};
