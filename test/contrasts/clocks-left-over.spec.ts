/** Clocks beside a claim that takes none: of the very record, of another minute. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  [
    'clinic',
    'Monitoring detected the condition at 06:58 UTC, some three minutes after the certificate had expired.',
    YES,
  ],
  [
    'clinic',
    'Monitoring detected the condition at 06:51 UTC, some three minutes after the certificate had expired.',
    NEVER_YES,
  ],
  [
    'clinic',
    'Monitoring detected the condition at 07:47 UTC, some three minutes after the certificate had expired.',
    NEVER_YES,
  ],
];

describe('clocks left over', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
