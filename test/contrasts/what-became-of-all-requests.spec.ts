/** What became of all requests, and of one in so many: "not one succeeded", "every call failed", "never more than one quote request in ten". */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['iam', 'Not a single request succeeded between 08:12 and 08:30 UTC.', NO],
  ['iam', 'Between 08:12 and 08:30 UTC nothing got through to appointments-api.', NO],
  ['iam', 'Every request to appointments-api failed from 08:12 to 08:30 UTC.', NO],
  ['iam', 'All requests to appointments-api were refused between 08:12 and 08:30 UTC.', NO],
  ['iam', 'Almost every request to appointments-api failed from 08:12 to 08:30 UTC.', NEVER_NO],
  ['iam', 'Not every request to appointments-api failed from 08:12 to 08:30 UTC.', NEVER_NO],
  ['iam', 'Between 08:12 and 08:30 UTC nothing got through to the duty officer.', OPEN],
  ['iam', 'Not a single call was answered between 08:12 and 08:30 UTC.', OPEN],
  ['iam', 'In all, something over 13,000 requests to appointments-api failed.', NEVER_NO],
  ['iam', 'Every request that needed the database failed.', NEVER_NO],
  ['iam', 'Each request that failed had waited for a connection.', NEVER_NO],
  ['iam', 'Every booking request to appointments-api failed from 08:12 to 08:30 UTC.', NEVER_NO],
  ['iam', 'For a moment no request to appointments-api succeeded.', NEVER_NO],
  ['iam', 'All requests to appointments-api from Safari failed between 08:12 and 08:30 UTC.', NEVER_NO],
  ['iam', 'Not one of the requests in the sample succeeded.', NEVER_NO],
  ['iam', 'Femke feared that every request to appointments-api had failed.', NEVER_NO],
  ['iam', 'Every pull request was rejected between 08:12 and 08:30 UTC.', NEVER_NO],
  // a run of a check that passed then says nothing of requests
  ['iam', 'From 08:36 to 08:40 UTC no request to appointments-api succeeded.', NEVER_YES],
  // one in so many
  ['tyres', 'At no point were more than four in ten quote requests refused.', YES],
  ['tyres', 'At no point was more than one quote request in ten turned away.', NO],
  ['tyres', 'Not more than one quote in twenty was ever refused.', NEVER_YES],
  ['tyres', 'slot-api never ran on more than 60 instances.', YES],
  ['tyres', 'slot-api never ran on more than 40 instances.', NO],
  ['tyres', 'slot-api never had fewer than 40 instances.', NEVER_YES],
];

describe('what became of all requests', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
