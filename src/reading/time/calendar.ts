/** Days of the calendar as plain numbers; knows no zone and no clock. */

export interface CivilDay {
  readonly y: number;
  /** 1–12. */
  readonly m: number;
  readonly d: number;
  /** Its night is meant, which ends on the next day. */
  readonly night?: true;
}

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = ({ y, m, d }: CivilDay): number => Math.round(Date.UTC(y, m - 1, d) / DAY_MS);

/** The calendar day of a count of days since 1970-01-01. */
export function civilDay(days: number): CivilDay {
  const date = new Date(days * DAY_MS);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** 1 Monday – 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** Whether the calendar has such a day. */
export function exists({ y, m, d }: CivilDay): boolean {
  const back = civilDay(dayNumber({ y, m, d }));
  return back.y === y && back.m === m && back.d === d;
}

/** The first day of an ISO week. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = dayNumber({ y: year, m: 1, d: 4 });
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}
