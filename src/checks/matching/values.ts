/** Whether the numbers and targets that a claim states are those of a record: none may be left over. */
import type { ActionId } from '../../claims/action.js';
import type { AmountSlot, Happening } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import { ofRole, roleOfKey, roleSaid } from './count-roles.js';
import { countsOf, partAndWhole } from './counts-by-key.js';
import { amountFits, numbersIn, numbersOf } from './numbers.js';
import { gradingOf, regradedIn } from './ranks.js';
import { isThatRole } from './role-words.js';
import type { SubjectFit } from './slot-matches.js';
import { lostTraffic } from './traffic-gained.js';
import { wentBackThere } from './went-back-there.js';

/** Whether a slot agrees with a record; `unsaid`: the claim does not say it. */
export type Grade = Match | 'unsaid';

/** Traffic that the record sends to another revision than any that is named: it may have been moved off this one, or not at all. */
export function wentElsewhere(
  { subjects, actions }: Happening,
  event: TimelineEvent,
  fits: readonly SubjectFit[],
): boolean {
  // "Took 00141 out": it is the one that lost what it had.
  if (event.kind === 'traffic.shifted' && actions.includes('withdraw')) return !lostTraffic(subjects, event);
  const revisions = subjects.flatMap((slot, i) =>
    slot.how === 'named' && slot.candidates.length > 0 && slot.candidates.every(({ type }) => type === 'revision')
      ? [fits[i]]
      : [],
  );
  return event.kind === 'traffic.shifted' && revisions.length > 0 && !revisions.includes('direct');
}

/** "A quarter of the traffic" is recorded as 25. */
const asPercent = (slot: AmountSlot): AmountSlot =>
  slot.family === 'fraction'
    ? { ...slot, low: slot.low * 100, high: slot.high * 100, stated: slot.stated * 100, step: 1 }
    : slot;

/** "Lowered its priority", where the record raised it. */
function wasGradedOtherwise({ actions, verb }: Happening, event: TimelineEvent): boolean {
  const [told, done] = [gradingOf(verb), regradedIn(event)];
  return actions.includes('reprioritise') && told !== null && done !== null && told !== done;
}

/** Each stated amount must be a number that the record holds; none may be left over. */
export function gradeValues(happening: Happening, event: TimelineEvent): Grade {
  const { amounts, subjects } = happening;
  if (wasGradedOtherwise(happening, event)) return 'no';
  if (isSetAsWhole(happening, event)) return 'cannot_tell';
  // "From 7 to 24": where the record itself gives numbers before and after.
  const tellsChange = amounts.length > 1 && hasNumericChange(event);
  if (amounts.some((slot) => slot.noun.length === 0 && contradictsEnvironment(slot, event))) return 'cannot_tell';
  const stated = amounts.filter(
    (slot) => (slot.noun.length > 0 && slot.stated > 2) || slot.family !== 'count' || tellsChange,
  );
  if (!holdsBare(happening, event) || isAnotherPart(amounts, event)) return 'cannot_tell';
  if (!isThatRole(happening, event) || !wentBackThere(happening, event)) return 'cannot_tell';
  if (stated.length === 0) return 'unsaid';
  if (isOfOtherRole(happening, event)) return 'cannot_tell';
  const share = shareOfNamed(subjects, event);
  const all = numbersOf(event);
  const holds = (values: readonly number[], slot: AmountSlot): boolean =>
    values.some((value) => amountFits(asPercent(slot), value) === 'yes');
  const values = [...all.map((number) => number.value), ...numbersIn(event.text ?? '')];
  // What it was before is no value that it came to.
  const after = [
    ...all.filter(({ path }) => !path.startsWith('.before')).map((number) => number.value),
    ...numbersIn(event.text ?? ''),
  ];
  const reached = share === null ? after : [share];
  return stated.every((slot) => holds(values, slot)) && stated.some((slot) => holds(reached, slot))
    ? 'yes'
    : 'cannot_tell';
}

