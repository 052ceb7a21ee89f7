/** What a text says of the zone of its clocks. */
import { describe, expect, it } from 'vitest';
import { zoneStatements } from './zone-statement.js';

describe('a statement of zone', () => {
  it.each([
    ['All times are UTC', [['UTC']]],
    ['Times: all UTC, 24-hour clock', [['UTC']]],
    ['Timeline (UTC, 18–19 August)', [['UTC']]],
    ['Time (PT)', [['America/Los_Angeles']]],
    [
      'All times are Australian Eastern Standard Time (AEST), 19 August 2026',
      [
        ['Australia/Sydney', '+10:00'],
        ['+10:00', 'Australia/Sydney'],
      ],
    ],
    ['Time zone: everything below is UTC unless a line says AEST, which is UTC+10', [['UTC']]],
    ['Timestamps in Europe/Berlin', [['Europe/Berlin']]],
    ['All clocks below are those of the mill, three hours ahead of UTC.', [['+03:00']]],
    ['Times as on the wall here (subtract an hour for UTC).', [['+01:00']]],
    ['Depot time, which is 4 hours behind UTC, throughout', [['-04:00']]],
    ['Clocks are local; UTC is five and a half hours behind.', [['+05:30']]],
    ['Everything in UTC plus two', [['+02:00']]],
  ])('%s', (text, zones) => {
    expect(zoneStatements(text).map((zone) => zone.candidates)).toEqual(zones);
  });

  it.each(['Merged at 14:02 UTC', 'This time the west region failed', 'It is time to act', 'The art of time'])(
    'not in: %s',
    (text) => {
      expect(zoneStatements(text)).toEqual([]);
    },
  );
});
