/** Contrast set: who gave a ticket to whom, whose it was from when, and what somebody set it to, in the words that people use for it. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // who gave it to whom
  ['harbour', 'Marit assigned SLOT-882 to Bram at 06:20 UTC.', YES],
  ['harbour', 'Marit put Bram in charge of SLOT-882 at 06:20 UTC.', YES],
  ['harbour', 'Marit put Joost in charge of SLOT-882 at 06:20 UTC.', NEVER_YES],
  ['harbour', 'Priya put Bram in charge of SLOT-882 at 06:20 UTC.', NO],
  ['harbour', 'Bram was tasked with SLOT-882 by Marit at 06:20 UTC.', YES],
  ['harbour', 'Bram was tasked with SLOT-882 by Priya at 06:20 UTC.', NO],
  ['harbour', 'Bram got SLOT-882 from Marit at 06:20 UTC.', YES],
  ['harbour', 'Bram got SLOT-882 from Marit at 06:43 UTC.', NO],
  ['harbour', 'SLOT-882 landed on Bram’s desk at 06:20 UTC.', YES],
  ['harbour', 'SLOT-882 landed on Joost’s desk at 06:20 UTC.', NEVER_YES],
  ['harbour', 'Bram handed SLOT-882 to Marit at 06:20 UTC.', NEVER_YES],
  ['harbour', 'Marit wanted to give SLOT-882 to Bram at 06:20 UTC.', OPEN],
  ['harbour', 'Marit showed SLOT-882 to Bram at 06:20 UTC.', OPEN],
  // from when on, until when
  ['harbour', 'SLOT-882 has been Bram’s since 06:20 UTC.', YES],
  ['harbour', 'SLOT-882 has been Bram’s since 06:41 UTC.', NO],
  ['harbour', 'SLOT-882 was not assigned to Bram until 06:20 UTC.', YES],
  ['harbour', 'SLOT-882 was in progress until 06:41 UTC.', YES],
  ['harbour', 'SLOT-882 was in progress until 07:06 UTC.', NO],
  ['harbour', 'SLOT-882 was still in progress after 06:41 UTC.', NO],
  // what it was set to
  ['harbour', 'Marit marked SLOT-882 as mitigated at 06:41 UTC.', YES],
  ['harbour', 'Marit set SLOT-882 to resolved at 06:41 UTC.', NO],
  ['harbour', 'SLOT-882 went from In Progress to Mitigated at 06:41 UTC.', YES],
  ['harbour', 'SLOT-882 went from Mitigated to In Progress at 06:41 UTC.', NO],
  ['harbour', 'Marit wanted to set SLOT-882 to mitigated at 06:41 UTC.', OPEN],
  ['clinic', 'Kwabena set PAT-2207 back to open at 07:11 UTC.', NEVER_YES],
  ['clinic', 'SEC-88 was set to "Won’t do" by Cedar.', YES],
  ['clinic', 'SEC-88 was set to "Won’t do" by Tomislav.', NO],
];

describe('tickets given and set', () => {
  it.each(ROWS)('in %s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });
});
