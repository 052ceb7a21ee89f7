import { describe, expect, it } from 'vitest';
import { fieldChanges } from './field-changes.js';

describe('fieldChanges', () => {
  const resource = { name: 'projects/p/x', settings: { tier: 'small', flags: [1, 2] }, labels: { team: 'a' } };

  it('lists scalars by dotted path, larger values as JSON, the address left out', () => {
    expect(fieldChanges(resource, null)).toEqual([
      { field: 'settings.tier', after: 'small' },
      { field: 'settings.flags', after: '[1,2]' },
      { field: 'labels.team', after: 'a' },
    ]);
  });

  it('keeps to the mask, and reads a path the object leaves out as emptied', () => {
    expect(fieldChanges(resource, ['settings.tier', 'ttl'])).toEqual([
      { field: 'settings.tier', after: 'small' },
      { field: 'ttl', after: null },
    ]);
  });

  it('tells the value before where the original is known', () => {
    expect(fieldChanges({ ttl: 5 }, null, { ttl: 60 })).toEqual([{ field: 'ttl', before: 60, after: 5 }]);
  });

  it('tells nothing from a mask alone', () => {
    expect(fieldChanges({}, ['conditions'])).toEqual([]);
  });
});
