/** The scale of a timeline picture: from instants to places, and ticks at round times of the incident's zone. */
import { zonedText } from './time-text.js';

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
}

/** Place of an instant, held inside the picture. */
export const placeOf = (scale: Scale, ms: number): number => {
  const share = (ms - scale.from) / Math.max(scale.to - scale.from, 1);
  return scale.left + Math.min(Math.max(share, 0), 1) * scale.width;
};

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 43200].map(
  (minutes) => minutes * MINUTE,
);

export interface Tick {
  readonly at: number;
  /** `09:30`, or the date where a day begins. */
  readonly text: string;
}

/** At most one tick for each `spacing` units of width, at times that are round on the zone's own clock. */
export function ticksOf(scale: Scale, zone: string | null, spacing: number): readonly Tick[] {
  const most = Math.max(Math.floor(scale.width / spacing), 1);
  const step = STEPS.find((candidate) => (scale.to - scale.from) / candidate <= most) ?? (scale.to - scale.from) / most;
  const offset = zoneOffsetMs(scale.from, zone);
  const ticks: Tick[] = [];
  for (let at = Math.ceil((scale.from + offset) / step) * step - offset; at <= scale.to; at += step) {
    const text = zonedText(at, zone)!;
    ticks.push({ at, text: text.time.startsWith('00:00') ? text.date.slice(5) : text.time.slice(0, 5) });
  }
  return ticks;
}

/** How far the zone's clock is ahead of UTC then. */
function zoneOffsetMs(ms: number, zone: string | null): number {
  const text = zonedText(ms, zone);
  return text ? Date.parse(`${text.date}T${text.time}Z`) - Math.floor(ms / 1000) * 1000 : 0;
}
