/** Contrast set: what an accusation of a length, a clock or an order has to have in hand: both ends meant, a clock that is the deed's own, a day that is written, and an order in which records can lie. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const UTC = 'All times are UTC.\n\n';

const SET: readonly PlacedRow[] = [
  // a plan's gaps and a level that was reached are no lengths that anything lasted
  ['clinic', `${UTC}The plan in #512 was 10, 50 and 100 % with one hour between steps.`, NEVER_YES],
  ['clinic', `${UTC}The plan in #512 was 10, 50 and 100 % with three days between steps.`, OPEN],
  ['postcodes', `${UTC}The manifest backlog alert had reached 1,486 seconds at its worst.`, OPEN],
  // counted into a run, and not into the trouble
  ['harbour', `${UTC}Joost cancelled build 53fffbc0 five and a half minutes in.`, YES],
  ['harbour', `${UTC}Joost cancelled build 53fffbc0 half an hour in.`, NO],
  ['harbour', `${UTC}Joost probably cancelled build 53fffbc0 half an hour in.`, NEVER_NO],
  ['vod', `${UTC}#402 was merged at 17:36, a quarter of an hour before it went live.`, YES],
  ['vod', `${UTC}Build 0dda1ab2 started eight minutes after the first one had failed.`, NEVER_NO],
  // the clock of a side clause is that of what somebody else did
  ['clinic', `${UTC}Leilani approved #516, before Kwabena wrote about it at 09:41.`, NEVER_NO],
  ['vod', `${UTC}#404 was merged at 19:40, with Teo's approval.`, YES],
  ['vod', `${UTC}#404 was merged at 19:20, with Teo's approval.`, NEVER_YES],
  // a mute: set for so long, or stood so long where that is told closely
  ['clinic', `${UTC}Cedar snoozed the 5xx alert for an hour.`, YES],
  ['clinic', `${UTC}Cedar snoozed the 5xx alert for a quarter of an hour.`, NO],
  ['clinic', `${UTC}Cedar snoozed the 5xx alert for a day.`, NO],
  // hedges that leave no room below
  ['clinic', `${UTC}From the first page to its resolution it took just under an hour.`, YES],
  ['clinic', `${UTC}From the first page to its resolution it took just over an hour and a half.`, NEVER_YES],
  ['clinic', `${UTC}From the first page to its resolution it took at least two hours.`, NEVER_YES],
  // orders in which the clauses lie, however closely
  ['clinic', `${UTC}The page was acknowledged at 07:05, shortly before Kwabena took command.`, YES],
  ['clinic', `${UTC}The page was acknowledged at 07:05, shortly after Kwabena took command.`, NEVER_YES],
  ['clinic', `${UTC}Cedar snoozed the 5xx alert at 07:21, not long before #515 was closed.`, YES],
  ['clinic', `${UTC}Cedar snoozed the 5xx alert at 07:21, right after #515 was closed.`, NO],
  // by a noun that opens the sentence, or ends it
  ['clinic', `${UTC}Before the snooze Tomislav requested changes on #515.`, YES],
  ['clinic', `${UTC}After the snooze Tomislav requested changes on #515.`, NO],
  ['clinic', `${UTC}Before the snooze Kwabena had closed #515.`, NO],
  ['clinic', `${UTC}The page was resolved at 07:56, after recovery.`, YES],
  ['clinic', `${UTC}The page was resolved at 07:56, shortly before recovery.`, NEVER_YES],
];

describe('what a length, a clock and an order are of', () => {
  it.each(SET)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
