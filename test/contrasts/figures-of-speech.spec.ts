/** Verbs of delivery that mean something else, deeds done to what is only about a change, and runs that are said to have come to their end. */
import { describe, expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('figures of speech', [
  {
    mode: 'about a change, and not to it',
    rows: [
      ['unproven', 'Runa closed in on #742.'],
      ['unproven', 'Magnus reopened the question of #742.'],
      ['unproven', 'Eilidh merged her notes with those of #742.'],
      ['unproven', 'They opened up about #742.'],
      ['unproven', 'Petrel reverted to #742 in her explanation.'],
      ['unproven', 'Eilidh raised the matter of #742 at 08:40.'],
      ['unproven', 'Runa pushed back on #742.'],
      ['supported', 'Petrel merged #742.'],
      ['contradicted', 'Runa merged #742.'],
      ['supported', 'Runa pushed to main at 08:54.'],
    ],
  },
  {
    mode: 'it ran to its end',
    rows: [
      ['contradicted', 'The build 5e1b7c40 ran to completion.'],
      ['supported', 'The build a9f4d716 ran to completion.'],
      ['quiet', 'The build 5e1b7c40 may have run to completion.'],
      ['quiet', 'The build 5e1b7c40 never ran to its end.'],
    ],
  },
  {
    mode: 'stopped, in several ways',
    rows: [
      ['supported', 'Magnus put a stop to build 5e1b7c40.'],
      ['contradicted', 'Runa put a stop to build 5e1b7c40.'],
      ['supported', 'Magnus pulled the plug on build 5e1b7c40.'],
    ],
  },
  {
    mode: 'a commit of a change that nobody named',
    rows: [
      ['doubted', 'The dry run had passed on the first commit.'],
      ['supported', 'The sweep-dry-run check failed on the first commit of #742.'],
    ],
  },
]);

describe('what had been done when something else was', () => {
  it.each([
    ['supported', '#1205 had been approved when it was merged.'],
    ['supported', 'v8.4.1 had failed when #1205 was merged.'],
    ['contradicted', 'v8.4.2 had been deployed when #1205 was merged.'],
  ] as const)('%s: %s', async (expected, sentence) => {
    expect(await verdictOf('quotes', `All times are UTC, 9 October 2026.\n\n${sentence}`)).toBe(expected);
  });
});
