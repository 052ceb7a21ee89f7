import { expect, it } from 'vitest';
import { namesOf } from '../names.fixture.js';
import { readReport } from '../read-report.js';

const NAMES = namesOf([
  { type: 'change', id: 'weir/sluice#41', names: ['#41'] },
  { type: 'ticket', id: 'WEIR-7', names: ['WEIR-7'] },
]);
const claimsOf = (text: string) => readReport(text, NAMES, {}).claims.map(({ kind, text: told }) => [kind, told]);

it.each([
  ['The cause was #41, which took effect at 00:10, closed at 00:20 by hand.', ['event', 'closed at 00:20 by hand.']],
  // nothing typed can be made of the clause: the clock stays an assertion of its own
  ['The cause was #41, odd as of 00:10.', ['assertion', '00:10']],
])('reads what was left of "%s" in its own clause', (text, claim) => {
  expect(claimsOf(text)).toContainEqual(claim);
});

it('gives up on a sentence that is all names', () => {
  const names = Array.from({ length: 200 }, (_, i) => `rev-${i}`).join(', ');
  expect(claimsOf(`The cause was #41, and ${names}.`).length).toBeLessThan(5);
});
