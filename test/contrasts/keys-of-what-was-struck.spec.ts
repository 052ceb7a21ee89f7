/** Contrast set: keys whose value names what was affected. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  ['render', 'supported', 'Affected: result-render'],
  ['render', 'supported', '**Affected services:** result-render (prod)'],
  ['render', 'supported', 'Service: result-render'],
  ['render', 'unsupported', 'Affected: result-router'],
  ['render', 'unsupported', 'Affected: result-render, result-router'],
  // the value says more than a name
  ['render', 'unsupported', 'Affected: the fax gateway behind result-render'],
];

describe('keys of what was struck', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
