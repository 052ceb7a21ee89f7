/** Numbers that machines report under keys of their own, held against sentences. */
import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../../claims/claim.js';
import { parseInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { keyedNumber } from './keyed-number.js';

const at = (time: string) => parseInstant(`2026-03-01T${time}Z`)!;
const PATH = 'events.jsonl';

const run = (end: string, counts: Record<string, number>): TimelineEvent =>
  ({
    id: end,
    kind: 'job.finished',
    at: { from: at(end), to: at(end) },
    subjects: [{ type: 'job', id: 'load-parcels' }],
    actors: [],
    attributes: { counts, durationSeconds: 120 },
    evidence: { source: 'cloudevents', instance: '', path: PATH, part: {} },
  }) as never;

const RUNS = [
  run('09:02:00', { parcelsExpected: 8000, parcelsLoaded: 5120 }),
  run('10:02:00', { parcelsExpected: 8000, parcelsLoaded: 7900, parcelsSkipped: 100 }),
];

const world = (complete: boolean): World =>
  ({
    incident: { from: at('08:00:00'), to: at('12:00:00') },
    coverage: [{ path: PATH, from: at('00:00:00'), to: at('23:00:00'), complete, selectors: {} }],
    seen: [{ source: 'cloudevents', instance: '', path: PATH, part: {}, kind: 'job.finished' }],
  }) as never;

const NAMED = [
  { span: {}, text: 'load-parcels', candidates: [{ type: 'job', id: 'load-parcels' }], types: [], how: 'named' },
];

const claim = (text: string, stated: number, more: object = {}): ClaimOf<'amount'> =>
  ({
    kind: 'amount',
    text,
    noun: ['parcel'],
    subjects: /load-parcels/.test(text) ? NAMED : [],
    words: [],
    amount: {
      low: stated,
      high: stated,
      stated,
      step: 1,
      family: 'count',
      symbol: '',
      vague: false,
      noun: ['parcel'],
      ...more,
    },
  }) as never;

const stance = (one: ClaimOf<'amount'>, complete = true) =>
  keyedNumber('x', one, RUNS, world(complete))?.[0]?.stance ?? 'nothing';
const percent = { family: 'percent', symbol: '%' };

describe('numbers by key', () => {
  it('supports the number that the run reports', () => {
    expect(stance(claim('load-parcels loaded 5,120 parcels in its first run', 5120))).toBe('supports');
    expect(stance(claim('5,120 parcels were loaded', 5120))).toBe('supports');
  });

  it('does not take the number of another run, or of another key', () => {
    expect(stance(claim('load-parcels loaded 5,120 parcels in its second run', 5120))).toBe('nothing');
    expect(stance(claim('load-parcels skipped 7,900 parcels', 7900))).toBe('nothing');
  });

  it('contradicts a number that no run of the named job has, only where the record is complete', () => {
    expect(stance(claim('load-parcels loaded 5,210 parcels', 5210))).toBe('contradicts');
    expect(stance(claim('load-parcels loaded 5,210 parcels', 5210), false)).toBe('nothing');
    expect(stance(claim('5,210 parcels were loaded', 5210))).toBe('nothing');
    expect(stance(claim('load-parcels loaded about 6,300 parcels', 6300, { hedge: 'around' }))).toBe('nothing');
  });

  it('reads a part and its whole, and the share they make', () => {
    expect(stance(claim('The load wrote 5,120 out of 8,000 parcels', 0.64, { family: 'fraction', step: 0.001 }))).toBe(
      'supports',
    );
    expect(stance(claim('load-parcels loaded 64 % of its parcels', 64, percent))).toBe('supports');
    expect(stance(claim('load-parcels loaded 46 % of its parcels', 46, percent))).toBe('contradicts');
    expect(stance(claim('The load wrote 5,210 out of 8,000 parcels', 0.65, { family: 'fraction', step: 0.001 }))).toBe(
      'nothing',
    );
  });
});
