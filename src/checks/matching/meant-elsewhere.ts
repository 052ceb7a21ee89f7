/** Whether the ends of a stated length may be other moments than those that were found: what "it" was, or what a thing told of before had done to it. */
import type { ClaimOf } from '../../claims/claim.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { SECOND } from '../../domain/instant.js';
import type { Pair } from './both-ends.js';

/** "It was picked up five minutes later": what "it" seems to be was picked up a day later, and so is not what is meant. */
export function isOfAnother({ from, to, length }: ClaimOf<'duration'>, [a, b]: Pair): boolean {
  const pointed = [from, to].some((end) => end?.subjects.some(({ how }) => how === 'implied') ?? false);
  const seconds = Number(b.at.from - a.at.to) / Number(SECOND);
  return pointed && seconds > Math.max(length.high * MANY_TIMES, HOUR_SECONDS);
}
/** Lengths and hours that no rounding explains. */
const MANY_TIMES = 10;
const HOUR_SECONDS = 3600;

/** "She closed OPS-12. The page followed 28 seconds after the ticket": its closing may be meant, whatever a ticket alone stands for. */
export const isToldOfOtherwise = ({ from, recent }: ClaimOf<'duration'>): boolean =>
  from?.verb === undefined &&
  from?.actions.includes('open') === true &&
  from?.subjects.some((slot) => slot.how === 'implied' && recent?.some((one) => isSameThing(one, slot))) === true;

export const isSameThing = (a: SubjectSlot, b: SubjectSlot): boolean =>
  a.candidates.length > 0 &&
  a.candidates.length === b.candidates.length &&
  a.candidates.every((ref, i) => entityKey(ref) === entityKey(b.candidates[i]!));