/** A policy that was set as a whole tells who may from then on: a right was taken from one who is not in it, and of no other does it tell that. */
function isSetAsWhole({ actions, patient, subjects }: Happening, { attributes, actors }: TimelineEvent): boolean {
  if (attributes['wholePolicy'] !== true || !actions.includes('revoke')) return false;
  const holders = [...(patient?.identities ?? []), ...subjects.flatMap(({ owner }) => owner ?? [])];
  return holders.length === 0 || actors.some(({ identity }) => holders.some((one) => one === identity));
}

/** "16 of 46 playlists", where the record has 11 of 46. */
function isAnotherPart(amounts: readonly AmountSlot[], { text }: TimelineEvent): boolean {
  const [part, whole] = partAndWhole(text ?? '') ?? [];
  const counts = amounts.filter(({ family, vague }) => family === 'count' && !vague).map(({ stated }) => stated);
  return part !== undefined && counts.length > 1 && counts.includes(whole!) && !counts.includes(part);
}

/** "Raised from four to twenty", "left 2,914 of them": a number without a noun is of no use to a record that does not hold it; what it was before may be unknown. */
function holdsBare({ amounts, actions, verb }: Happening, event: TimelineEvent): boolean {
  const sets = actions.some((action) => SETS.has(action));
  // "The api was back at 20": without a verb the number is all that is told.
  const telling = sets || verb === undefined ? 2 : LEAST_TELLING;
  const bare = amounts.filter(
    ({ family, noun, stated, vague }) => family === 'count' && noun.length === 0 && !vague && stated >= telling,
  );
  if (bare.length === 0) return true;
  const values = [...numbersOf(event).map(({ value }) => value), ...numbersIn(event.text ?? '')];
  const wanted = sets && event.attributes['before'] === undefined ? bare.slice(-1) : bare;
  return wanted.every((slot) => values.some((value) => amountFits(slot, value) === 'yes'));
}
const SETS: ReadonlySet<ActionId> = new Set<ActionId>(['scale', 'update']);
/** Smaller ones may be a step, a priority or a name. */
const LEAST_TELLING = 30;

/** "52,090 were skipped", where 52,090 is what was done; how much there was may be told beside a part of it. */
function isOfOtherRole({ amounts, verb, words }: Happening, event: TimelineEvent): boolean {
  const counts = countsOf(event);
  const most = Math.max(...amounts.map((slot) => slot.stated));
  return amounts.some((slot) => {
    const role = roleSaid([...(verb ? [verb] : []), ...words, ...slot.noun]);
    const own = counts.filter((count) => count.value === slot.stated);
    const isWhole =
      amounts.length > 1 && slot.stated === most && own.some(({ words: key }) => roleOfKey(key) === 'whole');
    return own.length > 0 && role !== 'other' && !isWhole && ofRole(own, role).length === 0;
  });
}

/** "Set X to 1", where the record shows the whole environment and no variable of it has that value. */
function contradictsEnvironment(slot: AmountSlot, { attributes: { env } }: TimelineEvent): boolean {
  if (typeof env !== 'object' || env === null || Array.isArray(env)) return false;
  const values = Object.values(env).map(Number).filter(Number.isFinite);
  return values.length > 0 && !values.some((value) => amountFits(slot, value) === 'yes');
}

const hasNumericChange = ({ attributes: { changes } }: TimelineEvent): boolean =>
  Array.isArray(changes) &&
  changes.some((change) => typeof (change as { readonly before?: unknown } | null)?.before === 'number');
/** The share of traffic that a record gives to the one revision that is named; null where it gives none. */
export function shareOfNamed(subjects: Happening['subjects'], event: TimelineEvent): number | null {
  const shares = event.attributes['after'] ?? event.attributes['traffic'];
  const named = subjects.flatMap((slot) =>
    slot.candidates.filter((ref) => ref.type === 'revision').map((ref) => ref.id),
  );
  if (!Array.isArray(shares) || named.length !== 1) return null;
  const own = shares.find(
    (one) => one && typeof one === 'object' && !Array.isArray(one) && one['revision'] === named[0],
  ) as { readonly percent?: unknown } | undefined;
  return typeof own?.percent === 'number' ? own.percent : null;
}
