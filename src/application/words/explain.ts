/** One sentence for a verdict, with both sides, for every reason; made from codes, values and records only. A reason without a sentence does not compile. */

import { formatInstant } from '../../domain/instant.js';
import type { Reason } from '../../domain/reason.js';
import type { Facet } from '../../domain/verdict.js';
import type { JudgedClaim } from '../verify/judged-claim.js';
import { whoOf } from './event-words.js';
import { inOrder, sayEvent, type Telling } from './record-words.js';
import { type Told, told } from './told.js';
import { asSentence, clockWords } from './value-words.js';

/** @example explanationOf(judged, telling) // → 'The report says Devon Okafor approved #611; the complete pull-request record of acme/portal holds no review of it.' */
export function explanationOf(judged: JudgedClaim, telling: Telling): string {
  const facts = told(judged, telling);
  return asSentence(EXPLANATIONS[judged.reason](facts));
}

/** `: a; b`, or nothing. */
const colon = (said: readonly string[]): string => (said.length > 0 ? `: ${said.join('; ')}` : '');
const records = ({ said }: Told): string => said.join('; ');
const either = (words: string, otherwise: string): string => (words === '' ? otherwise : words);

type Sides = Pick<Told, 'asserted' | 'found' | 'said'>;

/** "The report gives A; the records give B: record", or what is left of it. */
const bothSides =
  (otherwise: string) =>
  ({ asserted, found, said }: Sides): string =>
    asserted && found
      ? `the report gives ${asserted}; the records give ${found}${colon(said)}`
      : `${otherwise}${colon(said)}`;

const plain = (words: string) => (): string => words;

const ENDED: Readonly<Record<string, string>> = {
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  denied: 'was denied',
  timeout: 'timed out',
  skipped: 'was skipped',
  partial: 'succeeded only in part',
};
const ended = (outcome: string): string => ENDED[outcome] ?? `ended as ${outcome}`;

function outcomeDiffers({ finding, said }: Told): string {
  if (finding?.found.type !== 'outcome') return `the records say that it ended differently${colon(said)}`;
  const records = `the records say that it ${ended(finding.found.value)}${colon(said)}`;
  return finding.asserted.type === 'outcome'
    ? `the report says that it ${ended(finding.asserted.value)}; ${records}`
    : records;
}

function actorDiffers(facts: Told): string {
  const { asserted, found, said, finding, change, complete } = facts;
  if (finding?.facet === 'approval') return notApproved(facts, asserted, change, complete);
  if (asserted && found) return `the report says it was ${asserted}; the records name ${found}${colon(said)}`;
  return `the records name somebody else${colon(said)}`;
}

function notApproved({ events, said, telling, finding }: Told, who: string, change: string, complete: string): string {
  const record = either(complete, 'the record');
  const review = events.find((event) => event.kind === 'change.reviewed');
  const says =
    finding?.asserted.type === 'identity'
      ? `the report says ${who} approved ${change}`
      : `the report says ${change} was approved`;
  if (review) {
    const reviewer = whoOf(review, telling.people, 'reviewer');
    const at = clockWords(formatInstant(review.at.from), telling.day);
    return finding?.asserted.type === 'identity'
      ? `${says}; ${record} holds no approval of it by ${who}, but one by ${reviewer} at ${at}`
      : `${says}; ${record} holds no approval that counts${colon(said)}`;
  }
  const opened = events.find((event) => event.kind === 'change.opened' || event.kind === 'change.merged');
  const none = opened?.attributes['reviewCount'] === 0;
  const denial = events.find((event) => event.kind === 'message.posted');
  const denied = denial?.text ? `, and ${whoOf(denial, telling.people)} says: “${clip(denial.text)}”` : '';
  return `${says}; ${record} holds no ${none ? 'review' : 'approval'} of it${denied}`;
}

function neverHappened({ asserted, complete, said, finding }: Told): string {
  const about = asserted && finding?.asserted.type === 'entity' ? ` (${asserted})` : '';
  const nearest = said.length > 0 ? `; the nearest record: ${said[0]}` : '';
  return `${either(complete, 'the complete record')} holds nothing like what the report says${about}${nearest}`;
}

function orderDiffers({ events, telling, said }: Told): string {
  if (events.length < 2) return `the records show another order${colon(said)}`;
  const [first, second] = inOrder(events).map((event) => sayEvent(event, telling));
  return `the records show the opposite order: ${first}, and only then ${second}`;
}

/** "X: record", for what the report names as a cause: the first record is of the cause, the second of the effect. */
const cause =
  (what: string) =>
  ({ asserted, said }: Told): string =>
    `the report credits ${either(asserted, 'it')} with this; ${what}${colon(said)}`;

function statement({ events, said, telling }: Told): string {
  const [event] = events;
  if (!event?.text || event.kind !== 'message.posted') return `a person concerned says the same${colon(said)}`;
  const who = either(whoOf(event, telling.people), 'somebody');
  return `${who} says so in a message of ${clockWords(formatInstant(event.at.from), telling.day)}: “${clip(event.text)}”`;
}
const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
};

function shownAbsent({ complete, said, finding, change }: Told): string {
  const what = finding?.asserted.value === 'not approved' ? `no approval of ${change}` : 'no such thing';
  return `${either(complete, 'the complete record')} holds ${what}${said[0] ? `; it does hold that ${said[0]}` : ''}`;
}

