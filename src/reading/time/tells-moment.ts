/** Whether a time of a sentence is a moment of its own, or a distance that only something else makes one. */
import type { TimeMention } from './time-reading.js';

/** "A few minutes before nine", "ten minutes after 14:02": a clock, told by its distance from another one; "two hours from 07:46" is a stretch. */
export const isCountedFromClock = ({ readings, text }: TimeMention): boolean =>
  readings.length > 0 &&
  !/\bfrom\b/.test(text) &&
  readings.every((reading) => reading.kind === 'relative' && reading.anchor === 'time');

/** "At 14:02", "a few minutes before nine"; not "two minutes later", "a minute after the merge". */
export const tellsMoment = (mention: TimeMention): boolean =>
  isCountedFromClock(mention) || mention.readings.some(({ kind }) => kind !== 'relative' && kind !== 'duration');

/** "Within ten minutes": up to so much away. */
export const isWithin = ({ readings }: TimeMention): boolean =>
  readings.some((reading) => reading.kind === 'relative' && reading.within === true);
