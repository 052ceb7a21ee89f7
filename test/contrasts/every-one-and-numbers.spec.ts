/** Contrast set: numbers that machines and alerts report, and what is said of all of them. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  // what was done, what was not, and all there was are three numbers
  ['totes', 'supported', 'The replay restored 305 messages.'],
  ['totes', 'contradicted', 'All 312 messages were replayed.'],
  ['totes', 'contradicted', 'Every one of the parked messages was replayed.'],
  ['totes', 'contradicted', 'Each of the parked messages was replayed.'],
  ['totes', 'supported', 'Nearly all of the parked messages were replayed.'],
  ['totes', 'unsupported', 'All told, the replay handled 312 messages and rejected 7.'],
  ['totes', 'supported', 'Every parked message was replayed, seven excepted.'],
  ['totes', 'unsupported', 'Every parked message was replayed, nine excepted.'],
  // somebody else did it
  ['totes', 'supported', 'Maren Skov reset the consumer offsets, skipping 312 messages.'],
  ['totes', 'contradicted', 'Idris Baptiste reset the consumer offsets, skipping 312 messages.'],
  ['totes', 'unsupported', 'Sorrel counted 312 skipped messages.'],
  ['totes', 'unsupported', 'Maren Holt saw 312 messages skipped.'],
  // the record of that very minute
  ['totes', 'supported', '- 06:46 offsets reset, 312 messages skipped'],
  ['totes', 'contradicted', '- 06:46 offsets reset, 321 messages skipped'],
  ['totes', 'unsupported', '- 06:46 offsets reset, about 450 messages skipped'],
  ['totes', 'unsupported', '- 06:41 offsets reset, 321 messages skipped'],
  // values of notifications
  ['totes', 'supported', 'Maximum lag in any notification: 21,730'],
  ['totes', 'contradicted', 'Maximum lag in any notification: 27,130'],
  ['totes', 'unsupported', 'Maximum lag in any notification: 9,415'],
  ['totes', 'unsupported', 'The lag of 21,730 in the worst notification was gone at 07:42.'],
  ['totes', 'supported', 'The worst notification showed a lag of roughly 22,000 messages.'],
  // a part and its whole are two numbers of one stretch; the 429 of "4,429" is no code
  ['render', 'supported', 'There were 4,429 failed requests.'],
  ['render', 'supported', '4,429 of 10,600 requests failed between 10:08 and 11:01.'],
  ['render', 'contradicted', '4,492 of 10,600 requests failed between 10:08 and 11:01.'],
  ['render', 'unsupported', '8,858 of 21,200 requests failed.'],
  ['render', 'supported', 'About 4,400 of 10,600 requests failed between 10:08 and 11:01.'],
  ['meter', 'supported', 'It wrote 214,306 of 391,877 meters.'],
  ['meter', 'unsupported', 'It wrote 391,877 of 391,878 meters.'],
  // figures that people gave: the last one holds
  ['render', 'supported', '1,140 reports reached you late.'],
  ['render', 'unsupported', '1,140 reports were lost.'],
  ['render', 'supported', 'Eleven clinics had telephoned us by 10:41.'],
  ['totes', 'supported', 'vans late: 23 (final)'],
  ['totes', 'contradicted', 'vans late: 18 (final)'],
  ['totes', 'contradicted', '23 vans left late, and five trips had to be cancelled.'],
  ['totes', 'unsupported', '4 vans were late from Odense.'],
  ['totes', 'unsupported', 'Roughly five trips had to be cancelled.'],
  // "in all" says nothing of all
  ['totes', 'supported', 'In all, 305 messages were replayed.'],
];

describe('numbers of machines, and all of them', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });

  it('refutes a number of that minute only where no record is missing', async () => {
    expect(await verdictOf('totes', '- 06:46 offsets reset, 321 messages skipped', false)).toBe('unsupported');
    expect(await verdictOf('totes', 'Maximum lag in any notification: 27,130', false)).toBe('unsupported');
  });
});
