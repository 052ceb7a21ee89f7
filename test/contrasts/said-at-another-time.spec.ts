/** A few words that were said, told of another minute: refuted where the channel is whole and the one named said nothing then. */
import { expect, it } from 'vitest';
import { describeSets } from './contrast.js';
import { verdictOf } from './verdicts.js';

describeSets('when somebody said a few words', [
  {
    mode: 'a question',
    rows: [
      ['supported', 'Magnus asked at 08:35 who approved #742.'],
      ['contradicted', 'Magnus asked at 08:45 who approved #742.'],
      ['contradicted', 'Magnus asked at 08:35:21 who approved #742.'],
      ['quiet', 'Magnus may have asked at 08:45 who approved #742.'],
      ['quiet', 'Magnus asked before 08:45 who approved #742.'],
      ['quiet', 'Magnus asked at around 08:36 who approved #742.'],
      // The channel is told to be whole from 08:28 on.
      ['unsupported', 'Magnus asked at 08:15 who approved #742.'],
    ],
  },
  {
    mode: 'a count',
    rows: [
      ['supported', 'Runa wrote at 10:28 that the last 7 were restored by hand.'],
      ['contradicted', 'Runa wrote at 10:48 that the last 7 were restored by hand.'],
      ['doubted', 'Runa wrote at 10:28 that the last 8 were restored by hand.'],
      ['doubted', 'Isla wrote at 10:28 that the last 7 were restored by hand.'],
    ],
  },
]);

it('refutes nothing where the channel may have gaps', async () => {
  const sentence = 'At 08:45 UTC on 18 June 2026 Magnus Torvik asked who approved #742.';
  expect(await verdictOf('ferry', sentence)).toBe('contradicted');
  expect(await verdictOf('ferry', sentence, false)).toBe('unsupported');
});
