/** Walks the blocks of a parsed report from top to bottom and hands each to the unit writer with its place. */
import type { TreeCursor } from '@lezer/common';
import type { ParsedReport } from '../markdown/parse-report.js';
import { type CleanText, CleanTextBuilder } from './clean-text.js';
import { headingAsserts } from './heading-asserts.js';
import { linkTargets } from './link-targets.js';
import { fillGaps } from './passages.js';
import { readHtml } from './read-html.js';
import { InlineReader } from './read-inline.js';
import { readRow } from './read-row.js';
import { SectionTrail } from './sections.js';
import type { ListPlace, ReportStructure } from './unit.js';
import { type Place, UnitWriter } from './unit-writer.js';

/** The enclosing list item: its place, and its first unit once there is one. */
interface Item {
  readonly place: Omit<ListPlace, 'task'>;
  task?: 'open' | 'done';
  id?: string;
}

interface Inside {
  readonly quoteDepth: number;
  readonly items: readonly Item[];
}

const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
const CAPTION = /^(?:fig(?:ure)?|table|chart|graph|screenshot|diagram)\b\.?\s*\d*\s*[.:–—-]/i;
/** Boxes drawn as signs. */
const TICKED = /^[☑☒✅✔✓]/u;
const UNTICKED = /^[☐□◻⬜🔲]/u;
const BOLD_LEVEL = 7;
const SUMMARY_LEVEL = 8;
const LONGEST_BOLD_HEADING = 90;

export class BlockReader {
  private readonly writer: UnitWriter;
  private readonly trail = new SectionTrail();
  private readonly references: ReadonlyMap<string, string>;
  private title = '';
  private tables = 0;

  constructor(private readonly report: ParsedReport) {
    this.writer = new UnitWriter(report.source);
    this.references = linkTargets(report);
  }

  read(): ReportStructure {
    const { source, tree } = this.report;
    this.frontMatter();
    const cursor = tree.cursor();
    this.children(cursor, { quoteDepth: 0, items: [] });
    const { units, noted } = this.writer;
    const others = fillGaps(source.length, units, noted);
    return { source, units, others, sections: this.trail.sections, title: this.title };
  }

  private children(cursor: TreeCursor, inside: Inside): void {
    if (!cursor.firstChild()) return;
    do this.block(cursor, inside);
    while (cursor.nextSibling());
    cursor.parent();
  }

  private block(cursor: TreeCursor, inside: Inside): void {
    const { name, from, to } = cursor;
    const heading = HEADING.exec(name);
    if (heading) this.heading(this.inline(cursor), Number(heading[1]), { start: from, end: to }, inside);
    else if (name === 'Paragraph' || name === 'Task') this.paragraph(cursor, inside);
    else if (name === 'Blockquote') this.children(cursor, { ...inside, quoteDepth: inside.quoteDepth + 1 });
    else if (name === 'BulletList' || name === 'OrderedList') this.list(cursor, inside);
    else if (name === 'Table') this.table(cursor, inside);
    else if (name === 'HTMLBlock') this.html(from, to, inside);
    else if (/Code|Comment|ProcessingInstruction/.test(name)) this.writer.note(from, to, 'not_prose');
  }

  private inline(cursor: TreeCursor): CleanText {
    const builder = new CleanTextBuilder();
    new InlineReader(this.report.source, builder, this.references).read(cursor);
    return builder.build();
  }

  private heading(clean: CleanText, level: number, at: { start: number; end: number }, inside: Inside): void {
    const isTitle = level === 1 && this.title === '';
    this.title ||= clean.text;
    this.trail.enter(clean.text, level);
    if (!isTitle && clean.text !== '' && headingAsserts(clean.text))
      this.writer.whole('heading', clean, this.place(inside));
    this.writer.note(at.start, at.end, 'heading');
  }

  private paragraph(cursor: TreeCursor, inside: Inside): void {
    const { from, to, name } = cursor;
    const item = inside.items.at(-1);
    if (item && name === 'Task')
      item.task = /^\[[xX]\]/.test(this.report.source.slice(from, from + 3)) ? 'done' : 'open';
    const clean = this.inline(cursor);
    if (item && TICKED.test(clean.text)) item.task ??= 'done';
    if (item && UNTICKED.test(clean.text)) item.task ??= 'open';
    if (clean.text === '') {
      for (const { start, end } of clean.retracted) this.writer.note(start, end, 'retracted');
      return;
    }
    if (!item && isBoldHeading(clean)) this.heading(clean, BOLD_LEVEL, { start: from, end: to }, inside);
    else if (isCaption(clean)) this.caption(clean, { start: from, end: to }, inside);
    else {
      const first = this.writer.prose(clean, this.place(inside), item !== undefined && item.id === undefined);
      if (item && first !== undefined) item.id ??= first;
    }
  }

