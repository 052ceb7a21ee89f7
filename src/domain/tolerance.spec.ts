/** The two tolerances of the contract, and what each amount, length and hedge allows. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, parseInstant, SECOND } from './instant.js';
import { point } from './interval.js';
import type { StatedAmount, StatedTime } from './tolerance.js';
import { amountMatches, clockMatches, durationMatches, skewBetween } from './tolerance.js';
import type { Hedge } from './tolerance-tables.js';
import { AMOUNT_HEDGES, CLOCK_HEDGES, EVENT_HEDGES, HEDGE_WORDS, HEDGES } from './tolerance-tables.js';

const at = (clock: string) => parseInstant(`2026-05-12T${clock}Z`)!;
const minute = (clock: string): StatedTime => ({
  from: at(`${clock}:00`),
  to: at(`${clock}:00`) + MINUTE,
  precision: 'minute',
});
const second = (clock: string): StatedTime => ({ from: at(clock), to: at(clock) + SECOND, precision: 'second' });

describe('a clock at minute precision', () => {
  it.each([
    ['14:00:59', 'no'],
    ['14:01:00', 'yes'],
    ['14:02:30', 'yes'],
    ['14:03:59.999', 'yes'],
    ['14:04:00', 'no'],
  ])('14:02 and %s: %s', (clock, match) => {
    expect(clockMatches(minute('14:02'), point(at(clock)))).toBe(match);
  });

  it('cannot tell of a series point that is part in, part out', () => {
    expect(clockMatches(minute('14:02'), { from: at('14:03:30'), to: at('14:04:30') })).toBe('cannot_tell');
    expect(clockMatches(minute('14:02'), { from: at('14:04:30'), to: at('14:05:30') })).toBe('no');
  });
});

describe('a clock with seconds', () => {
  it.each([
    ['14:02:08.999', 'no'],
    ['14:02:09', 'yes'],
    ['14:02:13', 'yes'],
    ['14:02:14.000', 'no'],
  ])('14:02:11 and %s: %s', (clock, match) => {
    expect(clockMatches(second('14:02:11'), point(at(clock)))).toBe(match);
  });
});

describe('hedges widen a clock by the table', () => {
  it.each<[Hedge, string, string]>([
    ['around', '14:39:30', 'yes'],
    ['around', '14:19:30', 'yes'],
    ['around', '14:45:00', 'no'],
    ['just_before', '14:20:00', 'yes'],
    ['just_before', '14:33:00', 'no'],
    ['shortly_after', '14:45:00', 'yes'],
    ['shortly_after', '14:28:00', 'no'],
    ['exactly', '14:32:00', 'no'],
  ])('%s 14:30 and %s: %s', (hedge, clock, match) => {
    expect(clockMatches(minute('14:30'), point(at(clock)), hedge)).toBe(match);
  });
});

describe('skew, record against record', () => {
  it('is nothing within one provider, two seconds between services, five with programs, and no git date decides', () => {
    expect(skewBetween('provider', 'provider', true)).toBe(0n);
    expect(skewBetween('provider', 'chat', false)).toBe(2n * SECOND);
    expect(skewBetween('provider', 'workload', false)).toBe(5n * SECOND);
    expect(skewBetween('git', 'provider', false)).toBeNull();
  });
});

const length = (amount: bigint, step: bigint) => ({ low: amount, high: amount, stepNs: step });

describe('n units match [n − ½, n + 1) units', () => {
  const stated = length(42n * MINUTE, MINUTE);
  it.each([
    [41n * MINUTE + 29n * SECOND, 'no'],
    [41n * MINUTE + 30n * SECOND, 'yes'],
    [42n * MINUTE + 59n * SECOND, 'yes'],
    [43n * MINUTE, 'no'],
  ])('42 minutes and %s ns: %s', (elapsed, match) => {
    expect(durationMatches(stated, elapsed)).toBe(match);
  });

  it('halves and quarters have their own step', () => {
    const half = length(2n * HOUR + 30n * MINUTE, 30n * MINUTE);
    expect(durationMatches(half, 2n * HOUR + 15n * MINUTE)).toBe('yes');
    expect(durationMatches(half, 2n * HOUR + 59n * MINUTE)).toBe('yes');
    expect(durationMatches(half, 3n * HOUR)).toBe('no');
  });

  it('takes the difference of two minutes too, and cannot tell where skew leaves both', () => {
    const ends = { from: at('14:02:01'), to: at('14:30:59') };
    expect(durationMatches(length(27n * MINUTE, MINUTE), ends.to - ends.from)).toBe('no');
    expect(durationMatches(length(28n * MINUTE, MINUTE), ends.to - ends.from, undefined, ends)).toBe('yes');
    const late = { from: at('14:02:59'), to: at('14:30:01') };
    expect(durationMatches(length(28n * MINUTE, MINUTE), late.to - late.from)).toBe('no');
    expect(durationMatches(length(28n * MINUTE, MINUTE), late.to - late.from, undefined, late)).toBe('yes');
    expect(durationMatches(stated, { low: 41n * MINUTE, high: 42n * MINUTE })).toBe('cannot_tell');
  });

  it('takes the difference of two seconds too, whatever was cut off behind them', () => {
    const ends = { from: at('08:09:47') + (9n * SECOND) / 10n, to: at('08:09:51') + SECOND / 10n };
    expect(durationMatches(length(4n * SECOND, SECOND), ends.to - ends.from)).toBe('no');
    expect(durationMatches(length(4n * SECOND, SECOND), ends.to - ends.from, undefined, ends)).toBe('yes');
    expect(durationMatches(length(5n * SECOND, SECOND), ends.to - ends.from, undefined, ends)).toBe('no');
  });
});

const count = (value: number): StatedAmount => ({ low: value, high: value, step: 1, counted: true });
const measure = (value: number, step: number): StatedAmount => ({ low: value, high: value, step, counted: false });

describe('amounts', () => {
  it.each<[string, StatedAmount, number, Hedge | undefined, string]>([
    ['340 files', count(340), 340, undefined, 'yes'],
    ['340 files', count(340), 341, undefined, 'no'],
    ['3–5 retries', { low: 3, high: 5, step: 1, counted: true }, 4, undefined, 'yes'],
    ['71.3 %', measure(71.3, 0.1), 71.34, undefined, 'yes'],
    ['71.3 %', measure(71.3, 0.1), 71.27, undefined, 'yes'],
    ['71.3 %', measure(71.3, 0.1), 71.4, undefined, 'no'],
    ['30k', measure(30_000, 1000), 29_716, undefined, 'yes'],
    ['nearly 30,000', count(30_000), 29_716, 'nearly', 'yes'],
    ['nearly 30,000', count(30_000), 24_900, 'nearly', 'no'],
    ['nearly 30,000', count(30_000), 31_000, 'nearly', 'no'],
    ['about 30', count(30), 32, 'around', 'yes'],
    ['about 30', count(30), 35, 'around', 'cannot_tell'],
    ['about 30', count(30), 45, 'around', 'no'],
    ['just over 32,000', count(32_000), 32_410, 'just_over', 'yes'],
    ['just over 32,000', count(32_000), 31_990, 'just_over', 'no'],
    ['over 30', count(30), 31, 'over', 'yes'],
    ['over 30', count(30), 30, 'over', 'no'],
    ['at least 30', count(30), 30, 'at_least', 'yes'],
    ['at least 30', count(30), 29, 'at_least', 'no'],
    ['never more than 2', count(2), 2, 'at_most', 'yes'],
    ['never more than 2', count(2), 3, 'at_most', 'no'],
    ['under 30', count(30), 29, 'under', 'yes'],
    ['under 30', count(30), 30, 'under', 'no'],
    ['up to 31', count(31), 31, 'up_to', 'yes'],
    ['up to 31', count(31), 32, 'up_to', 'no'],
    ['up to 31', count(31), 12, 'up_to', 'cannot_tell'],
    ['well over 30', count(30), 31, 'well_over', 'cannot_tell'],
    ['a good ten', count(10), 12, 'a_good', 'yes'],
    ['a good ten', count(10), 16, 'a_good', 'no'],
    ['a few', { low: 2, high: 6, step: 1, counted: false, vague: true }, 8, undefined, 'cannot_tell'],
    ['a few', { low: 2, high: 6, step: 1, counted: false, vague: true }, 40, undefined, 'no'],
  ])('%s of %o measured %s (%s): %s', (_words, stated, measured, hedge, match) => {
    expect(amountMatches(stated, measured, hedge)).toBe(match);
  });

  it('cannot tell when the measured range is part in, part out', () => {
    expect(amountMatches(count(3), { low: 3, high: 4 })).toBe('cannot_tell');
    expect(amountMatches(count(3), Number.NaN)).toBe('cannot_tell');
  });

  it('says yes to n itself under every hedge that does not exclude it', () => {
    for (const hedge of HEDGES) {
      const excluded = AMOUNT_HEDGES[hedge]?.excludes !== undefined || hedge === 'well_over' || hedge === 'just_under';
      if (!excluded) expect([hedge, amountMatches(count(40), 40, hedge)]).toEqual([hedge, 'yes']);
    }
  });
});

describe('the tables are whole', () => {
  it('every hedge has words, and a row in at least one table', () => {
    for (const hedge of HEDGES) {
      expect(HEDGE_WORDS[hedge].length).toBeGreaterThan(0);
      const known = hedge === 'exactly' || AMOUNT_HEDGES[hedge] || CLOCK_HEDGES[hedge] || EVENT_HEDGES[hedge];
      expect([hedge, Boolean(known)]).toEqual([hedge, true]);
    }
  });
});
