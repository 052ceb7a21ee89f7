/** Edits of the directory: what they make, and what is refused. */
import { describe, expect, it } from 'vitest';
import type { Result } from '../result.js';
import { type Directory, EMPTY_DIRECTORY, type Stamp } from './directory.js';
import {
  addIdentity,
  attachName,
  changeIdentity,
  type IdentityDraft,
  mergeIdentities,
  removeIdentity,
  setAlias,
} from './edit-directory.js';

const NOW: Stamp = { at: '2026-03-01T00:00:00Z', by: { as: 'local', session: null } };
const LATER: Stamp = { at: '2026-03-02T00:00:00Z', by: { as: 'administrator', session: '3f9a1c2e' } };

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.faults.map(({ detail }) => detail).join(' '));
  return result.value;
};
const with_ = (...drafts: readonly IdentityDraft[]): Directory =>
  drafts.reduce((directory, draft) => value(addIdentity(directory, draft, NOW)).directory, EMPTY_DIRECTORY);
const refusal = (result: Result<unknown>): string => (result.ok ? 'nothing' : result.faults[0]!.detail);

const MARA: IdentityDraft = {
  name: 'Mara Quist',
  kind: 'human',
  handles: [{ provider: 'github', handle: 'mara-quist' }],
};
const ROBOT: IdentityDraft = { name: 'Gardener', kind: 'agent', onBehalfOf: 'mara-quist' };

describe('an identity', () => {
  it('gets an id from its name, another when that is taken, and never one that is an address of ours', () => {
    const directory = with_(
      { name: 'Jörg Weiß', kind: 'human' },
      { name: 'Jorg Weiß', kind: 'human' },
      { name: 'New', kind: 'unknown' },
      { name: '???', kind: 'unknown' },
    );
    expect(directory.identities.map(({ id }) => id)).toEqual(['identity', 'jorg-weiß', 'jorg-weiß-2', 'new-2']);
    expect(refusal(addIdentity(directory, { id: 'aliases', name: 'x', kind: 'unknown' }, NOW))).toContain(
      'cannot have',
    );
  });

  it('is kept tidy: no blanks, nothing twice', () => {
    const { identities } = with_({
      name: ' Mara ',
      kind: 'human',
      otherNames: ['Mara', ' M. ', '', 'M.'],
      handles: [
        { provider: 'github', handle: '@Mara-Q' },
        { provider: 'github', handle: 'mara-q' },
        { provider: 'other', handle: ' ' },
      ],
    });
    expect(identities[0]).toMatchObject({
      name: 'Mara',
      otherNames: ['M.'],
      handles: [{ provider: 'github', handle: 'mara-q' }],
    });
  });

  it('keeps what a change leaves out, and says when and by whom it was changed', () => {
    const changed = value(changeIdentity(with_(MARA), 'mara-quist', { roles: ['SRE'] }, LATER)).identity;
    expect(changed).toMatchObject({
      name: 'Mara Quist',
      handles: MARA.handles,
      roles: ['SRE'],
      updatedAt: LATER.at,
      updatedBy: LATER.by,
    });
  });

  it('may share a display name with another, and never an account', () => {
    const directory = with_(MARA, { ...MARA, id: 'other', handles: [] });
    expect(directory.identities).toHaveLength(2);
    expect(refusal(attachName(directory, 'other', { provider: 'github', handle: '@Mara-Quist' }, NOW))).toContain(
      'is Mara Quist (mara-quist) already',
    );
  });

  it.each([
    ['a name is missing', { name: ' ', kind: 'human' }, 'needs a name'],
    ['a person acts for another', { ...MARA, name: 'P', handles: [], onBehalfOf: 'mara-quist' }, 'for themselves'],
    ['nobody is there to act for', { ...ROBOT, onBehalfOf: 'nobody' }, 'no other identity nobody'],
    ['the id is taken', { ...MARA, id: 'mara-quist' }, 'already'],
    [
      'there are too many names',
      { ...MARA, handles: [], otherNames: Array.from({ length: 101 }, (_, n) => `n ${n}`) },
      'at most',
    ],
  ] as const)('is refused when %s', (_, draft, words) => {
    expect(refusal(addIdentity(with_(MARA), draft as IdentityDraft, NOW))).toContain(words);
  });

  it('never acts for another in a circle', () => {
    const directory = with_(MARA, ROBOT, { name: 'B', kind: 'service', onBehalfOf: 'gardener' });
    expect(refusal(changeIdentity(directory, 'gardener', { onBehalfOf: 'b' }, NOW))).toContain('circle');
    expect(refusal(changeIdentity(directory, 'gardener', { onBehalfOf: 'gardener' }, NOW))).toContain('no other');
  });

  it('that is removed leaves nobody acting for it', () => {
    const { identities } = value(removeIdentity(with_(MARA, ROBOT), 'mara-quist'));
    expect(identities.map(({ id, onBehalfOf }) => [id, onBehalfOf])).toEqual([['gardener', null]]);
  });

  it.each([
    () => changeIdentity(EMPTY_DIRECTORY, 'x', {}, NOW),
    () => attachName(EMPTY_DIRECTORY, 'x', 'y', NOW),
    () => removeIdentity(EMPTY_DIRECTORY, 'x'),
    () => mergeIdentities(with_(MARA), 'mara-quist', 'x', NOW),
    () => mergeIdentities(with_(MARA), 'x', 'mara-quist', NOW),
  ])('that is not there is not found (%#)', (edit) => {
    const result = edit();
    expect(!result.ok && result.faults[0]!.code).toBe('not_found');
  });
});

