/** Contrast set: one deed told in many constructions, true, with another doer and at another time; a true one is never accused, a false one never believed. */
import { describe, expect, it } from 'vitest';
import { type Place, verdictOf } from './verdicts.js';

interface Deed {
  readonly place: Place;
  readonly who: string;
  readonly other: string;
  readonly thing: string;
  readonly clock: string;
  readonly otherClock: string;
  readonly past: string;
  readonly base: string;
  readonly present: string;
  readonly noun: string;
  readonly ing: string;
}

const MERGE = { past: 'merged', base: 'merge', present: 'merges', noun: 'merge', ing: 'merging' };
const APPROVE = { past: 'approved', base: 'approve', present: 'approves', noun: 'approval', ing: 'approving' };
const DEEDS: readonly Deed[] = [
  { place: 'harbour', who: 'Kade', other: 'Bram', thing: '#314', clock: '05:41', otherClock: '05:01', ...MERGE },
  { place: 'meter', who: 'Ferrule', other: 'Otso', thing: '#731', clock: '04:31', otherClock: '03:51', ...MERGE },
  {
    place: 'totes',
    who: 'Maren Holt',
    other: 'Wen Zhao',
    thing: '#154',
    clock: '06:23',
    otherClock: '05:33',
    ...APPROVE,
  },
];

const WAYS: Readonly<Record<string, (deed: Deed) => string>> = {
  active: (d) => `${d.who} ${d.past} ${d.thing} at ${d.clock}.`,
  'time first': (d) => `At ${d.clock}, ${d.who} ${d.past} ${d.thing}.`,
  passive: (d) => `${d.thing} was ${d.past} by ${d.who} at ${d.clock}.`,
  'doer behind the time': (d) => `At ${d.clock} ${d.thing} was ${d.past}, by ${d.who}.`,
  'it was who': (d) => `It was ${d.who} who ${d.past} ${d.thing} at ${d.clock}.`,
  'who it was': (d) => `${d.who} it was who ${d.past} ${d.thing} at ${d.clock}.`,
  'it was when': (d) => `It was at ${d.clock} that ${d.who} ${d.past} ${d.thing}.`,
  'the one who': (d) => `The one who ${d.past} ${d.thing} at ${d.clock} was ${d.who}.`,
  'was the person who': (d) => `${d.who} was the person who ${d.past} ${d.thing} (${d.clock}).`,
  'a noun and its doer': (d) => `The ${d.noun} of ${d.thing} by ${d.who} came at ${d.clock}.`,
  'a noun that is owned': (d) => `${d.who}'s ${d.noun} of ${d.thing} followed at ${d.clock}.`,
  'a doing that is owned': (d) => `${upper(d.ing)} ${d.thing} at ${d.clock} was ${d.who}'s doing.`,
  'had done': (d) => `By ${d.clock} ${d.who} had ${d.past} ${d.thing}.`,
  'when it was': (d) => `When ${d.who} ${d.past} ${d.thing}, it was ${d.clock}.`,
  'is when': (d) => `${d.clock} was when ${d.who} ${d.past} ${d.thing}.`,
  'saw somebody do': (d) => `${d.clock} saw ${d.who} ${d.base} ${d.thing}.`,
  'a log line': (d) => `${d.clock} – ${d.who} ${d.present} ${d.thing}`,
  'an item': (d) => `- ${d.clock}: ${d.thing} ${d.past} by ${d.who}`,
  'a row': (d) => `| Time | What |\n|---|---|\n| ${d.clock} | ${d.thing} ${d.past} by ${d.who} |`,
  'a row with a doer': (d) => `| Time | Who | What |\n|---|---|---|\n| ${d.clock} | ${d.who} | ${d.past} ${d.thing} |`,
  'a key': (d) => `**${upper(d.noun)} of ${d.thing}:** ${d.who}, ${d.clock}`,
  'a bracket': (d) => `${d.thing} was ${d.past} (${d.who}, ${d.clock}).`,
  'did do': (d) => `${d.who} did ${d.base} ${d.thing}, at ${d.clock}.`,
  'by doing': (d) => `${d.who} reacted by ${d.ing} ${d.thing} at ${d.clock}.`,
  'followed by somebody doing': (d) => `This was followed at ${d.clock} by ${d.who} ${d.ing} ${d.thing}.`,
  'took place': (d) => `The ${d.noun} of ${d.thing} took place at ${d.clock}, at the hands of ${d.who}.`,
  'a relative clause': (d) => `${d.thing}, ${d.past} by ${d.who} at ${d.clock}, is part of this story.`,
  'only then': (d) => `Only at ${d.clock} did ${d.who} ${d.base} ${d.thing}.`,
  'not until': (d) => `Not until ${d.clock} did ${d.who} ${d.base} ${d.thing}.`,
  got: (d) => `${d.thing} got ${d.past} by ${d.who} at ${d.clock}.`,
  'in person': (d) => `${d.who} ${d.past} ${d.thing} personally at ${d.clock}.`,
};
const upper = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const HEAD = '# Post-mortem\n\nAll times are UTC.\n\n## Timeline\n\n';
const CASES = Object.entries(WAYS).flatMap(([way, tell]) =>
  DEEDS.map((deed) => [way, deed.place, tell, deed] as const),
);

