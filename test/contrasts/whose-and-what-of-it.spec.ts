/** Things known by whose they are, deeds that cannot have done it because they came later, rights taken away, and parts of a sentence that must not stand for the whole. */
import { describe, expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('whose it is, and what came of it', [
  {
    mode: 'a build known by who started it',
    rows: [
      ['supported', "Petrel's build was cancelled."],
      ['supported', "Petrel's recovery build was cancelled by Magnus Torvik."],
      ['contradicted', "Petrel's recovery build was cancelled by Runa Dahl."],
      ['contradicted', "Petrel's recovery build succeeded."],
      ['contradicted', "Petrel's recovery build ended the errors."],
      ['quiet', "Petrel's recovery build may have ended the errors."],
      ['unproven', "Magnus Torvik's recovery build was cancelled."],
      ['quiet', "Isla thought that Petrel's build had succeeded."],
    ],
  },
  {
    mode: 'nothing takes effect before it is merged',
    rows: [
      ['contradicted', 'The merge of #747 ended the errors.'],
      ['quiet', 'The merge of #747 may have ended the errors.'],
      ['quiet', 'The merge of #745 ended the errors.'],
    ],
  },
  {
    mode: 'a right that is taken away is no deploy',
    rows: [
      ['quiet', 'At 08:57 the right to deploy was taken from Petrel.'],
      ['supported', 'The role run.developer was taken from Petrel at 08:57.'],
      ['contradicted', 'The role run.developer was taken from Petrel at 09:57.'],
      ['quiet', 'Petrel lost its permission to deploy at 08:57.'],
    ],
  },
  {
    mode: 'a second one that never came says nothing of the first',
    rows: [
      ['quiet', 'No second approval of #745 ever came in.'],
      ['quiet', '#745 never got another review.'],
      ['contradicted', '#745 was never approved.'],
    ],
  },
  {
    mode: 'what hangs on a deed elsewhere in the sentence',
    rows: [
      ['unproven', 'The flag hold-sweep-enabled had been off ever since that release.'],
      ['doubted', 'Each of the three alerts paged somebody.'],
      ['quiet', 'It came with a change that Petrel had opened and Magnus had approved on 2 April.'],
      ['quiet', '#745 was approved by nobody but Magnus Torvik.'],
      ['doubted', 'The errors fell back to normal because of build a9f4d716.'],
    ],
  },
]);

const day = (sentence: string): string => `All times are UTC, 9 October 2026.\n\n${sentence}`;

describe('whose it was among the quotes', () => {
  it.each([
    ['supported', '| What | Who | When |\n|---|---|---|\n| Merge of #1205 | Bongani Dlamini | 13:46 |'],
    [
      'doubted',
      '| What | Who | When | Note |\n|---|---|---|---|\n| Merge of #1205 | Emeka Obi | 13:46 | 2 min after approval |',
    ],
  ] as const)('%s: %s', async (expected, sentence) => {
    const verdict = await verdictOf('quotes', day(sentence));
    if (expected === 'doubted') expect(verdict).not.toBe('supported');
    else expect(verdict).toBe(expected);
  });
});
