/** The published tables of tolerance: what a clock, a hedge or a pair of clocks allows. Data only, so that documents can print them. */
import type { Nanoseconds } from './instant.js';
import { HOUR, MINUTE, SECOND } from './instant.js';
import type { Clock } from './timeline-event.js';

/** How finely a clock or a date is written. */
export type TimePrecision = 'fraction' | 'second' | 'minute' | 'hour' | 'part' | 'day' | 'period' | 'measured';

/** How far outside of its stated interval an instant may lie and still match, on either side. */
export const CLAIM_TOLERANCE: { readonly [precision in TimePrecision]: Nanoseconds } = {
  fraction: 2n * SECOND,
  second: 2n * SECOND,
  minute: MINUTE,
  hour: MINUTE,
  part: 0n,
  day: 0n,
  period: 0n,
  // An interval that already carries the precision of a stated length ("ten minutes later").
  measured: 0n,
};

export const HEDGES = [
  'exactly',
  'around',
  'nearly',
  'most_of',
  'just_under',
  'just_over',
  'a_good',
  'over',
  'well_over',
  'under',
  'at_least',
  'at_most',
  'up_to',
  'within',
  'in_under',
  'just_before',
  'just_after',
  'shortly_before',
  'shortly_after',
  'right_before',
  'right_after',
  'soon_after',
] as const;
export type Hedge = (typeof HEDGES)[number];

/** What a hedge adds to a clock: how far the instant may lie before and after the stated one. */
export interface ClockHedge {
  readonly before: Nanoseconds;
  readonly after: Nanoseconds;
}

/** Hedges of clocks by the precision of the clock; the claim tolerance comes on top. Hedges that are not listed widen nothing. */
export const CLOCK_HEDGES: {
  readonly [hedge in Hedge]?: { readonly [precision in 'second' | 'minute' | 'hour']: ClockHedge };
} = {
  around: both(10n * SECOND, 10n * MINUTE, 30n * MINUTE),
  nearly: side('before', 10n * SECOND, 10n * MINUTE, 20n * MINUTE),
  just_under: side('before', 10n * SECOND, 10n * MINUTE, 20n * MINUTE),
  just_before: side('before', 30n * SECOND, 15n * MINUTE, 20n * MINUTE),
  right_before: side('before', 15n * SECOND, 5n * MINUTE, 10n * MINUTE),
  shortly_before: side('before', 60n * SECOND, 20n * MINUTE, 30n * MINUTE),
  just_over: side('after', 10n * SECOND, 10n * MINUTE, 20n * MINUTE),
  just_after: side('after', 30n * SECOND, 15n * MINUTE, 20n * MINUTE),
  right_after: side('after', 15n * SECOND, 5n * MINUTE, 10n * MINUTE),
  shortly_after: side('after', 60n * SECOND, 20n * MINUTE, 30n * MINUTE),
  soon_after: side('after', 60n * SECOND, 20n * MINUTE, 30n * MINUTE),
};

/** How far "shortly after X", "just before X", "right after X" may lie from the event X, without an amount. */
export const EVENT_HEDGES: { readonly [hedge in Hedge]?: Nanoseconds } = {
  right_before: 5n * MINUTE,
  right_after: 5n * MINUTE,
  just_before: 15n * MINUTE,
  just_after: 15n * MINUTE,
  shortly_before: HOUR,
  shortly_after: HOUR,
  soon_after: HOUR,
};

/**
 * What a hedge makes of a stated number n: it holds in [low·n, high·n], and between that and [doubtLow·n, doubtHigh·n] nobody
 * can tell; `open` ends are not ends at all. Bounds are factors of n.
 */
export interface AmountHedge {
  readonly low: number;
  readonly high: number;
  readonly doubtLow: number;
  readonly doubtHigh: number;
  /** n itself, at its stated precision, is outside of the lower or the upper end ("over 5", "under 5"). */
  readonly excludes?: 'low' | 'high';
}

const OPEN = Number.POSITIVE_INFINITY;

