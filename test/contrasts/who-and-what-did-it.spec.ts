/** Causes and cures told as deeds of somebody, by verbs of harm, as innocent, or as in vain; and the same with another person, thing or polarity. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // by whose hand
  ['render', 'What ended the errors was Noor Visser moving traffic back to result-render-00140-kes.', YES],
  ['render', 'What ended the errors was Tilda moving traffic back to result-render-00140-kes.', NO],
  ['render', "Noor Visser's traffic switch to result-render-00140-kes ended the errors.", YES],
  ['render', "Noor Haddad's traffic switch to result-render-00140-kes ended the errors.", NO],
  ['ferry', "Runa's revision checkin-api-00134-fis ended the 404s.", NEVER_NO],
  // somebody else may have carried it out
  ['render', "Noor Haddad's decision to move traffic back to result-render-00140-kes ended the errors.", NEVER_NO],
  // told apart from what did not do it
  ['render', 'It was the traffic switch to result-render-00140-kes and not #405 that ended the errors.', NEVER_NO],
  // harm
  ['render', '#402 broke the rendering of results.', NEVER_NO],
  ['render', '#405 broke the rendering of results.', NO],
  ['render', '#402 broke the harbour crane.', OPEN],
  ['render', 'Requests failed because of #402.', NEVER_NO],
  ['render', 'Requests failed because of #405.', NO],
  ['render', 'The build failed because of a typo.', NEVER_NO],
  ['render', 'Requests may have failed because of #405.', OPEN],
  // innocent
  ['render', 'Tilda Bergström said that result-router-00066-hut had nothing to do with it.', NEVER_NO],
  ['totes', 'slot-planner 2.9.0 had nothing to do with the crashes.', YES],
  ['totes', 'slot-planner 2.9.0 was unrelated.', YES],
  ['totes', 'The crashes were caused by slot-planner 2.9.0.', NO],
  ['clinic', 'The canary slot-broker-00141-hul was unrelated to the failure.', YES],
  // in vain
  ['render', 'Moving the router back to result-router-00065-wib had no effect.', YES],
  ['render', 'The router rollback was irrelevant.', NEVER_NO],
  ['render', 'Tilda moved the router back at 15:24 UTC, which changed nothing.', NEVER_NO],
  // the end of it
  ['render', 'The errors stopped within a minute of the switch to result-render-00140-kes.', NEVER_NO],
  ['render', 'Recovery came with result-render-00140-kes.', YES],
  ['render', 'Recovery came with #405.', NO],
  ['render', 'Since then the check is required, thanks to #406.', NEVER_NO],
];

describe('who and what did it', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });

  it.each(ROWS)('without coverage, never the opposite: %s: %s', async (place, sentence, allowed) => {
    const verdict = await verdictOf(place, sentence, false);
    if (allowed === YES) expect(NEVER_NO).toContain(verdict);
    else if (allowed === NO) expect(NEVER_YES).toContain(verdict);
  });
});
