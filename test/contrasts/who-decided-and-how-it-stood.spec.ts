/** Reviews, merges and deliveries in other words than the records use, who did them, and how checks stood when it was done. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a check that stood beside a merge',
    rows: [
      ['supported', 'quotes', '#1201 was merged with golden-rates red.'],
      ['supported', 'quotes', '#1201 was merged by Pipit over a failing golden-rates.'],
      ['supported', 'quotes', 'Pipit merged #1201 despite a red golden-rates check.'],
      ['contradicted', 'quotes', '#1201 was merged with golden-rates green.'],
      ['contradicted', 'quotes', '#1205 was merged with golden-rates red.'],
      ['quiet', 'quotes', '#1205 may have been merged with golden-rates red.'],
    ],
  },
  {
    mode: 'a revert that only its title tells',
    rows: [
      ['supported', 'quotes', '#1205 reverted #1201.'],
      ['supported', 'quotes', 'Pull request #1201 was reverted by way of #1205.'],
      ['doubted', 'quotes', '#1205 reverted #1202.'],
      ['quiet', 'quotes', '#1201 should have been reverted by #1205.'],
    ],
  },
  {
    mode: 'deeds that are a noun with a light verb',
    rows: [
      ['contradicted', 'quotes', 'The merge of #1201 was executed by Mr Dlamini.'],
      ['supported', 'quotes', 'The merge of #1201 was carried out by Pipit.'],
      ['supported', 'quotes', 'On 8 October, pull request #1201 was submitted by Pipit.'],
      ['contradicted', 'quotes', 'On 8 October, pull request #1201 was submitted by Emeka Obi.'],
      ['supported', 'quotes', 'Anaïs rolled the site back at 12:35.'],
      ['contradicted', 'quotes', 'Emeka rolled the site back at 12:35.'],
    ],
  },
  {
    mode: 'what came before, by description',
    rows: [
      ['supported', 'clinic', 'At 07:10 Cedar directed all traffic to the previous revision.'],
      ['contradicted', 'clinic', 'At 07:10 Itziar directed all traffic to the previous revision.'],
      ['supported', 'clinic', 'Ms Mendizabal deployed the earlier image by hand at 07:47.'],
      ['contradicted', 'clinic', 'Mr Perić deployed the earlier image by hand at 07:47.'],
      ['supported', 'clinic', '#515 was opened by Cedar. The proposal was rejected by Tomislav Perić in his review.'],
      ['doubted', 'clinic', '#515 was opened by Cedar. The proposal was rejected by Kwabena Asante in his review.'],
      ['supported', 'clinic', 'The certificate ran out at 06:55.'],
      ['doubted', 'clinic', 'The certificate ran out at 07:55.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
