/** A report's Markdown as a flat list of tags and text with exact source offsets; raw HTML is text, nothing is loaded from anywhere. */
import type { Tree } from '@lezer/common';
import { parseReport } from '../../reading/markdown/parse-report.js';
import { html, safeAddress } from './html.js';
import { isKeyLines } from './report-lines.js';
import { decodeEntity, type LinkTarget, linkTargets } from './report-links.js';

export type ReportToken =
  | { readonly type: 'tag'; readonly markup: string }
  /** Source characters `[from, to)`; `shown` differs from them only for entities, escapes and task boxes. */
  | { readonly type: 'text'; readonly from: number; readonly to: number; readonly shown: string };

/** Elements deeper than this are written flat: a thousand nested quotes are an attack on the browser, not a report. */
const DEEPEST = 40;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const HIDDEN = names(
  'HeaderMark EmphasisMark QuoteMark ListMark CodeMark CodeInfo LinkMark LinkLabel LinkTitle StrikethroughMark TableDelimiter',
);
const LITERAL = names('HTMLBlock CommentBlock ProcessingInstructionBlock LinkReference');
const LITERAL_INLINE = names('HTMLTag Comment ProcessingInstruction');
const WITHOUT_TEXT = names(
  'Document BulletList OrderedList ListItem Blockquote FencedCode CodeBlock Table TableHeader TableRow',
);
const PLAIN: Readonly<Record<string, string>> = {
  Paragraph: 'p',
  BulletList: 'ul',
  ListItem: 'li',
  Blockquote: 'blockquote',
  Emphasis: 'em',
  StrongEmphasis: 'strong',
  Strikethrough: 's',
  InlineCode: 'code',
  FencedCode: 'pre',
  CodeBlock: 'pre',
  TableRow: 'tr',
};

/** What of the tree's cursor is used here. */
interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface OpenElement {
  readonly name: string;
  readonly close: string;
  /** For links and images: where the address in place stands, and whether brackets are the author's own. */
  readonly addressAt?: number | null;
  readonly literal?: boolean;
}

/** Tokens in the order of the source: the same tree as the engine reads, so that page and verdicts agree on what is what. */
export function reportTokens(source: string): readonly ReportToken[] {
  const { tree, frontMatter } = parseReport(source);
  const body = frontMatter?.end ?? 0;
  const tokens = new TokenWalk(source, tree, body).run();
  if (body === 0) return tokens;
  const front: readonly ReportToken[] = [
    { type: 'tag', markup: '<pre class="front-matter">' },
    { type: 'text', from: 0, to: body, shown: source.slice(0, body) },
    { type: 'tag', markup: '</pre>' },
  ];
  return [...front, ...tokens];
}

class TokenWalk {
  private readonly tokens: ReportToken[] = [];
  private readonly open: OpenElement[] = [];
  private readonly targets: ReadonlyMap<number, LinkTarget>;
  private headingLevel = 2;
  private cellSeen = true;
  private inHeader = false;
  private anchors = 0;
  private keyLines = false;

  constructor(
    private readonly text: string,
    private readonly tree: Tree,
    private pos: number,
  ) {
    this.targets = linkTargets(tree, text);
  }