describe('ways to say who did it and when', () => {
  it.each(CASES)('%s, in %s', async (way, place, tell, deed) => {
    expect(await verdictOf(place, HEAD + tell(deed))).toBe('supported');
    const byAnother = await verdictOf(place, HEAD + tell({ ...deed, who: deed.other }));
    expect(byAnother, 'by another').not.toBe('supported');
    const then = await verdictOf(place, HEAD + tell({ ...deed, clock: deed.otherClock }));
    expect(then, `${way} at another time`).not.toBe('supported');
  });

  it.each([
    ['Otso, whom Ferrule had asked for a review, approved #731.', 'contradicted'],
    ['Jukka, whom Ferrule had asked for a review, approved #731.', 'supported'],
    ['Otso, who had been asked for a review by Ferrule, approved #731.', 'contradicted'],
    ['Ferrule, who had been asked for a change by Otso, approved #731.', 'supported'],
  ] as const)('keeps apart who stands behind "whom" and who goes on: %s', async (sentence, never) =>
    expect(await verdictOf('meter', sentence)).not.toBe(never),
  );

  it.each([
    ['Build 53fffbc0 was cancelled.', 'supported'],
    ['Build 53fffbc0 did not complete.', 'supported'],
    ['Build 53fffbc0 did not run to its end.', 'supported'],
    ['Build 53fffbc0 completed.', 'contradicted'],
    ['Build 53fffbc0 ended well.', 'contradicted'],
    ['Build 53fffbc0 did not get cancelled.', 'contradicted'],
    ['Build 53fffbc0 came to nothing.', 'unsupported'],
    ['Build 53fffbc0 may not have completed.', 'not_checkable'],
    ['Then build 53fffbc0 started.', 'supported'],
    ['Build 53fffbc0 worked like a charm.', 'contradicted'],
    ['Build 53fffbc0 did the trick.', 'contradicted'],
    ['Build 53fffbc0 saved the day.', 'contradicted'],
    ['What saved the day was build 53fffbc0.', 'contradicted'],
    ['Build 53fffbc0 might have saved the day.', 'not_checkable'],
    ['Not until 06:14 UTC did the alert on bookings fire.', 'supported'],
    ['Only at 06:14 UTC did the alert on bookings fire.', 'supported'],
    ['Not until 05:44 UTC did the alert on bookings fire.', 'contradicted'],
    ['Only at 05:44 UTC did the alert on bookings fire.', 'contradicted'],
  ] as const)('tells how a build ended, and when something came at last: %s', async (sentence, verdict) =>
    expect(await verdictOf('harbour', HEAD + sentence)).toBe(verdict),
  );

  it.each([
    'was overdue',
    'made headlines',
    'was the talk of the day',
    'did more harm than good',
    'stood the test of time',
    'was done by mistake',
    'was rehearsed twice',
    'was the third of its kind',
    'was signed off by legal',
  ])('does not believe of a deed what no record says of it: it %s', async (predicate) => {
    expect(await verdictOf('harbour', `${HEAD}The merge of #314 ${predicate}.`)).not.toBe('supported');
    expect(await verdictOf('totes', `${HEAD}The approval of #154 ${predicate}.`)).not.toBe('supported');
  });
});
