import { expect, it } from 'vitest';
import { Discourse } from '../discourse/discourse.js';
import { namesOf } from '../names.fixture.js';
import { readReport } from '../read-report.js';

const NAMES = namesOf([{ type: 'change', id: 'weir/sluice#41', names: ['#41'] }]);

const othersOf = (text: string) => {
  const { otherwise } = readReport(text, NAMES, {});
  return [...otherwise.values()].flat().map(({ how, claims }) => [how, claims.map((claim) => claim.text)] as const);
};
const partsOf = (text: string) => othersOf(text).find(([how]) => how === 'apart')?.[1];
const wholeOf = (text: string) => othersOf(text).find(([how]) => how === 'whole')?.[1];

it.each([
  ['#41 was merged at 00:10, the gate was open at 00:20.', ['#41 was merged at 00:10', 'the gate was open at 00:20.']],
  // one part has no subject, too few words, or hangs on the other
  ['#41 was merged at 00:10, closed at 00:20 by nobody.', undefined],
  ['#41 was merged at 00:10, no harm.', undefined],
  ['#41 was merged at 00:10, because the gate was open.', undefined],
  ['When #41 was merged at 00:10, the gate was open.', undefined],
  ['#41 was merged at 00:10, the other gate was open.', undefined],
])('reads the parts of "%s"', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

it('reads all of a sentence as one assertion, unless it is one already or denies it', () => {
  expect(wholeOf('#41 was merged at 00:10.')).toEqual(['#41 was merged at 00:10.']);
  expect(wholeOf('The gate looked odd to the keeper of the weir.')).toBeUndefined();
  expect(othersOf('It is not true that #41 was merged at 00:10.')).toEqual([]);
});

it('keeps in mind nothing of a reading that came to nothing', () => {
  const discourse = new Discourse();
  const copy = discourse.copy();
  copy.notice({
    span: { start: 0, end: 3 },
    text: '#41',
    candidates: [{ type: 'change', id: 'weir/sluice#41' }],
    types: ['change'],
    how: 'named',
  });
  copy.meet({ span: { start: 0, end: 3 }, text: 'Ana', identities: ['ana'], how: 'named' });
  expect([copy.it()?.text, copy.doer()?.text]).toEqual(['#41', 'Ana']);
  expect([discourse.it(), discourse.doer()]).toEqual([null, null]);
});
