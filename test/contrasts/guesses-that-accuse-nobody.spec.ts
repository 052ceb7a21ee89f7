/** Contrast set: a deed of another sense, another's part in a row, a figure told twice and an answer at another time accuse nobody; the plain lie beside each is still refuted. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // to fall back on what is built in is no rollback
  ['totes', 'The sorter had fallen back to its default lanes by then.', NEVER_NO],
  ['totes', 'pick-router fell back on cached routes at 06:31 UTC.', NEVER_NO],
  // who dismissed it did not approve it
  ['totes', 'The bot approves #288, dismissed by Sorrel four minutes later.', NEVER_NO],
  ['totes', '#288 was approved by Maren Holt.', YES],
  ['totes', '#288 was approved by Idris Baptiste.', NO],
  // a length behind which "later" stands is no outage's
  ['totes', 'A minute or two later the sorter was taking totes again.', NEVER_NO],
  ['meter', 'Two minutes or so later the handshakes were back.', NEVER_NO],
  // the sentence gives the record's figure as well
  ['quotes', 'Quotes below cost: 390 by noon, 412 in the end.', NEVER_NO],
  ['quotes', '| Quotes below cost | 390 by noon, 412 in the end |', NEVER_NO],
  ['quotes', 'In all 412 quotes went out below cost.', YES],
  ['quotes', 'In all 390 quotes went out below cost.', NO],
  // and its clock as well
  ['totes', 'Page #5120 | 06:03 UTC, Maren Holt acknowledged it at 06:09 UTC |', NEVER_NO],
  ['totes', 'Maren Holt acknowledged page #5120 at 06:09 UTC.', YES],
  ['totes', 'Maren Holt acknowledged page #5120 at 06:03 UTC.', NO],
  // of several pages nobody knows which is the second
  ['meter', 'The second page was acknowledged by Otso Niemi after 39 seconds.', NEVER_NO],
  // what is ten times as much is of something else; how long it had been so by then is not how long it was
  ['totes', 'PickTaskLagHigh had by then been open for two minutes.', NEVER_NO],
  ['meter', 'The second export run took 504 seconds.', NO],
];

describe('guesses that accuse nobody', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });
});
