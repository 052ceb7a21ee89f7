/** Changes, tickets and shares of traffic that their own source knows nothing of, or knows otherwise; and the right that a merge made use of. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['contradicted', 'clinic', '#515 was merged at 07:24.'],
  ['contradicted', 'clinic', 'Cedar merged #515.'],
  ['supported', 'clinic', '#515 was never merged.'],
  ['quiet', 'clinic', '#515 may have been merged at 07:24.'],
  ['supported', 'clinic', 'Tomislav merged #516 at 09:33.'],
  ['contradicted', 'totes', 'pick-router#291 was merged at 09:00 on 3 November.'],
  ['quiet', 'totes', 'pick-router#291 was merged on 20 November.'],
  ['contradicted', 'render', 'Noor Haddad opened LAB-981 at 10:13.'],
  ['quiet', 'render', 'LAB-981 was opened for the follow-up.'],
  ['quiet', 'render', 'OPS-981 was opened at 10:13.'],
  ['quiet', 'render', 'LAB-981 was closed at 10:13.'],
  ['supported', 'clinic', '10 % of the traffic went to slot-broker-00141-hul at 06:40.'],
  ['contradicted', 'clinic', 'Cedar sent 40 % of the traffic to slot-broker-00141-hul at 06:40.'],
  ['quiet', 'clinic', 'About 12 % of the traffic went to slot-broker-00141-hul at 06:40.'],
  ['quiet', 'clinic', '40 % of the traffic might have gone to slot-broker-00141-hul at 06:40.'],
  ['supported', 'quotes', 'Pipit merged #1201 at 20:31 on 8 October and used its admin override to do so.'],
  ['doubted', 'quotes', 'Bongani merged #1205 at 13:46 and used his admin override to do so.'],
];

describe('never merged and never filed', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
