/** A cure that is named by the tool it was done with: another tool is another deed, and where another trouble may be meant nobody is accused. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, OPEN, type PlacedRow, verdictOf } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['ferry', 'The Hosting rollback ended the outage.', OPEN],
  ['ferry', 'The outage ended with the Hosting rollback.', OPEN],
  ['ferry', 'The database rollback ended the outage.', NEVER_YES],
  ['ferry', 'The Hosting rollback caused the outage.', NEVER_YES],
  ['quotes', 'The Hosting rollback ended the incident.', NEVER_YES],
  ['harbour', 'The Cloud Run rollback ended the outage.', NEVER_YES],
  ['clinic', 'The Hosting rollback ended the outage.', NEVER_YES],
];

describe('cures named by their tool', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
