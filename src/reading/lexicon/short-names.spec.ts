import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import { shortNames } from './short-names.js';

const person = (id: string, ...names: string[]): Identity => ({ id, kind: 'human', names, roles: [], listed: true });

describe('short names of people', () => {
  it('are the given and the family name', () => {
    expect(shortNames([person('p1', 'Ana Lindqvist')])).toEqual([
      { name: 'Ana', identities: ['p1'] },
      { name: 'Lindqvist', identities: ['p1'] },
    ]);
  });

  it('are either’s where two share one', () => {
    expect(shortNames([person('p1', 'Maren Holt'), person('p2', 'Maren Skov')])).toEqual([
      { name: 'Maren', identities: ['p1', 'p2'] },
      { name: 'Holt', identities: ['p1'] },
      { name: 'Skov', identities: ['p2'] },
    ]);
  });

  it('leave out what the evidence spells out, words of every day, handles and agents', () => {
    expect(shortNames([person('p1', 'Ana Grant', 'Ana', 'agrant')])).toEqual([]);
    expect(shortNames([person('p1', 'alindqvist')])).toEqual([]);
    expect(shortNames([{ ...person('bot', 'Night Heron'), kind: 'agent' }])).toEqual([]);
  });
});
