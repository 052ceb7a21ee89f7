/** Turns a report into a Markdown tree with exact source offsets, in linear time whatever the text; the only file that knows the Markdown library. */
import type { Tree } from '@lezer/common';
import { GFM, type InlineParser, type MarkdownParser, parser } from '@lezer/markdown';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { limitBlockNesting, limitInlineMarks } from './limit-markup.js';

export interface ParsedReport {
  readonly source: string;
  /** Offsets in the tree are offsets in `source`. */
  readonly tree: Tree;
  readonly frontMatter: FrontMatter | null;
}

const BACKSLASH = 92;
const LINE_FEED = 10;
const BLANK = 32;

/** Runs of blanks are measured once, at their first: the library measures them again from each blank, which takes the square of their length. */
const hardBreak: InlineParser = {
  name: 'HardBreak',
  parse(context, next, start) {
    if (next === BACKSLASH && context.char(start + 1) === LINE_FEED)
      return context.addElement(context.elt('HardBreak', start, start + 2));
    if (next !== BLANK || (start > context.offset && context.char(start - 1) === BLANK)) return -1;
    let end = start + 1;
    while (context.char(end) === BLANK) end += 1;
    return context.char(end) === LINE_FEED && end >= start + 2
      ? context.addElement(context.elt('HardBreak', start, end + 1))
      : -1;
  },
};
const full: MarkdownParser = parser.configure([GFM, { parseInline: [hardBreak] }]);
/** The same blocks without anything inside them: shows where markup is too dense to be honest before it costs time. */
const blocksOnly: MarkdownParser = full.configure({
  remove: [
    'Escape',
    'Entity',
    'InlineCode',
    'HTMLTag',
    'Emphasis',
    'HardBreak',
    'Link',
    'Image',
    'LinkEnd',
    'Autolink',
    'Strikethrough',
  ],
});

/**
 * Parses GitHub-flavoured Markdown. Front matter is taken out first and carriage returns are neutral, so that no offset moves.
 * @example parseReport('# Title\n\nThe deploy **failed**.').tree.topNode.firstChild?.name // → 'ATXHeading1'
 */
export function parseReport(source: string): ParsedReport {
  const frontMatter = readFrontMatter(source);
  const readable = limitBlockNesting(blank(source, frontMatter?.end ?? 0));
  const text = limitInlineMarks(readable, blocksOnly.parse(readable));
  return { source, tree: full.parse(text), frontMatter };
}

/**
 * The same length with front matter blanked and every line end a line feed (a CR before it becomes a space). The library knows no
 * delimiter row of a table with blanks behind its last bar, so they go before it.
 */
function blank(source: string, end: number): string {
  const head = source.slice(0, end).replace(/[^\n]/g, ' ');
  const rest = source.slice(end).replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  return (head + rest)
    .replace(/^.*\|[ \t]+$/gm, (line) => (/^[\s>|:-]*$/.test(line) ? withBarLast(line) : line))
    .replace(/^\uFEFF/, ' ')
    .replace(/\0/g, '\uFFFD');
}

function withBarLast(line: string): string {
  const bar = line.trimEnd().length - 1;
  return `${line.slice(0, bar)}${line.slice(bar + 1)}|`;
}
