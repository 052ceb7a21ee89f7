/** Facts in every joint with what is only said in passing of them; and moods of the main clause that no relative changes. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../units/read-units.js';
import { assertionOf } from './assertion-of.js';

const judge = (text: string) => assertionOf(readUnits(text)[0]!);

const FACTS: readonly (readonly [string, string])[] = [
  ['the certificate', 'had expired at midnight'],
  ['build 4411', 'was cancelled by Ana'],
  ['Joost', 'restored the region'],
  ['OPS-883', 'is in progress'],
  ['no alert', 'fired'],
];
const INSIDE = [
  'which is to cap retries',
  'whose eye for such things I value',
  'which nobody would miss',
  'which we think is too strict',
  'which will be removed next month',
  'which was meant to help',
  'whose owner we do not know',
];
const AHEAD = [
  'By a coincidence that nobody could have arranged, ',
  'In a week that should have been quiet, ',
  'Where a price should have been displayed, ',
  'Although nobody would have guessed it, ',
  'As nobody could have known, ',
  'To make sure that nothing was lost, ',
  'In the hope of relief, ',
];
const BEHIND = [
  ' in the hope that it would help',
  ', hoping that it would help',
  ' at a moment that nobody would have chosen',
  ' in a way that no test could have caught',
  ' to make sure that nothing would be lost',
  ' in an hour we would like to forget',
  ', half an hour before it would have ended',
  ', a thing that should never happen',
];

describe('what is said in passing', () => {
  it.each(
    FACTS.flatMap(([who, did]) => [
      ...INSIDE.map((aside) => `${who}, ${aside}, ${did}.`),
      ...AHEAD.map((aside) => `${aside}${who} ${did}.`),
      ...BEHIND.map((aside) => `${who} ${did}${aside}.`),
    ]),
  )('leaves a fact one: %s', (text) => {
    expect(judge(text[0]!.toUpperCase() + text.slice(1)).asserts).toBe(true);
  });

  it('keeps its own mood', () => {
    const { clauses } = judge('Joost, whose eye for such things I value, restored the region.');
    expect(clauses.map(({ mood }) => mood)).toEqual(['asserted', 'opinion', 'asserted']);
  });

  it.each([
    'Where a rollback was possible, it should have been preferred.',
    'The rollback, which took an hour, should have been quicker.',
    'Although the alert fired, somebody should have looked at the graph.',
    'The cache, which had been cold, may have been to blame.',
    'Ana, who owns the service, will write the runbook.',
    'If the alert, which was muted, had gone off, we would have seen it.',
    'To make sure that this does not happen again, we will add a check.',
    'A check that should have been required is better than none.',
    'The kind of change that should be reviewed is the kind that touches routing.',
    'It was the kind of bug that could have happened to anyone.',
    'There was a chance that it would come back.',
    'The question that should have been asked is why nobody looked.',
    'The best that could be said is that it ended.',
    'In an ideal world, which this is not, nobody would have merged.',
    'A bot has more rights than we would give a new colleague.',
    'In the morning the build would have been green.',
    'No proof of it could be found.',
    'For a team that could have panicked, we did well.',
    'While we cannot be sure, the cache was cold.',
    'Our prime suspect is the cache.',
    'It could be related to the cache.',
  ])('does not make a fact: %s', (text) => {
    expect(judge(text).asserts).toBe(false);
  });

  it.each([
    'The first suspect was the cache.',
    'In one case no seat could be booked.',
    'Bookings could be made again from 06:38.',
    'The queue could be drained only after the restart.',
    'The replay foretold that a quarter of the orders would fail.',
    'Ana objected that nobody would have known.',
  ])('tells what came about or was said: %s', (text) => {
    expect(judge(text).asserts).toBe(true);
  });
});
