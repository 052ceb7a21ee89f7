/** "#12 was already merged at 9:15", "had already fired at 9:15": not at that minute, but by it. */
import type { Token } from './token.js';

export function withAlready(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ folded }, i) => folded === 'already' && IS.test(tokens[i - 1]?.folded ?? ''));
  if (at < 1 || !DONE.test(tokens[at + 1]?.folded ?? '')) return tokens;
  const clause = tokens.slice(clauseStart(tokens, at), clauseEnd(tokens, at));
  const [moment, ...more] = clause.filter(({ kind }) => kind === 'time');
  if (moment?.time?.relation !== 'at' || more.length > 0) return tokens;
  return tokens.map((token) => (token === moment ? { ...token, time: { ...moment.time!, relation: 'by' } } : token));
}

/** Of how it stood already, "was already open at 9:15", that minute is told. */
const DONE = /^(?:been|begun|gone|taken|set|put|cut|sent|made|done|gotten|come|\p{L}+ed)$/u;
const IS = /^(?:was|were|had|has|have|is|are)$/;
const ENDS = /^(?:and|but|when|while|which|who|because|so|after|before|as)$/;

const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(({ kind, folded }, i) => i < at && (kind === 'mark' ? folded !== ',' : ENDS.test(folded))) + 1;

function clauseEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(({ kind, folded }, i) => i > at && (kind === 'mark' || ENDS.test(folded)));
  return end < 0 ? tokens.length : end;
}
