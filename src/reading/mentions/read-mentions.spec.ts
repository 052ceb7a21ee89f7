import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.js';
import { readMentions } from './read-mentions.js';

const lexicon = buildLexicon(
  ['AT', 'SI', 'IT'].map((id) => ({ type: 'flag' as const, id, names: [id] })),
  [],
);
const namesIn = (text: string) => readMentions(text, [], lexicon).map((mention) => mention.text);

describe('names that are spelt like small words', () => {
  it.each([
    ['At 08:03 the ratio rose at all terminals, and it stayed there.', []],
    ['Terminals in AT and in IT were spared.', ['AT', 'IT']],
    ['AT at 08:03', ['AT']],
    ['Si and SI are one.', ['Si', 'SI']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
