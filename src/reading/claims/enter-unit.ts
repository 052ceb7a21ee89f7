/** What a unit sets for all that follows: its date, from the heading above it or from a line that says which date it is. */
import { remembered } from '../../claims/words/remembered.js';
import type { Token } from '../predication/token.js';
import { dayNumber } from '../time/calendar.js';
import { readTimes } from '../time/read-times.js';
import { localDay } from '../time/resolve-context.js';
import type { Unit } from '../units/unit.js';
import type { CalendarDate, ReadingContext } from './reading-context.js';
import { dateOf } from './time-slots.js';
import { noteDays } from './told-days.js';

/** A heading, or a line that says which date it is, sets the date for what follows; a date inside a sentence is that sentence's own. */
export function enterUnit(unit: Unit, tokens: readonly Token[], context: ReadingContext): void {
  context.discourse.enter(unit);
  if (unit.section !== context.section) {
    context.section = unit.section;
    context.date = sectionDate(unit, context) ?? context.reportDate;
  }
  const key = unit.pair?.key.trim() ?? '';
  if (OF_A_LETTER.test(key) && !tokens.some(({ kind }) => kind === 'time')) beginLetter(context);
  const heads = /^(?:day|incident date|date of incident)$/i.test(key) || (/^date$/i.test(key) && !context.isLetter);
  const dates = tokens.flatMap(({ time }) => (time ? (dateOf(time, context) ?? []) : []));
  const last = heads ? dates.at(-1) : undefined;
  if (last) {
    context.date = last;
    context.reportDate = last;
  }
  noteDays(unit, dates, context);
  context.besideZone = zoneBeside(tokens, context.zone);
}

const OF_A_LETTER = /^(?:from|to|cc|subject|re|sent)$/i;

/** A letter's date is the day it was written on; of which day its clocks are it has still to say. */
function beginLetter(context: ReadingContext): void {
  if (context.isLetter || context.options.date) return;
  context.isLetter = true;
  context.reportDate = undefined;
  context.date = undefined;
}

/** "Triggered 08:09, resolved 08:58 UTC": the one other zone that is named there. */
function zoneBeside(tokens: readonly Token[], zone: string): string | undefined {
  const named = new Set(tokens.flatMap(({ time }) => time?.zone?.candidates.slice(0, 1) ?? []));
  const [only] = named;
  return named.size === 1 && only !== zone ? only : undefined;
}

function sectionDate(unit: Unit, context: ReadingContext): ReadingContext['date'] {
  for (const [at, title] of [...unit.section.path.entries()].reverse()) {
    const [date, ...more] = titleTimes(title).flatMap((mention) => dateOf(mention, context) ?? []);
    if (date && more.length === 0) return at === 0 && isOfTheMeeting(date, context) ? undefined : date;
  }
  return undefined;
}

/** "Retro INC-12, Wed 7 Oct", of an incident of the day before: the title then tells when people met. */
const isOfTheMeeting = (date: CalendarDate, { window, zone }: ReadingContext): boolean =>
  dayNumber(date) > localDay(zone, window.to ?? window.from);

/** A title is met again in every section below it. */
const titleTimes = remembered(readTimes);
