/** Contrast set: how runs, mutes and rights end and are given, in the many words for it. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // runs
  ['clinic', 'Build c0fb6c74 finished with an error.', YES],
  ['clinic', 'Build c0fb6c74 proved a failure.', YES],
  ['clinic', 'Build c0fb6c74 did not finish.', YES],
  ['clinic', 'Build c0fb6c74 ran clean.', NEVER_YES],
  ['clinic', 'Build c0fb6c74 made it through.', NEVER_YES],
  ['clinic', 'Itziar gave up on build c0fb6c74 at 07:33.', NEVER_NO],
  ['harbour', 'Joost van Rijn interrupted build 53fffbc0 at 06:31.', YES],
  ['harbour', 'Marit Dekker interrupted build 53fffbc0 at 06:31.', NEVER_YES],
  ['harbour', 'Build 53fffbc0 did not run to completion.', YES],
  ['harbour', 'Build ee2def77 did not finish.', NO],
  // mutes
  ['clinic', 'Itziar Mendizabal cancelled the snooze at 07:27.', YES],
  ['clinic', 'Itziar Mendizabal cleared the snooze at 07:57.', NEVER_YES],
  ['clinic', 'Cedar switched off the snooze at 07:27.', NEVER_YES],
  ['clinic', 'Itziar Mendizabal switched the slot-broker 5xx alert back on at 07:27.', YES],
  ['tyres', 'Lugnut hushed the quote-api 5xx alert at 08:41.', YES],
  ['tyres', 'Tomasz Wilk hushed the quote-api 5xx alert at 08:41.', NEVER_YES],
  // rights
  ['clinic', "Leilani Kahale pulled Cedar's roles/run.developer at 07:16.", YES],
  ['clinic', "Leilani Kahale revoked Tomislav's roles/run.developer at 07:16.", NEVER_YES],
  ['clinic', "Leilani Kahale took Tomislav's access away at 07:16.", NEVER_YES],
  ['clinic', "Leilani Kahale's revocation of roles/run.developer from Cedar came at 07:16.", YES],
  ['iam', 'Pelle Stam assigned roles/cloudsql.client to appointments-runtime at 09:43.', NEVER_NO],
  ['iam', 'Appointments-runtime obtained roles/cloudsql.client at 09:43.', NEVER_NO],
  // the date tells which release, the clock when
  ['harbour', 'Bram returned to the release of 5 October at 06:37.', YES],
  ['harbour', 'Bram reinstated the release of 5 October at 06:37.', YES],
  ['harbour', 'Bram returned to the release of 5 October at 06:57.', NEVER_YES],
  ['harbour', 'Bram returned to the release of 2 October at 06:37.', NEVER_YES],
  ['harbour', 'Joost returned to the release of 5 October at 06:37.', NEVER_YES],
];

describe('ends of runs, mutes and rights', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
