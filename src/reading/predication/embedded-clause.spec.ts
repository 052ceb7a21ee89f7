import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.js';
import { readStructure } from '../units/read-units.js';
import { readPredications } from './read-predications.js';
import { readTokens } from './read-tokens.js';

const lexicon = buildLexicon(
  [
    { type: 'change', id: 'mill/press#7', names: ['#7'] },
    { type: 'flag', id: 'new-press', names: [] },
  ],
  [{ id: 'pia', kind: 'human', names: ['Pia'], roles: [], listed: true }],
);

/** The clauses of a sentence, each as its verb and its words. */
const clausesOf = (text: string): readonly string[] =>
  readPredications(readTokens(readStructure(text).units[0]!, lexicon)).map(
    ({ verb, tokens }) => `${verb?.text}: ${tokens.map((token) => token.text).join(' ')}`,
  );

describe('a clause set into the subject of another', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'The build that Pia had started was cancelled.',
      ['cancelled: The build was cancelled .', 'started: The build that Pia had started'],
    ],
    [
      'The flag that Pia turned off was still off.',
      ['off: The flag was still off .', 'turned: The flag that Pia turned off'],
    ],
    [
      'The alert which had fired cleared by itself.',
      ['cleared: The alert cleared by itself .', 'fired: The alert which had fired'],
    ],
    // No second verb, a verb of its own behind a link, or a "that" which opens what was said.
    ['The build that Pia started was the third.', ['started: The build that Pia started was the third .']],
    ['Pia said that the build failed.', ['said: Pia said', 'failed: that the build failed .']],
    ['It was so slow that Pia cancelled the build.', ['cancelled: It was so slow that Pia cancelled the build .']],
  ];
  for (const [text, clauses] of cases) it(text, () => expect(clausesOf(text)).toEqual(clauses));
});