describe('two identities that are one', () => {
  it('are merged: names, accounts and titles add up, and who acted for one acts for the other', () => {
    const twin: IdentityDraft = {
      name: 'M. Quist',
      kind: 'unknown',
      otherNames: ['Mara'],
      handles: [{ provider: 'slack', handle: 'U05QLM7A1' }],
      roles: ['SRE'],
    };
    const directory = with_(MARA, twin, { ...ROBOT, onBehalfOf: 'm-quist' });
    const merged = value(mergeIdentities(directory, 'mara-quist', 'm-quist', LATER));
    expect(merged.identity).toMatchObject({
      kind: 'human',
      name: 'Mara Quist',
      otherNames: ['M. Quist', 'Mara'],
      handles: [...MARA.handles!, ...twin.handles!],
      roles: ['SRE'],
    });
    expect(merged.directory.identities.map(({ id, onBehalfOf }) => [id, onBehalfOf])).toEqual([
      ['gardener', 'mara-quist'],
      ['mara-quist', null],
    ]);
  });

  it('are merged though one acted for the other', () => {
    const helper: IdentityDraft = { name: 'Helper', kind: 'service', onBehalfOf: 'gardener' };
    const merged = value(mergeIdentities(with_(MARA, ROBOT, helper), 'helper', 'gardener', NOW));
    expect(merged.identity).toMatchObject({ id: 'helper', onBehalfOf: 'mara-quist' });
  });
});

describe('names of a thing', () => {
  it('take the place of those it had, and none take it out', () => {
    const once = value(setAlias(EMPTY_DIRECTORY, { type: 'service', id: 'portal', names: ['the portal'] }, NOW));
    const twice = value(setAlias(once, { type: 'service', id: 'portal', names: ['portal web', ' '] }, LATER));
    expect(twice.aliases).toEqual([
      { type: 'service', id: 'portal', names: ['portal web'], updatedAt: LATER.at, updatedBy: LATER.by },
    ]);
    expect(value(setAlias(twice, { type: 'service', id: 'portal', names: [] }, LATER)).aliases).toEqual([]);
    expect(refusal(setAlias(once, { type: 'service', id: ' ', names: ['x'] }, NOW))).toContain('needs its id');
  });
});
