/** Readers of untrusted JSON find what is there and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import {
  flag,
  idText,
  instant,
  list,
  number,
  object,
  present,
  text,
  texts,
  valueAt,
  webUrl,
  words,
} from './json-reading.js';

describe('json-reading', () => {
  it('finds values by keys and indexes', () => {
    expect(valueAt({ a: [{ b: 1 }] }, 'a', 0, 'b')).toBe(1);
    expect(text({ a: { b: 'x' } }, 'a', 'b')).toBe('x');
    expect(list({ nodes: [1, 2] }, 'nodes')).toEqual([1, 2]);
    expect(texts({ names: ['a', 1, 'b'] }, 'names')).toEqual(['a', 'b']);
    expect(flag({ ok: false }, 'ok')).toBe(false);
    expect(idText({ id: 7 }, 'id')).toBe('7');
  });

  it('reads numbers written as text, and no other text', () => {
    expect(number({ n: '42' }, 'n')).toBe(42);
    expect(number({ n: ' 42' }, 'n')).toBeUndefined();
    expect(number({ n: '' }, 'n')).toBeUndefined();
  });

  it('sees own properties only', () => {
    expect(valueAt({ a: 1 }, 'toString')).toBeUndefined();
    expect(text({ toString: 'Done' } as unknown as Json, 'toString')).toBe('Done');
    expect(valueAt([1], 'length')).toBeUndefined();
    expect(valueAt(JSON.parse('{"__proto__":{"x":1}}') as Json, '__proto__', 'x')).toBe(1);
    expect(valueAt({}, '__proto__')).toBeUndefined();
  });

  it('reads an instant only with its zone', () => {
    expect(instant({ at: '2026-02-03T04:05:06Z' }, 'at')).toBe(1_770_091_506_000_000_000n);
    expect(instant({ at: '2026-02-03T04:05:06' }, 'at')).toBeUndefined();
  });

  it('gives no other link than http and https', () => {
    expect(webUrl(undefined, 'javascript:alert(1)', 'https://forge.example/a')).toBe('https://forge.example/a');
    expect(webUrl('https://forge.example/"onload=')).toBeUndefined();
  });

  it('takes blank text for no words', () => {
    expect(words({ a: ' \n' }, 'a')).toBeUndefined();
    expect(words({ a: ' b ' }, 'a')).toBe(' b ');
  });

  it('leaves out what the record does not say', () => {
    expect(present({ a: 0, b: undefined, c: null, d: '' })).toEqual({ a: 0, d: '' });
  });

  it('never throws, whatever the value and path', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.integer())), (value, path) => {
        for (const read of [valueAt, text, words, number, flag, list, texts, object, instant, idText])
          read(value as Json, ...path);
      }),
    );
  });
});
