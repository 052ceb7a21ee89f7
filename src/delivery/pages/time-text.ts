/** Instants as people read them, in the incident's zone or UTC; never in the zone of the machine. */
import { type Html, html } from './html.js';

export interface ZonedText {
  /** `2026-05-12` */
  readonly date: string;
  /** `14:02:11` */
  readonly time: string;
  /** `UTC`, `CEST` or `GMT+2`. */
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The zone when this runtime knows it, else UTC. */
export function knownZone(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    formatFor(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}

/** Null when the text is no instant. */
export function zonedText(instant: string | number, zone: string | null): ZonedText | null {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(ms)) return null;
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(knownZone(zone)).formatToParts(ms)) part[type] = value;
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
    zone: part['timeZoneName'] ?? 'UTC',
  };
}

/** `2026-05-12 14:02:11 UTC` as a time element; the text itself where it is no instant, a dash where there is none. */
export function timeElement(instant: string | null, zone: string | null, show: 'full' | 'time' = 'full'): Html {
  if (instant === null) return html`<span class="muted">no time recorded</span>`;
  const text = zonedText(instant, zone);
  if (!text) return html`<span>${instant}</span>`;
  const clock = `${text.time} ${text.zone}`;
  return html`<time datetime="${instant}" title="${instant}">${show === 'time' ? clock : `${text.date} ${clock}`}</time>`;
}

/** `13:30 to 16:00 UTC on 2026-05-12`, or both dates where they differ. */
export function windowText(from: string, to: string, zone: string | null): string {
  const start = zonedText(from, zone);
  const end = zonedText(to, zone);
  if (!start || !end) return `${from} to ${to}`;
  const [first, last] = [start.time.slice(0, 5), end.time.slice(0, 5)];
  return start.date === end.date
    ? `${start.date}, ${first} to ${last} ${end.zone}`
    : `${start.date} ${first} to ${end.date} ${last} ${end.zone}`;
}
