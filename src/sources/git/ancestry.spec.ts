/** Reachability follows parents and nothing else. */
import { describe, expect, it } from 'vitest';
import { containingRefs, firstParents, isAncestor, reachableFrom } from './ancestry.js';

/** d merges c into b; a is the root. */
const PARENTS = new Map([
  ['d', ['b', 'c']],
  ['c', ['a']],
  ['b', ['a']],
  ['a', []],
]);

describe('ancestry', () => {
  it('reaches every parent, the other side of a merge included', () => {
    expect([...reachableFrom('d', PARENTS)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...reachableFrom('b', PARENTS)].sort()).toEqual(['a', 'b']);
    expect(reachableFrom('x', PARENTS).size).toBe(0);
  });

  it('follows first parents only as far as asked', () => {
    expect(firstParents('d', PARENTS, 9)).toEqual(['b', 'a']);
    expect(firstParents('d', PARENTS, 1)).toEqual(['b']);
  });

  it('tells ancestors from everybody else, and never more than it may spend', () => {
    const places = new Map(['d', 'c', 'b', 'a'].map((name, place) => [name, place]));
    const walk = { parents: PARENTS, places, budget: { steps: 100 } };
    expect(isAncestor('a', 'd', walk)).toBe(true);
    expect(isAncestor('c', 'd', walk)).toBe(true);
    expect(isAncestor('c', 'b', walk)).toBe(false);
    expect(isAncestor('d', 'a', walk)).toBe(false);
    expect(isAncestor('d', 'd', walk)).toBe(false);
    expect(isAncestor('a', 'd', { ...walk, budget: { steps: 0 } })).toBe(false);
  });

  it('ends in a circle that no real history can have', () => {
    expect(
      reachableFrom(
        'x',
        new Map([
          ['x', ['y']],
          ['y', ['x']],
        ]),
      ).size,
    ).toBe(2);
  });

  it('lists the refs that contain a commit', () => {
    const refs = [
      { name: 'main', target: 'd' },
      { name: 'v1', target: 'b' },
    ];
    expect(containingRefs(refs, PARENTS)?.get('a')).toEqual(['main', 'v1']);
    expect(containingRefs(refs, PARENTS)?.get('c')).toEqual(['main']);
  });

  it('reads a very long line of commits without running out of stack', () => {
    const long = new Map(Array.from({ length: 200_000 }, (_, n) => [`${n}`, n === 0 ? [] : [`${n - 1}`]]));
    expect(reachableFrom('199999', long).size).toBe(200_000);
  });
});
