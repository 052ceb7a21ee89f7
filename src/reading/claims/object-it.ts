/** "Cedar opened #515 and withdrew it": what "it" stands for tells what the verb before it means, as a name would; resolves nothing. */
import type { EntityType } from '../../domain/entity.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { actionWordsOf } from '../predication/action-words.js';
import type { Token } from '../predication/token.js';
import type { ReadingContext } from './reading-context.js';

/** Things that verbs of many senses are done to: a change is pulled, a build is killed, a page is taken. */
const HANDLED: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'build', 'page', 'ticket']);

export const withObjectIt = (tokens: readonly Token[], context: ReadingContext): readonly Token[] =>
  tokens.map((token, at) => {
    const types = isObject(tokens, at) ? typesBefore(tokens.slice(0, at), context) : [];
    return types.length > 0 ? { ...token, standsFor: types } : token;
  });

/** Not "bless it", between commas. */
const isObject = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'it' &&
  tokens[at - 1]?.kind === 'word' &&
  (tokens[at - 2]?.kind ?? 'mark') !== 'mark' &&
  actionWordsOf(tokens[at - 1]!.stem, false).some(({ company }) => company.length > 0);

/** Of the thing named or described last, in this sentence or else before it. */
function typesBefore(before: readonly Token[], { discourse }: ReadingContext): readonly EntityType[] {
  const at = before.findLastIndex((token) => typesAt(token).length > 0);
  // "Opened #12 with a request for a merge, and Bo rejected it": the request.
  if (before.slice(at + 1).some(({ folded }) => folded === 'a' || folded === 'an')) return [];
  const types = at < 0 ? (discourse.it()?.candidates.map(({ type }) => type) ?? []) : typesAt(before[at]!);
  return types.filter((type) => HANDLED.has(type));
}

const typesAt = ({ kind, mention, stem }: Token): readonly EntityType[] =>
  kind === 'name' ? (mention?.types ?? []) : kind === 'word' ? (typesOfNoun(stem) ?? []) : [];
