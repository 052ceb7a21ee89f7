/** Which places were struck, told by people at the scene: the whole list, one exchanged, one left out, turned round, in a key, hedged. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['quotes', 'Customers in Nunavut, Yukon and Labrador were affected.', YES],
  ['quotes', 'Affected regions: Nunavut, Yukon, Labrador', YES],
  ['quotes', 'No customers in Quebec were affected.', YES],
  ['quotes', 'Customers in Nunavut, Yukon and Quebec were affected.', NO],
  ['quotes', 'Customers in Nunavut, Yukon and Ontario were affected.', NO],
  ['quotes', 'Only Nunavut was hit.', NO],
  ['quotes', 'Labrador was spared.', NO],
  ['quotes', 'Also affected: Quebec', NO],
  ['quotes', 'Ontario was affected.', OPEN],
  ['quotes', 'Quebec may have been affected.', OPEN],
  ['quotes', 'Yukon was not affected as badly as Labrador.', OPEN],
  ['quotes', 'Customers in Labrador were affected for nine days.', NEVER_YES],
  ['totes', 'Our depot in Odense was not affected.', YES],
  ['totes', 'Odense was hit just as hard.', NO],
  ['clinic', 'The places concerned were Santa Eulalia, San Telmo and La Caridad.', YES],
  ['clinic', 'San Telmo was not affected.', NO],
];

describe('places struck and spared', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
