/** Orders that a noun opens the sentence with: "Before the snooze Ana had closed #12", "After the approval a second commit was pushed". */
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { withoutAnchor } from '../../predication/without-anchor.js';
import type { Sentence } from '../sentence.js';
import { lies } from './clock-order.js';
import { own, type Pair } from './order-then.js';
import { readEnd } from './span-ends.js';

/** Null where the word that opens the clause leads no short noun of a deed. */
export function openingNoun(sentence: Sentence, predication: Predication): Pair | null {
  const { tokens, verb, link } = predication;
  if (link !== 'start') return null;
  const at = tokens.findIndex((_, i) => lies(tokens, i) !== null);
  if (at < 0 || !tokens.slice(0, at).every(({ folded }) => CLOSE.test(folded))) return null;
  const noun = nounAt(tokens.slice(at + 1));
  const deed = verb ? tokens.indexOf(verb) : -1;
  if (noun.length === 0 || deed < at + 1 + noun.length) return null;
  const told = readEnd(noun, sentence);
  if (!told || told.actions.length === 0) return null;
  const isOther = (token: Token): boolean => !noun.includes(token) && token !== tokens[at];
  const rest = { ...predication, tokens: tokens.filter(isOther), left: predication.left.filter(isOther) };
  const deedOf = own(sentence, withoutAnchor(rest));
  return lies(tokens, at) === 'after' ? { first: told, second: deedOf } : { first: deedOf, second: told };
}
const CLOSE = /^(?:well|long|even|only)$/;

/** The noun behind the word: up to a comma, or to whoever or whatever the sentence is about. */
function nounAt(tokens: readonly Token[]): readonly Token[] {
  if (!/^(?:the|this|that|his|her|its|our|their)$/.test(tokens[0]?.folded ?? '')) return [];
  const end = tokens.findIndex(
    ({ kind, folded, text }, i) =>
      i > 1 && (text === ',' || kind === 'person' || /^(?:the|an?|i|he|she|it|we|they)$/.test(folded)),
  );
  const noun = tokens.slice(0, Math.max(0, end));
  return noun.length <= LONGEST && noun.every(({ kind }) => kind === 'word') ? noun : [];
}
const LONGEST = 4;
