/** Walks the inline nodes of one paragraph, heading or cell into clean text; decides nothing about sentences. */
import type { TreeCursor } from '@lezer/common';
import { decodeEntity } from '../markdown/entities.js';
import type { CleanTextBuilder } from './clean-text.js';
import type { SpanKind } from './unit.js';

const SPAN_OF: Readonly<Record<string, SpanKind>> = {
  InlineCode: 'code',
  StrongEmphasis: 'strong',
  Emphasis: 'emphasis',
};
const MARK = /Mark$|^(?:TaskMarker|LinkLabel|LinkTitle|URL)$/;
const STRIKING_TAG = /^<(\/?)(?:del|s|strike)\b/i;
const BREAK_TAG = /^<br\b/i;

export class InlineReader {
  private struckFrom = -1;

  constructor(
    private readonly source: string,
    private readonly builder: CleanTextBuilder,
    /** Labels of the reference links that the report defines, in lower case. */
    private readonly references: ReadonlyMap<string, string>,
  ) {}

  /** Reads everything inside the node under the cursor, which stays there. */
  read(cursor: TreeCursor): void {
    const end = cursor.to;
    this.children(cursor);
    if (this.struckFrom >= 0) this.builder.retract(this.struckFrom, end);
    this.struckFrom = -1;
  }

  private children(cursor: TreeCursor): void {
    const { to } = cursor;
    let at = cursor.from;
    if (cursor.firstChild()) {
      do {
        this.text(at, cursor.from);
        this.node(cursor);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, to);
  }

  private text(from: number, to: number): void {
    if (to > from && this.struckFrom < 0) this.builder.add(this.source.slice(from, to), from);
  }

  private node(cursor: TreeCursor): void {
    const { name, from, to } = cursor;
    const raw = () => this.source.slice(from, to);
    if (name === 'HTMLTag') this.tag(raw(), from, to);
    else if (this.struckFrom >= 0) return;
    else if (name === 'Escape') this.builder.addFor(this.source.slice(from + 1, to), from, to);
    else if (name === 'Entity') this.builder.addFor(decodeEntity(raw()), from, to);
    else if (name === 'HardBreak') this.hardBreak(raw(), from, to);
    else if (name === 'Strikethrough') this.builder.retract(from, to);
    else if (name === 'InlineCode') this.code(cursor);
    else if (name === 'Link' || name === 'Image') this.link(cursor);
    else if (name === 'Autolink' || name === 'URL') this.address(raw(), from, to);
    else if (SPAN_OF[name]) this.span(cursor, SPAN_OF[name], undefined);
  }

  /** Lezer calls every double space a break; after a neutral carriage return one space is only one. */
  private hardBreak(raw: string, from: number, to: number): void {
    if (/\\| {2}/.test(raw)) this.builder.addHardBreak(from, to);
    else this.builder.add('\n', to - 1);
  }

  private tag(raw: string, from: number, to: number): void {
    const striking = STRIKING_TAG.exec(raw);
    if (striking && !striking[1] && this.struckFrom < 0) this.struckFrom = from;
    else if (striking?.[1] && this.struckFrom >= 0) {
      this.builder.retract(this.struckFrom, to);
      this.struckFrom = -1;
    } else if (BREAK_TAG.test(raw)) this.builder.addHardBreak(from, to);
    else if (raw.startsWith('</')) this.builder.closer(from, to);
    else this.builder.opener(from, to);
  }

  /** An address written out: shown as it stands, without its angle brackets. */
  private address(raw: string, from: number, to: number): void {
    const inner = raw.startsWith('<') ? 1 : 0;
    if (inner) this.builder.opener(from, from + 1);
    this.builder.openSpan('link', raw.slice(inner, raw.length - inner));
    this.text(from + inner, to - inner);
    this.builder.closeSpan();
    if (inner) this.builder.closer(to - 1, to);
  }

  private code(cursor: TreeCursor): void {
    const mark = /^`+/.exec(this.source.slice(cursor.from, cursor.to))![0].length;
    const [from, to] = [cursor.from + mark, cursor.to - mark];
    this.builder.opener(cursor.from, from);
    this.builder.openSpan('code');
    for (const piece of this.source.slice(from, to).matchAll(/\\\||[^\\]+|\\/g)) {
      const at = from + piece.index;
      if (piece[0] === '\\|') this.builder.addFor('|', at, at + 2);
      else this.text(at, at + piece[0].length);
    }
    this.builder.closeSpan();
    this.builder.closer(to, cursor.to);
  }

  private link(cursor: TreeCursor): void {
    const { from, to, name } = cursor;
    const raw = this.source.slice(from, to);
    const href = this.target(cursor, raw);
    if (/^\[\^[^\]]*\]$/.test(raw)) this.builder.closer(from, to);
    else if (href === null) this.bracketed(cursor);
    else this.span(cursor, name === 'Image' ? 'image' : 'link', href);
  }

  /** Brackets that link to nothing are text: `[10:02]`, `[sic]`. */
  private bracketed(cursor: TreeCursor): void {
    const { to } = cursor;
    let at = cursor.from;
    if (cursor.firstChild()) {
      do {
        this.text(at, cursor.from);
        if (MARK.test(cursor.name)) this.text(cursor.from, cursor.to);
        else this.node(cursor);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, to);
  }

  private target(cursor: TreeCursor, raw: string): string | null {
    let href: string | null = null;
    let label = raw.replace(/^!?\[|\]$/g, '');
    if (cursor.firstChild()) {
      do {
        if (cursor.name === 'URL') href = this.source.slice(cursor.from, cursor.to).replace(/^<|>$/g, '');
        if (cursor.name === 'LinkLabel' && cursor.to - cursor.from > 2)
          label = this.source.slice(cursor.from + 1, cursor.to - 1);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (href === null && raw.endsWith('()')) return '';
    return href ?? this.references.get(label.toLowerCase().trim()) ?? null;
  }

  /** A node whose first child is its opening mark and whose last marks close it. */
  private span(cursor: TreeCursor, kind: SpanKind, href: string | undefined): void {
    const { to } = cursor;
    let at = cursor.from;
    let opened = false;
    this.builder.openSpan(kind, href);
    if (cursor.firstChild()) {
      do {
        this.text(at, cursor.from);
        if (!MARK.test(cursor.name)) this.node(cursor);
        else if (opened) {
          this.builder.closer(cursor.from, to);
          at = to;
          break;
        } else this.builder.opener(cursor.from, cursor.to);
        opened = true;
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, to);
    this.builder.closeSpan();
  }
}
