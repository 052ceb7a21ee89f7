/** How grave it was called: what the one declared incident stands at, not what some record mentions. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Outcome, Place, string])[] = [
  ['supported', 'totes', 'Severity: sev2'],
  ['supported', 'totes', '**Severity:** SEV-2'],
  ['contradicted', 'totes', 'Severity: sev1'],
  ['contradicted', 'quotes', 'Severity: SEV-3'],
  ['unsupported', 'quotes', 'Severity: P1'],
];

describe('the severity of the incident', () => {
  it.each(ROWS)('%s in %s: %s', async (outcome, place, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(outcome);
  });
});
