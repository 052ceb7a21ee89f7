/** What came first: do the records of both lie in the stated order, beyond the skew of their clocks? Contradicts only when every pair lies the other way. */
import type { ClaimOf } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import type { CoverageEntry } from '../domain/coverage.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import { type Order, orderOf } from '../domain/interval.js';
import type { Check } from './check.js';
import { clocksApart } from './matching/clocks-apart.js';
import { eventPointer, finding } from './matching/findings.js';
import type { Moment } from './matching/moment.js';
import { momentQuestions, momentsOf } from './matching/moments.js';
import { missingFrom } from './matching/wording.js';

const ID = 'came-first';
const ASSERTED: TypedValue = { type: 'order', value: 'before' };

export const cameFirst: Check = Object.freeze({
  id: ID,
  asks: 'Did the first of the two come before the second?',
  appliesTo: ['order'],
  needs: (claim) => (claim.kind === 'order' ? momentQuestions(claim.first, claim.second) : []),
  examine(claim, timeline, world) {
    if (claim.kind !== 'order') return [];
    const first = momentsOf(claim.first, timeline, world);
    const second = momentsOf(claim.second, timeline, world);
    const order = (pair: Both) => orderIn(pair, world.coverage);
    // "No alert was silenced before …" puts nothing before anything.
    const known = NOTHING.test(claim.text)
      ? ([false, false] as const)
      : ([first.alone === true, second.alone === true] as const);
    return [compared(claim, { best: pairs(first.best, second.best), all: pairs(first.all, second.all), order, known })];
  },
} satisfies Check);

const NOTHING = /^\W*(?:no|nobody|none|nothing|neither|never)\b/i;

type Both = readonly [Moment, Moment];

const pairs = (first: readonly Moment[], second: readonly Moment[]): readonly Both[] =>
  first.flatMap((a) => second.map((b): Both => [a, b])).filter(([a, b]) => a.event || b.event);

/** Something holds it down: a thing, a person, a clock, or the trouble itself; a bare deed may be any of its kind. "Before it went in" is of what the other half names. */
const isGrounded = (what: Happening, other: Happening): boolean =>
  what.subjects.some(
    (slot) => slot.candidates.length > 0 && (slot.how !== 'implied' || other.subjects.some((one) => isSame(one, slot))),
  ) ||
  what.agent !== undefined ||
  what.time !== undefined ||
  what.ordinal !== undefined ||
  what.actions.length === 0;

const isSame = (one: SubjectSlot, { candidates: [only, ...more] }: SubjectSlot): boolean =>
  one.how === 'named' &&
  more.length === 0 &&
  one.candidates.length === 1 &&
  one.candidates[0]!.type === only!.type &&
  one.candidates[0]!.id === only!.id;

/** A deed needs a record; a bare clock is its own. */
const isRecorded = (what: Happening, { event }: Moment): boolean =>
  event !== undefined || (what.actions.length === 0 && what.words.length === 0);

/** "The hosting rollback": the words beside the deed are the record's own. */
const isWorded = (what: Happening, { event }: Moment): boolean =>
  what.words.length > 0 &&
  what.actions.length > 0 &&
  event !== undefined &&
  missingFrom(what.words, event).length === 0;

/** Letters and digits together are somebody's id: a record without it is of another thing. */
const lacksCode = ({ words }: Happening, event: Moment['event']): boolean =>
  event !== undefined && missingFrom(words, event).some((word) => /\d/.test(word) && /\p{L}/u.test(word));

/** Where nothing is named, a word that the record lacks may mean another happening than the one found. */
const tellsAll = (what: Happening, { event }: Moment): boolean =>
  !lacksCode(what, event) &&
  (what.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0) ||
    what.agent !== undefined ||
    event === undefined ||
    event.kind === 'metric.series' ||
    missingFrom(what.words, event).length === 0);

interface Candidates {
  readonly best: readonly Both[];
  readonly all: readonly Both[];
  readonly order: (pair: Both) => Order;
  /** Of either, that it can be no other one: named, or the only one that a complete record has. */
  readonly known: readonly [boolean, boolean];
}

function compared(claim: ClaimOf<'order'>, { best, all, order, known }: Candidates): Finding {
  const some = best[0];
  if (!some) return finding(ID, 'order', 'silent', 'no_record', ASSERTED);
  const grounded =
    (known[0] || isGrounded(claim.first, claim.second) || isWorded(claim.first, some[0])) &&
    (known[1] || isGrounded(claim.second, claim.first) || isWorded(claim.second, some[1]));
  // "I flagged it at 07:40, before the alert": the report's own clock shows no flagging.
  const recorded = isRecorded(claim.first, some[0]) && isRecorded(claim.second, some[1]);
  if (grounded && recorded && best.every((pair) => order(pair) === 'before'))
    return told('supports', 'records_agree', some);
  const sure = tellsAll(claim.first, some[0]) && tellsAll(claim.second, some[1]);
  if (grounded && sure && [...best, ...all].every((pair) => order(pair) === 'after'))
    return told('contradicts', 'order_differs', some);
  return finding(ID, 'order', 'silent', 'clocks_cannot_tell', ASSERTED);
}

/** Bounds and skew must both leave no choice; a clock that only the sentence gives is good to its minute. */
function orderIn([a, b]: Both, coverage: readonly CoverageEntry[]): Order {
  const skew = a.event && b.event ? clocksApart(a.event, b.event, coverage) : MINUTE;
  if (skew === null) return 'cannot_tell';
  if (orderOf(a.at.to, b.at.from, skew) === 'before') return 'before';
  return orderOf(a.at.from, b.at.to, skew) === 'after' ? 'after' : 'cannot_tell';
}

function told(stance: 'supports' | 'contradicts', reason: 'records_agree' | 'order_differs', [a, b]: Both): Finding {
  const events = [a.event, b.event].filter((event) => event !== undefined);
  const found: TypedValue = { type: 'order', value: stance === 'supports' ? 'before' : 'after' };
  return finding(ID, 'order', stance, reason, ASSERTED, events.map(eventPointer), found);
}