/** What an open facet would need a record of. */
const OPEN_FACETS = {
  existence: 'that this happened',
  time: 'when it happened',
  actor: 'who did it',
  outcome: 'how it ended',
  amount: 'this figure',
  duration: 'this length of time',
  order: 'this order',
  cause: 'that this was the cause',
  state: 'that it stood like this',
  subject: 'that it concerned this',
  approval: 'this approval',
  absence: 'that it did not happen',
  content: 'that it contains this',
  speaker: 'that this was said',
  place: 'that it was there',
  self_consistency: 'that the report agrees with itself',
} as const satisfies Record<Facet, string>;

function open({ judged, said }: Told): string {
  const backed = new Set(judged.deciding.map((finding) => finding.facet));
  const facets = judged.findings.filter(({ stance, facet }) => stance === 'silent' && !backed.has(facet));
  const missing = [
    ...new Set(
      facets.map(({ facet }) =>
        judged.claim.kind === 'communication' && facet === 'content' ? OPEN_FACETS.speaker : OPEN_FACETS[facet],
      ),
    ),
  ]
    .slice(0, 2)
    .join(' or ');
  if (said.length > 0 && missing) return `the records show that ${said[0]}, but not ${missing}`;
  return missing ? `no record shows ${missing}, and none speaks against it` : 'no record backs this or contradicts it';
}

const EXPLANATIONS: Readonly<Record<Reason, (facts: Told) => string>> = {
  records_agree: ({ found, finding, said }) =>
    found && (finding?.facet === 'duration' || finding?.facet === 'amount')
      ? `the records give ${found}${colon(said)}`
      : `the records agree${colon(said)}`,
  coverage_shows_absence: shownAbsent,
  statement_agrees: statement,
  arithmetic_agrees: (facts) => `the figure follows from the records${colon(facts.said)}`,

  record_says_otherwise: bothSides('a record says otherwise'),
  time_differs: bothSides('the records give another time'),
  actor_differs: actorDiffers,
  outcome_differs: outcomeDiffers,
  amount_differs: bothSides('the records give another amount'),
  duration_differs: bothSides('the records give another length of time'),
  order_differs: orderDiffers,
  state_differs: bothSides('the records show another state'),
  subject_differs: ({ asserted, said }) =>
    `the report says this of ${either(asserted, 'one thing')}; the records show it of another${colon(said)}`,
  content_differs: bothSides('the records show other content'),
  speaker_differs: ({ asserted, found, said }) =>
    asserted && found
      ? `the report gives these words to ${asserted}; they are those of ${found}${colon(said)}`
      : `the records give these words to somebody else${colon(said)}`,
  never_happened: neverHappened,
  presence_shown: (facts) =>
    `the report says that there was none; the records show that ${either(records(facts), 'there was')}`,
  cause_never_took_effect: cause('it never took effect'),
  cause_came_after_effect: cause('it came only after the effect'),
  other_change_caused: cause('another change had just taken effect and this one had not'),
  not_approved: (facts) => notApproved(facts, facts.asserted, facts.change, facts.complete),
  denied_by_person: (facts) => `the person concerned denies it${colon(facts.said)}`,
  contradicts_itself: ({ asserted, found, said }) =>
    `the report gives two values for this that cannot both be true${asserted && found ? `; the records give ${found}` : ''}${colon(said)}`,
  wrong_weekday: ({ asserted, found }) =>
    asserted && found
      ? `the report gives ${asserted}, but that date was a ${found}`
      : 'the weekday in the report does not belong to its date',

  no_record: open,
  not_in_evidence: plain('its words match nothing in the evidence, so that no record can back or contradict it'),
  coverage_incomplete: ({ said }) =>
    `the records that would show it are not known to be complete, so that nothing follows from their silence${said[0] ? `; they do show that ${said[0]}` : ''}`,
  self_attested: ({ said }) => `only an agent whose own acts are in question says so${colon(said)}`,
  rival_cause: ({ said }) => `another change took effect in between, so that the cause cannot be told${colon(said)}`,
  partly_backed: open,
  may_differ: ({ said }) => `a record may speak against this, but it is not sure to be of the same thing${colon(said)}`,
  clocks_cannot_tell: ({ said }) => `the clocks are too far apart to tell which came first${colon(said)}`,
  sources_disagree: ({ said }) => `the sources disagree with one another${colon(said)}`,
  check_failed: plain('a check broke off at this claim, which is a fault of Corroborate and not of the report'),

  hedged: plain('the sentence is hedged and commits to nothing that a record could show'),
  opinion: plain('this is an opinion or an evaluation, which no record can settle'),
  plan: plain('this is a plan; no record can show what has not happened yet'),
  request: plain('this asks for something and states nothing'),
  action_item: plain('this is something to be done; no record can show it yet'),
  hypothetical: plain('this says what would or could have happened, which no record shows'),
  question: plain('this is a question'),
  definition: plain('this defines a term'),
  general_truth: plain('this is about how things are in general, not about this incident'),
  motive: plain('this speaks of inner motives, which no record shows'),
  ignorance: plain('this states what is not known'),
  thanks: plain('this gives thanks'),
  metadata: plain('this is about the report itself'),
  greeting: plain('this is a greeting or a closing'),
  lead_in: plain('this introduces what follows'),
  heading: plain('this is a heading'),
  ambiguous_parse: plain('this can be read in more than one way, and the readings lead to different verdicts'),
  retracted: plain('its author struck this through'),
  quotation: plain('this quotes somebody and states nothing by itself'),
  markup: plain('this is markup without words'),
  not_prose: plain('this is code, a comment or a sentence longer than anybody writes and is not read as prose'),
  unrelated: plain('what this says of the known things in it could not be read'),
  attributed: plain('this reports what somebody else holds'),
  reading_failed: plain('reading it broke off, which is a fault of Corroborate and not of the report'),
};
