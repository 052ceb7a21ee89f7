/** What became of a run or delivery, and rows that have their doer in a cell. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROW = (cells: string): string => `All times UTC.\n\n| t | who | what |\n|---|---|---|\n| ${cells} |\n`;
const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a run that only its code tells apart',
    rows: [
      ['supported', 'meter', 'run-Kt7Lm2pa was applied at 05:16 by Zeynep.'],
      ['contradicted', 'meter', 'run-Kt7Lm2pa was discarded at 05:16 by Zeynep.'],
      ['supported', 'meter', 'run-Bd93xUe5 was discarded by Aino Lehtonen.'],
      ['contradicted', 'meter', 'run-Bd93xUe5 was discarded by Jukka Salmi.'],
      ['contradicted', 'meter', 'run-Bd93xUe5 was applied at 05:36.'],
      ['quiet', 'meter', 'run-Bd93xUe5 was not applied.'],
      ['quiet', 'meter', 'run-Bd93xUe5 could have been applied at 05:36.'],
      ['quiet', 'meter', 'run-Zz99zz99 was applied at 05:36.'],
    ],
  },
  {
    mode: 'a delivery told by its service and its minute',
    rows: [
      ['supported', 'meter', 'The sync of the headend succeeded at 05:49.'],
      ['contradicted', 'meter', 'The sync of the headend failed at 05:49.'],
      ['supported', 'meter', 'The sync of the headend failed at 05:44.'],
      ['contradicted', 'meter', 'The sync of the headend at 05:44 succeeded.'],
      ['quiet', 'meter', 'The headend failed at 05:49.'],
      ['quiet', 'meter', 'The sync of the headend may have failed at 05:49.'],
    ],
  },
  {
    mode: 'somebody in a cell of their own',
    rows: [
      ['supported', 'render', ROW('15:58 | Noor Visser | traffic to 00140-kes')],
      ['contradicted', 'render', ROW('15:58 | Noor Haddad | traffic to 00140-kes')],
      ['doubted', 'render', ROW('15:38 | Noor Visser | traffic to 00140-kes')],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
