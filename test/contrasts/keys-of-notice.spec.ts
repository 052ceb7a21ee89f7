/** Keys of how the trouble came to notice and was over, clocks in square brackets, and who is meant by "who" and by a list of deeds. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'detected, first reported, restored',
    rows: [
      ['supported', 'ferry', 'Detected: 08:24 (alert)'],
      ['doubted', 'ferry', 'Detected: 08:54 (alert)'],
      ['quiet', 'ferry', 'Detected: 08:23 (terminal staff)'],
      ['supported', 'ferry', 'First report: 08:23, Isla'],
      ['doubted', 'ferry', 'First report: 08:23, Magnus'],
      ['doubted', 'ferry', 'Service restored: 09:40'],
    ],
  },
  {
    mode: 'who is on call, on this night and no other',
    rows: [
      ['supported', 'ferry', 'On call: Eilidh'],
      ['doubted', 'ferry', 'On call: Magnus'],
    ],
  },
  {
    mode: 'a clock in square brackets opens the line',
    rows: [
      ['supported', 'clinic', '[07:05] Acknowledged.'],
      ['doubted', 'clinic', '[07:25] Acknowledged.'],
    ],
  },
  {
    mode: 'who stands right before "who", and who did the deed before',
    rows: [
      ['supported', 'totes', 'Maren Holt handed over to Maren Skov, who resolved the page at 07:26.'],
      ['doubted', 'totes', 'Maren Skov handed over to Maren Holt, who resolved the page at 07:26.'],
      [
        'supported',
        'ferry',
        'Eilidh acknowledged at 08:26, took command at 08:29 and switched the sweep off at 08:37.',
      ],
      [
        'contradicted',
        'ferry',
        'Eilidh acknowledged at 08:26, took command at 08:59 and switched the sweep off at 08:37.',
      ],
    ],
  },
  {
    mode: 'a column called action, where a clock opens the row',
    rows: [
      ['supported', 'ferry', '| UTC | Who | Action |\n|---|---|---|\n| 08:26 | Eilidh | acknowledges the page |'],
      ['contradicted', 'ferry', '| UTC | Who | Action |\n|---|---|---|\n| 08:54 | Magnus | merges #745 |'],
      ['unproven', 'ferry', '| Action | Owner | Due |\n|---|---|---|\n| Merge #745 | Magnus | 19 June |'],
    ],
  },
  {
    mode: 'what a key names has its own clock',
    rows: [
      ['supported', 'ferry', 'Mitigation: sweeper back on 00057-lor at 08:47 (Runa)'],
      ['doubted', 'ferry', 'Fix: checkin-api-00134-fis live at 09:29'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
