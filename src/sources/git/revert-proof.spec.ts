/** Undoing is proven by content; words count for a title at most; slow histories are cut short. */
import { describe, expect, it } from 'vitest';
import type { CommitDiff } from './parse-diff.js';
import type { RawCommit } from './parse-objects.js';
import { undoings } from './revert-proof.js';

/** A straight line of commits, newest first: tree, message, and a change with its inverse. */
function line(...steps: readonly { tree: string; does?: string; undoneBy?: string; message?: string }[]) {
  const commits: RawCommit[] = steps.map(({ tree, message = 'x' }, place) => ({
    sha: `c${steps.length - place}`,
    tree,
    parents: place === steps.length - 1 ? [] : [`c${steps.length - place - 1}`],
    author: null,
    committer: null,
    signed: false,
    message,
  }));
  const diffs = new Map<string, CommitDiff>(
    commits.map(({ sha }, place) => [
      sha,
      { files: [], does: steps[place]?.does ?? '', undoneBy: steps[place]?.undoneBy ?? '' },
    ]),
  );
  return undoings(commits, diffs);
}

describe('undoings', () => {
  it('go back to the nearest earlier state, over every commit in between', () => {
    const found = line({ tree: 'A' }, { tree: 'C' }, { tree: 'B' }, { tree: 'A' }, { tree: 'R' });
    expect(found.get('c5')).toEqual([
      { oid: 'c4', proof: 'tree' },
      { oid: 'c3', proof: 'tree' },
    ]);
    expect(found.size).toBe(1);
  });

  it('undo the undoing, not the original, when a change comes back', () => {
    const found = line({ tree: 'B' }, { tree: 'A' }, { tree: 'B' }, { tree: 'A' });
    expect(found.get('c4')).toEqual([{ oid: 'c3', proof: 'tree' }]);
    expect(found.get('c3')).toEqual([{ oid: 'c2', proof: 'tree' }]);
  });

  it('are no work of an empty commit', () => {
    expect(line({ tree: 'A' }, { tree: 'A' }, { tree: 'R' }).size).toBe(0);
  });

  it('are found by the exact inverse of the latest such change, whatever came between', () => {
    const found = line(
      { tree: 'E', does: 'b>a', undoneBy: 'a>b' },
      { tree: 'D', does: 'other' },
      { tree: 'C', does: 'a>b', undoneBy: 'b>a' },
      { tree: 'B', does: 'b>a', undoneBy: 'a>b' },
      { tree: 'A', does: 'a>b', undoneBy: 'b>a' },
    );
    expect(found.get('c5')).toEqual([{ oid: 'c3', proof: 'tree' }]);
  });

  it('rest on a title only when one earlier commit alone bears it', () => {
    const one = line({ tree: 'C', message: 'Revert "Add"' }, { tree: 'B', message: 'Add' }, { tree: 'A' });
    expect(one.get('c3')).toEqual([{ oid: 'c2', proof: 'title' }]);
    const two = line(
      { tree: 'D', message: 'Revert "Add"' },
      { tree: 'C', message: 'Add' },
      { tree: 'B', message: 'Add' },
      { tree: 'A' },
    );
    expect(two.size).toBe(0);
  });

  it('of a long history that toggles to and fro come in time', () => {
    const steps = Array.from({ length: 30_000 }, (_, n) =>
      n % 2 ? { tree: 'A', does: 'b>a', undoneBy: 'a>b' } : { tree: 'B', does: 'a>b', undoneBy: 'b>a' },
    );
    // One that compared all with all would not be back before the time is out.
    expect(line(...steps).size).toBeGreaterThan(1000);
  }, 60_000);
});
