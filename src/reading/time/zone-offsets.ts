/** The one place that asks Temporal about zones: offsets, gaps and folds, remembered per zone and year. */
import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from './calendar.js';
import type { ZoneId } from './time-reading.js';

interface Stretch {
  /** Epoch milliseconds from which the offset holds. */
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

const remembered = new Map<string, readonly Stretch[] | null>();
/** A report may name any number of zones; the memory of them stays small. */
const REMEMBERED_AT_MOST = 2000;

const FIXED = /^([+-])(\d\d):(\d\d)$/;

/** The offset of a fixed zone in milliseconds, null when the zone is a named one. */
function fixedOffset(zone: ZoneId): number | null {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const found = FIXED.exec(zone);
  if (!found) return null;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000;
}

/** Whether the zone is one that can be resolved. */
export const knownZone = (zone: ZoneId): boolean => fixedOffset(zone) !== null || stretches(zone, 2020) !== null;

/** The offset from UTC at an instant, in milliseconds; null for a zone nobody knows. */
export function offsetAt(zone: ZoneId, epochMs: number): number | null {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const found = stretches(zone, yearOf(epochMs))?.find((stretch) => epochMs >= stretch.from && epochMs < stretch.to);
  return found?.offsetMs ?? null;
}

export interface LocalInstants {
  /** Epoch milliseconds; two in a fold, and two (before and after the jump) in a gap. */
  readonly epochMs: readonly number[];
  readonly kind: 'plain' | 'gap' | 'fold';
}

/** The instants that a wall clock showed a local time, given in milliseconds as if it were UTC; null for a zone nobody knows. */
export function instantsOf(zone: ZoneId, localMs: number): LocalInstants | null {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return { epochMs: [localMs - fixed], kind: 'plain' };
  const list = stretches(zone, yearOf(localMs));
  if (!list) return null;
  const near = list.filter((stretch) => stretch.to > localMs - 2 * DAY_MS && stretch.from < localMs + 2 * DAY_MS);
  const shown = near
    .map(({ from, to, offsetMs }) => ({ at: localMs - offsetMs, from, to }))
    .filter(({ at, from, to }) => at >= from && at < to);
  if (shown.length > 0) return { epochMs: shown.map(({ at }) => at), kind: shown.length > 1 ? 'fold' : 'plain' };
  return { epochMs: near.map(({ offsetMs }) => localMs - offsetMs).sort((a, b) => a - b), kind: 'gap' };
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/** The stretches of constant offset of one year, with some days on both sides. */
function stretches(zone: ZoneId, year: number): readonly Stretch[] | null {
  const key = `${zone} ${year}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = Number.isNaN(year) ? null : askTemporal(zone, year);
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(key, found);
  return found;
}

function askTemporal(zone: ZoneId, year: number): readonly Stretch[] | null {
  const end = Date.UTC(year + 1, 0, 8);
  try {
    const list: Stretch[] = [];
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year - 1, 11, 24)).toZonedDateTimeISO(zone);
    while (at.epochMilliseconds < end) {
      const next = at.getTimeZoneTransition('next');
      const to = next === null ? end : Math.min(next.epochMilliseconds, end);
      list.push({ from: at.epochMilliseconds, to, offsetMs: Math.round(at.offsetNanoseconds / 1e6) });
      if (next === null) break;
      at = next;
    }
    return list;
  } catch {
    // A name that is no zone, or a year beyond the calendar.
    return null;
  }
}
