/** Reads ranges of dates that share a month or are bare years: 18–19 August, August 18–19, 2024–2026; and what ties two ends together. */
import { isYear } from './date-parts.js';
import { monthAt } from './named-date.js';
import { yearAt } from './period-grammar.js';
import { dateAt } from './point-grammar.js';
import type { DayTime, RangeTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, word } from './tokens.js';

export interface ParsedRange {
  readonly next: number;
  readonly readings: readonly RangeTime[];
}

const DASHES = new Set(['-', '–', '—', '−', '‒', '―', '~', '→', '‑', '…']);
const TO_WORDS = new Set(['to', 'till', 'until', 'through', 'thru', 'til']);

/** The token behind whatever ties two ends together; null when nothing does. */
export function tied(tokens: Tokens, at: number, between: boolean): number | null {
  const tie = word(tokens, at);
  if (DASHES.has(tie)) return word(tokens, at + 1) === '>' ? at + 2 : at + 1;
  if (TO_WORDS.has(tie)) return at + 1;
  return tie === 'and' && between ? at + 1 : null;
}

/** "18–19 August 2026", "August 18–19", "between 12 and 14 May" */
export function sharedMonth(tokens: Tokens, at: number): ParsedRange | null {
  const lead = word(tokens, at);
  const led = lead === 'from' || lead === 'between' ? at + 1 : at;
  const month = monthAt(tokens, led);
  const first = month?.next ?? led;
  const day = digits(tokens, first, 1, 2);
  const second = day ? tied(tokens, first + 1, lead === 'between') : null;
  if (!day || second === null || Number(day) < 1 || Number(day) > 31) return null;
  if (month) {
    const last = digits(tokens, second, 1, 2);
    if (!last || Number(last) > 31 || Number(last) <= Number(day)) return null;
    const comma = word(tokens, second + 1) === ',' ? second + 2 : second + 1;
    const year = digits(tokens, comma, 4, 4);
    const dated = year && isYear(year) ? { year: Number(year) } : {};
    if (!freeAfter(tokens, second + 1)) return null;
    const of = (d: string): DayTime => ({ kind: 'date', ...dated, month: month.month, day: Number(d) });
    return {
      next: year && isYear(year) ? comma + 1 : second + 1,
      readings: [{ kind: 'range', from: of(day), to: of(last) }],
    };
  }
  const to = dateAt({ ...tokens, freed: second }, second);
  const end = to?.readings[0];
  if (!to || !end?.month || end.day === undefined || end.day <= Number(day)) return null;
  return { next: to.next, readings: [{ kind: 'range', from: { ...end, day: Number(day) }, to: end }] };
}

/** "2014-2018", "between 2014 and 2018" */
export function years(tokens: Tokens, at: number): ParsedRange | null {
  const lead = word(tokens, at);
  const led = lead === 'from' || lead === 'between' ? at + 1 : at;
  const before = tokens.list[led - 1];
  if (tokens.list[led]?.glued && before && (before.kind !== 'mark' || before.text === '-' || before.text === '/'))
    return null;
  const from = yearAt(tokens, led);
  const second = from ? tied(tokens, from.next, lead === 'between') : null;
  if (!from || second === null) return null;
  const to = yearAt(tokens, second);
  const a = from.readings[0]?.year;
  const b = to?.readings[0]?.year;
  if (
    !to ||
    a === undefined ||
    b === undefined ||
    b <= a ||
    !freeAfter(tokens, to.next) ||
    word(tokens, to.next) === '-'
  )
    return null;
  return { next: to.next, readings: [{ kind: 'range', from: from.readings[0]!, to: to.readings[0]! }] };
}
