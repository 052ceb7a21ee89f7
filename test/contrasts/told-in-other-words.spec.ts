/** Contrast set: a message of that minute in the report's own words, most of which the message lacks; another person, minute, number, thing, and the other way round. */
import { describe, expect, it } from 'vitest';
import { NEVER_YES, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  ['tyres', 'At 08:50 UTC Idris had the lost sku index as the culprit.', YES],
  ['tyres', 'At 08:50 UTC Rhona had the lost sku index as the culprit.', NEVER_YES],
  ['tyres', 'At 08:20 UTC Idris had the lost sku index as the culprit.', NEVER_YES],
  ['tyres', 'At 08:50 UTC Idris had the lost price column as the culprit.', NEVER_YES],
  ['tyres', 'At 08:50 UTC Idris did not have the lost sku index as the culprit.', NEVER_YES],
  ['tyres', 'At 08:50 UTC Rhona handed the lost sku index to Idris as the culprit.', NEVER_YES],
  ['tyres', 'At 08:53 UTC Tomasz went for a revert.', YES],
  ['tyres', 'At 08:53 UTC Tomasz went for a restart.', NEVER_YES],
  ['tyres', 'At 09:28 UTC Rhona paused the price import.', YES],
  ['tyres', 'At 09:28 UTC Rhona resumed the price import.', NEVER_YES],
  ['tyres', 'At 09:46 UTC Idris had the index back.', YES],
  ['tyres', 'At 09:46 UTC Idris had the index dropped.', NEVER_YES],
  ['tyres', 'At 08:54 UTC Rhona deleted 14 rows.', NEVER_YES],
  ['render', 'At 15:47 UTC Emeka was certain about the memory.', YES],
  ['render', 'At 15:47 UTC Emeka was certain about the router.', NEVER_YES],
  // beside a saying, of the same message
  [
    'tyres',
    'At 08:31 UTC Idris said that the replica was at 400 of 400; each slot-api instance came with its pool of five.',
    YES,
  ],
  [
    'tyres',
    'At 08:31 UTC Idris said that the replica was at 400 of 400; each slot-api instance came with its pool of nine.',
    NEVER_YES,
  ],
  ['tyres', 'At 09:46 UTC Idris said that the index was back; the replica was down to 180.', YES],
  ['tyres', 'At 09:46 UTC Idris said that the index was back; the replica was down to 120.', NEVER_YES],
  ['tyres', 'At 09:46 UTC Idris said that the index was back; the replica was gone.', NEVER_YES],
  // one word of a message, and nobody named
  ['meter', 'The balance file was rejected at 07:47 UTC.', NEVER_YES],
  // told of one change in the review of another
  ['harbour', 'The pull request, #314, set the region of the API to europe-west4.', NEVER_YES],
  ['harbour', 'The pull request, #316, set the region of the API to europe-west4.', NEVER_YES],
  // a share is told by no count
  ['gates', 'At 06:31 UTC Beatriz had 5 % of the taps refused.', NEVER_YES],
];

describe('messages told in other words', () => {
  it.each(ROWS)('%s: %s', async (place, text, outcomes) => {
    expect(outcomes).toContain(await verdictOf(place, text));
  });
});
