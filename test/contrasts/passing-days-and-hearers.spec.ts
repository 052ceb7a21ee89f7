/** A purpose said in passing, days counted from what was told, whom words are about and whom they were told to: none of them refutes the sentence. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly of: string; readonly rows: readonly (readonly [Place, Expected, string])[] }[] = [
  {
    of: 'a purpose in passing',
    rows: [
      ['harbour', 'quiet', 'SLOT-884, which is to stop agents from bypassing the ruleset, is still in To Do.'],
      ['harbour', 'quiet', 'SLOT-884, which is to keep agents from bypassing the ruleset, has not been started.'],
      ['harbour', 'doubted', 'SLOT-884, which is to stop agents from bypassing the ruleset, is Done.'],
    ],
  },
  {
    of: 'a day counted from what was told',
    rows: [
      ['clinic', 'unproven', 'Cedar opened #512. Kwabena approved it the next morning.'],
      ['clinic', 'doubted', 'Kwabena approved #512 on 8 June.'],
    ],
  },
  {
    of: 'whom words are about, and whom they were told to',
    rows: [
      ['harbour', 'quiet', 'At 16:24 on 5 October Joost asked Kade to talk to Marit first.'],
      ['harbour', 'quiet', 'At 16:24 on 5 October Joost asked for a talk with Marit first.'],
      ['harbour', 'doubted', 'At 16:24 on 5 October Saskia asked Kade to talk to Marit first.'],
    ],
  },
];

describe.each(SETS)('$of', ({ rows }) => {
  it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
    '$place, $expected: $text',
    async ({ place, expected, text }) => {
      expect(allows(expected)).toContain(await verdictOf(place, text));
    },
  );
});
