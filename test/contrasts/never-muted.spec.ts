/** Alarms said never to have been muted or switched off, in words for the whole of the incident. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['totes', 'The alarm on the backlog was never switched off.', NO],
  ['totes', 'No alarm was switched off.', NO],
  ['quotes', 'No alert was suppressed while the incident was being handled.', NO],
  ['quotes', 'No alert was muted while the outage lasted.', NO],
  ['quotes', 'No alert was muted until the incident was over.', NEVER_YES],
  ['totes', 'The hotfix was never switched off.', NEVER_NO],
  ['totes', 'The alarm of the harbour crane was never switched off.', NEVER_NO],
];

describe('alarms never muted', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
