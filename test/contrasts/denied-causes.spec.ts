/** Causes and cures that somebody at the scene denies: named, answered, undone in vain; what nobody denies or somebody holds to stays as it is. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // denied by its name, or by what the one who named it called it
  ['clinic', 'The outage was caused by the canary revision slot-broker-00141-hul.', NO],
  ['clinic', '**Root cause:** the canary slot-broker-00141-hul', NO],
  ['meter', 'The rollback to 7.4.1 restored the handshakes.', NO],
  ['meter', 'The rollback to 7.4.1 did not restore the handshakes.', YES],
  // answered with a plain no
  ['totes', 'tote-sorter#154 resolved the incident.', NO],
  // undone, and nothing changed
  ['totes', 'The crashes were caused by slot-planner 2.9.0.', NO],
  ['totes', 'The interruption stemmed from slot-planner 2.9.0.', NO],
  ['render', 'The errors were caused by result-router-00066-hut.', NO],
  ['render', 'Moving the router back to 00065 restored the service.', NO],
  ['quotes', 'The deviation originated in the release of the quote site at 12:10.', NO],
  // what people hold to, or nobody denies
  ['totes', 'The crashes were caused by pick-router 5.3.0.', NEVER_NO],
  ['render', 'The errors were caused by #402.', NEVER_NO],
  ['render', 'The rollback to result-render-00140-kes restored the service.', YES],
  ['clinic', 'slot-broker-00142-pak restored the service.', YES],
  ['clinic', 'The interruption was caused by the expiry of the client certificate of the slot broker.', NEVER_NO],
  // put into another's mouth, hedged
  ['totes', 'Sorrel announced that the root cause was slot-planner 2.9.0.', NEVER_NO],
  ['totes', 'The crashes may have been caused by slot-planner 2.9.0.', OPEN],
  // where traffic goes is no origin
  ['render', 'All traffic goes to result-render-00140-kes.', NEVER_NO],
  ['render', 'The errors were caused by the harbour crane.', NEVER_YES],
];

describe('causes and cures denied', () => {
  it.each(ROWS)('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
