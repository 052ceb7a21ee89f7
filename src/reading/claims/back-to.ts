/** "Back to the version of 09:50", "rolled back to the 09:50 release": a clock that tells what it went back to, and not when. */
import type { TimeSlot } from '../../claims/slots.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import type { ReadingContext } from './reading-context.js';
import { timeSlotOf } from './time-slots.js';
import type { ToSpan } from './to-span.js';

/** The clock of what it went back to; undefined where none is told. */
export function backToOf({ tokens }: Predication, context: ReadingContext, toSpan: ToSpan): TimeSlot | undefined {
  const token = tokens.find((_, i) => isBackTo(tokens, i));
  return (token?.time && timeSlotOf(token.time, context, toSpan)) ?? undefined;
}

export function isBackTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.kind !== 'time') return false;
  // "Reinstated the release of 5 October at 06:37": of two times the one behind "of" tells which it was.
  if (isOf(tokens, at) && tokens.some(({ kind }, i) => kind === 'time' && i !== at)) return true;
  const back = tokens.findIndex(({ folded }) => /^(?:back|back-?ed|return\w*|revert\w*|restor\w*)$/.test(folded));
  if (back < 0 || back > at) return false;
  const [two, one] = [tokens[at - 2], tokens[at - 1]];
  // "The version of 09:50", "the release from 09:50".
  if (/^(?:of|from)$/.test(one?.folded ?? ''))
    return isComing(two) && tokens.slice(Math.max(back, at - 6), at - 2).some(({ folded }) => WHITHER.test(folded));
  // "To the 09:50 release".
  return /^(?:the|that)$/.test(one?.folded ?? '') && WHITHER.test(two?.folded ?? '') && isComing(tokens[at + 1]);
}

const WHITHER = /^(?:to|on|onto|at)$/;

const isOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|from)$/.test(tokens[at - 1]?.folded ?? '') &&
  /^(?:releases?|versions?|revisions?)$/.test(tokens[at - 2]?.folded ?? '');

/** Something that comes out at a time. */
const isComing = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (typesOfNoun(token.stem)?.some((type) => /^(?:version|release|revision|build|site)$/.test(type)) ?? false);
