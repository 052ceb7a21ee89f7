/** Contrast set: what a sentence states beside a deed that is shown, in a clause that no kind of claim can type. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const DEED = 'Leilani took the deploy rights away from Cedar at 07:16';
const ROWS: readonly PlacedRow[] = [
  ['clinic', `${DEED}.`, YES],
  ['clinic', `${DEED}, because the wards had gone dark.`, NEVER_YES],
  ['clinic', `${DEED}, and the waiting lists came back.`, NEVER_YES],
  ['clinic', `${DEED}, after the porters had complained.`, NEVER_YES],
  ['clinic', `${DEED}, while the porters were complaining, which was loud.`, NEVER_YES],
  ['clinic', `${DEED}, and #515 was closed by Kwabena.`, YES],
];

describe('clauses that nobody typed', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.todo('", which had amused the porters": a verb that nothing knows opens no clause of its own');
});
