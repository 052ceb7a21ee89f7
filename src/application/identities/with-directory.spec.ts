/** What an incident is read by when the workspace knows people too, and what is taken over from it. */
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { parseManifest } from '../bundle/parse-manifest.js';
import { writeManifest } from '../evidence/write-manifest.js';
import { type Directory, type DirectoryIdentity, EMPTY_DIRECTORY, type Stamp } from './directory.js';
import { importIdentities } from './import-identities.js';
import { withDirectory } from './with-directory.js';

const AT: Stamp = { at: '2026-03-01T00:00:00Z', by: null };
const known = (id: string, name: string, more: Partial<DirectoryIdentity> = {}): DirectoryIdentity => ({
  id,
  kind: 'human',
  name,
  otherNames: [],
  handles: [],
  roles: [],
  onBehalfOf: null,
  updatedAt: AT.at,
  updatedBy: null,
  ...more,
});
const own = (id: string, names: readonly string[], more: Partial<Identity> = {}): Identity => ({
  id,
  kind: 'human',
  names,
  roles: [],
  listed: true,
  ...more,
});
const manifest = (identities: readonly Identity[], aliases: Manifest['aliases'] = []): Manifest => ({
  incident: { id: 'I', title: 'T', from: 0n, to: 10n, timeZone: null },
  coverage: [],
  identities,
  aliases,
});
const directory = (...identities: readonly DirectoryIdentity[]): Directory => ({ ...EMPTY_DIRECTORY, identities });
const github = (handle: string) => [{ provider: 'github' as const, handle }];
const people = (given: readonly Identity[], ...shared: readonly DirectoryIdentity[]) =>
  withDirectory(manifest(given), directory(...shared)).identities.map(({ id, names }) => [id, ...names]);

const MARA = known('mara', 'Mara Quist', { otherNames: ['Mara'], handles: github('mara-quist') });

describe('an incident in a workspace', () => {
  it('is read by its own manifest alone while the directory is empty', () => {
    const alone = manifest([own('a', ['A'])]);
    expect(withDirectory(alone, EMPTY_DIRECTORY)).toBe(alone);
  });

  it('knows whom the directory knows, also those whom its bundle does not name', () => {
    expect(people([own('noor', ['Noor'])], MARA)).toEqual([
      ['mara', 'Mara Quist', 'Mara', 'mara-quist'],
      ['noor', 'Noor'],
    ]);
  });

  it.each([
    ['the id', own('mara', ['M.'])],
    ['an account', own('mq', ['@Mara-Quist', 'M.'])],
    ['a full name that no account speaks against', own('mq', ['mara quist', 'M.'])],
  ])('has one identity where the two share %s', (_, one) => {
    const [joined, ...others] = withDirectory(manifest([one]), directory(MARA)).identities;
    expect([joined!.id, others]).toEqual(['mara', []]);
    expect(joined!.names).toEqual(
      expect.arrayContaining(['Mara Quist', 'mara-quist', 'M.', one.id === 'mara' ? 'Mara' : 'mq']),
    );
  });

  it('keeps apart who shares a full name and has another address in the same domain', () => {
    const shared = known('mara', 'Mara Quist', { handles: [{ provider: 'email', handle: 'mara@kiln.example' }] });
    expect(people([own('m2', ['Mara Quist', 'mara2@kiln.example'])], shared).map(([id]) => id)).toEqual(['mara', 'm2']);
  });

  it('believes the directory about accounts and its own bundle about first names', () => {
    const other = own('mara-k', ['Mara', 'mara-quist2', 'jweiss']);
    const jorg = known('jorg', 'Jörg', { handles: github('jweiss') });
    const lena = known('lena', 'Lena', { handles: github('mara-quist2') });
    expect(people([other], MARA, jorg, lena)).toEqual([
      ['mara', 'Mara Quist', 'mara-quist'],
      ['jorg', 'Jörg', 'jweiss'],
      ['lena', 'Lena', 'mara-quist2'],
      ['mara-k', 'Mara'],
    ]);
  });

  it('takes kinds from the directory, adds up titles, and follows who acts for whom through joined ids', () => {
    const robot = own('bot', ['gardener[bot]'], { kind: 'service', roles: ['deployer'], onBehalfOf: 'mq' });
    const shared = known('gardener', 'Gardener', {
      kind: 'agent',
      handles: github('gardener[bot]'),
      roles: ['helper'],
    });
    const read = withDirectory(manifest([robot, own('mq', ['mara-quist'])]), directory(shared, MARA)).identities;
    expect(read.find(({ id }) => id === 'gardener')).toMatchObject({
      kind: 'agent',
      roles: ['helper', 'deployer'],
      onBehalfOf: 'mara',
    });
  });

  it('adds names of things, save those that its bundle gives to another', () => {
    const shared: Directory = {
      ...EMPTY_DIRECTORY,
      aliases: [
        { type: 'service', id: 'portal', names: ['the portal', 'web'], updatedAt: AT.at, updatedBy: null },
        { type: 'site', id: 'www', names: ['home'], updatedAt: AT.at, updatedBy: null },
      ],
    };
    const given = manifest(
      [],
      [
        { type: 'service', id: 'portal', names: ['customer portal'] },
        { type: 'job', id: 'w', names: ['web'] },
      ],
    );
    expect(withDirectory(given, shared).aliases).toEqual([
      { type: 'service', id: 'portal', names: ['customer portal', 'the portal'] },
      { type: 'job', id: 'w', names: ['web'] },
      { type: 'site', id: 'www', names: ['home'] },
    ]);
  });

  it('is exported as it is read: the manifest that is written reads back as the same', () => {
    const read = withDirectory(manifest([own('bot', ['bot'], { kind: 'agent', onBehalfOf: 'mara' })]), directory(MARA));
    const back = parseManifest(writeManifest(read));
    expect(back.ok && back.value).toEqual(read);
    // What the workspace knows was exported: joined once more it says the same.
    expect(withDirectory(read, directory(MARA))).toEqual(read);
  });
});

