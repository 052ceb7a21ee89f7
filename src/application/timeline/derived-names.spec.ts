/** Reverts and retries get a name from what they were made from, and only where a record ties them. */
import { expect, it } from 'vitest';
import { derivedNames } from './derived-names.js';
import { reading } from './test-readings.js';

type Given = Parameters<typeof reading>[1];
const namesIn = (events: Given) =>
  derivedNames(reading('one', events).reading.events).map(({ type, id, names }) => `${type}:${id} = ${names.join()}`);
const queued = (at: string, build: string, sha: string, trigger = 'ship') =>
  ({ kind: 'build.queued', at, about: `build:${build}`, attributes: { trigger, sha } }) as const;

it('calls what reverts by what it reverts', () => {
  expect(namesIn([{ kind: 'change.reverted', at: '10:00', about: 'change:a/b#7 change:a/b#9' }])).toEqual([
    'change:a/b#9 = revert of a/b#7',
  ]);
});

it('calls a retried build by the one before it of the same trigger and commit', () => {
  const asked = { kind: 'build.retry_requested', at: '10:05', about: 'build:b3', outcome: 'success' } as const;
  const builds = [queued('10:00', 'b1', 'c1'), queued('10:02', 'b2', 'c2'), queued('10:05', 'b3', 'c1')];
  expect(namesIn([...builds, asked])).toEqual(['build:b3 = retry of b1']);
  expect(namesIn([...builds, { ...asked, outcome: 'denied' }])).toEqual([]);
  expect(namesIn(builds)).toEqual([]);
  expect(namesIn([queued('10:00', 'b1', 'c1', 'other'), queued('10:05', 'b3', 'c1'), asked])).toEqual([]);
});
