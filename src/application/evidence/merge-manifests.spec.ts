import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../domain/incident.js';
import { mergeManifests } from './merge-manifests.js';

const manifest = (id: string, part: Partial<Manifest> = {}): Manifest => ({
  incident: { id, title: `title of ${id}`, from: 10n, to: 20n, timeZone: null },
  coverage: [],
  identities: [],
  aliases: [],
  ...part,
});
const cover = (path: string, from: bigint, complete: boolean) => ({
  path,
  from,
  to: from + 1n,
  complete,
  scope: '',
  selectors: {},
});
const person = (id: string, name: string) => ({ id, kind: 'human' as const, names: [name], roles: [], listed: true });

describe('two manifests', () => {
  it('leave a manifest as it is when it arrives again', () => {
    const once = manifest('INC-3', {
      coverage: [cover('a.json', 1n, true), cover('a.json', 1n, false), cover('b/', 1n, true)],
      identities: [person('nils', 'Nils'), person('ada', 'Ada')],
    });
    expect(mergeManifests(once, once)).toEqual(once);
  });

  it('add coverage of other windows, and let the newer word on the same window count', () => {
    const before = manifest('INC-3', { coverage: [cover('a.json', 1n, true), cover('b.json', 1n, true)] });
    const after = manifest('INC-3', { coverage: [cover('a.json', 1n, false), cover('a.json', 5n, true)] });
    expect(mergeManifests(before, after).coverage).toEqual([
      cover('a.json', 1n, false),
      cover('b.json', 1n, true),
      cover('a.json', 5n, true),
    ]);
  });

  it('keep the incident of the first when the second was adopted from another', () => {
    const merged = mergeManifests(
      manifest('INC-3', { identities: [person('nils', 'Nils')] }),
      manifest('INC-9', { identities: [person('nils', 'Nils Berg')] }),
    );
    expect(merged.incident.title).toBe('title of INC-3');
    expect(merged.identities).toEqual([person('nils', 'Nils Berg')]);
  });
});
