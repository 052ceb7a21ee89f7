/** A clock told by its distance from another one ("a few minutes before nine") is when a thing was done, and no length of its own. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'harbour', 'The 404 alert fired a few minutes after six.'],
  ['supported', 'harbour', 'The 404 alert fired four minutes after 06:00.'],
  ['doubted', 'harbour', 'The 404 alert fired a few minutes before six.'],
  ['contradicted', 'harbour', 'The 404 alert fired ten minutes after 06:00.'],
  ['doubted', 'harbour', 'The 404 alert did not fire four minutes after 06:00.'],
  ['unproven', 'harbour', 'The 404 alert may have fired ten minutes after 06:00.'],
  ['supported', 'meter', 'Teuvo took command a few minutes after five.'],
  ['contradicted', 'meter', 'Teuvo took command twenty minutes after 05:00.'],
  ['contradicted', 'meter', 'Aino took command a few minutes after five.'],
  ['quiet', 'meter', 'Teuvo took command within ten minutes of five.'],
  ['supported', 'meter', 'PagerDuty notified Aino a minute after 04:45.'],
  ['contradicted', 'meter', 'PagerDuty notified Aino ten minutes after 04:45.'],
  ['supported', 'clinic', 'Noor told us a couple of minutes before eight that patients could book again everywhere.'],
  ['unproven', 'clinic', 'Noor told us a couple of minutes before nine that patients could book again everywhere.'],
  ['unproven', 'clinic', 'Kwabena told us a couple of minutes before eight that patients could book again everywhere.'],
  // The hour in words is no worse a clock, once it is hedged.
  ['supported', 'clinic', 'Noor told us shortly before eight that patients could book again everywhere.'],
  ['unproven', 'clinic', 'Noor told us shortly before nine that patients could book again everywhere.'],
];

describe('clocks told by their distance from another one', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
