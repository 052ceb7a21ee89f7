/** Messages that share the words of a sentence and say less than it, or only guess, or deny it; and deeds of a pipeline. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a cause that somebody rules out',
    rows: [
      ['supported', 'harbour', 'At 06:22 UTC Kade said that the rewrite change cannot be the cause.'],
      ['doubted', 'harbour', 'At 06:22 UTC Kade said that the rewrite change could be the cause.'],
      ['doubted', 'harbour', 'At 06:22 UTC Kade said that the rewrite change was the cause.'],
      ['quiet', 'harbour', 'At 06:22 UTC Kade said that the rewrite change was not the cause.'],
    ],
  },
  {
    mode: 'who is named for what is theirs',
    rows: [
      ['supported', 'harbour', 'At 06:31 UTC Joost cancelled the hotfix build.'],
      ['doubted', 'harbour', 'At 06:31 UTC Kade cancelled the hotfix build.'],
      ['doubted', 'harbour', 'At 06:18 UTC Bram declared the incident and was incident commander.'],
      ['doubted', 'totes', '#154 was approved by its author.'],
    ],
  },
  {
    mode: 'a promise and a list',
    rows: [
      ['doubted', 'harbour', 'On 5 October at 16:20 UTC Kade promised to repair the red check before the merge.'],
      ['doubted', 'harbour', 'SLOT-874 asks for the kiosk, gate and certificate alerts to be muted.'],
    ],
  },
  {
    mode: 'a part of what is told of all',
    rows: [
      ['supported', 'clinic', 'Noor wrote at 07:01 UTC that the booking page was down at all three hospitals.'],
      ['doubted', 'clinic', 'Noor wrote at 07:01 UTC that the booking page was down at two of the three hospitals.'],
    ],
  },
  {
    mode: 'a pipeline or a hand',
    rows: [
      ['supported', 'clinic', 'The pipeline deployed slot-broker at 06:37 UTC.'],
      ['supported', 'clinic', 'Itziar deployed slot-broker at 07:47 UTC.'],
      ['doubted', 'clinic', 'The pipeline deployed slot-broker at 07:47 UTC.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
