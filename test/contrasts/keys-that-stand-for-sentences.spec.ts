/** Labels that lead in a sentence, and keys that are the noun of a deed, a length or a doer. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

type Row = readonly [Expected, string];

const SETS: readonly { readonly mode: string; readonly rows: readonly Row[] }[] = [
  {
    mode: 'a label that leads in a sentence says nothing itself, whatever its type, mark or sign',
    rows: [
      ['supported', '1. **Rollback.** Wen Zhao rolled slot-planner back at 06:16.'],
      ['contradicted', '1. **Rollback.** Idris rolled slot-planner back at 06:16.'],
      ['supported', '- ✅ **Rollback:** Wen Zhao rolled slot-planner back at 06:16.'],
      ['supported', '- *Status* – INC-902 was declared at 06:10.'],
      ['supported', '- **Status:** INC-902 was declared at 06:10.'],
      ['contradicted', '- **Status:** INC-902 was declared at 06:40.'],
      ['unsupported', '- **Status:** resolved'],
      ['not_checkable', '- **Status:** final'],
      ['quiet', '- **Rollback.** Idris may have rolled slot-planner back at 06:16.'],
    ],
  },
  {
    mode: '"it" behind a key is what the key names',
    rows: [
      ['supported', '- **Replay.** It ended at 07:40.'],
      ['doubted', '- **Replay.** It ended at 08:40.'],
    ],
  },
  {
    mode: 'lines that are keys by their neighbours',
    rows: [
      ['supported', 'Declared: 06:10\ntotal of vans late: 23'],
      ['contradicted', 'vans late in the end: 23\nRollback of slot-planner: Idris, 06:16'],
    ],
  },
  {
    mode: 'the length of a thing',
    rows: [
      ['supported', 'Length of the lag alert: 81 minutes'],
      ['supported', 'Total duration of the lag alert: 81 minutes'],
      ['supported', 'Lag alert duration: 81 minutes'],
      ['contradicted', 'Length of the lag alert: 45 minutes'],
      ['quiet', 'Length of the lag alert: perhaps 45 minutes'],
    ],
  },
  {
    mode: 'beginning, end and deed of a thing, when and by whom',
    rows: [
      ['supported', 'End of the silence: 06:27, by Idris'],
      ['contradicted', 'End of the silence: 06:57, by Idris'],
      ['doubted', 'End of the silence: 06:27, by Wen Zhao'],
      ['supported', 'Merge of pick-router#288: Sorrel, 05:48'],
      ['contradicted', 'Merge of pick-router#288: Maren Holt, 05:48'],
      ['supported', 'Declaration of INC-902: 06:10'],
      ['doubted', 'Declaration of INC-902: 06:40'],
    ],
  },
  {
    mode: 'the thing behind a key of cause is the cause, whatever else is told of it',
    rows: [
      ['doubted', 'Trigger: slot-planner 2.9.0, rolled out by Wen Zhao'],
      ['doubted', 'Fix: tote-sorter#154, merged by Sorrel'],
    ],
  },
];

const RENDER: readonly Row[] = [
  // a thing behind its label, with what was done to it and how it stood
  ['supported', '- **Real fix:** #406 by Emeka, approved by Noor Haddad'],
  ['contradicted', '- **Real fix:** #406 by Emeka, approved by Noor Visser'],
  ['supported', '- **Memory change:** #402 by Quince, approved by Noor Visser'],
  ['contradicted', '- **Memory change:** #402 by Emeka, approved by Noor Visser'],
  ['supported', '#406 by Emeka, merged by Emeka'],
  // who wrote it need not have merged it
  ['quiet', '#402 by Quince, merged'],
  // whose it is did it
  ['supported', "- Approval of #402: Noor Visser's, the evening before"],
  ['contradicted', "- Approval of #402: Noor Haddad's, the evening before"],
  // said by whoever the key names
  ['quiet', "- Emeka's finding at 15:47: containers killed at 512Mi"],
  ['quiet', "- Rosalind's estimate at 15:31: the snooze was set at 15:20"],
  // boxes that are signs
  ['supported', '- ☑ #406 was merged by Emeka'],
  ['not_checkable', '- ☐ merge #406'],
];

describe('labels, owners, sayings and boxes', () => {
  it.each(RENDER)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('render', text));
  });
});

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text));
  });
});

describe('without what the bundle says it is complete for', () => {
  it.each([
    ['supported', 'End of the silence: 06:27, by Idris'],
    ['supported', 'Length of the lag alert: 81 minutes'],
    ['quiet', 'Declaration of INC-902: 06:40'],
  ] as const)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text, false));
  });
});
