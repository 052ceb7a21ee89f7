/** Silences of alerts, and deliveries that failed and are told as having taken effect. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, string])[] }[] = [
  {
    mode: 'who silenced what, when and for how long',
    rows: [
      ['supported', 'PickTaskLagHigh was silenced by Sorrel at 06:11.'],
      ['supported', 'At 06:11 Sorrel muted the lag alert.'],
      ['contradicted', 'PickTaskLagHigh was silenced by Idris at 06:11.'],
      ['contradicted', 'PickTaskLagHigh was silenced by Sorrel at 06:20.'],
      ['doubted', 'ToteSorterCrashLooping was silenced by Sorrel at 06:11.'],
      ['quiet', 'PickTaskLagHigh may have been silenced by Idris at 06:11.'],
      ['quiet', 'Perhaps Wen muted the lag alert.'],
      ['quiet', 'At 06:20 the lag alert was silenced.'],
      ['supported', 'Idris lifted the silence at 06:27.'],
      ['contradicted', 'The silence was lifted by Maren Holt at 06:27.'],
    ],
  },
  {
    mode: 'for how long one silence was set, where nobody set another',
    rows: [
      ['supported', 'Sorrel silenced the lag alert for 45 minutes.'],
      ['supported', 'PickTaskLagHigh was silenced by Sorrel for three quarters of an hour.'],
      ['contradicted', 'Sorrel silenced the lag alert for two hours.'],
      ['contradicted', 'The lag alert was muted by Sorrel for 90 minutes.'],
      ['quiet', 'Sorrel may have silenced the lag alert for two hours.'],
      ['quiet', 'The lag alert was muted for 90 minutes.'],
      ['unproven', 'Sorrel silenced the crash alert for 45 minutes.'],
    ],
  },
  {
    mode: 'that no alert was silenced speaks of all alerts',
    rows: [
      ['contradicted', 'No alert was silenced.'],
      ['contradicted', 'No alert was silenced in the course of the incident.'],
      ['contradicted', 'No alert was muted at any time during the incident.'],
      ['quiet', 'No alert of slot-planner was silenced.'],
      ['quiet', 'No alert was silenced before the incident was declared.'],
      ['quiet', 'No alert was silenced after 06:30.'],
      ['quiet', 'If no alert had been silenced, this would have been shorter.'],
      [
        'doubted',
        'SlotPlannerLatencyHigh was active for eight and a half minutes. No alert was silenced in the course of the incident.',
      ],
    ],
  },
  {
    mode: 'a version whose delivery failed was not rolled out',
    rows: [
      ['supported', 'The sync of 3.7.1 failed at 06:31.'],
      ['contradicted', 'The sync of 3.7.1 succeeded at 06:31.'],
      ['contradicted', 'Version 3.7.1 was rolled out to production.'],
      ['contradicted', 'At 06:31 version 3.7.1 went live.'],
      ['contradicted', 'By 06:31 version 3.7.1 was running in production.'],
      ['supported', 'Version 3.7.2 was rolled out to production at 10:31.'],
      ['quiet', 'Version 3.7.1 should have been rolled out to production.'],
      ['quiet', 'That did not keep Sorrel from announcing that 3.7.1 was rolled out.'],
      ['quiet', 'Version 3.7.1 was not rolled out to production.'],
      ['supported', 'The image 3.7.1 was built without error.'],
    ],
  },
  {
    mode: 'who found the cause is no cause',
    rows: [['quiet', '3.7.1 was announced at 06:32. It was Idris who found the cause, shortly before half past six.']],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('totes', sentence));
  });
});

describe('without what the bundle says it is complete for', () => {
  it.each([
    ['contradicted', 'No alert was silenced.'],
    ['contradicted', 'Version 3.7.1 was rolled out to production.'],
    ['unproven', 'No alert of slot-planner was silenced.'],
  ] as const)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('totes', sentence, false));
  });
});
