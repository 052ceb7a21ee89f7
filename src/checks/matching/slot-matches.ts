/** Whether one slot of a claim fits a record: yes, no, or cannot tell; tolerance and hedges by the published tables. */
import type { DurationSlot, PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventActor } from '../../domain/identity.js';
import { type Instant, parseInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { allowedInstants, durationMatches, type Match, matchAllowed } from '../../domain/tolerance.js';
import type { Links } from './links.js';
import { isAnother, isOfAnotherChange, isOfOtherRevision } from './of-another.js';

/** A time slot's readings as instants. */
export function readingsOf(slot: TimeSlot): readonly Interval[] {
  const before = read.get(slot);
  if (before) return before;
  const readings = instantsOf(slot);
  read.set(slot, readings);
  return readings;
}

/** A slot is held against many records: its instants are parsed once. */
const read = new WeakMap<TimeSlot, readonly Interval[]>();

function instantsOf(slot: TimeSlot): readonly Interval[] {
  return slot.readings.flatMap((reading) => {
    const from = parseInstant(reading.from);
    const to = parseInstant(reading.to);
    return from === null || to === null ? [] : [{ from, to }];
  });
}

/** The best of all readings: a moment counts as stated when any reading allows it, as wrong only when none can. */
export function timeMatches(slot: TimeSlot, happened: Interval): Match {
  const allowed = allowedBy(slot);
  let open = allowed.length === 0;
  for (const one of allowed) {
    const match = matchAllowed(one, happened);
    if (match === 'yes') return 'yes';
    if (match === 'cannot_tell' || isBeyond(slot, one, happened) || (slot.anyDay && isOnAnotherDay(one, happened)))
      open = true;
  }
  return open ? 'cannot_tell' : 'no';
}

/** "By 14:45", and it was long before: further back than is looked, and no contradiction. */
const isBeyond = ({ bound }: TimeSlot, allowed: Interval, { from, to }: Interval): boolean =>
  bound === 'before' ? (to ?? from) < allowed.from : bound === 'after' && allowed.to !== null && from > allowed.to;

const DAY_NS = 86_400_000_000_000n;

/** "Merged at 20:31", which it was, the evening before: no day was written, and none is wrong. */
function isOnAnotherDay(allowed: Interval, happened: Interval): boolean {
  const days = (allowed.from - happened.from + (allowed.from > happened.from ? DAY_NS / 2n : -DAY_NS / 2n)) / DAY_NS;
  if (days === 0n || days > 3n || days < -3n) return false;
  const moved = { from: happened.from + days * DAY_NS, to: happened.to === null ? null : happened.to + days * DAY_NS };
  return matchAllowed(withinDay(allowed), moved) === 'yes';
}

/** "After 8:30" of whatever day is later on that day, not earlier on the next. */
const withinDay = ({ from, to }: Interval): Interval =>
  to === null || to - from >= DAY_NS ? { from, to: from + DAY_NS / 2n } : { from, to };

const allowances = new WeakMap<TimeSlot, readonly Interval[]>();

/** The instants that each reading of a slot allows, with its tolerance and hedge. */
function allowedBy(slot: TimeSlot): readonly Interval[] {
  const before = allowances.get(slot);
  if (before) return before;
  const { precision, hedge } = slot;
  const allowed = readingsOf(slot).map((reading) => allowedInstants({ ...reading, precision }, hedge));
  allowances.set(slot, allowed);
  return allowed;
}

/** The second end of a range as a time of its own, with its own hedge. */
export function endOf({ until, untilHedge, hedge: _, ...slot }: TimeSlot): TimeSlot {
  return { ...slot, readings: until ?? slot.readings, ...(untilHedge ? { hedge: untilHedge } : {}) };
}

/** Whether a moment lies between the two ends of a stated window, tolerance at both. */
export function withinWindow(slot: TimeSlot, at: Instant): boolean {
  const ends = slot.until ? slot.until.map((reading) => parseInstant(reading.to)).filter((end) => end !== null) : [];
  return readingsOf(slot).some((reading, i) => {
    const to = ends[Math.min(i, ends.length - 1)] ?? reading.to;
    return at >= reading.from - 60_000_000_000n && (to === null || at <= to + 60_000_000_000n);
  });
}

/** Whether somebody named may be the one in the record; cannot tell where either side is unresolved. */
export function personMatches(slot: PersonSlot, actors: readonly EventActor[]): Match {
  if (slot.how === 'organisation') return 'cannot_tell';
  if (slot.identities.length === 0 || actors.length === 0) return 'cannot_tell';
  if (actors.some((actor) => actor.identity !== undefined && slot.identities.includes(actor.identity))) return 'yes';
  return actors.every((actor) => actor.identity !== undefined) ? 'no' : 'cannot_tell';
}

export type SubjectFit = 'direct' | 'linked' | 'mentioned' | 'no' | 'open';

const OWN_HISTORY: ReadonlySet<string> = new Set(['change', 'commit', 'build', 'release', 'revision']);

/** What a slot names, ready to be held against many records. */
interface Named {
  readonly keys: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
  /** Versions and releases: what they are part of is told by the form of the id. */
  readonly wholes: readonly EntityRef[];
  readonly regions: readonly RegExp[];
  readonly spellings: readonly string[];
  /** How the records that it was held against are about it. */
  readonly fits: Map<TimelineEvent, SubjectFit>;
}

/** When so many fits or things are kept, all are forgotten: a report of many names must not fill the memory. */
const MOST_FITS = 500_000;
const MOST_THINGS = 5000;

/** The things that slots name, by all that decides how a record is about them: many claims speak of the same thing. */
const thingsKnown = kept((_: Links) => ({ byName: new Map<string, Named>(), fits: 0 }));
const slotsKnown = kept((_: Links) => new WeakMap<SubjectSlot, Named>());

function namedBy(slot: SubjectSlot, links: Links): Named {
  const slots = slotsKnown(links);
  const before = slots.get(slot);
  if (before) return before;
  const { byName } = thingsKnown(links);
  if (byName.size >= MOST_THINGS) forget(links);
  const name = JSON.stringify([slot.how, slot.types, slot.candidates, slot.text]);
  const named = byName.get(name) ?? namedAnew(slot, links);
  byName.set(name, named);
  slots.set(slot, named);
  return named;
}

function namedAnew({ candidates, text }: SubjectSlot, links: Links): Named {
  const environments = candidates.filter((ref) => ref.type === 'environment');
  return {
    keys: new Set(candidates.flatMap(keysFor)),
    linked: new Set(candidates.flatMap((ref) => [...links.of(ref)])),
    wholes: candidates.filter((ref) => ref.type === 'version' || ref.type === 'release'),
    regions: environments.flatMap((ref) => regionOf(ref.id)).map((part) => new RegExp(`\\b${part}\\b`)),
    spellings: [...candidates.map((ref) => ref.id), text].filter((id) => id.length > 3).map((id) => id.toLowerCase()),
    fits: new Map(),
  };
}

/** A site that is called a service is still the site. */
const keysFor = (ref: EntityRef): readonly string[] =>
  ref.type === 'service' || ref.type === 'site'
    ? [entityKey({ ...ref, type: 'service' }), entityKey({ ...ref, type: 'site' })]
    : [entityKey(ref)];

const isChannel = ({ types }: SubjectSlot): boolean => types.length > 0 && types.every((type) => type === 'channel');

/** The keys of all that a record is about, in its order. */
export const keysOf = kept((event: TimelineEvent): readonly string[] => event.subjects.map(entityKey));

/** How a record is about a thing that the report names. */
export function subjectFits(slot: SubjectSlot, event: TimelineEvent, links: Links): SubjectFit {
  if (slot.candidates.length === 0)
    return slot.how === 'named' || (isChannel(slot) && !event.subjects.some((subject) => subject.type === 'channel'))
      ? 'no'
      : 'open';
  const named = namedBy(slot, links);
  const before = named.fits.get(event);
  if (before) return before;
  const fit = fitsAnew(slot, event, named);
  if (++thingsKnown(links).fits > MOST_FITS) forget(links);
  named.fits.set(event, fit);
  return fit;
}

function forget(links: Links): void {
  const known = thingsKnown(links);
  for (const one of known.byName.values()) one.fits.clear();
  known.byName.clear();
  known.fits = 0;
}

function fitsAnew(slot: SubjectSlot, event: TimelineEvent, named: Named): SubjectFit {
  const keys = keysOf(event);
  if (keys.some((key) => named.keys.has(key))) return 'direct';
  if (named.wholes.some((ref) => event.subjects.some((subject) => isPartOf(subject, ref)))) return 'direct';
  if (isAnother(slot, event) || isOfOtherRevision(slot, event)) return 'no';
  if (keys.some((key) => named.linked.has(key))) return 'linked';
  const words = wordingOf(event);
  if (named.regions.some((region) => region.test(words))) return 'mentioned';
  if (named.spellings.some((spelling) => words.includes(spelling))) return 'mentioned';
  // A description or "it" that points elsewhere is soft, unless the record names another thing of the same type
  // or the description was resolved to one thing with a history of its own.
  const own = slot.how === 'described' && slot.candidates.length === 1 && OWN_HISTORY.has(slot.candidates[0]!.type);
  return slot.how === 'named' ||
    own ||
    isOfAnotherChange(slot, event) ||
    slot.candidates.some((ref) => event.subjects.some((subject) => subject.type === ref.type))
    ? 'no'
    : 'open';
}

/** The telling parts of an environment's id: `production-fra` is told by the label `fra`. */
const regionOf = (id: string): readonly string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= 3 && !/^(?:prod|production|staging|stage|env|test|dev)$/.test(part));

