/** Reads one row of a table cell by cell; an empty cell leaves no node in the tree, so the bars are counted. */
import type { TreeCursor } from '@lezer/common';
import type { CleanTextBuilder } from './clean-text.js';
import type { InlineReader } from './read-inline.js';

/** Clean offsets of the cells of the row under the cursor, in order, empty ones included; the row's text goes to `builder`. */
export function readRow(
  cursor: TreeCursor,
  builder: CleanTextBuilder,
  inline: InlineReader,
): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  if (!cursor.firstChild()) return cells;
  let cell: { start: number; end: number } | null = null;
  let leading = true;
  do {
    if (cursor.name === 'TableCell') {
      const start = builder.length;
      inline.read(cursor);
      cell = { start, end: builder.length };
    } else if (cursor.name === 'TableDelimiter') {
      if (!leading) {
        cells.push(cell ?? { start: builder.length, end: builder.length });
        builder.addSeparator(cursor.from, cursor.to);
      }
      cell = null;
    }
    leading = false;
  } while (cursor.nextSibling());
  cursor.parent();
  if (cell) cells.push(cell);
  else builder.dropSeparator();
  return cells;
}
