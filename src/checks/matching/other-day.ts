/** Clocks that fit a record but for its day, which a sentence need not write. */
import type { TimeSlot } from '../../claims/slots.js';
import { DAY, type Instant, MINUTE } from '../../domain/instant.js';
import { readingsOf } from './slot-matches.js';

/** At that very time of the day, on another day. */
export const isOnOtherDay = (moment: Instant, time: TimeSlot): boolean =>
  readingsOf(time).some(({ from }) => {
    const apart = moment - from;
    const away = ((apart % DAY) + DAY) % DAY;
    const days = apart > DAY / 2n || apart < -DAY / 2n;
    return days && (away < 2n * MINUTE || away > DAY - MINUTE);
  });

/** "The next morning": which day was told of last, a writer and a reader may see otherwise. */
export const COUNTED_DAY =
  /\b(?:the|that|this) (?:next|following|previous|same|other|preceding) (?:day|morning|noon|afternoon|evening|night)\b|\b(?:that|this) (?:day|morning|noon|afternoon|evening|night)\b|\b(?:the day|the night|the evening|the morning) (?:before|after)\b|\b(?:days?|later) (?:later|earlier|that day)\b|\bovernight\b|\b(?:yesterday|today)\b/i;
