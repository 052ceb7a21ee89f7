/** Who did it, told by a second verb, by "it", beside who did not, by thanks, or of its own accord; with the true twin of each. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // a second deed in the present
  ['iam', 'Femke approves #655 and merges it.', YES],
  ['iam', 'Pelle approves #208 and merges it.', NO],
  ['iam', 'Pelle approves #208 and merges straight away.', NO],
  ['iam', 'The reviews and changes it made to #208 are listed below.', NEVER_NO],
  ['gates', 'Ragna merged #319 at 17:40 CET.', YES],
  ['gates', 'Chiamaka approved #319 and pressed merge herself.', NO],
  // a branch that is merged, and one that is brought up to date
  ['gates', '15:25 CET Kondukt merges the branch', YES],
  ['gates', '15:25 CET Chiamaka merges the branch', NO],
  ['gates', '15:40 CET Chiamaka merges the branch', OPEN],
  ['gates', 'At 15:25 CET Chiamaka merged main into her branch.', OPEN],
  // what was told of just before
  ['clinic', 'Tomislav filed SEC-88. Cedar closed it as stale.', YES],
  ['clinic', 'Tomislav filed SEC-88. Kwabena closed it as stale.', NO],
  ['clinic', 'Tomislav filed SEC-88. Kwabena probably closed it as stale.', NEVER_NO],
  ['clinic', 'Cedar opened #515. Kwabena then pulled it.', YES],
  ['clinic', 'Cedar opened #515. Itziar then pulled it.', NO],
  ['clinic', 'Cedar opened #515 and withdrew it.', NO],
  ['clinic', 'Cedar opened #515. Cedar then withdrew that change of its own accord.', NO],
  ['clinic', 'Itziar deployed slot-broker-00142-pak. Cedar looked at it.', NEVER_NO],
  ['clinic', 'Cedar then closed that pull request.', NO],
  ['clinic', 'Kwabena then closed that pull request.', YES],
  ['clinic', 'Itziar closed a big pull request.', OPEN],
  ['postcodes', 'Sofie took page #5120.', YES],
  ['postcodes', 'Bo took page #5120.', NO],
  // who did not do it, beside who did
  ['gates', 'GATE-780 was opened by Jorunn, not by Emil.', YES],
  ['gates', 'GATE-780 was opened by Emil and not by Jorunn.', NO],
  ['gates', 'GATE-780 was opened not by Emil but by Jorunn.', YES],
  ['gates', 'It was not Jorunn but Emil who opened GATE-780.', NO],
  // thanks
  ['postcodes', 'Thanks to Rasmus, who waved through #341 at 11:21 CEST.', NEVER_NO],
  ['postcodes', 'Thanks to Bo, who waved through #341.', NO],
  // who found it, by a verb and its particle; who showed it
  ['iam', '08:37 UTC Joris digs out a full line with the 403.', YES],
  ['iam', '08:37 UTC Femke digs out a full line with the 403.', NO],
  ['iam', 'At 08:37 UTC Femke came across the missing permission cloudsql.instances.connect.', NO],
  ['iam', 'Joris came across as tired at 08:37 UTC.', OPEN],
  ['iam', 'At 08:37 UTC Joris posted the 403 line with the missing permission.', YES],
  ['iam', 'At 08:37 UTC Femke posted the 403 line with the missing permission.', NO],
  // who moved the traffic, whenever
  ['clinic', 'It was Itziar who switched production to slot-broker-00142-pak.', YES],
  ['clinic', 'It was Leilani who switched production to slot-broker-00142-pak.', NO],
  ['clinic', 'Leilani had traffic moved to slot-broker-00142-pak.', NEVER_NO],
  ['clinic', 'Leilani asked Itziar to move traffic to slot-broker-00142-pak.', NEVER_NO],
];

describe('who did the second deed', () => {
  it.each(ROWS)('in %s: %s', async (place, sentence, wanted) => {
    expect(wanted).toContain(await verdictOf(place, sentence));
  });

  it('refutes nothing by "it" where another may have done it unrecorded', async () => {
    expect(await verdictOf('postcodes', 'Page #5120 came in. Bo acknowledged it.', false)).not.toBe('contradicted');
  });
});
