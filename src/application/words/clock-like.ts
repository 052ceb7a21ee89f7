/** A recorded instant written the way the report wrote its clock: same zone, same form. */
import type { TimeSlot } from '../../claims/slots.js';
import type { TypedValue } from '../../domain/finding.js';

const CLOCK = /(?<!\d)(\d{1,2})([:.h])(\d\d)(?::(\d\d))?(?:\s?([AaPp])\.?[Mm]\.?)?(?![\d:])/g;
const DAY_MS = 86_400_000;

/**
 * Null where the written text is no clock, has several readings, or the true time falls on another day.
 * @param written the report's own characters: `1:31 PM`, `from 13:30 to 14:03`
 */
export function clockLike(written: string, slot: TimeSlot, found: TypedValue): string | null {
  const times = found.type === 'instant' ? [found.value] : found.type === 'interval' ? [...found.value] : [];
  const clocks = [...written.matchAll(CLOCK)];
  const reading = slot.readings[0];
  if (slot.readings.length !== 1 || !reading || clocks.length !== times.length || clocks.length === 0) return null;
  const offset = offsetOf(clocks[0]!, reading.from);
  const day = Math.floor((Date.parse(reading.from) + offset) / DAY_MS);
  let out = '';
  let at = 0;
  for (const [i, clock] of clocks.entries()) {
    const local = Date.parse(times[i]!) + offset;
    if (!Number.isFinite(local) || Math.floor(local / DAY_MS) !== day) return null;
    out += written.slice(at, clock.index) + formed(clock, local);
    at = clock.index + clock[0].length;
  }
  return out + written.slice(at);
}

/** How far the report's clock lies from UTC, from what it wrote and how that was read; in quarters of an hour. */
function offsetOf(clock: RegExpMatchArray, from: string): number {
  const [, hour, , minute, , half] = clock;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const wall = (hours * 60 + Number(minute)) * 60_000;
  const utc = Date.parse(from) % DAY_MS;
  const quarter = 900_000;
  const difference = Math.round((wall - utc) / quarter) * quarter;
  if (difference > 14 * 3_600_000) return difference - DAY_MS;
  return difference < -12 * 3_600_000 ? difference + DAY_MS : difference;
}

/** An instant of local time in the form of a clock of the report. */
function formed([whole, hour, mark, , second, half]: RegExpMatchArray, local: number): string {
  const [, h, m, s] = /T(\d\d):(\d\d):(\d\d)/.exec(new Date(local).toISOString())!;
  const seconds = second === undefined ? '' : `:${s}`;
  if (!half) return `${hour!.length === 1 ? Number(h) : h}${mark}${m}${seconds}`;
  const twelve = Number(h) % 12 || 12;
  const tail = whole!.slice(whole!.search(/[AaPp]\.?[Mm]/) - (/\s[AaPp]/.test(whole!) ? 1 : 0));
  const letter = Number(h) < 12 ? 'a' : 'p';
  return `${twelve}${mark}${m}${seconds}${tail.replace(/[AaPp]/, (was) => (was === was.toUpperCase() ? letter.toUpperCase() : letter))}`;
}
