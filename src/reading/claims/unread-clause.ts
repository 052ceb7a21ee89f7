/** Clauses that state something and that no kind of claim could type: what stands beside them must not be taken for all that the sentence says. */
import { isFunctionWord } from '../../claims/words/function-words.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { wordsOf } from './read-happening.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';

/** A clause that states something and that nobody typed, beside others: what they say must not stand for it. */
export function unreadClause(sentence: Sentence, predication: Predication): readonly Draft[] {
  const { verb, link, actions, tokens, negated } = predication;
  const main = link === 'start' || link === 'and' || link === 'but';
  if (sentence.predications.length === 1) return [];
  // "…; storm until 10:07": a fragment with a time or a number of its own.
  const fragment = verb === null && link === 'start' && tokens.some((token) => MEASURES.has(token.kind));
  const unknown = verb === null && main && isClause(tokens);
  // "…, because the image could not be pushed", "… after an index had been built".
  const hangsOn = SIDE.test(link) && isClause(tokens);
  const beside = verb !== null && main && link !== 'start' && hasOwnSubject(predication);
  return fragment ||
    unknown ||
    hangsOn ||
    beside ||
    (verb !== null && main && (actions.length > 0 || negated || tokens.some(({ kind }) => TELLS.has(kind))))
    ? [assertionOf(sentence, tokens)]
    : [];
}

const SIDE = /^(?:because|after|before|while)$/;

/** "…, and class lists came back": another subject, and so another statement. */
const hasOwnSubject = ({ left }: Predication): boolean => left.some(isContent);

/** "…; laboratory staff became aware only afterwards", "…, and Ana shut it": a sentence of its own, whose verb nothing knows. */
export const isClause = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => i > 0 && token.kind === 'word' && (PRESENT.test(token.folded) || isPastForm(token.folded)));
const PRESENT = /^(?:is|are|has|have|does|do|could|would)$/;

const TELLS: ReadonlySet<Token['kind']> = new Set(['time', 'duration', 'amount', 'name', 'person']);
const MEASURES: ReadonlySet<Token['kind']> = new Set(['time', 'duration', 'amount']);

export const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  !isFunctionWord(token.stem) &&
  !/^(?:down|up|back|only|which|who|that|this|it|then)$/.test(token.folded);

/** What some words assert, whatever they mean. */
export const assertionOf = (sentence: Sentence, tokens: readonly Token[]): Draft => ({
  ...frameOf(sentence, tokens[0]!.start, tokens.at(-1)!.end),
  kind: 'assertion',
  words: wordsOf(tokens, null),
});
