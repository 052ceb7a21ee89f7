/** "#816 is by Theo", "build 84a4d74b was done at 9:12", "an incident was called by Ana": deeds told without their own verb, read as if it stood there. */
import type { EntityType } from '../../domain/entity.js';
import { retold, told } from './phrases.js';
import type { Token } from './token.js';

export const withCopulas = (tokens: readonly Token[]): readonly Token[] => {
  const read = alerted(retold(tokens, CALLED, 'declared') ?? tokens);
  const from = read.findIndex(({ folded }, i) => folded === 'from' && COMES.test(read[i - 1]?.folded ?? ''));
  // "#816 comes from Theo".
  if (from > 1 && read[from + 1]?.kind === 'person' && isWritten(read[from - 2]!) && isSubject(read, from - 2))
    return [...read.slice(0, from - 1), ...told('was written by', read[from]!), ...read.slice(from + 1)];
  const at = read.findIndex(({ folded }) => BE.test(folded));
  if (at < 1 || read[at - 1]!.kind !== 'name' || !isSubject(read, at - 1)) return read;
  const deed = deedOf(read[at - 1]!, read.slice(at + 1));
  return deed ? [...read.slice(0, at), ...told(deed.words, read[at]!), ...read.slice(at + deed.length)] : read;
};

const BE = /^(?:is|was)$/;
/** Not "the approval of #816 is by Theo": of what hangs on a noun that noun is told. */
function isSubject(tokens: readonly Token[], name: number): boolean {
  const start = tokens.findLastIndex(({ kind, folded }, i) => i < name && (kind === 'mark' || JOINS.test(folded)));
  return !tokens.slice(start + 1, name).some(({ kind, folded }) => kind !== 'time' && HANGS.test(folded));
}
const JOINS = /^(?:and|but|that|which|while|whereas|because|since|when|until|before|after|so)$/;
const HANGS = /^(?:of|on|for|to|in|into|behind|with|against|from|about|under|over)$/;
const COMES = /^(?:comes|came)$/;
const WRITTEN: ReadonlySet<EntityType> = new Set<EntityType>(['change', 'commit']);
const isWritten = ({ mention }: Token): boolean => mention?.types.some((type) => WRITTEN.has(type)) ?? false;

/** "We were alerted by X at 9:12": X fired then. */
function alerted(tokens: readonly Token[]): readonly Token[] {
  const by = tokens.findIndex(({ folded }, i) => folded === 'by' && tokens[i - 1]?.folded === 'alerted');
  const name = tokens.findIndex((token, i) => i > by && isRule(token));
  const isOurs = WE.test(tokens[by - 3]?.folded ?? '') && /^(?:was|were)$/.test(tokens[by - 2]?.folded ?? '');
  if (by < 3 || !isOurs || name < 0 || name > by + 3) return tokens;
  const after = tokens[name + 1]?.folded === 'alert' ? name + 2 : name + 1;
  return [
    ...tokens.slice(0, by - 3),
    ...tokens.slice(by + 1, after),
    ...told('fired', tokens[after] ?? tokens[after - 1]!),
    ...tokens.slice(after),
  ];
}
const WE = /^(?:we|team|on-call)$/;
const isRule = ({ kind, mention }: Token): boolean => kind === 'name' && mention!.types.includes('policy');

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
