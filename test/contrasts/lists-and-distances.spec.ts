/** Lists that leave their verb out, distances counted from a clock or a deed, people called he and she, and items below a name. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'every part of a list has the verb of the first',
    rows: [
      ['supported', 'ferry', '#742 was merged at 08:12, #745 at 08:54 and #747 at 10:05.'],
      ['contradicted', 'ferry', '#742 was merged at 08:12, #745 at 08:54 and #747 at 10:25.'],
      ['supported', 'ferry', '#742 was merged by Petrel, #745 by Runa.'],
      ['contradicted', 'ferry', '#742 was merged by Petrel, #745 by Magnus.'],
      ['supported', 'ferry', '#745 was approved by Magnus at 08:53 and #747 by him at 10:02.'],
      ['contradicted', 'ferry', '#745 was approved by Magnus at 08:53 and #747 by Eilidh at 10:02.'],
      ['quiet', 'ferry', '#742 may have been merged at 08:12, #745 at 08:54 and #747 at 10:25.'],
      ['supported', 'totes', 'slot-planner 2.9.0 went out at 05:55 and pick-router 5.3.0 four minutes later.'],
      ['contradicted', 'totes', 'slot-planner 2.9.0 went out at 05:55 and pick-router 5.3.0 forty minutes later.'],
    ],
  },
  {
    mode: 'a distance counted from a deed that its clock and a record pin down',
    rows: [
      ['supported', 'ferry', 'Runa opened #745 at 08:50. Three and a half minutes later Runa merged it.'],
      ['contradicted', 'ferry', 'Runa opened #745 at 08:50. Three and a half minutes later Eilidh merged it.'],
      ['contradicted', 'ferry', 'Runa opened #745 at 08:50. Half an hour later Runa merged #745.'],
      ['supported', 'totes', 'Maren Holt approved #154 at 06:23. Sorrel merged #154 within a minute.'],
      ['contradicted', 'totes', 'Maren Holt approved #154 at 06:23. Sorrel merged #154 an hour later.'],
      ['quiet', 'ferry', 'Runa opened #745 at 08:50. Perhaps half an hour later Runa merged #745.'],
    ],
  },
  {
    mode: 'what is counted from a clock and has none of its own',
    rows: [
      ['supported', 'ferry', 'Eilidh acknowledged the page at 08:26. Three minutes later she took command.'],
      ['doubted', 'ferry', 'Eilidh acknowledged the page at 08:26. Three quarters of an hour later she took command.'],
    ],
  },
  {
    mode: 'he and she are people, and whom the report called so before',
    rows: [
      ['supported', 'ferry', 'Petrel asked Runa for a review of #742. She requested changes at 07:58.'],
      ['doubted', 'ferry', 'Petrel asked Magnus for a review of #742. He requested changes at 07:58.'],
      ['supported', 'totes', 'Maren Holt was paged. At 06:09 she acknowledged the page.'],
    ],
  },
  {
    mode: 'items below a name tell what that person did',
    rows: [
      ['supported', 'ferry', '- Runa\n  - opened #745 at 08:50\n  - merged it at 08:54'],
      ['contradicted', 'ferry', '- Magnus\n  - merged #745 at 08:54'],
      ['contradicted', 'ferry', '- Petrel\n  - merged #745 at 08:54'],
      ['quiet', 'ferry', '- Petrel\n  - #745 was merged at 08:54'],
    ],
  },
  {
    mode: 'behind a colon each with its clock',
    rows: [
      ['supported', 'ferry', 'Three pull requests were merged: #742 at 08:12, #745 at 08:54 and #747 at 10:05.'],
      ['contradicted', 'ferry', 'Three pull requests were merged: #742 at 08:12, #745 at 08:54 and #747 at 10:35.'],
    ],
  },
  {
    mode: 'it, where only somebody does that to something',
    rows: [
      ['supported', 'ferry', 'Petrel opened #742 at 07:41. Half an hour later it merged the pull request.'],
      ['doubted', 'ferry', 'Petrel opened #744 at 08:44. Half an hour later it merged the pull request.'],
      ['supported', 'ferry', 'Petrel started build 5e1b7c40 at 08:46. It was cancelled at 08:49.'],
    ],
  },
  {
    mode: 'to whom command was handed, as a noun',
    rows: [
      ['supported', 'totes', '06:40 Hand-over to Maren Skov'],
      ['doubted', 'totes', '06:40 Hand-over to Idris'],
    ],
  },
  {
    mode: 'no length of time is told by "and" or "am"',
    rows: [['quiet', 'ferry', 'Runa requested changes at 07:58. Eleven minutes later Petrel dismissed her review.']],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
