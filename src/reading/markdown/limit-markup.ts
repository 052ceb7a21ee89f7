/** Neutralises markup that no honest report has, because the parser's time grows with its square: keeps every offset, changes only such places. */
import type { Tree } from '@lezer/common';

/** Quote and list marks at the head of one line. */
const MOST_NESTED = 24;
/** Inline marks in one paragraph, heading or cell. */
const MOST_INLINE = 800;
const INLINE_MARK = /[*_~[\]`<!&\\@:]/g;
const LEAF = /^(?:Paragraph|Task|TableCell|ATXHeading\d|SetextHeading\d|LinkReference)$/;
const NEUTRAL = 'x';

/** Replaces the quote and list marks of a line beyond the allowed depth. */
export function limitBlockNesting(text: string): string {
  return text.replace(/^[ \t]*(?:>[ \t]*|[*+-][ \t]+|\d{1,9}[.)][ \t]+)+/gm, (head) => {
    let seen = 0;
    return head.length <= MOST_NESTED
      ? head
      : head.replace(/[>*+-]|\d+[.)]/g, (mark) => (++seen > MOST_NESTED ? NEUTRAL.repeat(mark.length) : mark));
  });
}

/** Replaces the inline marks of every block that has too many of them; `blocks` is the tree of `text` without inline nodes. */
export function limitInlineMarks(text: string, blocks: Tree): string {
  const parts: string[] = [];
  let done = 0;
  const cursor = blocks.cursor();
  do {
    const { from, to, name } = cursor;
    if (to - from <= MOST_INLINE || from < done || !LEAF.test(name)) continue;
    const block = text.slice(from, to);
    if ((block.match(INLINE_MARK)?.length ?? 0) <= MOST_INLINE) continue;
    parts.push(text.slice(done, from), block.replace(INLINE_MARK, NEUTRAL));
    done = to;
  } while (cursor.next());
  return done === 0 ? text : parts.join('') + text.slice(done);
}
