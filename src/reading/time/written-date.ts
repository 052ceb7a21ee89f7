/** Reads dates written in digits: 2026-05-12, 12/05/2026 in both orders, 23.04.2022, 11/20, 12-May-2026; not versions, ids or phone numbers. */
import type { ParsedDate } from './date-parts.js';
import { dayOf, isYear, yearOf } from './date-parts.js';
import { MONTH_NUMBER } from './names.js';
import type { DayTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeBefore, gluedDigits, gluedMark, word } from './tokens.js';

/** A date in digits at a token; null when there is none. */
export function writtenDate(tokens: Tokens, at: number): ParsedDate | null {
  const token = tokens.list[at];
  if (!token || !freeBefore(tokens, at)) return null;
  if (token.kind === 'number')
    return yearFirst(tokens, at) ?? yearLast(tokens, at) ?? dayAndMonth(tokens, at) ?? mixed(tokens, at);
  return token.kind === 'word' ? mixed(tokens, at) : null;
}

const joint = (tokens: Tokens, at: number): string =>
  tokens.list[at]?.glued && /^[-/.]$/.test(word(tokens, at)) ? word(tokens, at) : '';

/** 2026-05-12 · 2026/05/12 · 20260512T… */
function yearFirst(tokens: Tokens, at: number): ParsedDate | null {
  const compact = digits(tokens, at, 8, 8);
  if (compact) {
    const starts = tokens.list[at + 1]?.glued && word(tokens, at + 1) === 't';
    return starts && isYear(compact.slice(0, 4))
      ? only(at + 1, dayOf(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6))))
      : null;
  }
  const year = digits(tokens, at, 4, 4);
  const mark = joint(tokens, at + 1);
  if (!year || !isYear(year) || !mark || joint(tokens, at + 3) !== mark) return null;
  const month = gluedDigits(tokens, at + 2, 1, 2);
  const day = gluedDigits(tokens, at + 4, 1, 2);
  if (!month || !day || Number(month) > 12 || Number(month) < 1 || Number(day) > 31) return null;
  return only(at + 5, dayOf(Number(year), Number(month), Number(day)));
}

const only = (next: number, ...readings: DayTime[]): ParsedDate => ({ next, readings });

/** 12/05/2026 · 5/3/18 · 02-02-2020 · 23.04.2022: day or month first unless one order cannot be. */
function yearLast(tokens: Tokens, at: number): ParsedDate | null {
  const first = digits(tokens, at, 1, 2);
  const mark = joint(tokens, at + 1);
  const second = mark ? gluedDigits(tokens, at + 2, 1, 2) : null;
  const year = second && joint(tokens, at + 3) === mark ? gluedDigits(tokens, at + 4, 2, 4) : null;
  if (!first || !second || !year || year.length === 3) return null;
  if (year.length === 4 ? !isYear(year) : mark === '-' || (mark === '.' && (first.length < 2 || second.length < 2)))
    return null;
  const readings = orders(Number(first), Number(second), yearOf(year), mark === '.');
  return readings.length > 0 ? { next: at + 5, readings } : null;
}

/** The possible orders of two numbers: month first, day first; with dots only the day comes first. */
function orders(first: number, second: number, year: number | undefined, dotted: boolean): readonly DayTime[] {
  const found: DayTime[] = [];
  const may = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (may(first, second) && (!dotted || second > 12)) found.push(dayOf(year, first, second));
  if (may(second, first) && first !== second) found.push(dayOf(year, second, first));
  if (found.length === 0 && dotted && may(first, second)) found.push(dayOf(year, first, second));
  const possible = found.filter((day) => !day.impossible);
  return possible.length > 0 ? possible : found.slice(0, 1);
}

/** 11/20 · 6/4: weak, for it may be a ratio. */
function dayAndMonth(tokens: Tokens, at: number): ParsedDate | null {
  const first = digits(tokens, at, 1, 2);
  const second = joint(tokens, at + 1) === '/' ? gluedDigits(tokens, at + 2, 1, 2) : null;
  if (!first || !second || joint(tokens, at + 3) === '/' || joint(tokens, at + 3) === '.') return null;
  // "12/12 pods", "on 3/5 nodes": so many of so many.
  if (COUNTED.test(word(tokens, at + 3))) return null;
  const readings = orders(Number(first), Number(second), undefined, false);
  return readings.length > 0 ? { next: at + 3, readings, weak: true } : null;
}

/** What comes in a known number, of which some share does something; people and callers may follow a date too. */
const COUNTED =
  /^(?:pod|replica|instance|node|host|machine|vm|server|shard|partition|broker|worker|container|task|step|stage|phase|job|check|test|suite|region|zone|cluster|site|store|depot|probe|attempt|retrie|retry|run|build|deploy|rollout|approval|review|reviewer|file|batche|batch|segment|queue|topic|consumer|ready|green|red|healthy|up|down|done|passed|failed|passing|failing|succeeded|complete|completed|available)s?$/;

/** 12-May-2026 · May-12-2026 · September-2020-23 · 14-Sep */
function mixed(tokens: Tokens, at: number): ParsedDate | null {
  const parts: string[] = [];
  let next = at;
  while (parts.length < 3) {
    const token = tokens.list[next];
    if (!token || token.kind === 'mark' || (parts.length > 0 && !token.glued)) break;
    parts.push(token.lower);
    next++;
    if (parts.length === 3 || !gluedMark(tokens, next, '-')) break;
    next++;
  }
  const months = parts.filter((part) => MONTH_NUMBER.has(part));
  if (parts.length < 2 || months.length !== 1) return null;
  const month = MONTH_NUMBER.get(months[0]!)!;
  const numbers = parts.filter((part) => part !== months[0]);
  const year = numbers.find(isYear);
  const day = numbers.find((part) => /^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= 31);
  if (numbers.length !== (year ? 1 : 0) + (day ? 1 : 0)) return null;
  if (day) return only(next, dayOf(year ? Number(year) : undefined, month, Number(day)));
  return null;
}
