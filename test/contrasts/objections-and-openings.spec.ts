/** Whether anybody objected, and what was done before: told beside another statement, neither is confirmed along with it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['totes', "Sorrel's claim that tote-sorter#154 resolved the incident went unchallenged.", NO],
  ['totes', 'Sorrel claimed that tote-sorter#154 had resolved the incident.', YES],
  ['meter', "Ferrule's statement that the handshakes were healthy following the 7.4.1 rollback went unchallenged.", NO],
  ['totes', 'Greta reported that the belts in Aarhus were standing still, without objection.', NEVER_NO],
  ['totes', 'Greta reported that the belts in Aarhus were standing still, without objection.', NEVER_YES],
  ['totes', 'With the cause found, Maren Skov resolved the page.', NEVER_YES],
  ['totes', 'Maren Skov resolved the page ahead of the first alert.', NEVER_YES],
  ['totes', 'Maren Skov resolved the page.', YES],
  ['clinic', 'Kwabena took command at 07:06 UTC.', YES],
  ['clinic', 'Kwabena took command at 07:06 UTC, ahead of the first alert.', NO],
  ['clinic', 'Kwabena took command at 07:06 UTC, after the first alert.', YES],
  ['clinic', 'Kwabena took command at 07:06 UTC, before the harbour crane.', NEVER_YES],
];

describe('objections and openings', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
