import { expect, it } from 'vitest';
import { readClaims } from './claims/read-claims.js';
import { namesOf } from './names.fixture.js';
import { readReport } from './read-report.js';

const NAMES = namesOf([{ type: 'change', id: 'weir/sluice#41', names: ['#41'] }]);

// No sentence is known that breaks its reader (each that was found is a row elsewhere), so the reader breaks by itself.
it('loses one sentence, not the report, where reading breaks', () => {
  const breaking: typeof readClaims = (unit, assertion, context) => {
    if (unit.text.startsWith('Broken')) throw new RangeError('Maximum call stack size exceeded');
    return readClaims(unit, assertion, context);
  };
  const rest = '#41 was merged at 00:10.\n\n#41 was reverted at 00:30.';
  const read = readReport(`#41 was opened at 00:05. Broken sentences cost themselves. ${rest}`, NAMES, {}, breaking);
  expect(read.claims.map(({ unit }) => unit)).toEqual(['u1', 'u3', 'u4']);
  expect([...read.unread]).toEqual(['u2']);
  expect(read.reasons.get('u2')).toBe('reading_failed');
});
