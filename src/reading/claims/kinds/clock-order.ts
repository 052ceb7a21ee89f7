/** Orders of a stated clock: "takes command at 13:24, ahead of the first alert"; whatever was done then, its clock lies before or behind the other deed. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { EMPTY, own, type Pair } from './order-then.js';
import { readEnd } from './span-ends.js';

/** The clock of a clause as an end of an order; null where it has none that is exact, or a deed that records tell. */
function clockOf(sentence: Sentence, predication: Predication): Happening | null {
  const time = own(sentence, predication).time ?? sentence.context.rowTime;
  const exact = time && !time.until && !time.hedge && /^(?:minute|second|fraction)$/.test(time.precision);
  return exact && predication.actions.length === 0 && !predication.negated ? { ...EMPTY, time } : null;
}

/** "Takes command at 13:24, before the first alert opened". */
export function behindClock(sentence: Sentence, earlier: Predication, predication: Predication): Pair | null {
  const clock = clockOf(sentence, earlier);
  const deed = own(sentence, predication);
  if (!clock || deed.negated || predication.tokens.some(({ kind }) => kind === 'time')) return null;
  return predication.link === 'after' ? { first: deed, second: clock } : { first: clock, second: deed };
}

/** A noun of action behind "before", "after" or "ahead of", in a clause that has a clock. */
export function clockOrder(sentence: Sentence, predication: Predication): Pair | null {
  const { tokens } = predication;
  const at = tokens.findIndex((_, i) => i > 0 && lies(tokens, i) !== null);
  const clock = clockOf(sentence, predication);
  if (at < 0 || !clock) return null;
  const from = tokens[at + 1]?.folded === 'of' || tokens[at + 1]?.folded === 'to' ? at + 2 : at + 1;
  const rest = tokens.slice(from);
  const closes = rest.findIndex(({ kind, text }) => kind === 'mark' && /^[,;:.()|–—]$/.test(text));
  const told = closes < 0 ? rest : rest.slice(0, closes);
  if (told.length === 0 || told.some(({ kind }) => kind === 'time' || kind === 'duration')) return null;
  const end = readEnd(told, sentence);
  if (!end || end.actions.length === 0) return null;
  // The clock of the row is that of what stands before the word.
  const { time: _row, ...other } = end;
  return lies(tokens, at) === 'before' ? { first: clock, second: other } : { first: other, second: clock };
}

/** Which way a word puts what stands before it, "shortly after" with it; a distance ("two minutes after") is a claim of length. */
export function lies(tokens: readonly Token[], at: number): 'before' | 'after' | null {
  const [before, { folded }, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]?.folded];
  const vague = tokens[at]!.time?.readings.find((one) => one.kind === 'relative' && one.amount === null);
  if (vague?.kind === 'relative') return vague.anchor === 'text' ? vague.direction : null;
  if (before?.kind === 'duration') return null;
  if (folded === 'before' || (folded === 'ahead' && next === 'of') || (folded === 'prior' && next === 'to'))
    return 'before';
  return folded === 'after' ? 'after' : null;
}
