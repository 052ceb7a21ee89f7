import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import { shortNames } from './short-names.js';

const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });

describe('names that stand for one person alone', () => {
  it('are the given and the family name', () => {
    expect(shortNames([person('p1', 'Ana Lindqvist')])).toEqual([
      { name: 'Ana', identity: 'p1' },
      { name: 'Lindqvist', identity: 'p1' },
    ]);
  });

  it('are not those that two share', () => {
    const names = shortNames([person('p1', 'Maren Holt'), person('p2', 'Maren Skov')]).map(({ name }) => name);
    expect(names).toEqual(['Holt', 'Skov']);
  });

  it('leave out what the evidence spells out, words of every day, handles and agents', () => {
    expect(shortNames([person('p1', 'Ana Grant', 'Ana', 'agrant')])).toEqual([]);
    expect(shortNames([person('p1', 'alindqvist')])).toEqual([]);
    expect(shortNames([{ ...person('bot', 'Night Heron'), kind: 'agent' }])).toEqual([]);
  });
});
