/** Contrast set: what is said of none, nobody and no other, with windows told and understood. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome, string])[] = [
  ['render', 'contradicted', 'No alert policy was snoozed while the incident lasted.'],
  ['render', 'contradicted', 'No monitor was muted throughout the incident.'],
  ['totes', 'contradicted', 'The lag alert was never silenced.'],
  ['totes', 'unsupported', 'The crash-loop alert was never silenced.'],
  // a sentence behind a colon stands by itself
  ['totes', 'contradicted', 'The release was harmless for it: no alert fired for tote-sorter at any point.'],
  // what somebody wrote is hers
  ['totes', 'unsupported', 'Greta Lund wrote: no alert fired for tote-sorter at any point.'],
  // what is left out, or limited, is not denied
  ['totes', 'unsupported', 'No alert but the lag alert was silenced.'],
  ['totes', 'unsupported', 'No alert was silenced for longer than 45 minutes.'],
  ['totes', 'unsupported', 'No other service than slot-planner raised an alert during the incident.'],
  // any two refute "no other"
  ['totes', 'contradicted', 'No other service raised an alert during the incident.'],
  // one that fired earlier the same night may be meant too
  ['totes', 'unsupported', 'No alert fired before 06:02.'],
  // what is left out may have failed
  ['totes', 'contradicted', 'Every check on #288 was green.'],
  ['totes', 'unsupported', 'Every check but contract-test was green on #288.'],
  ['totes', 'unsupported', 'Every check but unit was green on #288.'],
  ['totes', 'unsupported', 'All checks but one were green on #288.'],
  // a failure that nobody saw is a failure
  ['totes', 'unsupported', 'What neither dashboard showed is that a contract test had failed on #288.'],
  ['meter', 'unsupported', 'No other service was renamed during the incident.'],
];

describe('none of them', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    expect(await verdictOf(place, sentence)).toBe(wanted);
  });
});
