import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneMark } from './timeline-lanes.js';
import { placedMarks } from './timeline-rows.js';

const scale = { from: 0, to: 1000, left: 100, width: 1000 };
const mark = (from: number, to: number | null, label: string, weight: 0 | 1 | 2 = 1): LaneMark => ({
  from,
  to,
  label,
  weight,
  kind: 'change.merged',
  tone: 'change',
  count: 1,
});

describe('marks of a lane', () => {
  it('stand in one row when there is room', () => {
    const placed = placedMarks([mark(0, 0, 'merged'), mark(500, 500, 'rolled back')], scale);
    expect(placed.map(({ row, words }) => [row, words?.side])).toEqual([
      [0, 'right'],
      [0, 'right'],
    ]);
  });
  it('have their words on the left near the right edge', () => {
    expect(placedMarks([mark(990, 990, 'traffic shifted')], scale)[0]!.words).toEqual({
      text: 'traffic shifted',
      side: 'left',
    });
  });
  it('reach to the edge while they are open', () => {
    expect(placedMarks([mark(400, null, 'alert')], scale)[0]!.end).toBe(1100);
  });
  it('keep words off other marks and other words, whatever the crowd', () => {
    const marks = fc.array(fc.tuple(fc.nat(1000), fc.nat(200), fc.nat(20)), { maxLength: 40 });
    fc.assert(
      fc.property(marks, (rows) => {
        const lane = rows
          .map(([from, length, size]) => mark(from, from + length, 'x'.repeat(size + 1)))
          .sort((a, b) => a.from - b.from);
        const placed = placedMarks(lane, scale);
        expect(placed.every(({ row }) => row < 8)).toBe(true);
        const taken = placed.flat();
        const words = placed.flatMap(({ row, start, end, words }) => {
          const width = (words?.text.length ?? 0) * 6.3;
          if (!words) return [];
          return words.side === 'right'
            ? { row, start: end + 6, end: end + 6 + width }
            : { row, start: start - 6 - width, end: start - 6 };
        });
        for (const [i, word] of words.entries())
          for (const other of [...taken, ...words.slice(i + 1)])
            if (other.row === word.row) expect(other.end <= word.start || other.start >= word.end).toBe(true);
        for (const [i, word] of words.entries())
          for (const other of words.slice(i + 1))
            if (other.row === word.row)
              expect(other.end + 4 <= word.start || other.start >= word.end + 4, 'a gap between words').toBe(true);
      }),
    );
  });
  it('do not lie on one another while there are rows, and take no more rows than words or shapes ask for', () => {
    const rowsOf = (marks: readonly LaneMark[]) => placedMarks(marks, scale).map(({ row }) => row);
    const crowd = Array.from({ length: 7 }, (_, i) => mark(500 + i, 500 + i, 'build finished'));
    expect(rowsOf(crowd)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const apart = Array.from({ length: 7 }, (_, i) => mark(500 + i * 20, 500 + i * 20, 'build finished'));
    expect(Math.max(...rowsOf(apart))).toBe(3);
  });
});
