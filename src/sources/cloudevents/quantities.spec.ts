/** Lengths of time are read in the unit that key or value names, and never guessed. */
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome-words.js';
import { quantitiesIn, secondsOf } from './quantities.js';

describe('secondsOf', () => {
  it.each([
    ['durationSeconds', 71, 71],
    ['run.duration_ms', 1500, 1.5],
    ['lagMinutes', 2, 120],
    ['elapsed', '1m30s', 90],
    ['duration', 'PT1H5S', 3605],
    ['took', '250ms', 0.25],
    ['runtime', '00:02:03', 123],
    ['duration', 90, undefined],
    ['s', 4, undefined],
    ['items', 4, undefined],
    ['duration', 'long', undefined],
  ] as const)('%s %j is %j', (path, value, seconds) => {
    expect(secondsOf(path, value)).toBe(seconds);
  });

  it('keeps counts and durations apart', () => {
    expect(quantitiesIn({ rows: 3, tookMs: 20, deep: [{ n: 1 }] })).toMatchObject({
      counts: { rows: 3, 'deep.0.n': 1 },
      durations: { tookMs: 0.02 },
    });
  });
});

describe('outcomeOf', () => {
  it.each([
    ['completed_with_warnings', 'partial'],
    ['Succeeded', 'success'],
    ['timed_out', 'timeout'],
    ['CANCELED', 'cancelled'],
    ['finished with errors', 'partial'],
    ['completed without errors', 'success'],
    ['not applied', undefined],
    ['running', undefined],
    ['the job that failed on Monday was run again today', undefined],
  ])('%j is %j', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });
});
