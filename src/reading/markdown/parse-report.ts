/** Turns a report into a Markdown tree with exact source offsets, in linear time whatever the text; the only file that knows the Markdown library. */
import type { Tree } from '@lezer/common';
import { GFM, type MarkdownParser, parser } from '@lezer/markdown';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { limitBlockNesting, limitInlineMarks } from './limit-markup.js';

export interface ParsedReport {
  readonly source: string;
  /** Offsets in the tree are offsets in `source`. */
  readonly tree: Tree;
  readonly frontMatter: FrontMatter | null;
}

const full: MarkdownParser = parser.configure(GFM);
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

/** The same length with front matter blanked and every line end a line feed (a CR before it becomes a space). */
function blank(source: string, end: number): string {
  const head = source.slice(0, end).replace(/[^\n]/g, ' ');
  const rest = source.slice(end).replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  return (head + rest).replace(/^\uFEFF/, ' ').replace(/\0/g, '\uFFFD');
}
