/** Handles lead to the people who bear them; where two could be meant, to nobody. */
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import type { IdentityHint } from '../ports/source.js';
import { identityBook } from './identity-book.js';
import { listed, reading } from './test-readings.js';

const book = (identities: readonly Identity[], hints: readonly IdentityHint[] = []) =>
  identityBook(identities, [reading('users', [], { hints })], []);

const NOOR = listed('noor', ['Noor Haddad', '@noor', 'Noor@Shop.example', 'noor-h']);
const AGENT = listed('helper', ['Helper', 'helper[bot]', 'helper@shop.iam.gserviceaccount.com'], 'agent');

describe('identityBook', () => {
  it.each([
    'Noor Haddad',
    'noor haddad',
    '@Noor',
    'noor@shop.example',
    'user:noor@shop.example',
    '12345+noor-h@users.noreply.github.com',
    'noor',
  ])('finds a listed person by %j', (handle) => {
    expect(book([NOOR, AGENT]).resolve(handle)?.id).toBe('noor');
  });

  it.each(['helper', 'Helper[bot]', 'serviceAccount:helper@shop.iam.gserviceaccount.com'])(
    'finds an agent by %j',
    (handle) => {
      expect(book([NOOR, AGENT]).resolve(handle)).toMatchObject({ id: 'helper', kind: 'agent' });
    },
  );

  it('joins handles that a record gives for one person, over several records', () => {
    const joined = book([NOOR], [{ names: ['U0NOOR123', 'noor@shop.example'] }, { names: ['U0NOOR123', 'nono'] }]);
    expect(joined.resolve('U0NOOR123')?.id).toBe('noor');
    expect(joined.resolve('nono')?.id).toBe('noor');
    expect(joined.identities).toHaveLength(1);
    expect(joined.identities[0]?.names).toContain('U0NOOR123');
  });

  it('joins a stranger who bears the full name of a listed person, but not with another address', () => {
    expect(book([NOOR], [{ names: ['U0NEW1234', 'Noor Haddad'] }]).resolve('U0NEW1234')?.id).toBe('noor');
    const other = book([NOOR], [{ names: ['U0NEW1234', 'Noor Haddad', 'n.haddad@shop.example'] }]);
    expect(other.resolve('U0NEW1234')?.id).not.toBe('noor');
    expect(other.resolve('Noor Haddad')?.id).toBe('noor');
  });

  it('leaves a name unresolved that two people bear', () => {
    const twins = book([listed('a', ['Alex', 'alex.a']), listed('b', ['Alex', 'alex.b'])]);
    expect(twins.resolve('Alex')).toBeUndefined();
    expect(twins.resolve('Alex', ['alex.b'])?.id).toBe('b');
    const met = book([], [{ names: ['U0AAA1111', 'Kim'] }, { names: ['U0BBB2222', 'Kim'] }]);
    expect(met.resolve('Kim')).toBeUndefined();
    expect(met.resolve('U0BBB2222')).toBeDefined();
  });

  it('tells exact spellings apart before it looks at loose ones', () => {
    const cased = book([listed('a', ['jo']), listed('b', ['JO'])]);
    expect([cased.resolve('jo')?.id, cased.resolve('JO')?.id, cased.resolve('Jo')]).toEqual(['a', 'b', undefined]);
  });

  it('makes an unlisted identity of a stranger, with the kind that records or the form of the name give', () => {
    const met = book(
      [],
      [
        { names: ['renovate[bot]'] },
        { names: ['ci@shop.iam.gserviceaccount.com'] },
        { names: ['pat-k', 'Pat Kovac'], kind: 'human' },
        { names: ['Somebody'] },
        { names: ['writer', 'writer@ai.example'], kind: 'agent' },
      ],
    );
    expect(met.identities.map(({ id, kind, listed: known }) => `${id} ${kind} ${known}`)).toEqual([
      'ci@shop.iam.gserviceaccount.com service false',
      'pat-k human false',
      'renovate[bot] service false',
      'somebody unknown false',
      'writer agent false',
    ]);
  });
});
