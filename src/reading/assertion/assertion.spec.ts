/** Decision one on our own sentences: what share is told apart, and what must never slip. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../units/read-units.js';
import { ASSERTION_CASES } from './assertion.cases.js';
import { assertionOf } from './assertion-of.js';

/** The last unit of a fragment under its section's heading; null where it is no unit at all (a title). */
function judge(text: string, section?: string) {
  const table = text.startsWith('|') ? `| What | Who | When |\n|---|---|---|\n${text}` : text;
  const unit = readUnits(`# Report\n\n${section ? `## ${section}\n\n` : ''}${table}`).at(-1);
  return unit ? assertionOf(unit) : null;
}

const all = ASSERTION_CASES.flatMap(({ style, section, asserts, doesNot }) => [
  ...asserts.map((text) => ({ style, section, text, expected: true })),
  ...doesNot.map((text) => ({ style, section, text, expected: false })),
]);

const wrong = (expected: boolean) =>
  all.filter((one) => one.expected === expected && (judge(one.text, one.section)?.asserts ?? false) !== expected);
const total = (expected: boolean) => all.filter((one) => one.expected === expected).length;

describe('decision one on sentences of our own', () => {
  it.each([true, false])('is right for nearly all where a person says %s', (expected) => {
    const misses = wrong(expected).map(
      ({ style, text, section }) => `${style}: ${text} → ${judge(text, section)?.reason}`,
    );
    console.log(
      `${expected ? 'asserting' : 'not asserting'}: ${total(expected) - misses.length} of ${total(expected)}\n${misses.join('\n')}`,
    );
    expect(misses.length / total(expected)).toBeLessThan(0.05);
  });
});
