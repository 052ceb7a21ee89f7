import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-body.js';

const read = (text: string): unknown => readJson(Buffer.from(text));

describe('JSON from a stranger', () => {
  it('is what JSON.parse reads, for every JSON value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20, noUnicodeString: false } as never), (text) => {
        // Refused on purpose, see below.
        fc.pre(!text.includes('__proto__'));
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may begin with a byte-order mark and may be missing', () => {
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(read(' \n')).toBeUndefined();
  });

  it.each([
    '{',
    '{"a":1e999}',
    '{"__proto__":1}',
    '[{"a":{"__proto__":{}}}]',
    '['.repeat(65) + ']'.repeat(65),
    "{'a':1}",
    'NaN',
  ])('is not %j', (text) => {
    expect(() => read(text)).toThrow();
  });

  it('is not a million open brackets, and that is found in little time', () => {
    const begun = process.cpuUsage();
    expect(() => read('['.repeat(1_000_000))).toThrow();
    expect(() => read(`${'[['.repeat(250_000)}${']]'.repeat(250_000)}`)).toThrow();
    // Processor time: what else the machine does meanwhile does not count.
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
  });

  it('is nothing but UTF-8', () => {
    for (const bytes of [
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0xff, 0xfe, 0x22, 0],
    ]) {
      expect(() => readJson(new Uint8Array(bytes))).toThrow('UTF-8');
    }
  });
});
