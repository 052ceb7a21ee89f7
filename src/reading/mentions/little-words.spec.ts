/** Names that are spelled like a little word: regions and tenants go by two letters. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.js';
import { readMentions } from './read-mentions.js';

const LEXICON = buildLexicon(
  ['AT', 'IT', 'NO', 'DE'].map((name) => ({ type: 'other' as const, id: name.toLowerCase(), names: [name] })),
  [],
);
const namesIn = (text: string) => readMentions(text, [], LEXICON).map((mention) => mention.text);

describe('a name that is a little word', () => {
  it.each([
    ['The kiln shut down at 09:46', []],
    ['We had no heat, and it stayed so', []],
    ['The kilns of AT and IT shut down at 09:46', ['AT', 'IT']],
    ['Rolled out to NO and DE at once', ['NO', 'DE']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('counts where it is set as code', () => {
    const text = 'Only at was left out';
    const found = readMentions(text, [{ kind: 'code', start: 5, end: 7 }], LEXICON);
    expect(found.map((mention) => mention.text)).toEqual(['at']);
  });
});
