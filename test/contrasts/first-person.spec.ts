/** Who "I" is: known by the lines that name the report's author; another's deed is not theirs, and where nobody is named nothing is borne out. */
import { expect, it } from 'vitest';
import { type Outcome, verdictOf } from './verdicts.js';

const OTSO = '# Review\n\nOtso Niemi, meters; all times are UTC, 6 October 2026.\n\n';
const AINO = '# Hand-over\n\nAuthor: Aino Lehtonen\n\nAll times are UTC, 6 October 2026.\n\n';
const NOBODY = '# Review\n\nAll times are UTC, 6 October 2026.\n\n';

it.each<readonly [Outcome, string, string]>([
  ['supported', OTSO, '#731 was approved by me.'],
  ['contradicted', AINO, '#731 was approved by me.'],
  ['unsupported', NOBODY, '#731 was approved by me.'],
  ['supported', AINO, '#736 had my approval.'],
  ['contradicted', OTSO, '#736 had my approval.'],
  ['unsupported', NOBODY, '#736 had my approval.'],
  ['contradicted', OTSO, 'I merged #736 at 05:48.'],
  ['unsupported', NOBODY, 'I merged #736 at 05:48.'],
  ['supported', AINO, 'I synced it by hand at 05:49.'],
  ['contradicted', OTSO, 'I synced it by hand at 05:49.'],
  ['contradicted', OTSO, 'I requested changes on #731.'],
  ['unsupported', AINO, '#731 was blocked by my change request.'],
  ['unsupported', AINO, 'It was me who requested changes on #731.'],
  ['contradicted', AINO, 'It was me who had approved #731.'],
  ['supported', OTSO, 'It was me who had approved #731.'],
  ['supported', OTSO, 'At 04:51 I was rung.'],
  ['contradicted', OTSO, 'I never approved #731.'],
])('%s: %s%s', async (expected, head, sentence) => {
  expect(await verdictOf('meter', head + sentence)).toBe(expected);
});

it('refutes nothing where the records may have gaps', async () => {
  expect(await verdictOf('meter', `${AINO}#731 was approved by me.`, false)).toBe('unsupported');
});

it('accuses nobody who sums up their own words', async () => {
  const own = 'Author: Amina Yusuf\n\nAll times are CET, 11 November 2026.\n\n';
  const summary =
    'At 11:11 I wrote what I saw: 422s alone, from Ireland to Portugal, since nothing but four or five digits would do.';
  expect(await verdictOf('postcodes', own + summary)).not.toBe('contradicted');
});
