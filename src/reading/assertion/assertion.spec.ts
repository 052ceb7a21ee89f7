/** Decision one on our own sentences: what share is told apart, and what must never slip. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../units/read-units.js';
import { ASSERTION_CASES, type AssertionCases } from './assertion.cases.js';
import { assertionOf } from './assertion-of.js';
import { SECOND_ASSERTION_CASES } from './assertion-second.cases.js';
import { THIRD_ASSERTION_CASES } from './assertion-third.cases.js';

/** The last unit of a fragment under its section's heading; null where it is no unit at all (a title). */
function judge(text: string, section?: string) {
  const table = text.startsWith('|') ? `| What | Who | When |\n|---|---|---|\n${text}` : text;
  const unit = readUnits(`# Report\n\n${section ? `## ${section}\n\n` : ''}${table}`).at(-1);
  return unit ? assertionOf(unit) : null;
}

const flat = (cases: readonly AssertionCases[]) =>
  cases.flatMap(({ style, section, asserts, doesNot }) => [
    ...asserts.map((text) => ({ style, section, text, expected: true })),
    ...doesNot.map((text) => ({ style, section, text, expected: false })),
  ]);

const SETS = [
  { set: 'first', expected: true, all: flat(ASSERTION_CASES) },
  { set: 'first', expected: false, all: flat(ASSERTION_CASES) },
  { set: 'second', expected: true, all: flat(SECOND_ASSERTION_CASES) },
  { set: 'second', expected: false, all: flat(SECOND_ASSERTION_CASES) },
  { set: 'third', expected: true, all: flat(THIRD_ASSERTION_CASES) },
  { set: 'third', expected: false, all: flat(THIRD_ASSERTION_CASES) },
];

describe('decision one on sentences of our own', () => {
  it.each(SETS)('is right for nearly all of the $set set where a person says $expected', ({ set, expected, all }) => {
    const asked = all.filter((one) => one.expected === expected);
    const misses = asked
      .map((one) => ({ ...one, got: judge(one.text, one.section) }))
      .filter(({ got }) => (got?.asserts ?? false) !== expected)
      .map(({ style, text, got }) => `${style}: ${text} → ${got?.reason}`);
    if (process.env['SHOW_MISSES'])
      console.log(`${set} ${expected}: ${asked.length - misses.length} of ${asked.length}\n${misses.join('\n')}`);
    expect(misses.length / asked.length, misses.join('\n')).toBeLessThan(0.04);
  });
});
