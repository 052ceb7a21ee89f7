/** Which recorded series a phrase means: thing, kind of answer, service and region by its words; returns every way to read it, judges none. */
import type { ClaimOf } from '../../claims/claim.js';
import { atomise } from '../../claims/words/atoms.js';
import { type MeasuredThing, measuredThing, saysFailing } from '../../claims/words/measured-things.js';
import { metricWords, saidWords, toldBy } from '../../claims/words/metric-words.js';
import { stem } from '../../claims/words/stem.js';
import { isCommonOfTrouble } from '../../claims/words/trouble-words.js';
import { entityKey } from '../../domain/entity.js';
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { errorClasses } from './answer-classes.js';
import { nameStems } from './effect-choice.js';
import { ofOwner } from './owner-of-curve.js';
import { type Point, pointsOf, spanned } from './series-shape.js';

/** One way to read what a phrase measures: its values over time and the records they come from. */
export interface Track {
  readonly points: readonly Point[];
  readonly records: readonly TimelineEvent[];
  /** share: 0–1; count: per point; gauge: the level at a point, in milliseconds for times. */
  readonly sort: 'share' | 'count' | 'gauge';
  /** Told by too few words to contradict anything. */
  readonly doubtful?: true;
  /** Numerator and denominator of a share, so that a window's share is exact. */
  readonly part?: readonly Point[];
  readonly whole?: readonly Point[];
}

type Amount = ClaimOf<'amount'>;

/** Stems of everything the claim says. */
export function saidIn(claim: Amount): ReadonlySet<string> {
  // The 429 of "4,429" is no code.
  const whole = claim.text.replace(/(\d)[,.](?=\d)/g, '$1');
  const stems = (text: string) => atomise(text).map((atom) => stem(atom.folded));
  const codes = whole.toLowerCase().match(/\b(?:[45]\d\ds?|[45]xx|p\d\d\d?)\b/g) ?? [];
  // "During the throttling" tells when it was, and not what was measured.
  const when = new Set((whole.match(DURING) ?? []).flatMap(stems));
  const other = stems(whole.replace(DURING, ' '));
  const own = String(claim.amount.stated);
  return new Set(
    [...other, ...codes, ...claim.noun, ...claim.words].filter(
      (word) => word !== own && (!when.has(word) || other.includes(word)),
    ),
  );
}
const DURING = /\b(?:during|throughout) (?:(?:the|that|this|those|our) )?\p{L}+/giu;

/** Every track that the claim may speak of. */
export function tracksFor(claim: Amount, series: readonly TimelineEvent[]): readonly Track[] {
  const { thing } = claim;
  if (!thing || claim.strange || (thing === 'instances' && claim.words.some((word) => ENDED.has(word)))) return [];
  if (thing === 'named') return namedTracks(claim, series);
  const said = claim.measure === 'whole' ? new Set(claim.noun) : saidIn(claim);
  const groups = groupsOf(
    about(
      claim,
      series.filter((event) => measures(event, thing, said) && isOfThose(event, claim.amount.noun)),
    ),
  );
  if (thing !== 'requests' && thing !== 'errors') {
    return groups.flatMap((group) =>
      group.filter((event) => isOfFamily(event, claim.amount)).map((event) => gaugeTrack(event)),
    );
  }
  const shares = claim.amount.family === 'percent' || claim.amount.family === 'fraction';
  return groups.flatMap((group) => (shares ? shareTracks(group, said) : countTracks(group, said)));
}

/** "40 pods restarted": how many ended, which no level of what runs tells. */
const ENDED: ReadonlySet<string> = new Set(
  ['restart', 'restarted', 'crashed', 'killed', 'evicted', 'replaced', 'recycled', 'terminated', 'failed'].map(stem),
);

/** "Two gigabytes" is no share of the memory there is, and 98 % is no number of bytes. */
function isOfFamily(event: TimelineEvent, { family }: Amount['amount']): boolean {
  const { metric, unit } = event.attributes;
  if (family === 'bytes') return unit === 'By' || (unit === undefined && /bytes/i.test(String(metric)));
  const share =
    /utili[sz]|ratio|percent|fraction/i.test(String(metric)) || pointsOf(event).every(({ value }) => value <= 1);
  return family === 'percent' || family === 'fraction' ? share : true;
}