/** An alert occurrence is its policy's; a version is its release's; a change is its repository's. */
function isPartOf(subject: EntityRef, whole: EntityRef): boolean {
  if (whole.type === 'version')
    return (
      subject.id.endsWith(`@${whole.id}`) ||
      subject.id.endsWith(`@v${whole.id}`) ||
      subject.id === whole.id.replace(/^v/, '')
    );
  if (whole.type === 'release') return subject.type === 'version' && whole.id.endsWith(`@${subject.id}`);
  return false;
}

/** Everything a record says, in lower case: where ids are looked for that are no subject of it. */
export const wordingOf = kept((event: TimelineEvent) =>
  `${JSON.stringify(event.attributes)} ${event.text ?? ''}`.toLowerCase(),
);

const SECOND = 1_000_000_000;

/** Whether a stated duration matches one measured from one instant to another; both ends at minute precision also count by their minutes. */
export function lengthMatches(slot: DurationSlot, from: Instant, to: Instant, slack = 0n): Match {
  const elapsed = to - from;
  return durationMatches(
    { low: toNs(slot.low), high: toNs(slot.high), stepNs: toNs(slot.step), vague: slot.vague },
    slack > 0n ? { low: elapsed - slack, high: elapsed + slack } : elapsed,
    slot.hedge,
    { from, to },
  );
}

const toNs = (seconds: number): bigint => BigInt(Math.round(seconds * SECOND));