  run(): readonly ReportToken[] {
    this.tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node.to) });
    return this.tokens;
  }

  private tag(markup: string): void {
    this.tokens.push({ type: 'tag', markup });
  }

  /** A leaf of text; its children, if any, are not visited. */
  private leaf({ from, to }: { from: number; to: number }, shown = this.text.slice(from, to)): false {
    if (to > from) this.tokens.push({ type: 'text', from, to, shown });
    this.pos = to;
    return false;
  }

  private wrapped(node: SyntaxNode, opening: string, closing: string): false {
    this.tag(opening);
    this.leaf(node);
    this.tag(closing);
    return false;
  }

  private skip(node: SyntaxNode, markup = ''): false {
    if (markup) this.tag(markup);
    this.pos = node.to;
    return false;
  }

  /** Text since the last child, where the enclosing element has words of its own. */
  private gap(to: number): void {
    const inside = this.open.at(-1);
    if (inside && to > this.pos && !WITHOUT_TEXT.has(inside.name)) this.words(this.pos, to);
    this.pos = to;
  }

  /** Lines of keys and values keep their ends. */
  private words(from: number, to: number): void {
    const lines = this.keyLines ? this.text.slice(from, to).split('\n') : [this.text.slice(from, to)];
    let start = from;
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.tag('<br>');
      const end = Math.min(start + line.length + 1, to);
      this.leaf({ from: start, to: end });
      start = end;
    }
  }

  private push(name: string, opening: string, close: string, link: Partial<OpenElement> = {}): true {
    const deep = this.open.length > DEEPEST;
    if (!deep && opening) this.tag(opening);
    this.open.push({ name, close: deep ? '' : close, ...link });
    return true;
  }

  private enter(node: SyntaxNode): boolean {
    const { name, from, to } = node;
    const inside = this.open.at(-1);
    this.gap(from);
    if (name === 'TableDelimiter') this.cellEnds(inside);
    if (inside?.literal && name.startsWith('Link')) return this.leaf(node);
    if (HIDDEN.has(name)) return this.skip(node);
    if (name === 'URL') return this.address(node, inside);
    if (name === 'CodeText') return this.leaf(node);
    if (LITERAL.has(name)) return this.wrapped(node, '<pre class="raw">', '</pre>');
    if (LITERAL_INLINE.has(name)) return this.wrapped(node, '<code class="raw">', '</code>');
    if (name === 'Entity') return this.leaf(node, decodeEntity(this.text.slice(from, to)));
    if (name === 'Escape') return this.leaf(node, this.text.slice(from + 1, to));
    if (name === 'TaskMarker') return this.leaf(node, this.text[from + 1] === ' ' ? '☐' : '☑');
    if (name === 'HardBreak') return this.skip(node, '<br>');
    if (name === 'HorizontalRule') return this.skip(node, '<hr>');
    return this.element(node);
  }

  private element({ name, from, to }: SyntaxNode): true {
    if (name === 'Paragraph') this.keyLines = isKeyLines(this.text.slice(from, to));
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
    if (heading) {
      // The author's levels, moved below the page's own headings and never skipping one.
      this.headingLevel = Math.min(Number(heading[1]) + 2, this.headingLevel + 1, 6);
      return this.push(name, `<h${this.headingLevel}>`, `</h${this.headingLevel}>`);
    }
    const plain = PLAIN[name];
    if (name === 'TableRow' || name === 'TableHeader') this.cellSeen = true;
    if (plain) return this.push(name, `<${plain}>`, `</${plain}>`);
    if (name === 'OrderedList') {
      const first = Number.parseInt(this.text.slice(from, from + 9), 10);
      return this.push(name, first > 1 ? `<ol start="${first}">` : '<ol>', '</ol>');
    }
    if (name === 'Link' || name === 'Image') return this.link(name, from);
    return name.startsWith('Table') ? this.table(name) : this.push(name, '', '');
  }

  private table(name: string): true {
    if (name === 'Table') {
      const region = '<div class="scroll" role="region" aria-label="A table of the report" tabindex="0"><table>';
      return this.push(name, region, '</tbody></table></div>');
    }
    if (name === 'TableHeader') {
      this.inHeader = true;
      return this.push(name, '<thead><tr>', '</tr></thead><tbody>');
    }
    this.cellSeen = true;
    return this.inHeader ? this.push(name, '<th scope="col">', '</th>') : this.push(name, '<td>', '</td>');
  }

  /** An empty cell has no node of its own; without this the cells after it would move to the left. */
  private cellEnds(row: OpenElement | undefined): void {
    if (row?.name !== 'TableRow' && row?.name !== 'TableHeader') return;
    if (!this.cellSeen) this.tag(this.inHeader ? '<th scope="col"></th>' : '<td></td>');
    this.cellSeen = false;
  }

  private link(name: string, from: number): true {
    const target = this.targets.get(from);
    if (!target) return this.push(name, '', '', { literal: true });
    const where = { addressAt: target.writtenAt };
    const opening = name === 'Image' ? '<span class="image"><span class="tag">Image, not loaded</span> ' : '<span>';
    const href = name === 'Link' && this.anchors === 0 ? safeAddress(target.address) : null;
    if (href !== null) return this.anchor(name, href);
    if (target.writtenAt !== null) return this.push(name, opening, '</span>', where);
    return this.push(name, opening, html` <span class="address">(${target.address})</span></span>`.text, where);
  }

  private anchor(name: string, href: string): true {
    const deep = this.open.length > DEEPEST;
    if (!deep) this.anchors++;
    return this.push(name, html`<a href="${href}" rel="noopener noreferrer nofollow">`.text, '</a>');
  }

  /** An address in the text is a link; the destination of a link that is not followed is shown beside its words. */
  private address(node: SyntaxNode, inside: OpenElement | undefined): false {
    if (inside?.name === 'Link' || inside?.name === 'Image') {
      if (inside.addressAt === node.from) return this.wrapped(node, ' <span class="address">(', ')</span>');
      const destination = this.targets.get(node.from) === undefined && this.isDestination(node);
      return destination ? this.skip(node) : this.leaf(node);
    }
    const raw = this.text.slice(node.from, node.to);
    const mail = /^[^\s:/@]+@[^\s:/@]+$/.test(raw);
    const href = safeAddress(mail ? `mailto:${raw}` : raw.startsWith('www.') ? `https://${raw}` : raw);
    if (href === null || this.anchors > 0) return this.leaf(node);
    return this.wrapped(node, html`<a href="${href}" rel="noopener noreferrer nofollow">`.text, '</a>');
  }

  /** Inside a followed link, the address after `](` is markup; one among its words is text. */
  private isDestination(node: SyntaxNode): boolean {
    const before = this.text.slice(Math.max(0, node.from - 60), node.from).trimEnd();
    return before.endsWith('](');
  }

  private leave(to: number): void {
    this.gap(to);
    const closed = this.open.pop();
    if (closed?.name === 'Paragraph') this.keyLines = false;
    if (closed?.name === 'TableHeader') this.inHeader = false;
    if (closed?.close === '</a>') this.anchors--;
    if (closed?.close) this.tag(closed.close);
  }
}
