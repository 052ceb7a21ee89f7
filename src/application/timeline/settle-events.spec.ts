/** What two records tell of one happening is one event, with what each of them knows. */
import { expect, it } from 'vitest';
import { settleEvents } from './settle-events.js';
import { reading } from './test-readings.js';

const ID = 'github|a/b|commits/c1|commit.authored|0';
const telling = (key: string, about: string, attributes: Record<string, string>) => {
  const made = reading(key, [{ kind: 'commit.authored', at: '10:00', about, attributes }]);
  return { ...made, reading: { ...made.reading, events: made.reading.events.map((event) => ({ ...event, id: ID })) } };
};
const alone = telling('commit', 'commit:c1 repository:a/b', {
  sha: 'c1',
  tree: 'of the commit itself',
  message: 'Only the record of the commit has its whole message.',
});
const inside = telling('change', 'commit:c1 repository:a/b change:a/b#7', { sha: 'c1' });

it.each([[[alone, inside]], [[inside, alone]]])(
  'keeps the fullest telling, about all that any telling names',
  (readings) => {
    const events = settleEvents(readings);
    expect(events).toHaveLength(1);
    expect(events[0]!.attributes).toHaveProperty('tree');
    expect(events[0]!.subjects.map(({ type, id }) => `${type}:${id}`)).toEqual([
      'commit:c1',
      'repository:a/b',
      'change:a/b#7',
    ]);
  },
);
