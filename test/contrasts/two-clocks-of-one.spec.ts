/** Contrast set: a thing told by both of its clocks, in a table, a note or a clause; clocks close to a stated one; ends of which there can be no other. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ALERTS = '| Alert | From | To | Length |\n|---|---|---|---|\n';
const OPENED = '| Opened (UTC) | Closed (UTC) | What |\n|---|---|---|\n';

const ROWS: readonly (readonly [Place, Outcome | 'doubted' | 'quiet', string])[] = [
  // columns that tell when it began and when it ended
  ['totes', 'supported', `${ALERTS}| PickTaskLagHigh | 06:03 | 07:24 | 81 min |`],
  ['totes', 'contradicted', `${ALERTS}| PickTaskLagHigh | 06:03 | 07:44 | 81 min |`],
  ['totes', 'contradicted', `${ALERTS}| PickTaskLagHigh | 06:03 | 07:24 | 41 min |`],
  ['totes', 'contradicted', `${ALERTS}| SlotPlannerLatencyHigh | 06:03 | 07:24 | 81 min |`],
  ['totes', 'supported', `${OPENED}| 06:02 | 06:51 | ToteSorterCrashLooping |`],
  ['totes', 'contradicted', `${OPENED}| 06:02 | 06:31 | ToteSorterCrashLooping |`],
  ['totes', 'contradicted', `${OPENED}| 06:51 | 07:02 | ToteSorterCrashLooping |`],
  ['totes', 'quiet', `${OPENED}| 06:02 | maybe 06:31 | ToteSorterCrashLooping |`],
  // notes and clauses
  ['totes', 'supported', 'ToteSorterCrashLooping: 06:02–06:51'],
  ['totes', 'contradicted', 'ToteSorterCrashLooping: 06:02–07:21'],
  ['totes', 'supported', 'ToteSorterCrashLooping fired from 06:02 to 06:51.'],
  ['totes', 'contradicted', 'ToteSorterCrashLooping fired from 06:22 to 06:51.'],
  ['totes', 'quiet', 'ToteSorterCrashLooping fired between 05:50 and 06:51.'],
  ['totes', 'supported', 'The crash-loop alert opened at 06:02 and stayed open until 06:51.'],
  ['totes', 'contradicted', 'The crash-loop alert opened at 06:02 and stayed open until 07:21.'],
  // a mute: for how long it was set, and for how long it stood
  ['totes', 'supported', 'The lag alert was silenced for 45 minutes.'],
  ['totes', 'supported', 'The silence was in place for a quarter of an hour.'],
  ['totes', 'doubted', 'The silence was in place for its full 45 minutes.'],
  // close to a clock is no side of it
  ['totes', 'supported', 'Idris Baptiste ended the silence shortly after a quarter past six.'],
  ['totes', 'doubted', 'Idris Baptiste ended the silence shortly after a quarter to six.'],
  ['totes', 'supported', 'Idris Baptiste ended the silence after a quarter to six.'],
  // ends of which a complete source tells no other one
  ['totes', 'supported', 'The silence was lifted a quarter of an hour after it had been set.'],
  ['totes', 'contradicted', 'The silence was lifted forty minutes after it had been set.'],
  ['totes', 'quiet', 'The silence may have been lifted forty minutes after it had been set.'],
  ['totes', 'contradicted', 'Roughly 45 minutes elapsed between declaration and resolution.'],
  ['totes', 'supported', 'Roughly 77 minutes elapsed between declaration and resolution.'],
];

const fits = (expected: Outcome | 'doubted' | 'quiet', found: Outcome): boolean =>
  expected === 'doubted' ? found !== 'supported' : expected === 'quiet' ? found !== 'contradicted' : found === expected;

describe('two clocks of one thing', () => {
  it.each(ROWS)('%s, %s: %s', async (place, expected, text) => {
    const found = await verdictOf(place, text);
    expect(fits(expected, found), found).toBe(true);
  });

  it('refutes no lone end of a source that is not complete', async () => {
    expect(await verdictOf('totes', 'The silence was lifted forty minutes after it had been set.', false)).toBe(
      'unsupported',
    );
  });
});
