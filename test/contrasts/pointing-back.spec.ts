/** "The former", "the second one", "both", "that build", "himself": words that point back at things and people told of before. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'of two told side by side',
    rows: [
      ['supported', 'ferry', '#744 was opened by Petrel and #745 by Runa. The latter was merged at 08:54.'],
      ['contradicted', 'ferry', '#744 was opened by Petrel and #745 by Runa. The former was merged at 08:54.'],
      ['supported', 'ferry', '#742 was opened by Petrel and #745 by Runa. The second one was approved by Magnus.'],
      ['contradicted', 'ferry', '#742 was opened by Petrel and #745 by Runa. The first one was approved by Magnus.'],
      ['quiet', 'ferry', '#744 was opened by Petrel and #745 by Runa. The former may have been merged at 08:54.'],
      ['quiet', 'ferry', '#744 was opened by Petrel and #745 by Runa. The first sweep ran at 08:10.'],
    ],
  },
  {
    mode: 'of both and of all of them',
    rows: [
      ['supported', 'ferry', '#742 was opened by Petrel and #745 by Runa. Both were merged.'],
      ['contradicted', 'ferry', '#744 was opened by Petrel and #745 by Runa. Both were merged.'],
      ['supported', 'ferry', '#745 and #747 were opened by Runa. Both were approved by Magnus.'],
      ['contradicted', 'ferry', '#742 was opened by Petrel and #745 by Runa. Both were approved by Magnus.'],
    ],
  },
  {
    mode: 'the build of the change that was told of last',
    rows: [
      ['supported', 'ferry', '#742 was merged at 08:12. The build took five minutes.'],
      ['doubted', 'ferry', '#742 was merged at 08:12. The build took twenty minutes.'],
      ['doubted', 'render', '#405 was merged at 15:45 UTC. Its build succeeded.'],
      ['supported', 'render', '#405 was merged at 15:45 UTC. The build failed at 15:50 UTC.'],
      ['doubted', 'render', '#405 was merged at 15:45 UTC. That build succeeded.'],
      ['doubted', 'ferry', 'Petrel started build 5e1b7c40 at 08:46. Magnus cancelled that build after nine minutes.'],
    ],
  },
  {
    mode: 'who did it himself or herself',
    rows: [
      ['supported', 'ferry', 'Runa opened #745 at 08:50. She merged it herself at 08:54.'],
      ['doubted', 'ferry', 'Magnus approved #745 at 08:53. He merged the pull request himself at 08:54.'],
      ['contradicted', 'ferry', 'Magnus approved #745 at 08:53 and merged it himself a minute later.'],
    ],
  },
  {
    mode: 'the same person, and the others',
    rows: [
      ['supported', 'ferry', 'Runa opened #745 at 08:50. The same person merged it at 08:54.'],
      ['doubted', 'ferry', 'Magnus approved #745 at 08:53. The same person merged it at 08:54.'],
      ['doubted', 'ferry', 'Magnus approved #745 at 08:53. It was merged by the same person who had opened it.'],
      ['doubted', 'ferry', 'SKO-2291 was closed at 10:44, the other two were closed as well.'],
    ],
  },
  {
    mode: 'a row whose clock is when it began',
    rows: [
      ['supported', 'ferry', '| UTC | what |\n|---|---|\n| 08:59 | checkin-api-00134-fis takes all traffic |'],
      ['contradicted', 'ferry', '| UTC | what |\n|---|---|\n| 08:59 | checkin-api-00133-wub takes all traffic |'],
      ['supported', 'ferry', '08:47 Traffic back to hold-sweeper-00057-lor'],
      ['doubted', 'ferry', '08:47 Traffic back to hold-sweeper-00058-qed'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
