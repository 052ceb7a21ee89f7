/** What a move from one value to another tells besides: when it stood at either, and in how long it went. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { AmountSlot, DurationSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';
import { clockWith, fromClockToClock } from './value-clocks.js';

type Move = Pick<ClaimOf<'amount'>, 'measure' | 'to' | 'time'>;

/** "From 0.7 % at 06:03 to 44 % at 06:58": each value at a clock of its own. */
export function movedTo(sentence: Sentence, predication: Predication, from: AmountSlot, to: AmountSlot): Move {
  const [first, last] = [from, to].map(({ span }) => clockWith(sentence, predication, span.start));
  return {
    measure: 'from_to',
    to,
    ...(first && last ? { time: fromClockToClock(first, last) } : {}),
  };
}

/** "Within three minutes", "in three minutes", "over a quarter of an hour": in how long it went from one to the other. */
export function withinOf(predication: Predication, sentence: Sentence): { readonly within?: DurationSlot } {
  const at = predication.tokens.findIndex(
    (token, i) =>
      token.time !== undefined &&
      (/^(?:within|in|over)\b/.test(token.folded) ||
        /^(?:within|in|over)$/.test(predication.tokens[i - 1]?.folded ?? '')) &&
      predication.tokens[i + 1]?.folded !== 'of',
  );
  const time = predication.tokens[at]?.time;
  const within = time ? durationSlotOf(time, sentence.toSpan) : null;
  return within ? { within } : {};
}
