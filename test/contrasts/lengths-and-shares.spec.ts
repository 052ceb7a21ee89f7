/** Contrast set: how long, and what share, told with both ends or both numbers. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  // the past perfect is no "having"
  ['ferry', 'supported', 'Petrel merged #742 three minutes after he had dismissed the review.'],
  // a share of two numbers that a record holds
  ['meter', 'supported', 'Of 391,877 meters 214,306 were written, which is 54.7 %.'],
  ['meter', 'contradicted', 'Of 391,877 meters 214,306 were written, which is 74.7 %.'],
  ['meter', 'contradicted', '214,306 of 391,877 meters were written (45 %).'],
  // a share beside the pair that is of something else
  ['meter', 'unsupported', '214,306 of 391,877 meters were written, against the usual 99 %.'],
  // notes that list deeds with their times
  ['meter', 'supported', 'Page 04:41 UTC, escalation 10 min later, ack 04:53 UTC'],
  ['meter', 'contradicted', 'Page 04:41 UTC, escalation 25 min later, ack 04:53 UTC'],
  ['ferry', 'supported', 'Build 5e1b7c40: start 08:46 UTC, cancelled 08:49 UTC'],
  ['ferry', 'contradicted', 'Build 5e1b7c40: start 08:46 UTC, cancelled 08:59 UTC'],
  // arrows and nouns before a colon
  ['meter', 'supported', 'First page to acknowledgement: 12 min'],
  ['meter', 'unsupported', 'First page to acknowledgement: 22 min'],
  // which of many runs is the first
  ['ferry', 'unsupported', 'The second sweep released 2,118 bookings.'],
  ['ferry', 'supported', 'The first sweep released 2,118 bookings.'],
  ['ferry', 'contradicted', 'The first sweep released 1,218 bookings.'],
  ['ferry', 'contradicted', 'Bookings released by the first sweep: 1,218'],
  ['meter', 'supported', 'Low point 2,204 concentrators (05:27 UTC)'],
  ['meter', 'contradicted', 'Low point 1,204 concentrators (05:27 UTC)'],
  // how long something had lasted when something else came
  ['ferry', 'supported', 'checkin-api had been failing for about three minutes when the first alert opened.'],
  ['ferry', 'contradicted', 'checkin-api had been failing for twenty minutes when the first alert opened.'],
  ['ferry', 'supported', 'By the time Runa Dahl merged #745, some 33 minutes had passed since the first errors.'],
  ['ferry', 'unsupported', 'By the time the ferry left, 70 minutes had passed since the first errors.'],
  ['ferry', 'supported', 'When Runa Dahl merged #745 at 08:54 UTC, 33 minutes had passed since the first errors.'],
  // a distance from what the sentence before told
  [
    'ferry',
    'supported',
    'Runa Dahl moved hold-sweeper back to hold-sweeper-00057-lor at 08:47 UTC. Magnus Torvik cancelled build 5e1b7c40 two minutes later.',
  ],
  [
    'ferry',
    'contradicted',
    'Runa Dahl moved hold-sweeper back to hold-sweeper-00057-lor at 08:47 UTC. Magnus Torvik cancelled build 5e1b7c40 nine minutes later.',
  ],
  // a run that only says how long it took
  ['ferry', 'supported', 'Build 5e1b7c40 ran for a little over three minutes.'],
  ['ferry', 'contradicted', 'Build 5e1b7c40 ran for twelve minutes.'],
  // service that is back
  ['ferry', 'supported', '#745 was merged about five minutes before service was restored.'],
  ['ferry', 'contradicted', '#745 was merged about forty minutes before service was restored.'],
  // from where a deed counts by nature
  ['meter', 'supported', 'Otso Niemi acknowledged the page after 12 minutes.'],
  ['meter', 'contradicted', 'Otso Niemi acknowledged the page after 42 minutes.'],
  ['ferry', 'supported', 'It took #742 thirty-one minutes to be merged.'],
  ['ferry', 'contradicted', 'It took #742 eleven minutes to be merged.'],
  // the build told by how it ended
  ['ferry', 'unsupported', 'The cancelled build had been running for two hours.'],
];

describe('lengths and shares', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
