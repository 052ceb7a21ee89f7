/** Contrast set: of which deed a clock or a length is, which half of the day it means, in which zone, and what a relation of time adds to both of its deeds. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const UTC = 'All times are UTC.\n\n';
const DEPOT = 'All clocks are those of the depot, two hours ahead of UTC.\n\n';
const ROWS = `# Timeline (UTC)\n\n| Time | What |\n|---|---|\n`;

const SET: readonly PlacedRow[] = [
  // without am or pm either half of the day, where the incident's hours do not tell
  ['totes', `${UTC}#155 was merged at twenty-three minutes past ten.`, YES],
  ['totes', `${UTC}#155 was merged at twenty-three minutes past nine.`, NO],
  ['totes', `${UTC}#288 was opened on the 2nd at ten past two.`, YES],
  ['totes', `${UTC}#288 was opened on the 2nd at ten past two in the afternoon.`, YES],
  ['totes', `${UTC}#288 was opened on the 2nd at ten past two in the morning.`, NO],
  ['totes', `${UTC}#288 was opened on the 2nd at ten past five.`, NO],
  ['totes', `${UTC}#288 may have been opened on the 2nd at ten past five.`, NEVER_NO],
  // a zone told by how far it lies from UTC
  ['totes', `${DEPOT}#155 was merged at 12:22.`, YES],
  ['totes', `${DEPOT}#155 was merged at 10:22.`, NO],
  ['totes', 'All times are UTC plus two.\n\n#155 was merged at 12:22.', YES],
  // the clock of a clause is that of its verb, whatever came some minutes later
  ['totes', `${UTC}#155 went in at 10:22 and its pods were up nine minutes later.`, NEVER_NO],
  ['totes', `${UTC}#155 went in at 10:31 and its pods were up nine minutes later.`, NEVER_YES],
  // a row's clock is that of its first deed
  ['totes', `${ROWS}| 06:19 | Sorrel opens #154; Maren Holt approves it |`, YES],
  ['totes', `${ROWS}| 06:19 | Sorrel opens #154; Idris Baptiste approves it |`, NO],
  ['totes', `${ROWS}| 06:49 | Sorrel opens #154; Maren Holt approves it |`, NEVER_YES],
  ['totes', `${ROWS}| 06:19 | Sorrel opens #154 |`, YES],
  // a length behind a clause of its own is counted from that clause
  ['totes', `${UTC}Once #155 was approved, it was merged in under three minutes.`, NEVER_NO],
  ['totes', `${UTC}Once #155 was merged, the cluster had it live in five minutes.`, NEVER_NO],
  ['totes', `${UTC}#155 was merged within twenty minutes of being opened.`, YES],
  ['totes', `${UTC}#155 was merged within three minutes of being opened.`, NO],
  // how long a mute was set is no length of the alert's
  ['totes', `${UTC}Sorrel put the lag alert to sleep for 45 minutes.`, YES],
  ['totes', `${UTC}Sorrel put the lag alert to sleep for three hours.`, NO],
  ['totes', `${UTC}PickTaskLagHigh was open for 81 minutes.`, YES],
  ['totes', `${UTC}PickTaskLagHigh was open for 45 minutes.`, NO],
  // the deeds of two things are no two ends of one length
  ['totes', `${UTC}It was six and a half minutes before anybody acknowledged the page.`, NEVER_NO],
  [
    'totes',
    `${UTC}The page took six and a half minutes to be acknowledged, the silence fifteen to be lifted.`,
    NEVER_NO,
  ],
  // seconds of one request are no length of the trouble
  ['quotes', 'Customers got an error after some five seconds of waiting.', NEVER_NO],
  // a relation of time that nothing compares with the records
  ['totes', `${UTC}#155 was merged as soon as it had been approved.`, OPEN],
  ['totes', `${UTC}By that time #155 had been merged.`, OPEN],
  ['totes', `${UTC}When Maren Holt acknowledged the page, the shift leads had not yet noticed a thing.`, OPEN],
  ['totes', `${UTC}#155 was merged at 10:22.`, YES],
];

describe('whose clock it is', () => {
  it.each(SET)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.each(SET.filter(([, , allowed]) => allowed === NEVER_NO || allowed === OPEN))(
    'accuses nobody without coverage: %s: %s',
    async (place, sentence) => {
      expect(NEVER_NO).toContain(await verdictOf(place, sentence, false));
    },
  );
});
