import { expect, it } from 'vitest';
import { stem } from './stem.js';

it.each([
  ['succeed', 'succeeded', 'succeeds', 'succeeding'],
  ['exceed', 'exceeded', 'exceeds', 'exceeding'],
  ['agree', 'agreed', 'agrees', 'agreeing'],
  ['cancel', 'cancelled', 'canceled', 'cancels', 'cancelling'],
  ['release', 'released', 'releases', 'releasing'],
  ['merge', 'merged', 'merges', 'merging'],
  ['deploy', 'deployed', 'deploys', 'deploying'],
  ['go', 'went', 'gone', 'goes', 'going'],
])('brings the forms of %s to one stem', (word, ...forms) => {
  for (const form of forms) expect(stem(form), form).toBe(stem(word));
});

it('keeps words of different meaning apart', () => {
  expect(new Set(['pass', 'past', 'page', 'patch', 'roll', 'role', 'fail', 'fall'].map(stem)).size).toBe(8);
});
