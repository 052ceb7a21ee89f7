/** Suggestions that were dismissed: for which names, where, and how they come back. */
import { describe, expect, it } from 'vitest';
import type { Result } from '../result.js';
import { type Directory, EMPTY_DIRECTORY, type Stamp } from './directory.js';
import { dismiss, dismissalsOf, restore } from './dismiss.js';
import { addIdentity, mergeIdentities, removeIdentity } from './edit-directory.js';

const NOW: Stamp = { at: '2026-03-01T00:00:00Z', by: { as: 'administrator', session: '3f9a1c2e' } };
const HERE = { incidentId: 'INC-1', ...NOW };

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.faults.map(({ detail }) => detail).join(' '));
  return result.value;
};
const shared = (): Directory =>
  ['mara', 'maro'].reduce(
    (directory, id) => value(addIdentity(directory, { id, name: id, kind: 'human' }, NOW)).directory,
    EMPTY_DIRECTORY,
  );
const met = (directory: Directory, incident: string, name: string) =>
  dismissalsOf(directory, incident, [name]).map(({ identity }) => identity);

describe('a dismissed suggestion', () => {
  it('is kept with when and by whom, and for every spelling', () => {
    const next = value(dismiss(shared(), { identity: 'mara', names: ['mquist', ' M. Quist ', 'mquist'] }, HERE));
    expect(next.dismissed).toEqual([{ names: ['mquist', 'M. Quist'], identity: 'mara', incident: null, ...NOW }]);
    for (const name of ['MQuist', '@mquist', 'm. quist']) expect(met(next, 'INC-2', name)).toEqual(['mara']);
    expect(met(next, 'INC-2', 'maraq')).toEqual([]);
  });

  it('of an identity of one incident holds in that incident only', () => {
    const next = value(dismiss(shared(), { identity: 'noor', names: ['Nor'] }, HERE));
    expect([met(next, 'INC-1', 'Nor'), met(next, 'INC-2', 'Nor')]).toEqual([['noor'], []]);
  });

  it('comes back when it is restored, by any of its spellings', () => {
    const next = value(dismiss(shared(), { identity: 'mara', names: ['mquist', 'M. Quist'] }, HERE));
    expect(value(restore(next, { identity: 'mara', names: ['m. quist'] }, 'INC-9')).dismissed).toEqual([]);
    const other = restore(next, { identity: 'maro', names: ['mquist'] }, 'INC-1');
    expect(!other.ok && other.faults[0]!.code).toBe('not_found');
  });

  it('said twice is one', () => {
    const once = value(dismiss(shared(), { identity: 'mara', names: ['mquist'] }, HERE));
    expect(value(dismiss(once, { identity: 'mara', names: ['mquist'] }, HERE)).dismissed).toHaveLength(1);
  });

  it('goes with its identity, for the next one of that id is another', () => {
    const next = value(dismiss(shared(), { identity: 'mara', names: ['mquist'] }, HERE));
    expect(value(removeIdentity(next, 'mara')).dismissed).toEqual([]);
    expect(value(mergeIdentities(next, 'maro', 'mara', NOW)).directory.dismissed).toEqual([]);
    expect(value(removeIdentity(next, 'maro')).dismissed).toHaveLength(1);
  });

  it('needs a name', () => {
    const result = dismiss(shared(), { identity: 'mara', names: [' '] }, HERE);
    expect(!result.ok && result.faults[0]!.detail).toContain('Which name');
  });
});
