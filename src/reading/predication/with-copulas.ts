/** "#816 is by Theo", "build 84a4d74b was done at 9:12", "an incident was called by Ana": deeds told without their own verb, read as if it stood there. */
import type { EntityType } from '../../domain/entity.js';
import { retold, told } from './phrases.js';
import type { Token } from './token.js';

export const withCopulas = (tokens: readonly Token[]): readonly Token[] => {
  const read = retold(tokens, CALLED, 'declared') ?? tokens;
  const at = read.findIndex(({ folded }) => BE.test(folded));
  if (at < 1 || read[at - 1]!.kind !== 'name') return read;
  const deed = deedOf(read[at - 1]!, read.slice(at + 1));
  return deed ? [...read.slice(0, at), ...told(deed.words, read[at]!), ...read.slice(at + deed.length)] : read;
};

const BE = /^(?:is|was)$/;
const WRITTEN: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'commit']);

/** What the copula between a thing and these words means, and how many tokens the words stand for. */
function deedOf(
  { mention }: Token,
  [first, second]: readonly Token[],
): { readonly words: string; readonly length: number } | null {
  const isOf = (types: ReadonlySet<EntityType>): boolean => mention?.types.some((type) => types.has(type)) ?? false;
  if (first?.folded === 'by' && second?.kind === 'person' && isOf(WRITTEN)) return { words: 'was written', length: 1 };
  // "Done deploying" is another end than its own, and "over ten minutes" is none.
  const isAlone = !second || second.kind === 'mark' || second.kind === 'time' || WHEN.test(second.folded);
  if (first && ENDED.test(first.folded) && isAlone && isOf(RUNS)) return { words: 'finished', length: 2 };
  return null;
}
const ENDED = /^(?:done|over|through)$/;
const WHEN = /^(?:at|by|before|after|within|in|and|but|shortly|around|about)$/;
const RUNS: ReadonlySet<EntityType> = new Set<EntityType>(['build', 'job']);

/** Not "called the incident a success", nor "called the incident off". */
const CALLED =
  /(?<=\bincident (?:was|had been|has been) )called(?= (?:by|at|from|#|@))|\bcalled(?= an incident(?: (?:at|in|from|#)|$))/;
