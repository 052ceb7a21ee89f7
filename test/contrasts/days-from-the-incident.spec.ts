/** Days told from "the incident", and what it is that goes off: the pager is a page, and no other alert. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'clinic', 'Tomislav opened SEC-88 nine days before the incident.'],
  ['supported', 'clinic', 'Nine days before the incident Tomislav opened SEC-88.'],
  ['supported', 'clinic', 'Tomislav opened SEC-88 more than a week before the incident.'],
  ['doubted', 'clinic', 'Tomislav opened SEC-88 four days before the incident.'],
  ['doubted', 'clinic', 'Tomislav opened SEC-88 nine days after the incident.'],
  ['doubted', 'clinic', 'Tomislav opened SEC-88 nine minutes before the incident.'],
  ['contradicted', 'clinic', 'Kwabena opened SEC-88 nine days before the incident.'],
  ['unproven', 'clinic', 'Tomislav may have opened SEC-88 four days before the incident.'],
  ['supported', 'clinic', 'The pager went off less than four minutes after the certificate expired.'],
  ['doubted', 'clinic', 'The pager went off ten minutes after the certificate expired.'],
  ['quiet', 'iam', 'The 5xx alert fired at 08:09:47 UTC and the pager went off four seconds behind it.'],
  ['contradicted', 'iam', 'The 5xx alert fired at 08:09:47 UTC and the pager went off forty seconds behind it.'],
];

describe('days from the incident, and the pager', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
