import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import { readMentions } from '../mentions/read-mentions.js';
import { forReport } from './for-report.js';
import { buildLexicon } from './lexicon.js';

const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });
const lexicon = buildLexicon(
  [],
  [person('p1', 'Sorrel Vane', 'Sorrel'), person('p2', 'Grace Odum', 'Grace'), person('p3', 'Ilka Torn', 'Ilka')],
);
const NOTES = [
  'sorrel stops the pump',
  'page to ilka',
  'valve closed by sorrel',
  'pressure fine again',
  'no grace period',
];
const peopleIn = (text: string, texts: readonly string[]): readonly string[] =>
  readMentions(text, [], forReport(lexicon, texts)).flatMap((mention) => mention.identities);

describe('a first name in lower case', () => {
  it('is a person in notes that write every name so', () => {
    expect(peopleIn('page to ilka', NOTES)).toEqual(['p3']);
    expect(peopleIn('valve closed by sorrel', NOTES)).toEqual(['p1']);
  });
  it('is a word where the report writes a name with its capital once', () =>
    expect(peopleIn('page to ilka', [...NOTES, 'later Sorrel left'])).toEqual([]));
  it('is a word in a report of sentences', () =>
    expect(peopleIn('The sorrel grew.', ['The sorrel grew.', 'It rained.', 'We left.', 'All slept.', 'Dawn.'])).toEqual(
      [],
    ));
  it('stays a word when it is one of everyday use', () => expect(peopleIn('no grace period', NOTES)).toEqual([]));
  it('shows no habit in a few lines', () => expect(peopleIn('page to ilka', NOTES.slice(0, 3))).toEqual([]));
});
