/** Stretches over which something stood as recorded (on, off, open, muted, serving, a version), and whether a statement of how it stood holds over them. */
import type { ClaimOf } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import { HOUR, type Instant, MINUTE } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { allowedInstants, type Match } from '../../domain/tolerance.js';
import { endOf, readingsOf } from './slot-matches.js';

export interface Period {
  readonly at: { readonly from: Instant | null; readonly to: Instant | null };
  /** Whether it stood as the claim says (before any negation). */
  readonly fits: boolean;
  /** A record that begins or ends it. */
  readonly event: TimelineEvent;
  /** A complete record of the source that leaves no other change; needed where an end is open. */
  readonly proof: readonly CoverageEntry[] | null;
}

export interface Judged {
  readonly match: Match;
  /** The periods that decide. */
  readonly by: readonly Period[];
}

const UNKNOWN: Judged = { match: 'cannot_tell', by: [] };

/** Whether it stood so as long as the claim says; the claim's negation is already in `fits`. */
export function stood(claim: ClaimOf<'state'>, periods: readonly Period[], window: Interval): Judged {
  const known = periods.filter(isSure);
  if (known.length === 0) return UNKNOWN;
  if (!claim.time) return everStood(known, window);
  const spans = spansOf(claim.time, claim.holds ?? 'at');
  const results = spans.map((span) => untilItsEnd(claim, known, span, overSpan(known, span, claim.holds ?? 'at')));
  const yes = results.find((one) => one.match === 'yes');
  if (yes) return yes;
  const none = results.length > 0 && results.every((one) => one.match === 'no');
  return none && !spans.some((span) => turnsOnAnotherDay(claim, known, span)) ? results[0]! : UNKNOWN;
}

/** "From 5:24 on it served", as it did from 5:24 of the day before: no day was written, and none is wrong. */
function turnsOnAnotherDay({ time, holds }: ClaimOf<'state'>, periods: readonly Period[], { loose }: Span): boolean {
  if (!time?.anyDay || (holds !== 'since' && holds !== 'until')) return false;
  const turns = periods.flatMap(({ at, fits }) => (fits ? [holds === 'since' ? at.from : at.to] : []));
  return DAYS.some((days) => {
    const moved = { from: loose.from + days * DAY, to: (loose.to ?? loose.from) + days * DAY };
    return turns.some((turn) => within(turn, moved));
  });
}
const DAY = 24n * HOUR;
const DAYS = [-3n, -2n, -1n, 1n, 2n, 3n] as const;

const isSure = ({ at, proof }: Period): boolean => proof !== null || (at.from !== null && at.to !== null);

/** Told without a time: at some time of the incident. */
function everStood(periods: readonly Period[], window: Interval): Judged {
  const inside = periods.filter((one) => meets(one, window));
  const fitting = inside.find((one) => one.fits);
  if (fitting) return { match: 'yes', by: [fitting] };
  return inside.length > 0 && covers(inside, window) ? { match: 'no', by: inside.slice(0, 1) } : UNKNOWN;
}

interface Span {
  /** The stated time at its loosest: any instant of it may be meant. */
  readonly loose: Interval;
  /** Second end of a range, at its loosest. */
  readonly end?: Interval;
}

function spansOf(time: TimeSlot, holds: NonNullable<ClaimOf<'state'>['holds']>): readonly Span[] {
  const loosened = (reading: Interval, hedge = time.hedge): Interval =>
    allowedInstants({ ...reading, precision: time.precision === 'measured' ? 'minute' : time.precision }, hedge);
  // "By 10:20" reaches back as far as it likes: how it stood at that end is what is told.
  const meant = (reading: Interval): Interval =>
    time.precision === 'measured' && reading.to !== null && holds === 'at'
      ? { from: reading.to, to: reading.to + MINUTE }
      : reading;
  const ends = time.until ? readingsOf(endOf(time)) : [];
  return readingsOf(time).map((reading, i) => ({
    loose: loosened(meant(reading)),
    ...(ends.length > 0 ? { end: loosened(ends[Math.min(i, ends.length - 1)]!, time.untilHedge) } : {}),
  }));
}

