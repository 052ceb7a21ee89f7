/** What a stretch of text may mean as a time: every reading it allows, before any calendar or zone is consulted. */
import type { Hedge } from '../../domain/tolerance-tables.js';

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** One zone that a written name may stand for: an IANA name or a fixed offset such as `+05:30`. */
export type ZoneId = string;

export interface WrittenZone extends Span {
  /** Every zone the name may stand for, the likeliest first; empty for "local time". */
  readonly candidates: readonly ZoneId[];
}

/** `none`: written on 24 hours for certain · `maybe`: 10:20, which a 12-hour writer could mean as evening · `either`: one of two readings. */
export type Meridiem = 'am' | 'pm' | 'none' | 'maybe' | 'either';

export interface ClockTime {
  readonly kind: 'clock';
  /** 0–24. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Nanoseconds of the fraction of a second. */
  readonly nanoseconds?: number;
  /** The last part that is written. */
  readonly precision: 'hour' | 'minute' | 'second' | 'fraction';
  readonly meridiem: Meridiem;
  readonly zone?: WrittenZone;
  /** A bare number of hours ("before ten"): only its place in the sentence says that it is a clock. */
  readonly bare?: true;
}

export const PARTS_OF_DAY = [
  'morning',
  'afternoon',
  'evening',
  'night',
  'overnight',
  'day',
  'noon',
  'midnight',
] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Days counted from the day of the report (`now`) or of what was told last (`previous`). */
export interface RelativeDay {
  readonly anchor: 'now' | 'previous';
  readonly days: number;
}

export interface DayTime {
  readonly kind: 'date';
  readonly year?: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday – 7 Sunday. */
  readonly weekday?: number;
  /** "last Friday", "next Friday", "this Friday". */
  readonly which?: 'last' | 'next' | 'this';
  readonly relativeDay?: RelativeDay;
  /** "Tuesday morning". */
  readonly part?: PartOfDay;
  /** No such day exists (30 February, Monday 12 May of a year where it is a Tuesday is another matter). */
  readonly impossible?: true;
}

export interface InstantTime {
  readonly kind: 'instant';
  readonly date: DayTime;
  readonly clock: ClockTime;
}

export interface EpochTime {
  readonly kind: 'epoch';
  readonly instant: bigint;
  readonly unit: 'second' | 'millisecond' | 'microsecond' | 'nanosecond';
}

export const PERIOD_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'weekend', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A calendar period, written ("May 2026", "Q3", "week 34") or counted from now or before ("last week", "the last 13 minutes"). */
export interface PeriodTime {
  readonly kind: 'period';
  readonly unit: PeriodUnit;
  readonly year?: number;
  /** Month 1–12, quarter 1–4, ISO week 1–53. */
  readonly number?: number;
  /** 0 this, -1 last, 1 next. */
  readonly offset?: number;
  /** "the last 13 minutes". */
  readonly count?: number;
  readonly modifier?: 'early' | 'mid' | 'late';
}

/** The present of the text: "now". */
export interface NowTime {
  readonly kind: 'now';
}

export type PointTime = ClockTime | DayTime | InstantTime | EpochTime | PeriodTime | NowTime;

export interface RangeTime {
  readonly kind: 'range';
  readonly from: PointTime | null;
  readonly to: PointTime | RelativeTime | null;
  /** How one end alone is hedged: "from about 23:10", "until shortly before 00:30". */
  readonly fromHedge?: Hedge;
  readonly toHedge?: Hedge;
  /** Its day is written behind both clocks, "from 23:50 to 00:20 on the 19th": of the night before it or behind it. */
  readonly dayBehind?: true;
}

export const DURATION_UNITS = [
  'nanosecond',
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface DurationTime {
  readonly kind: 'duration';
  /** Nanoseconds; equal unless a range or a vague number was written. */
  readonly low: bigint;
  readonly high: bigint;
  /** The number as stated, in `unit`: 102 for "1 h 42 min". */
  readonly stated: number;
  readonly unit: DurationUnit;
  /** The precision of the number in `unit`: 1, 0.5 for "two and a half", 0.25 for quarters, 0.1 for 2.7. */
  readonly step: number;
  /** "a few", "several", "minutes": the number is not one to hold anybody to. */
  readonly vague?: true;
}

export interface RelativeTime {
  readonly kind: 'relative';
  /** Null when no amount is given ("shortly after the merge"). */
  readonly amount: DurationTime | null;
  readonly direction: 'after' | 'before';
  /** `within`: up to the amount away, in the direction given. */
  readonly within?: true;
  readonly anchor: 'previous' | 'now' | 'text' | 'time';
  /** The words that name the anchor. */
  readonly anchorSpan?: Span;
  /** The time counted from, when the anchor is itself a time. */
  readonly of?: PointTime;
}

export type TimeReading = PointTime | RangeTime | DurationTime | RelativeTime;

export const RELATIONS = [
  'at',
  'on',
  'in',
  'by',
  'until',
  'since',
  'before',
  'after',
  'from',
  'within',
  'for',
  'during',
  'through',
  'between',
  'starting',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** One expression of time in a sentence: non-overlapping, the longest that can be read. */
export interface TimeMention extends Span {
  readonly text: string;
  /** Without the words of relation and hedge. */
  readonly core: Span;
  /** All that the words allow; more than one means ambiguous. */
  readonly readings: readonly TimeReading[];
  readonly hedge?: Hedge;
  /** The preposition before it; `at`, `on`, `in`, `for` lie outside of the span, the others inside. */
  readonly relation?: Relation;
  /** "or later", "no later than": the bound counts. */
  readonly inclusive?: true;
  readonly zone?: WrittenZone;
  /** A second clock of the same instant: "22:41 (08:41 AEST)". */
  readonly second?: { readonly span: Span; readonly readings: readonly PointTime[] };
}