/** Hedges of amounts and durations. `exactly` and hedges that are not listed change nothing. */
export const AMOUNT_HEDGES: { readonly [hedge in Hedge]?: AmountHedge } = {
  around: { low: 0.9, high: 1.1, doubtLow: 0.8, doubtHigh: 1.25 },
  nearly: { low: 0.9, high: 1, doubtLow: 0.85, doubtHigh: 1.02 },
  most_of: { low: 0.6, high: 1, doubtLow: 0.5, doubtHigh: 1.05 },
  just_under: { low: 0.9, high: 1, doubtLow: 0.85, doubtHigh: 1 },
  just_over: { low: 1, high: 1.1, doubtLow: 1, doubtHigh: 1.2 },
  a_good: { low: 1, high: 1.25, doubtLow: 0.97, doubtHigh: 1.5 },
  over: { low: 1, high: 2, doubtLow: 1, doubtHigh: OPEN, excludes: 'low' },
  well_over: { low: 1.1, high: 3, doubtLow: 1, doubtHigh: OPEN, excludes: 'low' },
  under: { low: 0.25, high: 1, doubtLow: 0, doubtHigh: 1, excludes: 'high' },
  at_least: { low: 1, high: OPEN, doubtLow: 1, doubtHigh: OPEN },
  at_most: { low: 0, high: 1, doubtLow: 0, doubtHigh: 1 },
  up_to: { low: 0.9, high: 1, doubtLow: 0, doubtHigh: 1 },
  within: { low: 0, high: 1, doubtLow: 0, doubtHigh: 1 },
  in_under: { low: 0, high: 1, doubtLow: 0, doubtHigh: 1, excludes: 'high' },
};

/** The words of each hedge, for documents and for the reader. */
export const HEDGE_WORDS: { readonly [hedge in Hedge]: readonly string[] } = {
  exactly: ['exactly', 'precisely', 'sharp', 'on the dot'],
  around: [
    'around',
    'about',
    'approximately',
    'approx',
    'roughly',
    'circa',
    'ca',
    '~',
    '≈',
    'some',
    'or so',
    '-ish',
    'or thereabouts',
    'an estimated',
    'in the region of',
    'close to',
  ],
  nearly: ['nearly', 'almost', 'not quite', 'getting on for', 'all but'],
  most_of: ['the best part of', 'the better part of', 'best part of', 'better part of', 'most of'],
  just_under: [
    'just under',
    'slightly under',
    'a little under',
    'a bit under',
    'just below',
    'slightly less than',
    'a little less than',
    'just short of',
    'just shy of',
    'a shade under',
  ],
  just_over: [
    'just over',
    'slightly over',
    'a little over',
    'a bit over',
    'just above',
    'slightly more than',
    'a little more than',
    'a bit more than',
    'just more than',
    'a shade over',
    'a touch over',
  ],
  a_good: ['a good', 'a full', 'a solid'],
  over: ['over', 'more than', 'above', 'upwards of', 'in excess of', 'greater than', 'longer than', '>'],
  well_over: ['well over', 'far more than', 'well above', 'much more than'],
  under: ['under', 'less than', 'fewer than', 'below', 'well under', 'shorter than', '<'],
  at_least: ['at least', 'no less than', 'not less than', 'never less than', 'no fewer than', 'a minimum of', '≥'],
  at_most: ['at most', 'no more than', 'not more than', 'never more than', 'a maximum of', '≤'],
  up_to: ['up to', 'as many as', 'as much as', 'as long as'],
  within: ['within', 'inside'],
  in_under: ['in under', 'in less than'],
  just_before: ['just before', 'a little before', 'a bit before', 'moments before', 'not long before'],
  just_after: ['just after', 'a little after', 'a bit after', 'moments after', 'just past'],
  shortly_before: ['shortly before', 'briefly before', 'a short time before'],
  shortly_after: ['shortly after', 'briefly after', 'not long after', 'a short time after'],
  right_before: ['right before', 'immediately before'],
  right_after: ['right after', 'immediately after', 'straight after', 'directly after'],
  soon_after: ['soon after'],
};

/** How far two clocks may disagree, record against record; git dates decide no order and have no entry. */
export const CLOCK_SKEW: readonly { readonly clocks: readonly Clock[]; readonly skew: Nanoseconds }[] = [
  { clocks: ['provider', 'chat', 'derived'], skew: 2n * SECOND },
  { clocks: ['workload', 'client'], skew: 5n * SECOND },
];

function both(second: Nanoseconds, minute: Nanoseconds, hour: Nanoseconds) {
  return {
    second: { before: second, after: second },
    minute: { before: minute, after: minute },
    hour: { before: hour, after: hour },
  };
}

function side(which: 'before' | 'after', second: Nanoseconds, minute: Nanoseconds, hour: Nanoseconds) {
  const of = (by: Nanoseconds): ClockHedge =>
    which === 'before' ? { before: by, after: 0n } : { before: 0n, after: by };
  return { second: of(second), minute: of(minute), hour: of(hour) };
}
