/** "Was signed at 9:31 and lay in the vault five minutes later", "closed the page at 7:26 and the incident a minute after": both ends of a length in one clause, joined by "and". */
import { isFunctionWord } from '../../claims/words/function-words.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';

export interface JoinedEnds {
  /** What it is counted from, with the subject of both. */
  readonly first: readonly Token[];
  /** What the length is told of; empty where it is the clause behind: "dismissed it and, a minute later, …". */
  readonly second: readonly Token[];
  /** The subject, where what is told of the length brings none of its own. */
  readonly subject: readonly Token[];
}

/** @param own the words of the clause that the length is told of, without the length */
export function joinedEnds(
  { tokens, verb, left }: Predication,
  own: readonly Token[],
  length: Token,
): JoinedEnds | null {
  if (!verb || !own.includes(verb)) return null;
  const at = tokens.indexOf(length);
  const join = tokens.findLastIndex(({ folded }, i) => i < at && /^(?:and|but)$/.test(folded));
  const first = tokens.slice(0, Math.max(0, join));
  const behind = tokens.slice(join + 1).filter((token) => own.includes(token));
  // "I got my text at 8:22 and acked it": a first verb that says too little to be one, told by its clock.
  const late = tokens.indexOf(verb) > join;
  if (join < 0 || (late && !isClocked(first))) return null;
  const subject = late ? leading(first) : left.filter((token) => first.includes(token));
  if (!behind.some(isContent)) return at < join + LEAD ? { first, second: [], subject } : null;
  if (hasVerb(behind)) return { first, second: behind, subject };
  // "Merged #12 and #13 a minute later" may be both at once; with a clock for the first, the second has another one.
  return isClocked(first) ? { first, second: [verb, ...behind], subject } : null;
}

const leading = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(({ kind, folded }) => kind !== 'person' && !isFunctionWord(folded));
  return tokens.slice(0, Math.max(1, end));
};

/** "And, only a minute later, …": so many words at most stand between. */
const LEAD = 5;

const isContent = ({ kind, folded }: Token): boolean => kind !== 'mark' && !isFunctionWord(folded);

const hasVerb = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) => token.kind === 'word' && (FINITE.test(token.folded) || (i < NEAR && verbFormAt(tokens, i) !== null)),
  );
const FINITE = /^(?:was|were|is|are|had|has|did|does)$/;
/** A second verb opens its half of the clause. */
const NEAR = 3;

const isClocked = (tokens: readonly Token[]): boolean =>
  tokens.some(({ time }) => time?.readings.some(({ kind }) => kind === 'clock' || kind === 'instant') === true);
