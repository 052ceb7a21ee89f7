import { describe, expect, it } from 'vitest';
import { commitsOfWindow, type DatedCommit } from './window-commits.js';

const window = { from: 100, to: 200 };
/** Oldest first, each on the one before. */
const line = (...dates: readonly number[]): readonly DatedCommit[] =>
  dates.map((committedAt, n) => ({ sha: `c${n}`, parents: n === 0 ? [] : [`c${n - 1}`], committedAt })).reverse();
const found = (order: readonly DatedCommit[]) => {
  const { dated, implied } = commitsOfWindow(order, window);
  return { dated: [...dated].sort(), implied: [...implied].sort() };
};

describe('commits of a window', () => {
  it.each<[string, readonly number[], readonly string[], readonly string[]]>([
    ['dated in it, its end left out', [99, 100, 199, 200], ['c1', 'c2'], []],
    ['none', [10, 20, 300], [], []],
    ['dated before what it builds on', [10, 150, 20, 160], ['c1', 'c3'], ['c2']],
    ['dated after what builds on it', [10, 900, 150, 300], ['c2'], ['c1']],
    ['at either end, whatever the others claim', [900, 150, 20, 300], ['c1'], ['c0', 'c2']],
  ])('%s', (_what, dates, dated, implied) => {
    expect(found(line(...dates))).toEqual({ dated, implied });
  });

  it('follow both sides of a merge', () => {
    const order: readonly DatedCommit[] = [
      { sha: 'merge', parents: ['left', 'right'], committedAt: 50 },
      { sha: 'right', parents: ['root'], committedAt: 60 },
      { sha: 'left', parents: ['root'], committedAt: 150 },
      { sha: 'root', parents: [], committedAt: 10 },
    ];
    expect(found(order)).toEqual({ dated: ['left'], implied: ['merge'] });
  });
});
