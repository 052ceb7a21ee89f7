/** Contrast set: orders and ends that stand beside a deed: side clauses that no claim is told of, "followed", "in the same minute", "by" a minute, a stretch whose beginning alone is told, and "did not clear for". */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const UTC = 'All times are UTC.\n\n';

const SET: readonly PlacedRow[] = [
  // what lay before or behind, and no record is asked for
  ['clinic', `${UTC}Cedar took the canary out at 07:10.`, YES],
  ['clinic', `${UTC}Cedar took the canary out at 07:10, after the new certificate had been issued.`, OPEN],
  ['vod', `${UTC}#403 was closed at 18:33, before the alerts cleared.`, OPEN],
  // one alert and the other
  ['clinic', `${UTC}The 5xx alert opened first, and the latency alert followed less than two minutes later.`, YES],
  [
    'clinic',
    `${UTC}The latency alert opened first, and the 5xx alert followed less than two minutes later.`,
    NEVER_YES,
  ],
  // two deeds of one minute
  ['vod', `${UTC}00121-gez was ready at 19:58 and got all traffic in the same minute.`, NEVER_YES],
  ['clinic', `${UTC}00142 was ready at 07:47 and took all traffic in the same minute.`, NEVER_NO],
  // by a minute that is told, not by any later one
  ['clinic', `${UTC}The errors were gone by 07:50.`, NEVER_NO],
  ['clinic', `${UTC}The errors were gone by 08:25.`, OPEN],
  // what did not end for so long
  ['clinic', `${UTC}The 5xx alert fired at 06:58, and it cleared after 55 minutes.`, YES],
  ['clinic', `${UTC}The 5xx alert fired at 06:58, and it did not clear for two hours.`, NEVER_YES],
  ['clinic', `${UTC}The 5xx alert fired at 06:58, and it may not clear for two hours.`, NEVER_NO],
  ['clinic', `${UTC}SlotBroker5xx did not clear by itself.`, NEVER_NO],
  // by somebody's word at its beginning
  ['iam', `${UTC}Nadia Haouari had a recorded message on the line from 08:24 until 09:40.`, OPEN],
  ['iam', `${UTC}Nadia Haouari had a recorded message on the line at 08:24.`, YES],
  ['harbour', `${UTC}Joost cancelled Kade's build.`, NEVER_NO],
  ['harbour', `${UTC}Joost did not cancel Kade's build.`, NO],
];

describe('orders and ends that nobody took up', () => {
  it.each(SET)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
