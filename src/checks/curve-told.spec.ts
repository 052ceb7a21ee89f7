import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../claims/claim.js';
import { formatInstant, MINUTE, parseInstant } from '../domain/instant.js';
import { point } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import { checkBreaches, timelineOf } from './check-tester.fixture.js';
import { curveTold } from './curve-told.js';
import type { World } from './world.js';

const at = (clock: string) => parseInstant(`2026-05-02T${clock}:00Z`)!;
const text = (instant: bigint) => formatInstant(instant);

function series(metric: string, values: readonly number[], labels = {}): TimelineEvent {
  const points = values.map((value, i) => {
    const end = text(at('10:00') + BigInt(i) * MINUTE);
    return [end, end, value];
  });
  return {
    id: metric,
    kind: 'metric.series',
    at: { from: at('10:00'), to: at('10:30') },
    clock: 'provider',
    subjects: [{ type: 'metric', id: metric }],
    actors: [],
    attributes: { metric, labels, kind: 'GAUGE', points },
    evidence: { source: 'cloud-monitoring', instance: 'x', key: metric, nativeId: metric, path: 'p', trust: 4 },
  } as unknown as TimelineEvent;
}

/** Half a percent, up to 14.6 at 10:12, under three from 10:20 on. */
const STALLS = series(
  'custom.googleapis.com/player/stall_ratio',
  [
    0.4, 0.5, 0.4, 0.3, 0.4, 4.8, 7.2, 9.4, 11.1, 12.2, 13.3, 13.9, 14.6, 14.3, 14.1, 13.7, 12.4, 9.1, 5.2, 3.4, 2.7,
    1.5, 0.9, 0.5, 0.4, 0.4, 0.3, 0.4, 0.5, 0.4,
  ],
);
const AUDIENCE = series(
  'custom.googleapis.com/player/concurrent_sessions',
  Array.from({ length: 30 }, (_, i) => 212_400 - i * 1_013),
);
const ALL = [STALLS, AUDIENCE];
const world = {
  incident: point(at('10:05')),
  coverage: [],
  seen: [],
} as unknown as World;

type Amount = ClaimOf<'amount'>;
const percent = { family: 'percent', symbol: '%', vague: false, noun: [], span: { start: 0, end: 1 } };
const value = (stated: number, more: object = {}) =>
  ({
    ...percent,
    low: stated,
    high: stated,
    stated,
    step: Number.isInteger(stated) ? 1 : 0.1,
    ...more,
  }) as Amount['amount'];
const count = (stated: number) => value(stated, { family: 'count', symbol: '', step: 1 });
const clock = (hour: string, until?: string): Amount['time'] => {
  const minute = (one: string) => ({ from: text(at(one)), to: text(at(one) + MINUTE) });
  const ends = until ? { until: [minute(until)] } : {};
  return { span: { start: 0, end: 1 }, readings: [minute(hour)], precision: 'minute', inherited: false, ...ends };
};
const claim = (said: string, amount: Amount['amount'], more: Partial<Amount> = {}): Amount => ({
  id: 'c1',
  unit: 'u1',
  kind: 'amount',
  text: said,
  modality: 'asserted',
  span: { start: 0, end: said.length },
  amount,
  noun: [],
  subjects: [],
  actions: [],
  words: [],
  measure: 'share',
  ...more,
});

const stanceOf = (of: Amount, events: readonly TimelineEvent[] = ALL) =>
  curveTold
    .examine(of, timelineOf(curveTold.needs(of), events), world)
    .map(({ stance }) => stance)
    .join(' ');

const CASES: readonly (readonly [string, Amount])[] = [
  // led there by a word: values, peaks, bounds over a stretch, crossings
  ['supports', claim('Stalls stood at 13.3 % at 10:10', value(13.3), { time: clock('10:10') })],
  ['contradicts', claim('Stalls stood at 3.1 % at 10:10', value(3.1), { time: clock('10:10') })],
  ['supports', claim('at their worst the stalls were at 14.6 %', value(14.6))],
  ['contradicts', claim('at their worst the stalls were at 16.4 %', value(16.4))],
  ['supports', claim('stalls peaked at 14.6 % at 10:12', value(14.6), { time: clock('10:12') })],
  ['contradicts', claim('stalls peaked at 14.6 % at 10:24', value(14.6), { time: clock('10:24') })],
  ['supports', claim('stalls were above 3 %', value(3, { hedge: 'over' }), { time: clock('10:05', '10:19') })],
  ['contradicts', claim('stalls were above 3 %', value(3, { hedge: 'over' }), { time: clock('10:01', '10:28') })],
  ['contradicts', claim('stalls never went past 9 %', value(9), { measure: 'never_above' })],
  // nothing leads there: so exact a value at its minute is its own word, a round one is not
  ['supports', claim('viewers at 10:10 | 202,270', count(202_270), { time: clock('10:10') })],
  ['', claim('viewers at 10:10 | 188,270', count(188_270), { time: clock('10:10') })],
  ['', claim('it stood at 13 %', value(13, { hedge: 'around' }), { time: clock('10:10') })],
  ['supports', claim('below 3 %', value(3, { hedge: 'under' }), { time: clock('10:20') })],
  ['', claim('below 3 %', value(3, { hedge: 'under' }), { time: clock('10:26') })],
  // rules, denials, other times and other nouns
  ['', claim('The stall alert fires at 14.6 %', value(14.6), { measure: 'maximum' })],
  ['', claim('stalls did not peak at 16.4 %', value(16.4), { measure: 'maximum' })],
  ['', claim('before the release stalls peaked at 16.4 %', value(16.4), { measure: 'maximum' })],
  [
    '',
    claim('at worst 16.4 % of tickets were about stalls', value(16.4, { noun: ['ticket'] }), { measure: 'maximum' }),
  ],
];

describe('what a curve bears out', () => {
  it.each(CASES)('%s: $text', (stance, of) => expect(stanceOf(of)).toBe(stance));

  it('is silent where two curves of the same name differ', () => {
    const other = series('custom.googleapis.com/app/stall_ratio', Array(30).fill(16.4));
    expect(stanceOf(claim('at their worst the stalls were at 16.4 %', value(16.4)), [STALLS, other])).toBe('supports');
    expect(stanceOf(claim('at their worst the stalls were at 15.1 %', value(15.1)), [STALLS])).toBe('contradicts');
  });

  it('keeps its word', () => {
    for (const [, of] of CASES) expect(checkBreaches(curveTold, { claim: of, events: ALL, world })).toEqual([]);
  });
});
