/** Which revision or version a service was on, from when until when, for how long, and with which part of the traffic. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

type Row = readonly [Expected, Place, string];

const check = (rows: readonly Row[]) =>
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });

describe('what it was on', () => {
  check([
    ['supported', 'ferry', 'At 09:30 hold-sweeper was on revision 00057-lor.'],
    ['contradicted', 'ferry', 'At 09:30 hold-sweeper was on revision 00058-qed.'],
    ['supported', 'ferry', 'hold-sweeper stayed on 00058-qed until 08:47.'],
    ['contradicted', 'ferry', 'hold-sweeper stayed on 00058-qed until 09:40.'],
    ['quiet', 'ferry', 'At 09:30 hold-sweeper was probably on revision 00058-qed.'],
    ['supported', 'totes', 'pick-router was on 5.3.0 at 06:20.'],
    ['contradicted', 'totes', 'pick-router was on 5.2.4 at 06:20.'],
    ['supported', 'totes', 'Before the deploy, at 05:58, pick-router was on 5.2.4.'],
    ['supported', 'meter', 'headend was on 7.4.1 from 05:27 until 09:22.'],
    ['contradicted', 'meter', 'headend was on 7.4.1 from 05:27 until 06:22.'],
    ['supported', 'meter', 'Between 05:30 and 06:22 headend was on 7.4.1.'],
    ['supported', 'totes', '5.3.0 ran from 05:59 until 06:38.'],
    ['contradicted', 'totes', '5.3.0 ran from 05:59 until 06:11.'],
  ]);
});

describe('when it got traffic', () => {
  check([
    ['supported', 'ferry', 'hold-sweeper-00059-tam did not take traffic until 10:09.'],
    ['contradicted', 'ferry', 'hold-sweeper-00059-tam did not take traffic until 10:40.'],
    ['supported', 'ferry', 'hold-sweeper-00059-tam had to wait for traffic until 10:09.'],
    ['quiet', 'render', 'The new revision, 00143-ruv, had to wait for traffic until 16:41 UTC.'],
    ['supported', 'ferry', 'hold-sweeper-00058-qed got all the traffic at 08:17.'],
    ['contradicted', 'ferry', 'hold-sweeper-00058-qed got all the traffic at 07:52.'],
    ['supported', 'clinic', 'At 06:40 slot-broker-00141-hul took a tenth of the traffic.'],
    ['contradicted', 'clinic', 'At 06:40 slot-broker-00141-hul took half of the traffic.'],
    ['supported', 'ferry', 'Runa gave 00057-lor all the traffic at 08:47.'],
    ['contradicted', 'ferry', 'Eilidh gave 00057-lor all the traffic at 08:47.'],
  ]);
});

describe('for how long', () => {
  check([
    ['supported', 'ferry', 'hold-sweeper-00058-qed was live for half an hour.'],
    ['contradicted', 'ferry', 'hold-sweeper-00058-qed was live for two hours.'],
    ['supported', 'totes', 'pick-router 5.3.0 was in production for just under forty minutes.'],
    ['contradicted', 'totes', 'pick-router 5.3.0 was in production for just over four hours.'],
    ['quiet', 'totes', 'pick-router 5.3.0 could have been in production for four hours.'],
  ]);
});

describe('what a change took out', () => {
  check([
    ['quiet', 'ferry', '#747 took the retention change out again at 10:05.'],
    ['quiet', 'ferry', '#747 took #742 out.'],
    ['quiet', 'ferry', 'hold-sweeper-00058-qed stayed live for about half an hour.'],
  ]);
});

describe('back to what ran before', () => {
  check([
    ['supported', 'totes', 'pick-router was rolled back to 5.2.4 at 06:38.'],
    ['contradicted', 'totes', 'As a precaution label-printer had been rolled back to 1.13.9.'],
    ['quiet', 'totes', 'label-printer 1.13.9 had been deployed the week before.'],
  ]);
});
