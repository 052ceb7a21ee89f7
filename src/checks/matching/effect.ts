/** What went wrong, from when until when: error shares, uptime, latency, alerts and dangling routes as stretches with open ends; blames nobody. */
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { type Instant, MINUTE } from '../../domain/instant.js';
import { type Interval, overlaps } from '../../domain/interval.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { excursionsIn, type Point, pointsOf, spanned } from './series-shape.js';

export type EffectSort = 'errors' | 'uptime' | 'route' | 'latency' | 'metric' | 'alert' | 'samples';

/** Closed at its far end: the effect began, or ended, somewhere within. */
export type Bounds = Interval & { readonly to: Instant };

export interface Effect {
  readonly sort: EffectSort;
  /** Entity keys of what it struck. */
  readonly subjects: readonly string[];
  readonly onset: Bounds;
  /** Null while it lasts, as far as the evidence goes. */
  readonly end: Bounds | null;
  /** A series or a route tells it by itself; alerts and samples only follow it. */
  readonly sure: boolean;
  readonly gradual: boolean;
  /** At most two records: where it begins, where it ends. */
  readonly records: readonly TimelineEvent[];
}

const SERIES: Question = { kinds: ['metric.series'] };
const STATES: Question = { kinds: ['state.error_burst', 'state.route_dangling', 'alert.opened'] };
const HOSTING: Question = { kinds: ['hosting.released', 'hosting.rolled_back'] };
export const EFFECT_QUESTIONS: readonly Question[] = [SERIES, STATES, HOSTING];
export const EFFECT_KINDS: readonly EventKind[] = EFFECT_QUESTIONS.flatMap((question) => question.kinds);

const known = new WeakMap<Timeline, readonly Effect[]>();

/** Every effect that touches the incident's window, the surest first. */
export function effectsOf(timeline: Timeline, world: World): readonly Effect[] {
  const before = known.get(timeline);
  if (before) return before;
  const series = timeline.ask(SERIES);
  const states = timeline.ask(STATES);
  const found = [
    ...errorEffects(series),
    ...gaugeEffects(series),
    ...states.flatMap((event) => stateEffect(event, timeline)),
  ].filter((effect) => overlaps(stretchOf(effect), world.incident));
  const effects = found.sort((a, b) => Number(b.sure) - Number(a.sure) || (a.onset.from < b.onset.from ? -1 : 1));
  known.set(timeline, effects);
  return effects;
}

export const stretchOf = (effect: Effect): Interval => ({ from: effect.onset.from, to: effect.end?.to ?? null });

const keysOf = (event: TimelineEvent): readonly string[] =>
  event.subjects.filter((ref) => ref.type !== 'metric' && ref.type !== 'project').map(entityKey);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};

function classOf(series: TimelineEvent): string | null {
  const labels = record(series.attributes['labels']);
  const value = labels['response_code_class'] ?? labels['response_code'];
  return typeof value === 'string' ? value : null;
}

const codeOf = (series: TimelineEvent): string => {
  const labels = record(series.attributes['labels']);
  return String(labels['response_code'] ?? labels['response_code_class'] ?? '');
};

/** Series of one counter that differ in the answer only. */
function counterKey(series: TimelineEvent): string {
  const { response_code: _code, response_code_class: _class, ...rest } = record(series.attributes['labels']);
  return JSON.stringify([series.attributes['metric'], series.subjects.slice(0, 2).map(entityKey), rest]);
}

const errorEffects = kept((series: readonly TimelineEvent[]): readonly Effect[] => {
  const counters = new Map<string, TimelineEvent[]>();
  for (const event of series)
    if (classOf(event) !== null && event.attributes['kind'] !== 'GAUGE')
      (counters.get(counterKey(event)) ?? counters.set(counterKey(event), []).get(counterKey(event))!).push(event);
  return [...counters.values()].flatMap((group) => {
    const totals = new Map<Instant, number>();
    for (const event of group)
      for (const point of pointsOf(event)) totals.set(point.to, (totals.get(point.to) ?? 0) + point.value);
    return group.filter((event) => /^[45]/.test(codeOf(event))).flatMap((event) => oneError(event, group, totals));
  });
});

/** Share of all answers; where nothing but errors is counted, the count itself. */
function oneError(
  event: TimelineEvent,
  group: readonly TimelineEvent[],
  totals: ReadonlyMap<Instant, number>,
): readonly Effect[] {
  const whole = group.some((other) => /^[23]/.test(codeOf(other)));
  const points = pointsOf(event).map((point): Point => {
    const total = totals.get(point.to) ?? 0;
    return whole ? { ...point, value: total > 0 ? point.value / total : 0 } : point;
  });
  const least = whole ? 0.02 : Math.max(10, ...points.map((point) => point.value * 0.05));
  return excursionsIn(points, least).map((one) => ({
    sort: 'errors',
    subjects: keysOf(event),
    onset: one.onset,
    end: one.end,
    sure: true,
    gradual: one.gradual,
    records: [event],
  }));
}

const SLOW = /latenc|duration|response_time|p9\d|p50/i;

/** Gauges: uptime checks that fail, latencies well above the usual, any custom metric that leaves its level. */
const gaugeEffects = kept((series: readonly TimelineEvent[]): readonly Effect[] =>
  series.flatMap((event): readonly Effect[] => {
    const metric = String(event.attributes['metric'] ?? '');
    if (classOf(event) !== null || event.attributes['kind'] !== 'GAUGE') return [];
    const points = spanned(pointsOf(event));
    const boolean = event.attributes['valueType'] === 'BOOL';
    const values = boolean ? points.map((point) => ({ ...point, value: 1 - point.value })) : points;
    const sorted = values.map((point) => point.value).sort((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length / 4)] ?? 0;
    const sort = boolean ? 'uptime' : SLOW.test(metric) ? 'latency' : 'metric';
    return excursionsIn(values, boolean ? 0.5 : Math.max(usual * 0.3, 1e-6)).map((one) => ({
      sort,
      subjects: keysOf(event),
      onset: one.onset,
      end: one.end,
      sure: sort !== 'metric',
      gradual: one.gradual,
      records: [event],
    }));
  }),
);

/** How long an alert may take to notice that something began or ended. */
const LAG = 10n * MINUTE;
const point = (at: Instant): Bounds => ({ from: at, to: at });

function stateEffect(event: TimelineEvent, timeline: Timeline): readonly Effect[] {
  const base = { subjects: keysOf(event), gradual: false };
  const { from, to } = event.at;
  if (event.kind === 'state.route_dangling') {
    const closing = timeline.ask(HOSTING).find((other) => other.at.from === to);
    const records = closing ? [event, closing] : [event];
    return [{ ...base, sort: 'route', onset: point(from), end: to === null ? null : point(to), sure: true, records }];
  }
  if (event.kind === 'alert.opened') {
    const end = to === null ? null : { from: to - LAG, to };
    if (to === from) return [];
    return [{ ...base, sort: 'alert', onset: { from: from - LAG, to: from }, end, sure: false, records: [event] }];
  }
  if (event.attributes['sampled'] !== true || to === null) return [];
  // The first and the last that was sampled: the stretch is at least this long.
  const slack = MINUTE / 2n;
  return [
    {
      ...base,
      sort: 'samples',
      onset: { from: from - slack, to: from },
      end: { from: to, to: to + slack },
      sure: false,
      records: [event],
    },
  ];
}
