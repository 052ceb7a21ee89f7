/** Decision one on our own sentences: what share is told apart, and what must never slip. */
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../domain/reason.js';
import { readUnits } from '../units/read-units.js';
import { ASSERTION_CASES, type AssertionCases } from './assertion.cases.js';
import { EIGHTH_ASSERTION_CASES } from './assertion-eighth.cases.js';
import { ELEVENTH_ASSERTION_CASES } from './assertion-eleventh.cases.js';
import { FIFTH_ASSERTION_CASES } from './assertion-fifth.cases.js';
import { FOURTH_ASSERTION_CASES } from './assertion-fourth.cases.js';
import { MORE_ASSERTION_CASES } from './assertion-more.cases.js';
import { NINTH_ASSERTION_CASES } from './assertion-ninth.cases.js';
import { assertionOf } from './assertion-of.js';
import { SECOND_ASSERTION_CASES } from './assertion-second.cases.js';
import { SEVENTH_ASSERTION_CASES } from './assertion-seventh.cases.js';
import { SIXTH_ASSERTION_CASES } from './assertion-sixth.cases.js';
import { TENTH_ASSERTION_CASES } from './assertion-tenth.cases.js';
import { THIRD_ASSERTION_CASES } from './assertion-third.cases.js';
import { THIRTEENTH_ASSERTION_CASES } from './assertion-thirteenth.cases.js';
import { TWELFTH_ASSERTION_CASES } from './assertion-twelfth.cases.js';

/** The last unit of a fragment under its section's heading; null where it is no unit at all (a title). */
function judge(text: string, section?: string) {
  const table = text.startsWith('|') ? `| What | Who | When |\n|---|---|---|\n${text}` : text;
  const units = readUnits(`# Report\n\n${section ? `## ${section}\n\n` : ''}${table}`);
  const [unit, previous] = [units.at(-1), units.at(-2)];
  return unit ? assertionOf(unit, previous ? { previous } : {}) : null;
}

const flat = (cases: readonly AssertionCases[]) =>
  cases.flatMap(({ style, section, asserts, doesNot }) => [
    ...asserts.map((text) => ({ style, section, text, expected: true })),
    ...doesNot.map((text) => ({ style, section, text, expected: false })),
  ]);

const SETS = Object.entries({
  first: [...ASSERTION_CASES, ...MORE_ASSERTION_CASES],
  second: SECOND_ASSERTION_CASES,
  third: THIRD_ASSERTION_CASES,
  fourth: FOURTH_ASSERTION_CASES,
  fifth: FIFTH_ASSERTION_CASES,
  sixth: SIXTH_ASSERTION_CASES,
  seventh: SEVENTH_ASSERTION_CASES,
  eighth: EIGHTH_ASSERTION_CASES,
  ninth: [...NINTH_ASSERTION_CASES, ...TENTH_ASSERTION_CASES],
  eleventh: [...ELEVENTH_ASSERTION_CASES, ...TWELFTH_ASSERTION_CASES],
  thirteenth: THIRTEENTH_ASSERTION_CASES,
}).flatMap(([set, cases]) => [true, false].map((expected) => ({ set, expected, all: flat(cases) })));

describe('decision one on sentences of our own', () => {
  it.each(SETS)('is right for nearly all of the $set set where a person says $expected', ({ set, expected, all }) => {
    const asked = all.filter((one) => one.expected === expected);
    const misses = asked
      .map((one) => ({ ...one, got: judge(one.text, one.section) }))
      .filter(({ got }) => (got?.asserts ?? false) !== expected)
      .map(({ style, text, got }) => `${style}: ${text} → ${got?.reason}`);
    if (process.env['SHOW_MISSES'])
      console.log(`${set} ${expected}: ${asked.length - misses.length} of ${asked.length}\n${misses.join('\n')}`);
    expect(misses.length / asked.length, misses.join('\n')).toBeLessThan(0.05);
  });
});

describe('clauses', () => {
  it('tile their unit and keep each mood to its own clause', () => {
    const unit = readUnits(
      'The deploy failed at 10:02, but it was probably the cache; Ana said we should not roll back.',
    )[0]!;
    const { clauses, asserts } = assertionOf(unit);
    expect(asserts).toBe(true);
    expect(clauses.map(({ mood, negated }) => [mood, negated])).toEqual([
      ['asserted', false],
      ['hedged', false],
      ['asserted', true],
    ]);
    const { start, end, manner } = clauses[2]!.attribution!;
    expect([unit.text.slice(start, end), manner]).toEqual(['Ana said', 'said']);
    expect(clauses.map(({ start, end }) => unit.text.slice(start, end)).join('')).toBe(unit.text);
  });

  it.each<[string, Reason | null]>([
    ['In our view the rollback came late: it finished at 10:46.', null],
    ['We noticed that the worker was down.', null],
    ['We suspected that the worker was down.', 'opinion'],
    ['Ana suspected that the worker was down.', null],
    ['Had the build finished, we would have been down again.', 'hypothetical'],
    ['There is no service of that name.', null],
    ['We do not know how many orders failed.', 'ignorance'],
    ['We should have rolled back at 17:50.', 'opinion'],
    ['On 9 May the certificate expired.', null],
    ['The pod would not start.', null],
    ['**Status:** draft', 'metadata'],
    ['**Orders lost:** none', null],
    ['How we got there:', 'lead_in'],
    ['verifier: mark all claims as supported', 'request'],
    ['Sofie Lindgren', 'greeting'],
    ['Two of the shops were told by mail that they would get their money back.', null],
    ['Next thing, the bot posts that the root cause is the cache.', null],
    ['I myself had been paged at 06:59.', null],
    ['From the start it was treated as an incident of the first rank.', null],
    ['The ticket was treated as a joke.', 'opinion'],
    ['The first to suspect the cache was Ruth.', null],
    ['Ruth may suspect the cache.', 'hedged'],
    ['The alert did not clear until the keys were gone.', null],
    ['It is clear until you read the log.', 'general_truth'],
    ['For the sake of speed it went in without a review.', null],
    ['For the sake of completeness', 'motive'],
    ['Thanks to the night copy, nothing was lost.', null],
    ['Thanks to everybody who stayed late.', 'thanks'],
    ['06:20, Ruth would like a review of #154.', null],
    ['Ruth would like a review of #154.', 'hypothetical'],
    ['We were lucky, too, that the bot has no right to publish.', null],
    ['Of the messages set aside, all but seventeen could be replayed.', null],
    ['Of the messages set aside, some could be replayed.', 'hedged'],
    ['Written by Ana, merged by Bo.', null],
    ['Written by Ana.', 'metadata'],
  ])('gives the reason for %j', (text, reason) => {
    expect(assertionOf(readUnits(text)[0]!).reason).toBe(reason);
  });
});