  private caption(clean: CleanText, at: { start: number; end: number }, inside: Inside): void {
    if (headingAsserts(clean.text)) this.writer.whole('caption', clean, this.place(inside));
    this.writer.note(at.start, at.end, 'heading');
  }

  private place({ quoteDepth, items }: Inside): Place {
    const item = items.at(-1);
    const section = this.trail.current;
    if (!item) return { section, quoteDepth };
    return { section, quoteDepth, list: { ...item.place, ...(item.task ? { task: item.task } : {}) } };
  }

  private list(cursor: TreeCursor, inside: Inside): void {
    const ordered = cursor.name === 'OrderedList';
    const parents = inside.items.flatMap((item) => item.id ?? []);
    if (!cursor.firstChild()) return;
    let index = 0;
    do {
      const item: Item = { place: { depth: inside.items.length + 1, ordered, index: index++, parents } };
      this.children(cursor, { ...inside, items: [...inside.items, item] });
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private table(cursor: TreeCursor, inside: Inside): void {
    const table = this.tables++;
    let headers: readonly string[] = [];
    if (!cursor.firstChild()) return;
    do {
      const { from, name } = cursor;
      if (name !== 'TableHeader' && name !== 'TableRow') continue;
      // Blanks and a carriage return behind the last bar are no part of the row.
      const to = from + this.report.source.slice(from, cursor.to).trimEnd().length;
      const builder = new CleanTextBuilder();
      const cells = readRow(cursor, builder, new InlineReader(this.report.source, builder, this.references));
      const clean = builder.build();
      const texts = cells.map((cell) => clean.text.slice(cell.start, cell.end));
      if (name === 'TableHeader') {
        headers = texts;
        this.writer.note(from, to, 'heading');
        continue;
      }
      if (texts.every((text) => text === '')) continue;
      while (cells.length < headers.length) cells.push({ start: clean.text.length, end: clean.text.length });
      const row = { headers, table, cells: cells.map((cell, i) => ({ ...cell, header: headers[i] ?? '' })) };
      this.writer.row(clean, { start: from, end: to }, this.place(inside), row);
    } while (cursor.nextSibling());
    cursor.parent();
  }

  private html(from: number, to: number, inside: Inside): void {
    const { stretches, notProse } = readHtml(this.report.source, from, to);
    for (const { clean, heading } of stretches) {
      const at = { start: clean.starts[0]!, end: clean.ends.at(-1)! };
      if (heading) this.heading(clean, SUMMARY_LEVEL, at, inside);
      else this.writer.prose(clean, this.place(inside), false);
    }
    for (const { start, end } of notProse) this.writer.note(start, end, 'not_prose');
  }

  private frontMatter(): void {
    const place = this.place({ quoteDepth: 0, items: [] });
    for (const { start, end, key, valueStart } of this.report.frontMatter?.lines ?? []) {
      const builder = new CleanTextBuilder();
      builder.add(this.report.source.slice(start, end), start);
      const clean = builder.build();
      const value = { start: clean.text.length - (end - valueStart), end: clean.text.length };
      if (valueStart >= end || value.start < 0) continue;
      this.writer.whole('front_matter', clean, place, key === null ? {} : { pair: { key, value } });
    }
  }
}

/** A short paragraph that is bold from end to end, a bracket after it aside, heads what follows. */
function isBoldHeading({ text, spans }: CleanText): boolean {
  const bold = spans[0];
  if (bold?.kind !== 'strong' || bold.start !== 0 || text.length > LONGEST_BOLD_HEADING) return false;
  const rest = text.slice(bold.end).replace(/^ ?\([^()]*\)/, '');
  return /^:?$/.test(rest) && !/[.!?]$/.test(text) && !/\S: \S/.test(text);
}

/** "Figure 2: …", or an image that stands alone. */
const isCaption = ({ text, spans }: CleanText): boolean =>
  CAPTION.test(text) || spans.some((span) => span.kind === 'image' && span.start === 0 && span.end === text.length);
