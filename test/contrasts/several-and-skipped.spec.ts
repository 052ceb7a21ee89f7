/** What is told of several things is told of each; what was skipped neither ran nor passed. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'one deed done to several things',
    rows: [
      ['supported', 'meter', 'Otso reviewed both #731 and #735.'],
      ['contradicted', 'meter', '#735 and #736 were merged by Ferrule.'],
      ['supported', 'meter', 'Jukka merged #735 and #736.'],
      ['supported', 'meter', '#735, #736 and #738 were merged that morning.'],
      ['contradicted', 'meter', '#734 and #736 were merged by Jukka.'],
      ['doubted', 'meter', 'Otso reviewed both #731 and #734.'],
      ['quiet', 'meter', '#734 and #736 may have been merged by Jukka.'],
      ['supported', 'meter', 'chain-compat passed on #735 and on #736.'],
      ['contradicted', 'meter', 'chain-compat passed on #734 and on #736.'],
    ],
  },
  {
    mode: 'a check that was skipped',
    rows: [
      ['supported', 'meter', 'chain-compat was skipped on #731.'],
      ['supported', 'meter', 'chain-compat did not run on #731.'],
      ['supported', 'meter', 'chain-compat did not pass on #731.'],
      ['contradicted', 'meter', 'chain-compat passed on #731.'],
      ['contradicted', 'meter', 'chain-compat ran on #731.'],
      ['contradicted', 'meter', 'chain-compat was skipped on #736.'],
      ['quiet', 'meter', 'chain-compat may have passed on #731.'],
      ['quiet', 'meter', 'chain-compat did not pass on #736.'],
      ['supported', 'meter', 'The compatibility check ran and passed for #735.'],
      ['contradicted', 'meter', 'The compatibility check ran and passed for #734.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
