/** The timeline of an incident as a picture: lanes by source and service, points and intervals, thinned with counts. */
import { toEpochMs } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { PICTURE_CSS } from './assets/picture-css.js';
import { LIGHT } from './assets/theme-css.js';
import { type Html, html, ownMarkup } from './html.js';
import { zonedText } from './time-text.js';
import { placeOf, type Scale, ticksOf } from './timeline-axis.js';
import { type Lane, type LaneMark, lanesOf } from './timeline-lanes.js';
import { type PlacedMark, placedMarks } from './timeline-rows.js';

export interface PictureOptions {
  /** RFC 3339; the events' own extent without them. */
  readonly from?: string;
  readonly to?: string;
  /** IANA zone of the axis; UTC without one or where it is unknown. */
  readonly zone?: string | null;
  readonly title?: string;
  /** Width of the drawing in units: 1200 for screens, 360 for narrow ones. */
  readonly width?: number;
  /** With styles inside and a ground of its own: a file for itself. */
  readonly standalone?: boolean;
}

const MOST_MARKS = 400;
const AXIS = 30;

/** @example timelinePicture(events, { standalone: true, zone: 'UTC' }) // what `corroborate timeline --format svg` writes */
export function timelinePicture(events: readonly TimelineEvent[], options: PictureOptions = {}): string {
  const width = options.width ?? 1200;
  const narrow = width < 700;
  const scale = scaleOf(events, options, narrow ? { left: 18, width: width - 36 } : { left: 190, width: width - 214 });
  const lanes = thinned(lanesOf(events), scale);
  const zone = options.zone ?? null;
  let y = AXIS;
  const drawn: Html[] = [];
  for (const lane of lanes) {
    const { markup, height } = laneMarkup(lane, scale, { y, narrow, width, zone });
    drawn.push(markup);
    y += height;
  }
  const height = y + 8;
  const name = options.title ?? 'Timeline of the incident';
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-label="${`${name}: ${events.length} events in ${lanes.length} lanes. The table holds the same.`}"${
    options.standalone ? html` width="${width}" height="${height}"` : false
  }>${options.standalone ? standaloneParts(width, height) : false}${axis(scale, zone, { width, height, narrow })}${drawn}</svg>`
    .text;
}

const standaloneParts = (width: number, height: number): Html =>
  html`<style>${ownMarkup(
    `svg{${Object.entries(LIGHT)
      .map(([name, value]) => `--${name}:${value};`)
      .join('')}font-family:sans-serif}${PICTURE_CSS}`,
  )}</style><rect width="${width}" height="${height}" fill="#ffffff"></rect>`;

function scaleOf(
  events: readonly TimelineEvent[],
  { from, to }: PictureOptions,
  place: { left: number; width: number },
): Scale {
  let first = from === undefined ? Number.NaN : Date.parse(from);
  let last = to === undefined ? Number.NaN : Date.parse(to);
  if (Number.isNaN(first))
    first = events.reduce((least, { at }) => Math.min(least, toEpochMs(at.from)), Number.POSITIVE_INFINITY);
  if (Number.isNaN(last))
    last = events.reduce((most, { at }) => Math.max(most, toEpochMs(at.to ?? at.from)), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(first) || !Number.isFinite(last)) [first, last] = [0, 60_000];
  return { from: first, to: Math.max(last, first + 60_000), ...place };
}

/** Marks inside the window; neighbours of one lane are counted together until few enough are left. */
function thinned(lanes: readonly Lane[], scale: Scale): readonly Lane[] {
  const inside = lanes
    .map((lane) => ({
      ...lane,
      marks: lane.marks.filter((mark) => mark.from <= scale.to && (mark.to === null || mark.to >= scale.from)),
    }))
    .filter((lane) => lane.marks.length > 0);
  for (let bin = 12; ; bin *= 1.6) {
    const binned = inside.map((lane) => ({ ...lane, marks: together(lane.marks, scale, bin) }));
    const total = binned.reduce((sum, lane) => sum + lane.marks.length, 0);
    if (total <= MOST_MARKS || bin > scale.width) return binned;
  }
}

/** Points closer than a bin become one that carries their count; intervals stay unless they are as short as a bin. */
function together(marks: readonly LaneMark[], scale: Scale, bin: number): LaneMark[] {
  const out: LaneMark[] = [];
  let open: LaneMark | null = null;
  let openAt = 0;
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const start = placeOf(scale, mark.from);
    const long = placeOf(scale, mark.to ?? scale.to) - start > bin;
    if (long && bin < 60) {
      out.push(mark);
      continue;
    }
    if (open && start - placeOf(scale, open.from) < bin) {
      const lead: LaneMark = mark.weight > open.weight ? mark : open;
      const joined: LaneMark = { ...lead, from: open.from, to: open.from, count: open.count + 1 };
      out[openAt] = joined;
      open = joined;
    } else {
      open = long ? { ...mark, to: mark.from } : mark;
      openAt = out.push(open) - 1;
    }
  }
  return out;
}

interface LanePlace {
  readonly y: number;
  readonly narrow: boolean;
  readonly width: number;
  readonly zone: string | null;
}

const ROW = 22;

/** A lane: its name, then rows of marks so that intervals and words do not lie on one another. */
function laneMarkup(lane: Lane, scale: Scale, { y, narrow, width, zone }: LanePlace): { markup: Html; height: number } {
  const top = y + (narrow ? 22 : 8);
  const placed = placedMarks(lane.marks, scale);
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const height = (narrow ? 26 : 12) + rows * ROW;
  const name = narrow
    ? html`<text class="lane" x="8" y="${y + 16}">${lane.name}</text>`
    : html`<text class="lane" x="0" y="${top + 14}">${cut(lane.name, 27)}</text>`;
  const marks = placed.map((mark) => markMarkup(mark, top + mark.row * ROW, zone));
  return {
    markup: html`<g><line class="rule" x1="0" x2="${width}" y1="${y}" y2="${y}"></line>${name}${marks}</g>`,
    height,
  };
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function markMarkup({ mark, start, end, words }: PlacedMark, y: number, zone: string | null): Html {
  const from = zonedText(mark.from, zone)!;
  const until = mark.to === null ? ', still open' : mark.to > mark.from ? ` to ${zonedText(mark.to, zone)!.time}` : '';
  const about = `${mark.label}, ${from.time}${until} ${from.zone}${mark.count > 1 ? ` and ${mark.count - 1} more` : ''}`;
  const interval = mark.to === null || mark.to > mark.from;
  const shape = interval
    ? html`<rect class="bar${mark.to === null ? ' is-open' : ''}" x="${start.toFixed(1)}" y="${y + 3}" width="${(end - start).toFixed(1)}" height="12" rx="3"></rect>`
    : pointShape(mark, start + 5.5, y + 9);
  const left = words?.side === 'left';
  const x = left ? start - 6 : end + 6;
  const text = words
    ? html`<text class="words" x="${x.toFixed(1)}" y="${y + 13}"${left ? ownMarkup(' text-anchor="end"') : false}>${words.text}</text>`
    : false;
  return html`<g class="at-${mark.tone}"><title>${about}</title>${shape}${text}</g>`;
}

/** A shape for each kind of point, so that colour is not the only difference. */
function pointShape({ tone }: LaneMark, x: number, y: number): Html {
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (tone === 'trouble')
    return html`<path class="dot" d="M${at(0, -5.5)} L${at(5.5, 4.5)} L${at(-5.5, 4.5)} Z"></path>`;
  if (tone === 'stopped')
    return html`<path class="cross" d="M${at(-4, -4)} L${at(4, 4)} M${at(4, -4)} L${at(-4, 4)}"></path>`;
  if (tone === 'change')
    return html`<path class="dot" d="M${at(0, -5.5)} L${at(5.5, 0)} L${at(0, 5.5)} L${at(-5.5, 0)} Z"></path>`;
  return html`<circle class="${tone === 'word' ? 'ring' : 'dot'}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${tone === 'word' ? 3.5 : 4.5}"></circle>`;
}

function axis(
  scale: Scale,
  zone: string | null,
  { width, height, narrow }: { width: number; height: number; narrow: boolean },
): Html {
  const ticks = ticksOf(scale, zone, narrow ? 64 : 84);
  const name = zonedText(scale.from, zone)?.zone ?? 'UTC';
  return html`<g class="axis">${ticks.map(({ at, text }) => {
    const x = placeOf(scale, at).toFixed(1);
    return html`<line x1="${x}" x2="${x}" y1="20" y2="${height}"></line><text x="${x}" y="14" text-anchor="middle">${text}</text>`;
  })}${narrow ? false : html`<text x="0" y="14">${zonedText(scale.from, zone)?.date} ${name}</text>`}<line class="edge" x1="0" x2="${width}" y1="20" y2="20"></line></g>`;
}
