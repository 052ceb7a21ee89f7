/** Cuts clean text into units and numbers them; knows sections, lists and quotes only as places to note on a unit. */
import type { Reason } from '../../domain/reason.js';
import type { CleanText } from './clean-text.js';
import type { Range } from './enclosures.js';
import { quotations } from './enclosures.js';
import { LineIndex } from './lines.js';
import { type Segment, segmentsOf } from './segments.js';
import { splitSentences } from './sentences.js';
import type { ListPlace, OtherPassage, RowPlace, Section, Span, Unit, UnitKind } from './unit.js';

/** Where in the report a piece of text stands. */
export interface Place {
  readonly section: Section;
  readonly quoteDepth: number;
  readonly list?: ListPlace;
}

type Extra = Partial<Pick<Unit, 'row' | 'pair'>>;

/** Nobody writes a sentence of this many characters: what is longer is data, and reading it as prose would take seconds. */
const LONGEST_SENTENCE = 20_000;

export class UnitWriter {
  readonly units: Unit[] = [];
  readonly noted: OtherPassage[] = [];
  private readonly lines: LineIndex;

  constructor(source: string) {
    this.lines = new LineIndex(source);
  }

  /** Notes a stretch that is no unit; units win where both speak. */
  note(start: number, end: number, reason: Reason): void {
    if (end > start) this.noted.push({ start, end, reason });
  }

  /** A paragraph or list item: one unit per sentence, `Key: value` lines apart. Gives the id of the first unit, if any. */
  prose(clean: CleanText, place: Place, opensItem: boolean): string | undefined {
    this.retractions(clean);
    let first: string | undefined;
    for (const segment of segmentsOf(clean, opensItem)) {
      sentencesOf(clean, segment).forEach((range, i) => {
        const pair = i === 0 ? pairOf(segment, range) : undefined;
        const id = this.unit(pair ? 'pair' : 'sentence', clean, range, place, pair ? { pair } : {});
        first ??= id;
      });
    }
    return first;
  }

  /** The whole of a clean text as one unit. */
  whole(kind: UnitKind, clean: CleanText, place: Place, extra: Extra = {}): string | undefined {
    this.retractions(clean);
    return this.unit(kind, clean, { start: 0, end: clean.text.length }, place, extra);
  }

  /** A table row: its range is the row's own, bars included. */
  row(clean: CleanText, source: Range, place: Place, row: RowPlace): void {
    this.retractions(clean);
    const pair = pairOfRow(clean.text, row);
    this.unit('row', clean, { start: 0, end: clean.text.length }, place, { row, ...(pair ? { pair } : {}) }, source);
  }

  private retractions(clean: CleanText): void {
    for (const { start, end } of clean.retracted) this.note(start, end, 'retracted');
  }

  private unit(
    kind: UnitKind,
    clean: CleanText,
    range: Range,
    place: Place,
    extra: Extra,
    source?: Range,
  ): string | undefined {
    const { start, end } = source ?? sourceRange(clean, range);
    if (range.end - range.start > LONGEST_SENTENCE) {
      this.note(start, end, 'not_prose');
      return undefined;
    }
    const id = `u${this.units.length + 1}`;
    const text = clean.text.slice(range.start, range.end);
    const { starts } = clean;
    const toSource = (offset: number): number =>
      offset >= text.length ? end : starts[range.start + Math.max(offset, 0)]!;
    const spans = spansOf(clean, range, text);
    this.units.push({ id, kind, start, end, text, toSource, spans, ...place, ...extra, ...this.lines.at(start) });
    return id;
  }
}

/** A key belongs to the first sentence behind it, a full stop of its own or not. */
function sentencesOf({ text, spans }: CleanText, { start, end, key }: Segment): readonly Range[] {
  const from = key && key.valueStart < end ? key.valueStart : start;
  const [first, ...rest] = splitSentences(text, spans, from, end);
  return first ? [{ ...first, start: key ? start : first.start }, ...rest] : splitSentences(text, spans, start, end);
}

/** "For the record: …" opens a sentence and names nothing. */
const NO_KEY =
  /^(?:for the (?:record|avoidance of doubt)|to be (?:clear|precise|exact|fair|honest)|in (?:fact|short|other words|addition)|of note|that said|even so)$/i;

function pairOf(segment: Segment, range: Range): Unit['pair'] | undefined {
  if (!segment.key || range.start > segment.start || segment.key.valueStart >= range.end) return undefined;
  if (NO_KEY.test(segment.key.text.trim())) return undefined;
  const start = segment.key.valueStart - range.start;
  return { key: segment.key.text, value: { start, end: range.end - range.start } };
}

/** Heads of two columns that only say "name" and "value"; any other head tells of what kind the values are. */
const NAMES =
  /^(?:|items?|metrics?|what|keys?|fields?|measures?|facts?|figures?|indicators?|things?|points?|aspects?|attributes?|property|properties|parameters?|names?|topics?|questions?|about|intervals?|periods?|stretch(?:es)?|spans?|phases?|from(?:\s*(?:[–—/-]|to|until)\s*to)?)$/i;
const VALUES =
  /^(?:|values?|figures?|numbers?|details?|data|results?|answers?|what|counts?|amounts?|totals?|readings?|measured|description|information|content|lengths?|durations?|elapsed|took|how long|minutes|time taken)$/i;
/** A clock or a number at its head makes a cell a place in time or in a list. */
const COUNTED = /^(?:[~≈(]?\d|[-–—]|$)/;

/** "| Vans late | 23 |" in a table of names and values: a key with its value. */
function pairOfRow(text: string, { cells }: RowPlace): Unit['pair'] | undefined {
  const [name, value, ...more] = cells;
  if (!name || !value || more.length > 0 || value.end <= value.start) return undefined;
  if (!NAMES.test(name.header.trim()) || !VALUES.test(value.header.trim())) return undefined;
  const key = text.slice(name.start, name.end).trim().replace(/:$/, '');
  return COUNTED.test(key) ? undefined : { key, value: { start: value.start, end: value.end } };
}

/** The source behind a clean range, with the marks that open right before and close right after it. */
function sourceRange(clean: CleanText, range: Range): Range {
  let start = clean.starts[range.start]!;
  let end = clean.ends[range.end - 1]!;
  for (let from = clean.openers.get(start); from !== undefined && from < start; from = clean.openers.get(start))
    start = from;
  for (let to = clean.closers.get(end); to !== undefined && to > end; to = clean.closers.get(end)) end = to;
  return { start, end };
}

function spansOf(clean: CleanText, range: Range, text: string): Span[] {
  const spans: Span[] = [];
  for (const span of clean.spans) {
    const start = Math.max(span.start, range.start) - range.start;
    const end = Math.min(span.end, range.end) - range.start;
    if (start < end) spans.push({ ...span, start, end });
  }
  for (const { start, end } of quotations(text)) spans.push({ kind: 'quotation', start, end });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
