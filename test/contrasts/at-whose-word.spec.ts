/** At whose word a deed was done: asked for, agreed, or told not to. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'at the request of somebody',
    rows: [
      ['supported', 'harbour', 'Bram rolled the site back on the instruction of Marit.'],
      ['supported', 'harbour', "At Marit's request Bram rolled the site back."],
      ['contradicted', 'harbour', "Kade tried to publish the hotfix at Marit's request."],
      ['contradicted', 'tyres', 'Lugnut raised slot-api to 60 instances, as Tomasz had asked.'],
      ['unproven', 'harbour', "Bram rolled the site back at Joost's request."],
      ['quiet', 'harbour', "Kade may have tried to publish the hotfix at Marit's request."],
      ['quiet', 'harbour', 'Marit told Kade to stop the hotfix.'],
    ],
  },
  {
    mode: 'asked for it',
    rows: [
      ['supported', 'harbour', 'Marit asked Bram to roll back.'],
      ['contradicted', 'harbour', 'Marit asked Kade to prepare a hotfix.'],
      ['contradicted', 'vod', 'Nuria had asked for the TTL build.'],
      ['quiet', 'harbour', 'Joost asked Kade to prepare a hotfix.'],
    ],
  },
  {
    mode: 'agreed with somebody',
    rows: [
      ['supported', 'iam', 'The rollback of the portal had been agreed with Lotte.'],
      ['contradicted', 'harbour', 'The hotfix had been agreed with Marit.'],
      ['contradicted', 'tyres', 'The scaling of slot-api was cleared with Tomasz beforehand.'],
      ['doubted', 'tyres', "Lugnut muted the quote alarm with Tomasz's go-ahead."],
      ['quiet', 'harbour', 'The hotfix had not been agreed with Marit.'],
      ['quiet', 'harbour', 'The hotfix had been agreed with Saskia.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
