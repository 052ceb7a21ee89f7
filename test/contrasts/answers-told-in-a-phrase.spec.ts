/** Answers that have no words of their own: what they answer is the saying before, and another person, sense or delay is none. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const CLAIMED = 'Sprig wrote at 09:02 UTC that raising the pool had restored connectivity';
const ROLLED = 'At 06:32 UTC Sorrel wrote that 3.7.1 was rolled out';
const ASKED = 'Tomasz asked at 08:53 UTC whether the prices entered since could be saved';

const ROWS: readonly PlacedRow[] = [
  ['iam', `${CLAIMED}, and Femke told it no a minute later.`, YES],
  ['iam', `${CLAIMED}, and Femke put that right within two minutes.`, YES],
  ['iam', `${CLAIMED}, and Femke set the record straight a minute later.`, YES],
  ['iam', `${CLAIMED}. A minute later Femke wrote that it did not.`, YES],
  ['iam', `${CLAIMED}; Femke begged to differ.`, YES],
  ['iam', `${CLAIMED}; Femke said that it had.`, NO],
  ['iam', `${CLAIMED}; Joris told it no.`, NEVER_YES],
  ['iam', `${CLAIMED}; Femke set the record straight ten minutes later.`, NEVER_YES],
  ['iam', 'Femke set the record straight.', NEVER_YES],
  ['totes', `${ROLLED}, and Idris said that it was not.`, YES],
  ['totes', `${ROLLED}, and Idris told it yes within the minute.`, NO],
  ['totes', `${ROLLED}, and Maren Holt set the record straight.`, NEVER_YES],
  ['tyres', `${ASKED}, and Rhona assured him that they could.`, YES],
  ['tyres', `${ASKED}, and Rhona told him that they could not.`, NEVER_YES],
  ['tyres', `${ASKED}, and Idris assured him that they could.`, NEVER_YES],
  ['harbour', 'At 06:22 UTC Kade wrote that the rewrite was cosmetic; Joost said that it was not.', YES],
  ['harbour', 'At 06:22 UTC Kade wrote that the rewrite could not be the cause; Joost said that it could.', NEVER_NO],
];

describe('answers told in a phrase', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
