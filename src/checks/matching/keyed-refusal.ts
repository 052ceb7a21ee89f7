/** When a count by key speaks against a number although the run is not named: all are said to have been done and some were not, somebody else did it, or the record of that very minute has another number. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof, keptBy } from './absence.js';
import { roleOfKey } from './count-roles.js';
import { counting, countsOf, isThen, type KeyedCount, stemsIn } from './counts-by-key.js';
import { coveragePointer, describe, eventPointer, finding } from './findings.js';
import { amountFits } from './numbers.js';
import { personMatches } from './slot-matches.js';

type Amount = ClaimOf<'amount'>;

interface Told {
  readonly event: TimelineEvent;
  readonly count: KeyedCount;
}

/** Counts of whose key the claim says two words at least: "messagesReplayed" in "312 messages were replayed". */
export const toldTwice = (events: readonly TimelineEvent[], said: ReadonlySet<string>): readonly Told[] =>
  counting(events).flatMap((event) =>
    countsOf(event)
      .filter((count) => count.words.length >= 2 && count.words.filter((word) => said.has(word)).length >= 2)
      .map((count) => ({ event, count })),
  );

/** What counts of the same run say was not done of the same things. */
export function undoneBeside({ event, count }: Told): KeyedCount | undefined {
  return countsOf(event).find(
    (other) =>
      other !== count && other.value > 0 && other.words[0] === count.words[0] && roleOfKey(other.words) === 'undone',
  );
}

/** "All told" and "in all" say nothing of all. */
const ALL = /(?<!\b(?:in|at|after|above) )\b(?:all(?! told\b| in all\b)|every|each)\b/i;
const EXCEPT = /\b(?:but|except\w*|save|apart|other than|not all|nearly|almost)\b/i;

/** Whether a sentence says that nothing was left out. */
export const saysAll = (text: string): boolean => ALL.test(text) && !EXCEPT.test(text);

/** What the counts say against the claim; null where they do not. */
export function refusedByCounts(
  check: string,
  claim: Amount,
  events: readonly TimelineEvent[],
  said: ReadonlySet<string>,
  world: World,
): readonly Finding[] | null {
  const { amount } = claim;
  if (amount.family !== 'count' || amount.hedge || amount.vague) return null;
  const told = toldTwice(events, said);
  const things = new Set(told.map(({ event }) => event.subjects[0]?.id));
  if (told.length === 0 || things.size > 1) return null;
  return notAll(check, claim, told) ?? byAnother(check, claim, told) ?? atThatTime(check, claim, told, world);
}

/** "All 312 were replayed", of which the run replayed 305 and failed 7. */
function notAll(check: string, claim: Amount, told: readonly Told[]): readonly Finding[] | null {
  const [only, ...more] = told;
  const undone = only && undoneBeside(only);
  if (!undone || more.length > 0 || !isOfAll(claim) || roleOfKey(only.count.words) !== 'done') return null;
  const whole = only.count.value + undone.value;
  return claim.amount.stated === whole ? [another(check, claim, only)] : null;
}

const beforeNumber = ({ text, span, amount }: Amount): string =>
  text.slice(0, Math.max(0, amount.span.start - span.start));

/** "All 312", "every one of the 312": of this number. */
function isOfAll(claim: Amount): boolean {
  const before = beforeNumber(claim).trimEnd();
  return saysAll(claim.text) && /\b(?:all|every one|each)(?: of)?(?: the| these| those| its| our)?$/i.test(before);
}

/** The very number of the very thing, done by somebody else. */
function byAnother(check: string, claim: Amount, told: readonly Told[]): readonly Finding[] | null {
  const { agent } = claim;
  if (agent?.how !== 'named' || agent.span.start !== claim.span.start) return null;
  // "Skipping 312", "replayed 305": the deed is the agent's; who "counted 312 skipped messages" skipped none.
  const verb = stemsIn(beforeNumber(claim)).at(-1);
  const exact = told.filter(
    ({ count }) => count.value === claim.amount.stated && verb !== undefined && count.words.slice(1).includes(verb),
  );
  const [first] = exact;
  if (!first || exact.some(({ event }) => personMatches(agent, event.actors) !== 'no')) return null;
  return [
    finding(
      check,
      'actor',
      'contradicts',
      'actor_differs',
      { type: 'identity', value: agent.identities[0] ?? agent.text },
      [eventPointer(first.event)],
      describe(first.event, 'actor'),
    ),
  ];
}

/** The one record of the stated minute has another number, and no record of it is missing. */
function atThatTime(check: string, claim: Amount, told: readonly Told[], world: World): readonly Finding[] | null {
  const { time, amount } = claim;
  if (!time || time.hedge || !/^(?:minute|second|fraction)$/.test(time.precision) || claim.subjects.length > 0)
    return null;
  const then = told.filter(({ event }) => isThen(event, claim));
  const [only, ...more] = then;
  if (!only || more.length > 0 || amountFits(amount, only.count.value) !== 'no') return null;
  if (countsOf(only.event).some((count) => count.value === amount.stated)) return null;
  const proof = absenceProof([only.event.kind], only.event.subjects, world.incident, keptBy([only.event], world));
  return proof ? [another(check, claim, only, proof.slice(0, 1).map(coveragePointer))] : null;
}

const another = (
  check: string,
  { amount }: Amount,
  { event, count }: Told,
  more: readonly ReturnType<typeof coveragePointer>[] = [],
): Finding =>
  finding(
    check,
    'amount',
    'contradicts',
    'amount_differs',
    { type: 'quantity', value: amount.stated, unit: amount.symbol },
    [eventPointer(event), ...more],
    { type: 'quantity', value: count.value, unit: amount.symbol },
  );
