/** What a key of a count tells of its run. */
import { describe, expect, it } from 'vitest';
import { ofRole, roleOfKey, roleSaid } from './count-roles.js';
import { stemsIn } from './counts-by-key.js';

const KEYS = [
  ['rows scanned', 'whole'],
  ['rows backfilled', 'done'],
  ['files total', 'whole'],
  ['meters written', 'done'],
  ['orders rejected', 'undone'],
  ['messages left', 'undone'],
  ['rows', 'other'],
] as const;

describe('roles of counts', () => {
  it.each(KEYS)('%s: %s', (key, role) => {
    expect(roleOfKey(stemsIn(key))).toBe(role);
  });

  it('keeps apart what was done and what there was', () => {
    const counts = ['rows scanned', 'rows backfilled', 'rows skipped'].map((key) => ({ words: stemsIn(key) }));
    const said = (text: string) => ofRole(counts, roleSaid(stemsIn(text))).map(({ words }) => words.at(-1));
    expect(said('were converted')).toEqual(stemsIn('backfilled'));
    expect(said('were dropped')).toEqual(stemsIn('skipped'));
    expect(said('there were')).toHaveLength(3);
  });
});
