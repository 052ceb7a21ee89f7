import { describe, expect, it } from 'vitest';
import { grouped, kept } from './kept.js';

describe('what is kept', () => {
  it('is worked out once for one object, nothing found included', () => {
    const asked: object[] = [];
    const read = kept((of: { readonly value: number | null }) => {
      asked.push(of);
      return of.value;
    });
    const [one, none] = [{ value: 1 }, { value: null }];
    expect([read(one), read(one), read(none), read(none)]).toEqual([1, 1, null, null]);
    expect(asked).toEqual([one, none]);
  });

  it('is told apart by object, not by what the object holds', () => {
    const read = kept((of: { readonly value: number }) => [of.value]);
    expect(read({ value: 1 })).not.toBe(read({ value: 1 }));
  });
});

describe('a list by key', () => {
  it('keeps its order under each of the keys of an item', () => {
    expect([...grouped([1, 2, 3, 4], (item) => (item === 3 ? [] : [item % 2 === 0, 'all']))]).toEqual([
      [false, [1]],
      ['all', [1, 2, 4]],
      [true, [2, 4]],
    ]);
  });
});