function overSpan(periods: readonly Period[], span: Span, holds: NonNullable<ClaimOf<'state'>['holds']>): Judged {
  if (holds === 'until') return turnsAt(periods, span.loose, 'before');
  if (holds === 'since') return turnsAt(periods, span.loose, 'behind');
  if (span.end) return throughout(periods, { from: span.loose.to ?? span.loose.from, to: span.end.from });
  const met = periods.filter((one) => meets(one, span.loose));
  const fitting = met.find((one) => one.fits);
  if (fitting) return { match: 'yes', by: [fitting] };
  return met.length > 0 && covers(met, span.loose) ? { match: 'no', by: met.slice(0, 1) } : UNKNOWN;
}

/** "From 05:27 until 09:22" tells as well that it ended there; "between" the two it only was so. */
function untilItsEnd(
  { text, state, time }: ClaimOf<'state'>,
  periods: readonly Period[],
  { loose, end }: Span,
  within: Judged,
): Judged {
  if (!end || within.match !== 'yes' || !BOUNDED.test(text)) return within;
  const [began, ended] = [turnsAt(periods, loose, 'behind'), turnsAt(periods, end, 'before')];
  // "Open from 07:23 to 07:53", which it had been long before; a revision that served from then to then may have served for longer.
  if (began.match === 'no') return state === 'open' && time?.precision === 'minute' && !time.hedge ? began : UNKNOWN;
  return ended.match === 'yes' ? within : ended.match === 'no' && /\b(?:un)?till?\b/i.test(text) ? ended : UNKNOWN;
}
const BOUNDED = /\bfrom\b.{1,60}\b(?:until|till|to)\b/i;

/** All through a stretch whose ends are already drawn in by their tolerance. */
function throughout(periods: readonly Period[], stretch: Interval): Judged {
  if (stretch.to === null || stretch.to <= stretch.from) return UNKNOWN;
  const met = periods.filter((one) => meets(one, stretch));
  const other = met.find((one) => !one.fits);
  if (other) return { match: 'no', by: [other] };
  return met.length > 0 && covers(met, stretch) ? { match: 'yes', by: met.slice(0, 1) } : UNKNOWN;
}

/** It stood so up to that time (or from it on), and not on the other side of it. */
function turnsAt(periods: readonly Period[], at: Interval, side: 'before' | 'behind'): Judged {
  const end = at.to ?? at.from;
  const turn = periods.find(
    (one) => one.fits && within(side === 'before' ? one.at.to : one.at.from, { from: at.from, to: end }),
  );
  if (turn) return { match: 'yes', by: [turn] };
  const edge = { from: side === 'before' ? at.from : end, to: side === 'before' ? at.from : end };
  const there = periods.filter((one) => meets(one, edge));
  const other = there.find((one) => !one.fits);
  if (other && there.length === 1) return { match: 'no', by: [other] };
  const [on] = there;
  // It went on (or had begun) well away from the stated time.
  const far = on && there.length === 1 ? (side === 'before' ? on.at.to : on.at.from) : null;
  const isFar = far !== null && (side === 'before' ? far > end + FAR : far < at.from - FAR);
  return on && isFar ? { match: 'no', by: [on] } : UNKNOWN;
}

/** "Until" may be said loosely of the last time that somebody looked. */
const FAR = 5n * MINUTE;

const within = (at: Instant | null, { from, to }: Interval): boolean =>
  at !== null && at >= from && (to === null || at <= to);

const meets = ({ at }: Period, window: Interval): boolean =>
  (at.from === null || window.to === null || at.from <= window.to) && (at.to === null || at.to >= window.from);

/** Whether the periods leave no gap in the window; those that touch count as joined. */
function covers(periods: readonly Period[], window: Interval): boolean {
  if (window.to === null) return false;
  const sorted = [...periods].sort((a, b) => (start(a) < start(b) ? -1 : 1));
  let reached = window.from;
  for (const one of sorted) {
    if (start(one) > reached) return false;
    if (one.at.to === null) return true;
    if (one.at.to > reached) reached = one.at.to;
  }
  return reached >= window.to;
}

const start = ({ at }: Period): Instant => at.from ?? -(1n << 62n);
