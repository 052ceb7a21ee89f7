/** What dates of every spelling share: which day exists, which year a short one means. */
import type { DayTime } from './time-reading.js';

export interface ParsedDate {
  readonly next: number;
  /** Several when day and month can be told apart in two ways. */
  readonly readings: readonly DayTime[];
  /** "05/06" and other shapes that are a date only beside words that want one. */
  readonly weak?: true;
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar; one that no calendar has is kept, marked impossible, so that nobody resolves it. */
export function dayOf(year: number | undefined, month: number, day: number): DayTime {
  const leapless =
    year !== undefined && month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  const impossible = day < 1 || day > (LENGTHS[month - 1] ?? 0) || leapless;
  return {
    kind: 'date',
    ...(year === undefined ? {} : { year }),
    month,
    day,
    ...(impossible ? { impossible: true as const } : {}),
  };
}

/** The year written with four digits, or with two of this century. */
export const yearOf = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

/** Whether four digits may be a year of an incident. */
export const isYear = (written: string): boolean =>
  written.length === 4 && Number(written) >= 1900 && Number(written) <= 2199;
