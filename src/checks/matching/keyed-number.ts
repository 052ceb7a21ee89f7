/** Holds a stated number or share against the counts that records give by key; another number contradicts only where the thing is named and no complete record of it has this one. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { type CountRole, ofRole, roleOfKey, roleSaid } from './count-roles.js';
import {
  type Counted,
  countedRecords,
  countsOf,
  type KeyedCount,
  partAndWhole,
  sharesOf,
  stemsIn,
  stemsSaid,
  toldAs,
  wordsOfName,
} from './counts-by-key.js';
import { coveragePointer, eventPointer, finding } from './findings.js';
import { refusedByCounts } from './keyed-refusal.js';
import { numbersInContext } from './number-contexts.js';
import { amountFits } from './numbers.js';

type Amount = ClaimOf<'amount'>;

/** From so many on, a number is as good as a name. */
const TELLING = 100;

/** What the counts by key say of the claim; null where they say nothing. */
export function keyedNumber(
  check: string,
  claim: Amount,
  events: readonly TimelineEvent[],
  world: World,
): readonly Finding[] | null {
  const records = countedRecords(claim, events, world.incident.from);
  const share = claim.amount.family === 'percent' || claim.amount.family === 'fraction';
  const said = stemsSaid(claim);
  const fitting = records.find((record) => (share ? hasShare(record, claim, said) : hasNumber(record, claim, said)));
  const { amount } = claim;
  const asserted = { type: 'quantity', value: amount.stated, unit: amount.symbol } as const;
  if (fitting)
    return [finding(check, 'amount', 'supports', 'records_agree', asserted, [eventPointer(fitting.event)], asserted)];
  const refused = refusedByCounts(check, claim, events, said, world);
  if (refused) return refused;
  const named = namedAmong(records, events, claim);
  const other = named[0];
  if (!other || amount.hedge || amount.vague || isOfSeveral(claim, named)) return null;
  const found = share ? wrongShare(named, claim, said) : wrongNumber(named, claim, said);
  // Neither this run nor any other of the same thing.
  const everywhere = events.filter((event) => isOf(event, claim) || isSameThing(event, other.event));
  if (found === null || everywhere.some((event) => anyFits(event, claim, share))) return null;
  const proof = absenceProof([other.event.kind], other.event.subjects, world.incident, world);
  if (!proof) return null;
  const pointers = [
    ...named.slice(0, 2).map((record) => eventPointer(record.event)),
    ...proof.slice(0, 1).map(coveragePointer),
  ];
  return [
    finding(check, 'amount', 'contradicts', 'amount_differs', asserted, pointers, {
      type: 'quantity',
      value: share
        ? Math.round(found * (amount.family === 'percent' ? 1000 : 1000)) / (amount.family === 'percent' ? 10 : 1000)
        : found,
      unit: amount.symbol,
    }),
  ];
}

/** "The two sweeps released 3,412": the sum of some runs, or the number of them, is in no single record. */
const isOfSeveral = (claim: Amount, named: readonly Counted[]): boolean =>
  named.length > 1 &&
  /\b(?:two|three|four|five|both|all|several|together|combined|altogether|total)\b/i.test(claim.text);

/** Records of the thing that is named; or told by words of its name, where no other thing is told by them. */
function namedAmong(records: readonly Counted[], events: readonly TimelineEvent[], claim: Amount): readonly Counted[] {
  const named = records.filter((record) => isOf(record.event, claim) && record.told === 'named');
  if (named.length > 0) return named;
  const said = stemsSaid(claim);
  const told = jobsAlike(events).filter(
    ([event]) => toldAs(event!, claim, said) === 'words' && isToldByItself(event!, said),
  );
  const [first] = told.flat();
  if (!first || !told.every(([event]) => isSameThing(event!, first))) return [];
  const runs = new Set(told.flat());
  return records.filter((record) => runs.has(record.event));
}

/** Runs of jobs, those together that are of the same things and count under the same keys. */
const jobsAlike = kept((events: readonly TimelineEvent[]) => [
  ...grouped(
    events.filter((event) => event.kind === 'job.finished'),
    (event) => [JSON.stringify([event.subjects, countsOf(event).map((count) => count.words)])],
  ).values(),
]);

/** By a word that is none of what it counts: that parcels were loaded is no word of "load-parcels". */
function isToldByItself(event: TimelineEvent, said: ReadonlySet<string>): boolean {
  const counted = new Set(countsOf(event).flatMap((count) => count.words));
  const verbs = new Set([...counted].map((word) => word.replace(/(?:ed|d)$/, '')));
  return wordsOfName(event).some((word) => said.has(word) && !counted.has(word) && !verbs.has(word));
}

const isSameThing = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.subjects[0] !== undefined && a.subjects[0].type === b.subjects[0]?.type && a.subjects[0].id === b.subjects[0].id;

const shared = (count: KeyedCount, said: ReadonlySet<string>): number =>
  count.words.filter((word) => said.has(word)).length;

/** The keys that share most words with the claim; those of a rarer word leave the others out. */
function meant(counts: readonly KeyedCount[], said: ReadonlySet<string>): readonly KeyedCount[] {
  const most = Math.max(0, ...counts.map((count) => shared(count, said)));
  return most === 0 ? [] : counts.filter((count) => shared(count, said) === most);
}