describe('an import', () => {
  const bundle = manifest(
    [
      own('mq', ['Mara Quist', 'Mara', '@mara', 'mara@kiln.example'], { roles: ['incident commander'] }),
      own('bot', ['gardener[bot]', 'bot@kiln.iam.gserviceaccount.com'], { kind: 'agent', onBehalfOf: 'mq' }),
    ],
    [{ type: 'service', id: 'portal', names: ['the portal'] }],
  );

  it('takes people with their accounts and things with their names, and leaves the part that somebody had behind', () => {
    const { directory: made, imported } = importIdentities(EMPTY_DIRECTORY, bundle, AT);
    expect(imported).toEqual({ added: 2, extended: 0, aliases: 1, skipped: [] });
    expect(made.identities).toEqual([
      known('bot', 'bot', {
        kind: 'agent',
        handles: [
          { provider: 'github', handle: 'gardener[bot]' },
          { provider: 'google', handle: 'bot@kiln.iam.gserviceaccount.com' },
        ],
        onBehalfOf: 'mq',
      }),
      known('mq', 'Mara Quist', {
        otherNames: ['Mara'],
        handles: [
          { provider: 'other', handle: '@mara' },
          { provider: 'email', handle: 'mara@kiln.example' },
        ],
      }),
    ]);
  });

  it('changes nothing the second time', () => {
    const once = importIdentities(EMPTY_DIRECTORY, bundle, AT).directory;
    const twice = importIdentities(once, bundle, { at: '2027-01-01T00:00:00Z', by: null });
    expect([twice.directory, twice.imported]).toEqual([once, { added: 0, extended: 0, aliases: 0, skipped: [] }]);
  });

  it('adds to whom the directory knows, and leaves accounts of others with them', () => {
    const { directory: made, imported } = importIdentities(
      directory(known('other', 'Other', { handles: github('mara') }), known('quist', 'Mara Quist')),
      manifest([own('quist', ['Mara', 'mara@kiln.example', '@mara'])]),
      AT,
    );
    expect(imported).toEqual({
      added: 0,
      extended: 1,
      aliases: 0,
      skipped: ["@mara is another identity's already"],
    });
    expect(made.identities[1]).toMatchObject({
      otherNames: ['Mara'],
      handles: [{ provider: 'email', handle: 'mara@kiln.example' }],
    });
  });
});