const NAMES: Readonly<Record<MeasuredThing, RegExp>> = {
  latency: /latenc|duration|response_time|p\d\d/i,
  instances: /instance_count|instances|replicas|pods/i,
  connections: /backends|connections/i,
  cpu: /cpu/i,
  memory: /memory|heap/i,
  backlog: /backlog|queue|undelivered|depth|\blag\b/i,
  errors: /request|quer(?:y|ies)|call|response|error|evaluation/i,
  requests: /request|quer(?:y|ies)|call|response|evaluation/i,
  // Found by the claim's own subjects.
  named: /^(?!)/,
};

function measures(event: TimelineEvent, thing: MeasuredThing, said: ReadonlySet<string>): boolean {
  const metric = String(event.attributes['metric'] ?? '').replace(/^[^/]*\//, '');
  if (!NAMES[thing].test(metric)) return false;
  const counter = event.attributes['kind'] !== 'GAUGE';
  if (thing === 'requests' || thing === 'errors') return counter && !NAMES.latency.test(metric);
  if (thing !== 'latency') return true;
  const wanted = [...said].find((word) => /^p\d\d\d?$/.test(word));
  const spelled = JSON.stringify(event.attributes['labels'] ?? '') + metric;
  const has = /(?:percentile_?|p)(\d\d)/i.exec(spelled)?.[1];
  return !wanted || has === undefined || wanted.slice(1, 3) === has;
}

/** "87 % of write requests": what is counted is a part, unless the series itself is of that part. */
function isOfThose(event: TimelineEvent, noun: readonly string[]): boolean {
  const odd = noun.filter(
    (word) => !measuredThing(word) && !saysFailing(word) && !isCommonOfTrouble(word) && !OF_ANY.has(word),
  );
  if (odd.length === 0) return true;
  const { metric, labels, resource } = event.attributes;
  const told = nameStems(JSON.stringify([metric, labels, resource, event.subjects.map(({ id }) => id)]));
  return odd.every((word) => told.has(word));
}

/** How things of every kind stand that are counted. */
const OF_ANY: ReadonlySet<string> = new Set(
  'user customer client server incoming open active concurrent current healthy wait queue pending outstanding undelivered unprocessed job task item event record database'
    .split(' ')
    .map(stem),
);

/** Series of the service and region that the claim names; all where it names none. */
export function about(claim: Amount, series: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const refs = claim.subjects.flatMap((slot) => slot.candidates);
  const things = new Set(refs.filter((ref) => ref.type === 'service' || ref.type === 'database').map(entityKey));
  const ofThing =
    things.size > 0
      ? series.filter((event) => event.subjects.some((subject) => things.has(entityKey(subject))))
      : ofOwner(claim, series);
  const places = claim.subjects
    .filter((slot) => slot.candidates.some((ref) => ref.type === 'environment'))
    .map((slot) => new Set(slot.candidates.flatMap((ref) => ref.id.toLowerCase().split(/[^a-z0-9]+/))));
  if (places.length === 0) return ofThing;
  return ofThing.filter((event) => {
    const spelled = JSON.stringify([event.attributes['labels'], event.attributes['resource']]).toLowerCase();
    const words = new Set(spelled.split(/[^a-z0-9]+/));
    return places.some((place) => [...place].some((word) => word.length > 1 && !/^prod/.test(word) && words.has(word)));
  });
}

/** Series that differ in the answer only. */
function groupsOf(series: readonly TimelineEvent[]): readonly (readonly TimelineEvent[])[] {
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of series) {
    const labels = { ...(event.attributes['labels'] as object) } as Record<string, unknown>;
    delete labels['response_code'];
    delete labels['response_code_class'];
    const key = JSON.stringify([event.attributes['metric'], event.subjects.slice(0, 2).map(entityKey), labels]);
    const group = groups.get(key) ?? [];
    group.push(event);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The unit that a series is kept in, where it says so: as a field, or as a label. */
export function unitOf({ attributes }: TimelineEvent): string | undefined {
  const unit = attributes['unit'] ?? (attributes['labels'] as { readonly unit?: unknown } | undefined)?.unit;
  return typeof unit === 'string' ? unit : undefined;
}

/** What one unit of a series of times is in milliseconds, by its unit or its name; ages are kept in seconds. */
function millisecondsOf(event: TimelineEvent): number {
  const metric = String(event.attributes['metric']);
  const timed = metricWords(metric).timed;
  if (!timed && !NAMES.latency.test(metric)) return 1;
  const unit = unitOf(event);
  if (unit === 's') return 1000;
  return timed && unit === undefined && /_age(?:_|$)|seconds$/.test(metric) ? 1000 : 1;
}

/** A level over time: in milliseconds for times, as it is kept for all else. */
export function gaugeTrack(event: TimelineEvent): Track {
  const by = millisecondsOf(event);
  const points = spanned(pointsOf(event)).map((point) => (by === 1 ? point : { ...point, value: point.value * by }));
  return { points, records: [event], sort: 'gauge' };
}

/** Series of the metrics that the claim holds among its subjects; counters with several labels one by one and added up. */
function namedTracks(claim: Amount, series: readonly TimelineEvent[]): readonly Track[] {
  const metrics = claim.subjects
    .filter((slot) => slot.how === 'described')
    .flatMap((slot) => slot.candidates.filter((ref) => ref.type === 'metric').map((ref) => ref.id));
  const said = saidWords(saidIn(claim));
  return metrics.flatMap((metric) => {
    const own = about(
      claim,
      series.filter((event) => event.attributes['metric'] === metric),
    );
    const doubt = toldBy(metric, said).sure ? {} : { doubtful: true as const };
    const counted = own.filter((event) => event.attributes['kind'] !== 'GAUGE');
    const sums = counted.length > 1 ? [counted] : [];
    return [
      ...own.filter((event) => !counted.includes(event)).map(gaugeTrack),
      ...[...counted.map((event) => [event]), ...sums].map(
        (events): Track => ({ points: summed(events), records: events, sort: 'count' }),
      ),
    ].map((track) => ({ ...track, ...doubt }));
  });
}

/** Failed ÷ all; only where all kinds of answer are counted. */
function shareTracks(group: readonly TimelineEvent[], said: ReadonlySet<string>): readonly Track[] {
  if (!group.some((event) => /^[23]/.test(answerOf(event)))) return [];
  const whole = summed(group);
  const totals = new Map(whole.map((point) => [point.to, point.value]));
  return errorClasses(said, group.map(answerOf)).map((classes) => {
    const failing = group.filter((event) => classes.includes(answerOf(event)));
    const part = summed(failing);
    const points = part.map((point) => ({ ...point, value: ratio(point.value, totals.get(point.to) ?? 0) }));
    const rest = group.filter((event) => !failing.includes(event));
    return { points, part, whole, records: [...failing, ...rest], sort: 'share' as const };
  });
}

function countTracks(group: readonly TimelineEvent[], said: ReadonlySet<string>): readonly Track[] {
  const ways = errorClasses(said, group.map(answerOf));
  const sets = ways.length > 0 ? ways.map((classes) => group.filter((event) => classes.includes(answerOf(event)))) : [];
  return (sets.length > 0 ? sets : failing(said) ? [] : [group]).map((events) => ({
    points: summed(events),
    records: events,
    sort: 'count' as const,
  }));
}

const failing = (said: ReadonlySet<string>): boolean => errorClasses(said, ['4xx', '5xx', '429']).length > 0;

/** The code or class of answers that a series counts. */
export function answerOf(event: TimelineEvent): string {
  const labels = (event.attributes['labels'] ?? {}) as Record<string, unknown>;
  return String(labels['response_code'] ?? labels['response_code_class'] ?? '');
}

export function summed(events: readonly TimelineEvent[]): readonly Point[] {
  const sums = new Map<Instant, Point>();
  for (const event of events)
    for (const point of spanned(pointsOf(event))) {
      const before = sums.get(point.to);
      sums.set(point.to, before ? { ...point, value: before.value + point.value } : point);
    }
  return [...sums.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
