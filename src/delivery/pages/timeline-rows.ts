/** Places the marks of one lane in rows, and words beside them only where nothing else stands; knows places, not markup. */
import { placeOf, type Scale } from './timeline-axis.js';
import type { LaneMark } from './timeline-lanes.js';

export interface PlacedMark {
  readonly mark: LaneMark;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Null where there is no room for words. */
  readonly words: { readonly text: string; readonly side: 'left' | 'right' } | null;
}

/** So many rows for the sake of words, and so many where shapes would lie on one another. */
const WORDED_ROWS = 4;
const MOST_ROWS = 8;
/** Narrowest a mark is drawn, and how wide a character of a label is, both in units of the drawing. */
const LEAST = 11;
const CHARACTER = 6.3;
const SPACE = 6;
/** Between two words, so that they do not read as one. */
const GAP = 10;

const textOf = (mark: LaneMark): string => (mark.count > 1 ? `${mark.label} +${mark.count - 1}` : mark.label);

/** Rows from the top, marks in the order of time. */
export function placedMarks(marks: readonly LaneMark[], scale: Scale): readonly PlacedMark[] {
  /** Where the last shape of a row ends, and where it would end with its words. */
  const shapeEnds: number[] = [];
  const wordEnds: number[] = [];
  const placed = marks.map((mark) => {
    const start = placeOf(scale, mark.from);
    const end = Math.max(placeOf(scale, mark.to ?? scale.to), start + LEAST);
    let row = wordEnds.findIndex((last) => last <= start);
    if (row < 0) row = wordEnds.length < WORDED_ROWS ? wordEnds.length : shapeEnds.findIndex((last) => last < start);
    if (row < 0) row = shapeEnds.length < MOST_ROWS ? shapeEnds.length : shapeEnds.indexOf(Math.min(...shapeEnds));
    shapeEnds[row] = Math.max(shapeEnds[row] ?? 0, end);
    wordEnds[row] = Math.max(wordEnds[row] ?? 0, end + SPACE * 2 + textOf(mark).length * CHARACTER);
    return { mark, row, start, end };
  });
  return withWords(placed, scale);
}

type Placed = Omit<PlacedMark, 'words'>;
type Taken = readonly [from: number, to: number];

/** Words for the weightiest first, on the right, else on the left. */
function withWords(placed: readonly Placed[], scale: Scale): readonly PlacedMark[] {
  const [shapes, told] = [0, 1].map(() => Array.from({ length: MOST_ROWS }, (): Taken[] => [])) as [
    Taken[][],
    Taken[][],
  ];
  for (const { row, start, end } of placed) shapes[row]!.push([start, end]);
  const words = new Map<Placed, PlacedMark['words']>();
  const edge = { left: scale.left - 4, right: scale.left + scale.width + 16 };
  for (const one of [...placed].sort((a, b) => b.mark.weight - a.mark.weight || a.start - b.start)) {
    const text = textOf(one.mark);
    const width = text.length * CHARACTER;
    const sides: readonly (readonly ['left' | 'right', number])[] = [
      ['right', one.end + SPACE],
      ['left', one.start - SPACE - width],
    ];
    const free = sides.find(
      ([, from]) =>
        from >= edge.left &&
        from + width <= edge.right &&
        shapes[one.row]!.every(([start, end]) => end <= from || start >= from + width + 2) &&
        told[one.row]!.every(([start, end]) => end + GAP <= from || start >= from + width + GAP),
    );
    if (!free) continue;
    told[one.row]!.push([free[1], free[1] + width]);
    words.set(one, { text, side: free[0] });
  }
  return placed.map((one) => ({ ...one, words: words.get(one) ?? null }));
}
