/** What is read by a guess (a pronoun, a manner of speaking, a wish, a figure of another sort) may leave a sentence open, and accuses nobody. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Expected, string])[] = [
  // A manner of speaking, and a number.
  ['postcodes', 'quiet', '#341 cut a couple of hundred lines.'],
  ['postcodes', 'contradicted', '#341 removed 200 lines.'],
  ['postcodes', 'supported', '#341 removed 612 lines.'],
  // "He" may be anybody; a name is not.
  ['postcodes', 'quiet', 'Mads merged #343. #341 was reviewed by Rasmus before he approved it.'],
  ['postcodes', 'contradicted', 'Mads approved #341.'],
  // What is wanted is in no order yet.
  ['postcodes', 'quiet', '#341 came with the request that the matrix be checked before anything was deployed.'],
  // Any of them, at any time.
  ['postcodes', 'not_checkable', 'Approvals go off faster than milk.'],
  ['postcodes', 'contradicted', 'Sofie approved #341 at 09:21.'],
  // Closed or opened: which of both is counted from is not said.
  ['postcodes', 'quiet', 'Bo closed MER-8801. The page followed 28 seconds after the ticket.'],
  // When people met is not when it happened.
  ['postcodes', 'supported', '# Retro INC-772, Fri 13 November 2026\n\n#341 was merged at 09:36 UTC.'],
  ['postcodes', 'contradicted', '# INC-772, 13 November 2026\n\n#341 was merged at 09:56 UTC.'],
  ['postcodes', 'contradicted', '# INC-772\n\n## 10 November 2026\n\n#341 was merged at 09:36 UTC.'],
  // Nobody is the doer, and not whoever did the deed before.
  ['postcodes', 'doubted', 'Barnacle merged #341, which nobody had reviewed.'],
  ['postcodes', 'quiet', 'Barnacle merged #341, which nobody had tested by hand.'],
  // Of a change all counts that came since it was opened.
  ['quotes', 'contradicted', 'Nobody commented on #1201.'],
];

describe('guesses', () => {
  it.each(ROWS)('%s: %s: %s', async (place, expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
