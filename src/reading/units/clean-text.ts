/** Builds the clean text of one stretch of a report, keeping for every clean character the source it stands for. */
import type { Span, SpanKind } from './unit.js';

/** Zero-width, bidirectional and other invisible characters: they never reach a reader's eye, so they never reach the reader. */
const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]/;
const SPACE = /\s|\u0085/;
const PLAIN = /^[\t\n\r\x20-\x7E]*$/;
/** A letter with its combining marks (at most a few: more is an attack on the normaliser). */
const CLUSTER = /[\s\S]\p{M}{1,8}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/gu;

export interface CleanText {
  readonly text: string;
  /** Source start and end of each clean character. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly spans: readonly Span[];
  /** Clean offsets of the spaces that stand for a line end: a wrapped line, or one the author broke on purpose. */
  readonly breaks: ReadonlyMap<number, 'soft' | 'hard'>;
  /** Opening marks by the source offset where they end, closing marks by where they start. */
  readonly openers: ReadonlyMap<number, number>;
  readonly closers: ReadonlyMap<number, number>;
  /** Source ranges left out because the author struck them through. */
  readonly retracted: readonly { readonly start: number; readonly end: number }[];
}

interface OpenSpan {
  kind: SpanKind;
  start: number;
  href?: string;
}

export class CleanTextBuilder {
  private readonly chars: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly spans: Span[] = [];
  private readonly open: OpenSpan[] = [];
  private readonly breaks = new Map<number, 'soft' | 'hard'>();
  private readonly openers = new Map<number, number>();
  private readonly closers = new Map<number, number>();
  private readonly retracted: { start: number; end: number }[] = [];
  private space: { from: number; to: number } | null = null;
  private lineEnd: 'soft' | 'hard' | null = null;

  /** How many clean characters there are so far. */
  get length(): number {
    return this.chars.length;
  }

  /** Adds source text as it stands, offset by offset. */
  add(text: string, from: number): void {
    if (PLAIN.test(text)) {
      for (let i = 0; i < text.length; i++) this.put(text[i]!, from + i, from + i + 1);
      return;
    }
    for (const found of text.matchAll(CLUSTER)) {
      const at = from + found.index;
      this.put(normalised(found[0]), at, at + found[0].length);
    }
  }

  /** Adds text that stands for other source: an entity, an escape. */
  addFor(text: string, from: number, to: number): void {
    for (const char of text) this.put(normalised(char), from, to);
  }

  /** A line end the author meant: two spaces, a backslash, `<br>`. */
  addHardBreak(from: number, to: number): void {
    this.lineEnd = 'hard';
    this.space ??= { from, to };
  }

  /** The bar between two cells of a row. */
  addSeparator(from: number, to: number): void {
    this.space = null;
    this.lineEnd = null;
    for (const char of ' | ') this.push(char, from, to);
  }

  /** Takes back a bar at the end: the one that closes a row. */
  dropSeparator(): void {
    for (const list of [this.chars, this.starts, this.ends]) list.length = Math.max(0, list.length - ' | '.length);
  }

  opener(from: number, to: number): void {
    this.openers.set(to, from);
  }

  closer(from: number, to: number): void {
    this.closers.set(from, to);
  }

  retract(start: number, end: number): void {
    if (end > start) this.retracted.push({ start, end });
  }

  openSpan(kind: SpanKind, href?: string): void {
    this.open.push({ kind, start: -1, ...(href === undefined ? {} : { href }) });
  }

  closeSpan(): void {
    const span = this.open.pop();
    if (!span || span.start < 0) return;
    this.spans.push({ ...span, end: this.chars.length });
  }

  build(): CleanText {
    const { starts, ends, breaks, openers, closers, retracted } = this;
    const spans = this.spans.sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.chars.join(''), starts, ends, spans, breaks, openers, closers, retracted };
  }

  private put(text: string, from: number, to: number): void {
    if (text === '' || INVISIBLE.test(text)) return;
    if (SPACE.test(text)) {
      if (text === '\n' || text === '\r') this.lineEnd ??= 'soft';
      this.space ??= { from, to };
      return;
    }
    if (this.space && this.chars.length > 0) {
      if (this.lineEnd) this.breaks.set(this.chars.length, this.lineEnd);
      this.push(' ', this.space.from, this.space.to);
    }
    this.space = null;
    this.lineEnd = null;
    for (const span of this.open) if (span.start < 0) span.start = this.chars.length;
    for (let i = 0; i < text.length; i++) this.push(text[i]!, from, to);
  }

  private push(char: string, from: number, to: number): void {
    this.chars.push(char);
    this.starts.push(from);
    this.ends.push(to);
  }
}

/** One visible character in the form everything else compares: composed, full-width forms and odd hyphens made plain. */
function normalised(char: string): string {
  if (char.length === 1 && char <= '\x7E') return char;
  if (char === '\u2010' || char === '\u2011') return '-';
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? char.normalize('NFKC') : char.normalize('NFC');
}
