/** Notes without a verb, lines of a key with its value, and alerts and pages known by description. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

type Row = readonly [Expected, string];
const HEAD = '| at | what |\n|---|---|\n';

const SETS: readonly { readonly mode: string; readonly rows: readonly Row[] }[] = [
  {
    mode: 'a row that only names an alert says that it began',
    rows: [
      ['supported', `${HEAD}| 06:02 | crash alert |`],
      ['doubted', `${HEAD}| 06:22 | crash alert |`],
      ['supported', `${HEAD}| 06:51 | crash alert over |`],
      ['doubted', `${HEAD}| 06:31 | crash alert over |`],
      ['doubted', `${HEAD}| 06:51 | lag alert over |`],
      ['quiet', `${HEAD}| 06:20 | crash alert still on |`],
      ['unproven', 'I looked into the crash at 06:02, well before the first alert.'],
    ],
  },
  {
    mode: 'an alert told by its words',
    rows: [
      ['supported', 'The crash alert began at 06:02.'],
      ['contradicted', 'The crash alert went off at 06:32.'],
      ['supported', 'The first alert, `ToteSorterCrashLooping`, began at 06:02.'],
      ['supported', 'The crash alert ended at 06:51.'],
      ['quiet', 'The crash alert may have gone off at 06:32.'],
      ['quiet', 'Pelle thinks that the crash alert went off at 06:32.'],
    ],
  },
  {
    mode: 'a row that only names a service and its version says that it took effect',
    rows: [
      ['supported', `${HEAD}| 06:38 | pick-router 5.2.4 |`],
      ['contradicted', `${HEAD}| 06:38 | pick-router 5.2.3 |`],
      ['doubted', `${HEAD}| 06:38 | slot-planner 5.2.4 |`],
      ['doubted', `${HEAD}| 06:31 | tote-sorter 3.7.1 |`],
    ],
  },
  {
    mode: 'a service without alerts',
    rows: [
      ['contradicted', 'slot-planner: no alert'],
      ['contradicted', 'slot-planner: no alerts'],
      ['quiet', 'pick-router: no alert'],
    ],
  },
  {
    mode: 'the key says that it was the cause, or the remedy',
    rows: [
      ['supported', 'Trigger: pick-router 5.3.0'],
      ['doubted', 'Trigger: slot-planner 2.9.0'],
      ['doubted', 'Fix: tote-sorter 3.7.1'],
      ['contradicted', 'Fix: tote-sorter 3.7.2'],
      ['doubted', 'Fix: slot-planner 2.8.3'],
      ['quiet', 'Fix: pick-router 5.2.4 + offset reset'],
    ],
  },
  {
    mode: 'who was paged, and who did it in brackets',
    rows: [
      ['supported', `${HEAD}| 06:03 | page to Maren Holt |`],
      ['contradicted', `${HEAD}| 06:03 | page to Maren Skov |`],
      ['supported', `${HEAD}| 06:27 | silence removed by Idris |`],
      ['contradicted', `${HEAD}| 06:27 | silence removed by Maren Holt |`],
      ['doubted', '- 06:27 silence lifted (Wen)'],
    ],
  },
  {
    mode: 'a deed performed, and one that was going on',
    rows: [
      ['supported', '#288 was opened by Sorrel. The merge was performed by Sorrel at 05:48.'],
      ['contradicted', '#288 was opened by Sorrel. The merge was performed by Maren Holt at 05:48.'],
      ['quiet', 'At 06:36 pick-router 5.2.4 was still rolling out.'],
      ['quiet', 'Maren Skov was rolling back pick-router at 06:36.'],
      ['quiet', `${HEAD}| 06:36 | pick-router 5.2.4 still syncing |`],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text));
  });
});

describe('without what the bundle says it is complete for', () => {
  it.each([
    ['supported', `${HEAD}| 06:02 | crash alert |`],
    ['unproven', 'The crash alert went off at 06:32.'],
    ['unproven', 'pick-router: no alert'],
    ['contradicted', 'slot-planner: no alert'],
  ] as const)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text, false));
  });
});
