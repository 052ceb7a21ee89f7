/** Which two records a distance is told of: the pair that lies as far apart as stated, where the words leave so little choice that it cannot be by chance. */
import type { Distance, ToldEnd } from '../../claims/distance.js';
import type { DurationSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { MINUTE, SECOND } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { type EndRecord, LOOSE, type Need, recordsOf } from './end-records.js';
import { isHub } from './links.js';
import { lengthMatches } from './slot-matches.js';
import { spanFits } from './span-fit.js';

export interface FoundPair {
  readonly first: EndRecord;
  readonly second: EndRecord;
  /** The record of the end that the clause itself tells. */
  readonly own: EndRecord;
}

/** What claims around it are borne out by. */
export interface Known {
  /** Records of the own end, of which claims of the same clause tell. */
  readonly own: readonly EndRecord[];
  /** Records of what was told before, where that is what it counts from. */
  readonly told: readonly EndRecord[];
}

/** The pair, or null where none fits or several could by chance. */
export function pairApart(
  distance: Distance,
  { own, told }: Known,
  timeline: Timeline,
  world: World,
): FoundPair | null {
  if (distance.length.vague) return null;
  const of = (need?: Need): Ends => ({
    // What bears out a claim of the very clause is meant, whatever else its words may lead to.
    ours: own.length > 0 ? own : ofItsThing(distance.own, recordsOf(distance.own, timeline, world, need), told),
    // What bore out the words before is surer than those words by themselves.
    theirs: [told, ...distance.others.map((other) => recordsOf(other, timeline, world, need))],
  });
  const run = ownRun(distance, of());
  if (run || distance.lasted === 'only') return run;
  const found = among(distance, of(), SURE);
  // "Within half an hour" fits whatever came soon, and tells no records apart.
  return found || BOUNDS.has(distance.length.hedge ?? '') ? found : among(distance, of(LOOSE), UNSURE);
}

/** Records are known for both ends, and no two of them lie so far apart, in the order that is told; what "the repair" is remains open. */
export function liesElsewhere(distance: Distance, { own, told }: Known, timeline: Timeline, world: World): boolean {
  const { length, others, lasted, named, direction } = distance;
  if (length.vague || lasted !== 'no' || (named && others.some(({ words }) => words.length > 0))) return false;
  const theirs = [...told, ...others.flatMap((other) => [...recordsOf(other, timeline, world, LOOSE)])];
  const fits = (a: EndRecord, b: EndRecord): boolean =>
    spanFits(length, boundsOf(a, length), boundsOf(b, length)) !== 'no';
  return (
    theirs.length > 0 &&
    own.length > 0 &&
    !theirs.some((a) => own.some((b) => (direction === 'after' ? fits(a, b) : fits(b, a))))
  );
}

/** Neither the records that are known for both ends nor any that their words may lead to lie so far apart, a minute more or less, in either order. */
export function liesFarOff(distance: Distance, { own, told }: Known, timeline: Timeline, world: World): boolean {
  const { length, others, lasted, named, joined } = distance;
  if (length.vague || lasted !== 'no' || named || joined || own.length === 0 || told.length === 0) return false;
  const loose = (end: ToldEnd): readonly EndRecord[] => recordsOf(end, timeline, world, LOOSE);
  const [ours, theirs] = [
    [...own, ...loose(distance.own)],
    [...told, ...others.flatMap(loose)],
  ];
  const fits = (a: EndRecord, b: EndRecord): boolean => spanFits(length, roughly(a), roughly(b)) !== 'no';
  return !theirs.some((a) => ours.some((b) => fits(a, b) || fits(b, a)));
}

const roughly = ({ at, to }: EndRecord) => ({ from: at - MINUTE, to: (to ?? at) + MINUTE });

/** Of an end that so many records may be, the next one is not the only one that could be meant. */
const MANY = 6;
const LEAST_TRIED = 2;

const BOUNDS: ReadonlySet<string> = new Set(['within', 'under', 'in_under', 'at_most', 'over', 'at_least']);

interface Ends {
  readonly ours: readonly EndRecord[];
  readonly theirs: readonly (readonly EndRecord[])[];
}

/** How many pairs may be tried whatever the length, and how many hits by chance are too many. */
interface Limit {
  readonly few: number;
  readonly hits: number;
}
const SURE: Limit = { few: 2, hits: 0.5 };
const UNSURE: Limit = { few: 0, hits: 0.5 };

function among({ direction, length }: Distance, { ours, theirs }: Ends, { few, hits }: Limit): FoundPair | null {
  if (ours.length === 0) return null;
  const chance = chanceOf(length);
  let tried = 0;
  for (const others of theirs) {
    const both = direction === 'after' ? ([others, ours] as const) : ([ours, others] as const);
    const next = nextOnes(both);
    const fitting = next.find((pair) => lieSo(length, pair));
    // "Ten minutes after the declaration": of the few records of one deed, any may be the one meant.
    const pairs = fitting || others.length * ours.length > MOST_TRIED ? next : everyOne(both);
    tried += Math.max(pairs.length, others.length > MANY || ours.length > MANY ? LEAST_TRIED : 0);
    const pair = fitting ?? pairs.find((one) => lieSo(length, one));
    if (pair && (tried <= few || tried * chance <= hits)) {
      const [first, second] = pair;
      return { first, second, own: direction === 'after' ? second : first };
    }
  }
  return null;
}

const lieSo = (length: DurationSlot, [a, b]: Two): boolean =>
  spanFits(length, boundsOf(a, length), boundsOf(b, length)) === 'yes';

type Two = readonly [EndRecord, EndRecord];
const MOST_TRIED = 4;

const everyOne = ([first, second]: readonly [readonly EndRecord[], readonly EndRecord[]]): readonly Two[] =>
  first.flatMap((a) => second.flatMap((b): Two[] => (b.at >= a.at && b.event !== a.event ? [[a, b]] : [])));

/** "She was paged at 19:57 and took it on three minutes later": of all that she did, what was done to the thing told of. */
function ofItsThing(
  { words, people, subjects, quoted, says }: ToldEnd,
  records: readonly EndRecord[],
  told: readonly EndRecord[],
): readonly EndRecord[] {
  const bare = words.length + subjects.length + quoted.length === 0 && people.length > 0 && !says;
  if (!bare || told.length === 0 || records.length <= MOST_TRIED) return records;
  const things = new Set(told.flatMap(({ event }) => event.subjects.filter((ref) => !isHub(ref)).map(entityKey)));
  const apart = ({ at }: EndRecord): boolean => !told.some((one) => at - one.at < AT_ONCE && one.at - at < AT_ONCE);
  const kept = records.filter((one) => apart(one) && one.event.subjects.some((ref) => things.has(entityKey(ref))));
  return kept.length > 0 ? kept : records;
}

/** "The build was through in under a minute": the one record that has a beginning and an end itself. */
function ownRun({ lasted, length }: Distance, { ours }: Ends): FoundPair | null {
  const runs = lasted === 'only' ? [...new Set(ours.map(({ event }) => event))].filter(({ at }) => at.to !== null) : [];
  const [run] = runs;
  if (!run || runs.length > 1 || run.at.to === run.at.from) return null;
  const own = ours.find(({ event }) => event === run)!;
  return lengthMatches(length, run.at.from, run.at.to!) === 'yes'
    ? { first: { ...own, at: run.at.from }, second: { ...own, at: run.at.to! }, own }
    : null;
}

/** Told to the second, a second more at either end is nobody's mistake. */
const boundsOf = ({ at, to }: EndRecord, { step }: DurationSlot) => {
  const slack = step <= 1 ? SECOND : 0n;
  return { from: at - slack, to: (to ?? at) + slack };
};

/** A merge and the push that it leaves behind. */
const AT_ONCE = 10n * SECOND;

/** A length is told between a thing and the next such one. */
function nextOnes([first, second]: readonly [readonly EndRecord[], readonly EndRecord[]]): readonly (readonly [
  EndRecord,
  EndRecord,
])[] {
  const pairs = first.flatMap((a) => {
    const b = second.find(({ at, event }) => at >= a.at && event !== a.event);
    return b ? [[a, b] as const] : [];
  });
  return pairs.filter(([a, b]) => !pairs.some(([c, d]) => d === b && c.at - a.at > AT_ONCE));
}

/** How likely some other length, up to twice the stated one, comes out right as well. */
function chanceOf(length: DurationSlot): number {
  const reach = 2 * Math.max(length.high, 1);
  const hits = Array.from({ length: PROBES }, (_, i) => (reach * (i + 0.5)) / PROBES).filter(
    (seconds) => lengthMatches(length, 0n, BigInt(Math.round(seconds * 1e9))) === 'yes',
  ).length;
  return Math.max(1, hits) / PROBES;
}
const PROBES = 80;
