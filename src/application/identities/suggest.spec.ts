/** Who is suggested for an unmatched name and why, and above all who is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity, IdentityKind } from '../../domain/identity.js';
import { suggester } from './suggest.js';

const someone = (id: string, names: readonly string[], kind: IdentityKind = 'human'): Identity => ({
  id,
  kind,
  names,
  roles: [],
  listed: true,
});
const KNOWN = [
  someone('mara', ['Mara Quist', 'mara-quist', 'mara.quist@kiln.example']),
  someone('jorg', ['Jörg Weiß', 'jweiss']),
  someone('an', ['An Li']),
  someone('kilnbot', ['kiln-deployer', 'deployer@kiln.iam.gserviceaccount.com'], 'service'),
  someone('anna-a', ['Anna Abel']),
  someone('anna-b', ['Anna Berg']),
];
const suggest = suggester(KNOWN);
const who = (names: readonly string[], kind?: IdentityKind) =>
  suggest({ names, ...(kind ? { kind } : {}) }).map(({ identity, likeness }) => [identity, likeness]);

describe('an unmatched name', () => {
  it.each([
    ['the same letters with other separators', ['mara_quist'], 'mara', 'same_letters'],
    ['an address at another place', ['Mara.Quist@mail.example'], 'mara', 'same_letters'],
    ['a name without accents', ['Jorg Weiss'], 'jorg', 'same_letters'],
    ['a login made of the whole name', ['jorgweiss'], 'jorg', 'name_in_handle'],
    ['an initial and the surname', ['mquist'], 'mara', 'initial_and_surname'],
    ['a first name and an initial', ['maraq'], 'mara', 'initial_and_surname'],
    ['the name of a login made of its initial', ['Jana Weiss'], 'jorg', 'initial_and_surname'],
    ['a letter swapped', ['Mara Qiust'], 'mara', 'one_letter_off'],
    ['a letter left out', ['Mara Quis'], 'mara', 'one_letter_off'],
    ['a first name that one bears', ['Mara'], 'mara', 'same_first_name'],
  ] as const)('is suggested for %s', (_, names, identity, likeness) => {
    expect(who(names)).toEqual([[identity, likeness]]);
  });

  it.each([
    ['a first name that two bear', ['Anna'], undefined],
    ['another address in the same domain', ['mara.quist2@kiln.example', 'Mara Quist'], undefined],
    ['a program spelled like a person', ['mara-quist-', 'Mara Quist'], 'service'],
    ['a person spelled like a program', ['Kiln Deployer'], 'human'],
    ['short names that are alike by chance', ['Al Ni', 'anl'], undefined],
    ['two letters off', ['Mora Quast'], undefined],
    ['a chat id', ['U05QLM7A1'], undefined],
    ['nothing but signs', ['???', ''], undefined],
  ] as const)('is not suggested for %s', (_, names, kind) => {
    expect(who(names, kind as IdentityKind | undefined)).toEqual([]);
  });

  it('says which spellings are alike', () => {
    expect(suggest({ names: ['x', 'mquist'] })).toEqual([
      { identity: 'mara', likeness: 'initial_and_surname', unmatched: 'mquist', known: 'Mara Quist' },
    ]);
  });

  it('is suggested at most three times, and for agents among services', () => {
    const many = suggester([1, 2, 3, 4, 5].map((n) => someone(`p${n}`, [`Mara Quist ${'x'.repeat(n)}`, 'mara quist'])));
    expect(many({ names: ['mara.quist'] })).toHaveLength(3);
    expect(who(['kiln_deployer'], 'agent')).toEqual([['kilnbot', 'same_letters']]);
  });

  it('takes time in proportion to the number of names', () => {
    const letters = fc.sample(fc.string({ minLength: 8, maxLength: 40 }), 4000);
    const big = suggester(letters.map((name, n) => someone(`p${n}`, [name])));
    const start = performance.now();
    for (const name of letters.slice(0, 1000)) big({ names: [`${name}x`] });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
