/** The days that a stretch of the report has written: "#12 was opened on 8 October. Ana approved it at 20:15" may speak of one day or of two. */
import type { Unit } from '../units/unit.js';
import type { CalendarDate, ReadingContext } from './reading-context.js';

/** Keeps the days written in this unit, or those before it in the same place. */
export function noteDays(unit: Unit, dates: readonly CalendarDate[], context: ReadingContext): void {
  const place = placeOf(unit);
  if (dates.length > 0) context.toldDays = { place, dates };
  else if (context.toldDays?.place !== place) delete context.toldDays;
}

/** Prose of one section, or one item, row or pair: how far a day that was told reaches. */
const placeOf = ({ id, section, list, row, pair, kind }: Unit): string =>
  row || pair || kind !== 'sentence'
    ? id
    : `${section.path.join('/')} ${list ? [...list.parents, list.index].join('/') : ''}`;
