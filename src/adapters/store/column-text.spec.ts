import { describe, expect, it } from 'vitest';
import { digest, fromColumn, shortHash, toColumn } from './column-text.js';

describe('texts in columns', () => {
  it('stay as they are when PostgreSQL takes them', () => {
    for (const text of ['', 'INC-0412', 'größer 😀', '\uFEFFx']) expect(toColumn(text)).toBe(text);
  });

  it('come back whole when it would not', () => {
    for (const text of ['a\u0000b', '\uD83D', 'x\uDE00y', '\uFFFEjson:"x"', '\uDE00\uD83D']) {
      const column = toColumn(text);
      expect(column).not.toContain('\u0000');
      expect(Buffer.from(column).toString()).toBe(column);
      expect(fromColumn(column)).toBe(text);
    }
  });

  it('are digested so that moving a character from one part to the next makes a difference', () => {
    expect(digest('ab', 'c')).not.toEqual(digest('a', 'bc'));
    expect(shortHash('service:portal')).toBe(shortHash('service:portal'));
    expect(shortHash('service:portal')).not.toBe(shortHash('service:portal2'));
  });
});
