/** "The apply that followed": the next run after the moment told before it; without such a moment nobody can tell which. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['iam', '#209 was merged at 09:11 UTC. The apply that followed succeeded.', YES],
  ['iam', '#208 was merged at 08:03 UTC, and the apply that followed succeeded.', YES],
  ['iam', '#209 was merged at 09:11 UTC. The apply that followed finished at 09:12 UTC.', YES],
  ['iam', '#209 was merged at 09:11 UTC. The apply which followed failed.', OPEN],
  ['iam', '#209 was merged at 09:11 UTC. The apply that followed finished at 08:04 UTC.', NEVER_NO],
  ['iam', '#209 was merged at 09:11 UTC. The apply that followed finished at 09:40 UTC.', OPEN],
  ['iam', '#656 was merged at 10:31 UTC. The apply that followed succeeded.', OPEN],
  // nothing told before: which one, nobody can tell
  ['iam', 'The apply that followed succeeded.', OPEN],
  ['iam', 'The apply that followed failed.', OPEN],
  ['iam', 'The apply that followed took 94 seconds.', OPEN],
  ['iam', 'The apply that followed finished at 09:12 UTC.', YES],
];

describe('the run that followed', () => {
  it.each(ROWS)('%s: %s', async (place, text, allowed) => {
    expect(allowed).toContain(await verdictOf(place, text));
  });

  it.each(ROWS)('without coverage, never the opposite: %s: %s', async (place, text, allowed) => {
    const verdict = await verdictOf(place, text, false);
    if (allowed === YES) expect(NEVER_NO).toContain(verdict);
    else if (allowed === OPEN) expect(NEVER_YES).toContain(verdict);
  });
});
