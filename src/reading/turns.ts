/** The words of a sentence that may be turned, and what might stand in their place: another person, the other order, another number. Finds them; reads and judges nothing. */
import { atomise } from '../claims/words/atoms.js';
import { kept } from '../domain/kept.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Token } from './predication/token.js';

/** One word of a unit's clean text, `[start, end)`, and another in its place. */
export interface Turn {
  readonly of: 'person' | 'order' | 'number';
  readonly start: number;
  readonly end: number;
  readonly instead: string;
  /** The identity that the other word names. */
  readonly id?: string;
}

export const turnsOf = (text: string, tokens: readonly Token[], lexicon: Lexicon): readonly Turn[] => [
  ...peopleTurned(tokens, lexicon),
  ...orderTurned(text),
];

/** Each person by everybody whom the sentence does not name. */
function peopleTurned(tokens: readonly Token[], lexicon: Lexicon): readonly Turn[] {
  const named = new Set(tokens.flatMap(({ mention }) => mention?.identities ?? []));
  const others = peopleOf(lexicon).filter(({ id }) => !named.has(id));
  return tokens.flatMap(({ start, end, kind, mention }) =>
    kind === 'person' && mention?.identities.length === 1
      ? others.map(({ id, name }) => ({ of: 'person' as const, start, end, instead: name, id }))
      : [],
  );
}

/** Everybody listed, under a name that nobody else goes by; the fullest, for a first name alone may be part of another's. */
const peopleOf = kept((lexicon: Lexicon): readonly { readonly id: string; readonly name: string }[] =>
  [...lexicon.identities.values()].flatMap(({ id, names, listed }) => {
    if (!listed) return [];
    const name = [...names]
      .sort((a, b) => Number(/\s/.test(b)) - Number(/\s/.test(a)))
      .find((one) => /^\p{Lu}/u.test(one) && meansOnly(one, id, lexicon));
    return name === undefined ? [] : [{ id, name }];
  }),
);

function meansOnly(name: string, id: string, lexicon: Lexicon): boolean {
  const atoms = atomise(name);
  const found = lexicon.longestAt(atoms, 0);
  return found !== null && found.end === atoms.length && found.meaning.identities.every((one) => one === id);
}

/** The one word that tells which came first; of two, each may be told of something else. */
export function orderTurned(text: string): readonly Turn[] {
  const [only, ...more] = text.matchAll(ORDER);
  if (!only || more.length > 0) return [];
  const instead = OTHER_ORDER.get(only[0].toLowerCase())!;
  return [{ of: 'order', start: only.index, end: only.index + only[0].length, instead }];
}

const OTHER_ORDER: ReadonlyMap<string, string> = new Map([
  ['before', 'after'],
  ['after', 'before'],
  ['earlier', 'later'],
  ['later', 'earlier'],
]);
const ORDER = /\b(?:before|after|earlier|later)\b/gi;

/** A number of a sentence, `[start, end)`. */
export interface NumberSaid {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Counts and measures: no clocks, lengths or parts of names. */
export const numbersSaid = (tokens: readonly Token[]): readonly NumberSaid[] =>
  tokens.flatMap(({ kind, start, text }) => {
    const found = kind === 'amount' ? FIGURES.exec(text) : null;
    if (!found) return [];
    const from = start + found.index;
    return [{ start: from, end: from + found[0].length, value: Number(found[0].replaceAll(',', '')) }];
  });
const FIGURES = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/;
