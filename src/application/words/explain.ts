/** One sentence for a verdict, with both sides, and the smallest true rewrite; made from codes, values and records only. */
import type { Finding } from '../../domain/finding.js';
import { formatInstant } from '../../domain/instant.js';
import type { Reason } from '../../domain/reason.js';
import type { JudgedClaim } from '../verify/judge-claims.js';
import { eventWords, nameOf, type People, whoOf } from './event-words.js';
import { clockWords, valueWords } from './value-words.js';

/** What the records say of the deciding facet. */
export function explanationOf(judged: JudgedClaim, people: People): string {
  const first = judged.deciding[0];
  const records = recordsOf(judged, people);
  if (judged.verdict === 'contradicted' && first)
    return `${AGAINST[first.reason] ?? 'A record says otherwise'}: ${sides(first, people)}${records}.`;
  if (judged.verdict === 'supported')
    return `${judged.reason === 'coverage_shows_absence' ? 'Complete records show none' : 'Backed by'}${records || ' the records'}.`;
  if (judged.verdict === 'unsupported')
    return `${OPEN[judged.reason] ?? 'No record was found that backs or contradicts it'}.`;
  return 'The sentence commits to nothing that a record could show.';
}

const AGAINST: Partial<Record<Reason, string>> = {
  time_differs: 'It happened at another time',
  actor_differs: 'Somebody else did it',
  outcome_differs: 'It ended differently',
  amount_differs: 'The recorded amount differs',
  duration_differs: 'It took a different length of time',
  order_differs: 'The order was the other way round',
  state_differs: 'The recorded state was different',
  subject_differs: 'The records show this of something else',
  never_happened: 'A complete record of such things does not hold it',
  presence_shown: 'The report says there was none, a record shows one',
  not_approved: 'No such approval exists in a complete record of reviews',
  cause_never_took_effect: 'The named cause never took effect',
  cause_came_after_effect: 'The named cause came after the effect',
  other_change_caused: 'Another change took effect just before',
  speaker_differs: 'Somebody else said it',
  denied_by_person: 'The person concerned denied it',
  contradicts_itself: 'The report contradicts itself',
  wrong_weekday: 'The date fell on another weekday',
};

const OPEN: Partial<Record<Reason, string>> = {
  not_in_evidence: 'Its words match nothing in the evidence',
  coverage_incomplete: 'The records that would show it are not complete',
  self_attested: 'Only the agent under scrutiny says so',
  partly_backed: 'A part of it is backed by records, the rest is not',
  rival_cause: 'Another change took effect in between, so the cause cannot be told',
  clocks_cannot_tell: 'The clocks are too far apart to tell',
  sources_disagree: 'The sources disagree',
};

function sides(finding: Finding, people: People): string {
  if (finding.asserted.type === 'none' || finding.found.type === 'none') return '';
  return `the report says ${valueWords(finding.asserted, people)}, the records say ${valueWords(finding.found, people)};`;
}

function recordsOf(judged: JudgedClaim, people: People): string {
  const events = judged.deciding.flatMap((finding) =>
    finding.pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : [])),
  );
  const unique = [...new Map(events.map((event) => [event.id, event])).values()].slice(0, 2);
  const said = unique.map((event) => `${eventWords(event, people)} at ${clockWords(formatInstant(event.at.from))}`);
  return said.length > 0 ? ` ${said.join('; ')}` : '';
}

/** The smallest true rewrite of a contradicted claim; null when the evidence gives none. */
export function correctionOf(judged: JudgedClaim, people: People): string | null {
  if (judged.verdict !== 'contradicted') return null;
  const finding = judged.deciding[0];
  const event = finding?.pointers.find((pointer) => pointer.kind === 'event');
  if (!finding || event?.kind !== 'event') return null;
  if (finding.reason === 'time_differs')
    return `${upper(eventWords(event.event, people))} at ${valueWords(finding.found, people)}.`;
  if (finding.reason === 'actor_differs')
    return `It was ${valueWords(finding.found, people) || whoOf(event.event, people)}: ${eventWords(event.event, people)}.`;
  if (finding.reason === 'not_approved') return `${nameOf(event.event)} was not approved by them.`;
  return `${upper(eventWords(event.event, people))} at ${clockWords(formatInstant(event.event.at.to ?? event.event.at.from))}.`;
}

const upper = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
