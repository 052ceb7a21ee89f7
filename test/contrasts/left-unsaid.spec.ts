/** Verbs that are left out, and what had not yet come about. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a thing and its clock have the verb of the clause before',
    rows: [
      ['supported', 'meter', '#735 was merged at 05:42, #736 at 05:48.'],
      ['contradicted', 'meter', '#735 was merged at 05:42, #736 at 05:58.'],
      ['contradicted', 'meter', '#735 was merged at 05:32, #736 at 05:48.'],
      ['supported', 'quotes', 'v8.4.0 went out to all pods at 12:07, v8.4.2 at 14:01.'],
      ['doubted', 'quotes', 'v8.4.0 went out to all pods at 12:07, v8.4.2 at 15:01.'],
      ['quiet', 'meter', '#735 may have been merged at 05:42, #736 at 05:58.'],
    ],
  },
  {
    mode: 'stopped before it did anything',
    rows: [
      ['supported', 'ferry', 'Build 5e1b7c40 was stopped by Magnus Torvik before it deployed anything.'],
      ['doubted', 'ferry', 'Build 5e1b7c40 was stopped by Runa Dahl before it deployed anything.'],
      ['doubted', 'ferry', 'Build c2380e9d ended before it deployed anything.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
