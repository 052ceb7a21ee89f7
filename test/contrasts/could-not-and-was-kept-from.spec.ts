/** Contrast set: somebody could not do it, was not let or kept from it, tried in vain: a refusal bears it out, a deed that was done speaks against it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['gates', 'Kondukt could not change pass-registry at 08:09.', YES],
  ['gates', 'At 08:09 Kondukt was not allowed to change pass-registry.', YES],
  ['gates', 'Missing permissions kept Kondukt from changing pass-registry at 08:09.', YES],
  ['gates', 'The platform refused to let Kondukt change pass-registry at 08:09.', YES],
  ['gates', 'Kondukt ran into a permission error at 08:09.', YES],
  ['gates', 'Kondukt did not change pass-registry at 08:09.', YES],
  // another person, another time, what was done
  ['gates', 'Ragna Thorsen was not allowed to change pass-registry at 08:09.', OPEN],
  ['gates', 'Kondukt was not allowed to change pass-registry at 09:10.', OPEN],
  ['gates', 'Kondukt was allowed to change pass-registry at 08:09.', NEVER_YES],
  ['gates', 'Kondukt was not allowed to change pass-registry at 07:49.', NEVER_YES],
  ['gates', 'Emil was refused permission to roll pass-registry back at 08:01.', NO],
  // who would not was not refused, and who wanted to has not done it
  ['gates', 'Emil wanted to roll pass-registry back at 08:01.', OPEN],
  // attempts that came to nothing
  ['clinic', "IAM rejected Cedar's attempt to update slot-broker at 07:19.", YES],
  ['clinic', "IAM rejected Noor's attempt to update slot-broker at 07:19.", NEVER_YES],
  ['clinic', "Cedar's attempt at 07:19 to update slot-broker came to nothing.", YES],
  ['clinic', "Cedar's attempt at 07:46 to update slot-broker came to nothing.", NEVER_YES],
  ['clinic', 'Cedar tried in vain to update slot-broker at 07:19.', YES],
  ['clinic', 'Cedar tried in vain to update slot-broker at 07:10.', NEVER_YES],
  ['tyres', 'Lugnut tried to deploy quote-api at 09:22; permission denied.', YES],
  ['tyres', 'Lugnut wanted to deploy quote-api at 09:22, but was stopped by its permissions.', YES],
  ['tyres', 'Tomasz Wilk wanted to deploy quote-api at 09:22, but was stopped by his permissions.', NEVER_YES],
  // nobody is told of whom something held back, and only the name before "refused" parts the clauses
  ['gates', 'The platform did not let it through at 08:09.', OPEN],
  ['gates', 'When Kondukt changed pass-registry Emil refused to roll it back.', NEVER_YES],
  ['gates', 'When Kondukt changed pass-registry Emil tried to roll it back.', NEVER_NO],
  // a call is known by its name
  ['harbour', 'Kade failed to publish a release at 06:33.', YES],
  ['harbour', 'Kade failed to delete a release at 06:33.', OPEN],
  ['harbour', 'Bram failed to publish a release at 06:37.', NEVER_YES],
];

describe('could not and was kept from', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
