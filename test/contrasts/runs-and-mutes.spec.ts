/** Contrast set: how long one thing took or stood: runs by their place, added up, in a list of figures, told by "the operation"; mutes by their clock; what nobody could do. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted', string])[] = [
  // the place among several runs
  ['meter', 'supported', 'The second export run took 405 seconds.'],
  ['meter', 'contradicted', 'The second export run took 504 seconds.'],
  ['meter', 'doubted', 'The fifth export run took 405 seconds.'],
  ['meter', 'not_checkable', 'The second export run probably took 504 seconds.'],
  // all of them added up
  ['meter', 'supported', 'All told, the two export runs took 657 seconds.'],
  ['meter', 'doubted', 'All told, the two export runs took 757 seconds.'],
  ['meter', 'doubted', 'All told, the three export runs took 657 seconds.'],
  // one figure of a list
  ['totes', 'supported', 'DLQ replay: 305 ok, 7 failed, 94 s'],
  ['totes', 'doubted', 'DLQ replay: 305 ok, 7 failed, 194 s'],
  // the deed before, told by "the operation"
  ['quotes', 'supported', 'At 14:19 UTC Anaïs Thériault flushed the surcharges. The operation took 37 seconds.'],
  ['quotes', 'contradicted', 'At 14:19 UTC Anaïs Thériault flushed the surcharges. The operation took 87 seconds.'],
  ['quotes', 'supported', 'At 14:19 UTC Anaïs Thériault flushed the surcharges in 37 seconds.'],
  // a mute by its clock, set for one length and lifted after another
  ['quotes', 'supported', 'At 12:47 UTC Pipit silenced the margin alert for half an hour.'],
  ['quotes', 'contradicted', 'At 12:47 UTC Pipit silenced the margin alert for 45 minutes.'],
  ['quotes', 'doubted', 'At 12:27 UTC Pipit silenced the margin alert for half an hour.'],
  // "in under" leaves no rounding
  ['quotes', 'contradicted', 'Anaïs Thériault acknowledged the page in under two minutes.'],
  ['quotes', 'supported', 'Anaïs Thériault acknowledged the page in under three minutes.'],
  ['quotes', 'supported', 'The NegativeMarginQuotes alert was resolved at 14:31 UTC after two hours and a quarter.'],
  [
    'quotes',
    'contradicted',
    'The NegativeMarginQuotes alert was resolved at 14:31 UTC after three hours and a quarter.',
  ],
  // between a version that was up and a deed
  ['quotes', 'supported', 'Between 8.4.2 being up and the flush another 18 minutes went by.'],
  ['quotes', 'doubted', 'Between 8.4.2 being up and the flush another 48 minutes went by.'],
  // what people could not do is the effect, where the records know of such a thing
  ['clinic', 'supported', 'Patients were unable to book appointments for just under an hour.'],
  ['clinic', 'contradicted', 'Patients were unable to book appointments for just under three hours.'],
  ['clinic', 'unsupported', 'Our tuba players were unable to rehearse for just under an hour.'],
  // the anchor ends where the main clause goes on
  ['clinic', 'supported', 'The page was escalated after five minutes to Kwabena Asante.'],
  ['clinic', 'doubted', 'The page was escalated after fifteen minutes to Kwabena Asante.'],
  // beyond a bound, told by the alert that watches it
  ['clinic', 'supported', 'The 5xx ratio of slot-broker was above 4 % for 55 minutes.'],
  ['clinic', 'doubted', 'The 5xx ratio of slot-broker was above 4 % for 15 minutes.'],
  ['clinic', 'unsupported', 'The 5xx ratio of slot-broker was above 9 % for 55 minutes.'],
  // how often
  ['clinic', 'supported', 'All told the broker answered with a 5xx some 7,800 times.'],
  ['clinic', 'contradicted', 'All told the broker answered with a 5xx some 9,800 times.'],
  // a share in brackets of the number before it
  ['quotes', 'supported', 'accepted: 37 (9 %)'],
  ['quotes', 'contradicted', 'accepted: 37 (19 %)'],
];

describe('how long one thing took', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    const verdict = await verdictOf(place, sentence);
    if (wanted === 'doubted') expect(verdict).not.toBe('supported');
    else expect(verdict).toBe(wanted);
  });
});
