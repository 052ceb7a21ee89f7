/** Contrast set: lines that came, went or were touched, and how long it took for something to be done. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // in and out, in the words beside the number: true, another number, the wrong way round
  ['gates', '#318 was two lines in, two lines out.', YES],
  ['gates', '#318 was two lines in, nine lines out.', NEVER_YES],
  ['gates', '#322 inserted eight lines and deleted four.', YES],
  ['gates', '#322 inserted four lines and deleted eight.', NEVER_YES],
  ['gates', '#322 put in eight lines and took out four.', YES],
  ['gates', '#322 put in eight lines and took out fourteen.', NEVER_YES],
  // touched: those that came and those that went
  ['gates', '#319 touched 38 lines in one file.', YES],
  ['gates', '#319 changed 138 lines.', NO],
  ['gates', '#319 changed 12 lines.', NO],
  ['gates', '#318 consisted of two lines in one file.', YES],
  ['gates', '#322 grew the code by four lines.', YES],
  ['gates', '#322 grew the code by eight lines.', NEVER_YES],
  ['gates', '#322 was spread over two files.', YES],
  ['gates', '#322 was spread over six files.', NEVER_YES],
  ['totes', '#288 changed 29 lines of `src/tasks.ts`.', NEVER_YES],
  // how many there were is part of what is said
  ['gates', 'Five notifications went to Ragna.', NEVER_YES],
  // how long it took until it was done to it
  ['gates', 'It took ten minutes for page #5518 to be escalated.', YES],
  ['gates', 'It took forty minutes for page #5518 to be escalated.', NEVER_YES],
  ['gates', '12 minutes passed before page #5518 was acknowledged.', YES],
  ['gates', '32 minutes passed before page #5518 was acknowledged.', NEVER_YES],
  ['gates', 'It was 12 minutes before page #5518 was acknowledged.', YES],
  ['gates', 'It was 32 minutes before page #5518 was acknowledged.', NEVER_YES],
  ['gates', 'It took 72 minutes until the season-pass alert closed.', YES],
  ['gates', 'It took 22 minutes until the season-pass alert closed.', NEVER_YES],
  // both ends are of the one thing that is named
  ['gates', '#321 went from opened to merged in five minutes.', YES],
  ['gates', '#321 went from opened to merged in twenty minutes.', NEVER_YES],
  // a plural noun before a verb in the past
  ['gates', 'The alert on season-pass rejects closed at 07:29 UTC.', YES],
  ['gates', 'The alert on season-pass rejects closed at 07:09 UTC.', NEVER_YES],
  ['gates', 'The alert on season-pass rejects may have closed at 07:09 UTC.', NEVER_NO],
];

describe('lines and waits', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
