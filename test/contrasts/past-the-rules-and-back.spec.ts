/** Merges past the rules of a branch, and which deliveries went back. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'a merge past the rules of its branch',
    rows: [
      ['supported', 'meter', 'Ferrule merged #731 past the code owners rule.'],
      ['supported', 'meter', 'edge-config#731 was merged by Ferrule, bypassing the owners rule.'],
      ['supported', 'meter', 'edge-config#731 is merged by Ferrule; the owners rule is bypassed.'],
      ['supported', 'meter', '#734 was merged with a protection bypass.'],
      ['supported', 'meter', 'The merge of #734 bypassed branch protection.'],
      ['supported', 'meter', '#734 went in while the required review was still missing.'],
      ['contradicted', 'meter', '#738 was merged by bypassing branch protection.'],
      ['contradicted', 'meter', '#738 went in by the same bypass.'],
      ['unsupported', 'meter', '#731 was merged without bypassing any rule.'],
      ['supported', 'meter', '#738 was merged without any bypass.'],
      ['doubted', 'meter', 'Otso merged #731 past the code owners rule.'],
      ['quiet', 'meter', 'Somebody may have merged #738 past the code owners rule.'],
      ['quiet', 'meter', 'Branch protection can no longer be bypassed.'],
    ],
  },
  {
    mode: 'what went back, and what went forward',
    rows: [
      ['supported', 'totes', 'pick-router was rolled back at 06:38.'],
      ['contradicted', 'totes', 'pick-router was rolled back at 05:59.'],
      ['supported', 'totes', 'pick-router was put back to 5.2.4 at 06:38.'],
      ['contradicted', 'totes', 'slot-planner was rolled back at 05:55.'],
      ['quiet', 'totes', 'slot-planner may have been rolled back at 05:55.'],
      ['supported', 'meter', 'The headend was returned to version 7.4.2 at 09:22.'],
      ['contradicted', 'meter', 'The headend was returned to version 7.4.1 at 09:22.'],
      ['contradicted', 'meter', 'The headend was returned to version 7.4.2 at 08:22.'],
      ['supported', 'render', 'All times UTC. Tilda returned the router to result-router-00065-wib at 15:24.'],
      ['contradicted', 'render', 'All times UTC. Noor Visser returned the router to result-router-00065-wib at 15:24.'],
      [
        'supported',
        'render',
        'All times UTC. Traffic was put back on result-render-00140-kes by Noor Visser at 15:58.',
      ],
      ['doubted', 'render', 'All times UTC. Traffic was put back on result-render-00142-lab by Noor Visser at 15:58.'],
      ['supported', 'render', 'All times UTC. At 15:58 Noor Visser returned to the previous version.'],
      ['doubted', 'render', 'All times UTC. result-render was rolled back at 15:07.'],
    ],
  },
  {
    mode: 'who started a run, and how',
    rows: [
      ['supported', 'meter', 'The sync of the headend at 05:49 was started by Aino Lehtonen.'],
      ['contradicted', 'meter', 'The sync of the headend at 05:49 was started by Jukka Salmi.'],
      ['contradicted', 'meter', 'The sync of the headend at 05:49 was started automatically.'],
      ['quiet', 'meter', 'The sync at 05:44 failed because no key could decrypt the secret.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