/** Of several keys alike those of what was done, not done, or all there was, as the words beside the number tell. */
function alike(record: Counted, claim: Amount, said: ReadonlySet<string>): readonly KeyedCount[] {
  const role = roleOf(claim);
  if (role === 'whole')
    return ofRole(
      record.counts.filter((count) => shared(count, said) > 0),
      role,
    );
  const keys = meant(record.counts, said);
  if (keys.length > 0 || role === 'other' || record.told === 'no') return ofRole(keys, role);
  // "Converted 52,090 segments" of what the run itself calls rows.
  const [first, ...more] = record.counts;
  const one = first !== undefined && more.length > 0 && more.every((count) => count.words[0] === first.words[0]);
  return one ? ofRole(record.counts, role).filter((count) => roleOfKey(count.words) === role) : [];
}

const roles = new WeakMap<Amount, CountRole>();

function roleOf(claim: Amount): CountRole {
  const before = roles.get(claim);
  if (before) return before;
  // "Meters to write" are not written.
  const text = claim.text.replaceAll('|', ' ').replace(/\bto [a-z]+/g, ' ');
  const numbers = numbersInContext(text);
  const own = numbers.find((one) => one.value === claim.amount.stated);
  const beside = roleSaid(own?.words ?? []);
  const role = beside === 'other' && numbers.length === 1 ? roleSaid(stemsIn(text)) : beside;
  const made = isWhole(claim) ? 'whole' : role;
  roles.set(claim, made);
  return made;
}

/** "Of 391,877 meters", "214,306 of 391,877": how many there were. */
function isWhole({ text, amount: { stated } }: Amount): boolean {
  const led = /(?:^|[|:;,] ?|\bout )of (?:the |all )?(\d[\d,]*)/i.exec(text)?.[1];
  return partAndWhole(text)?.[1] === stated || (led !== undefined && Number(led.replaceAll(',', '')) === stated);
}

function hasNumber(record: Counted, claim: Amount, said: ReadonlySet<string>): boolean {
  // Most records have no such number at all.
  if (!record.counts.some((count) => amountFits(claim.amount, count.value) === 'yes')) return false;
  const keys = alike(record, claim, said).filter((count) => amountFits(claim.amount, count.value) === 'yes');
  if (keys.length === 0) return false;
  if (record.told !== 'no') return true;
  return (
    (claim.amount.stated >= TELLING && !claim.amount.hedge) ||
    (keys.some((count) => shared(count, said) >= 2) && claim.amount.stated > 9)
  );
}

/** A share whose two numbers are written, or of a record that the claim names. */
function hasShare(record: Counted, claim: Amount, said: ReadonlySet<string>): boolean {
  const pair = partAndWhole(claim.text);
  const values = new Set(record.counts.map((count) => count.value));
  const written = pair !== null && values.has(pair[0]) && values.has(pair[1]);
  if (written && (pair[1] >= TELLING || record.told !== 'no')) return fitsShare(claim, pair[0] / pair[1]);
  return (
    record.told !== 'no' &&
    pair === null &&
    meant(record.counts, said).length > 0 &&
    sharesOf(record.counts).some((share) => fitsShare(claim, share))
  );
}

const fitsShare = (claim: Amount, share: number): boolean =>
  amountFits(claim.amount, claim.amount.family === 'percent' ? share * 100 : share) === 'yes';

const isOf = (event: TimelineEvent, claim: Amount): boolean =>
  claim.subjects.some((slot) =>
    slot.candidates.some(
      (ref) => ref.type === 'job' && event.subjects.some((one) => one.type === ref.type && one.id === ref.id),
    ),
  );

/** Whether any count, or share of two counts, of the record comes near the stated one. */
function anyFits(event: TimelineEvent, claim: Amount, share: boolean): boolean {
  const counts = countsOf(event);
  // "Converted 61,304" is not borne out by the 61,304 that there were.
  if (!share) return ofRole(counts, roleOf(claim)).some((count) => amountFits(claim.amount, count.value) !== 'no');
  const stated = claim.amount.family === 'percent' ? claim.amount.stated / 100 : claim.amount.stated;
  return sharesOf(counts).some((one) => Math.abs(one - stated) < NEAR || fitsShare(claim, one));
}
const NEAR = 0.02;

/** The one number of the key that the claim words twice over: "wrote 241,306 meters" of metersWritten. */
function wrongNumber(records: readonly Counted[], claim: Amount, said: ReadonlySet<string>): number | null {
  const keys = records.flatMap((record) =>
    alike(record, claim, said).filter((count) => shared(count, said) >= 2 || isMixedUp(record, count, claim)),
  );
  return keys.length >= records.length && keys.every((count) => amountFits(claim.amount, count.value) === 'no')
    ? keys[0]!.value
    : null;
}

/** The number stands in the same record, under a key of another role. */
const isMixedUp = ({ counts }: Counted, count: KeyedCount, claim: Amount): boolean =>
  roleOf(claim) !== 'other' &&
  roleOfKey(count.words) === roleOf(claim) &&
  counts.some((other) => other.value === claim.amount.stated && roleOfKey(other.words) !== roleOf(claim));

/** Only of the thing's own counts: "58 % of its meters". */
function wrongShare(records: readonly Counted[], claim: Amount, said: ReadonlySet<string>): number | null {
  if (!records.every((record) => meant(record.counts, said).length > 0)) return null;
  const shares = records.flatMap((record) => sharesOf(record.counts));
  return shares.length > 0 && !shares.some((one) => fitsShare(claim, one)) ? Math.max(...shares) : null;
}
