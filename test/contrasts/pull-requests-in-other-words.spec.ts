/** The many words for what befalls a pull request, its reviews, its checks and its branch: each with another person, another time, the opposite, and a verb that only sounds alike. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: Readonly<Record<string, readonly PlacedRow[]>> = {
  'merged, in other words': [
    ['harbour', 'At 05:41 on 6 October Kade slipped #314 into main.', YES],
    ['harbour', 'At 05:41 on 6 October Bram slipped #314 into main.', NO],
    ['harbour', 'At 05:21 on 6 October Kade slipped #314 into main.', NO],
    ['harbour', 'Kade completed the merge of #314 at 05:41 on 6 October.', YES],
    ['harbour', 'Bram completed the merge of #314 at 05:41 on 6 October.', NO],
    ['harbour', '#314 became part of main at 05:41 on 6 October.', YES],
    ['harbour', 'Kade was expected to merge #314 at 05:41 on 6 October.', NEVER_YES],
    ['harbour', 'Kade looked at #314 at 05:41 on 6 October.', NEVER_NO],
  ],
  'turned down, in other words': [
    ['clinic', 'Tomislav demanded changes to #515 at 07:20.', YES],
    ['clinic', 'Tomislav bounced #515 at 07:20.', YES],
    ['clinic', 'Itziar bounced #515 at 07:20.', NEVER_YES],
    ['clinic', 'Tomislav bounced #516 at 07:20.', NEVER_YES],
    ['clinic', 'At 07:20 #515 drew a change request from Tomislav.', YES],
    ['clinic', 'At 07:20 #515 drew a change request from Itziar.', NEVER_YES],
    ['clinic', 'Tomislav objected to #515 at 07:20.', YES],
    ['clinic', 'Tomislav objected to #515 at 08:45.', NEVER_NO],
    ['clinic', 'Tomislav accepted #515 at 07:20.', NEVER_YES],
  ],
  'who said no, told beside what was not said': [
    ['clinic', 'Tomislav did not approve #515 but asked for changes at 07:20.', YES],
    ['clinic', 'Itziar did not approve #515 but asked for changes at 07:20.', NO],
    ['clinic', "#515 failed Tomislav's review at 07:20.", YES],
    ['clinic', "#515 failed Itziar's review at 07:20.", NO],
    ['clinic', 'Tomislav denied #515 approval at 07:20.', NEVER_NO],
  ],
  'approved, in other words': [
    ['harbour', "#317 passed Joost's review at 06:58 on 6 October.", YES],
    ['harbour', "#317 passed Bram's review at 06:58 on 6 October.", NO],
    ['harbour', 'Approval for #317 was given by Joost at 06:58 on 6 October.', YES],
    ['harbour', 'Approval for #317 was given by Joost at 07:18 on 6 October.', NO],
    ['harbour', 'Approval for #317 was given by Bram on 6 October.', NO],
    ['harbour', 'Joost green-lighted #317 at 06:58 on 6 October.', YES],
    ['harbour', 'Joost nearly approved #317 at 06:58 on 6 October.', NEVER_YES],
    ['harbour', '#317 was Bram’s, opened at 06:41 on 6 October.', NEVER_YES],
  ],
  'closed unmerged, in other words': [
    ['clinic', 'Kwabena shelved #515 at 07:24.', YES],
    ['clinic', '#515 was binned by Kwabena at 07:24.', YES],
    ['clinic', '#515 was binned by Itziar at 07:24.', NO],
    ['clinic', 'Kwabena shelved #516 at 07:24.', NO],
    ['clinic', 'Kwabena cancelled #515 at 07:24.', YES],
    ['clinic', 'Kwabena got rid of #515 at 07:24.', YES],
    ['clinic', 'Itziar got rid of #515 at 07:24.', NO],
    ['clinic', 'Kwabena pulled the plug on #515 at 07:24.', YES],
    ['clinic', 'Itziar pulled the plug on #515 at 07:24.', NO],
    ['clinic', 'Tomislav marked #515 as needing changes at 07:20.', YES],
    ['clinic', 'Itziar marked #515 as needing changes at 07:20.', NEVER_YES],
    ['clinic', 'Kwabena wanted to shelve #515 at 07:24.', NEVER_YES],
  ],
  'reviews set aside': [
    ['render', 'Quince struck the review by Emeka off #402 at 21:02 UTC on 24 February.', YES],
    ['render', "Quince threw out Emeka's review of #402 at 21:02 UTC on 24 February.", YES],
    ['render', "Tilda threw out Emeka's review of #402 at 21:02 UTC on 24 February.", NO],
    ['render', "Quince got rid of Emeka's review of #402 at 21:02 UTC on 24 February.", YES],
    ['render', '24 February 21:02 UTC: review of #402 dismissed (Quince)', YES],
  ],
  'checks that speak': [
    ['harbour', 'rewrite-lint flagged #316 at 06:30 on 6 October.', YES],
    ['harbour', '#316 did not get past rewrite-lint at 06:30 on 6 October.', YES],
    ['harbour', '#316 did not get past unit at 06:30 on 6 October.', NEVER_YES],
    ['harbour', 'rewrite-lint let #316 through at 06:30 on 6 October.', NEVER_YES],
    ['harbour', 'rewrite-lint rejected #316 at 06:30 on 6 October.', YES],
    ['harbour', 'rewrite-lint rejected #317 at 06:47 on 6 October.', NO],
    ['harbour', 'rewrite-lint gave #317 the green light at 06:47 on 6 October.', YES],
    ['harbour', 'rewrite-lint gave #316 the green light at 06:30 on 6 October.', NO],
    ['harbour', 'smoke-suite failed on #316 at 06:30 on 6 October.', NEVER_YES],
    // The run of it that failed began at that minute, which is how a list of checks dates it.
    ['harbour', 'rewrite-lint failed on #316 at 06:25 on 6 October.', NEVER_NO],
    ['harbour', 'rewrite-lint failed on #316 at 06:05 on 6 October.', NO],
    ['harbour', 'The smoke check on #317 passed at 06:47 on 6 October.', NEVER_YES],
    ['harbour', 'The rewrite-lint check on #317 passed at 06:47 on 6 October.', YES],
  ],
  'branches and their commits': [
    ['gates', 'Kondukt added a commit to kondukt/gate-771-ttl at 14:02 UTC on 2 November.', YES],
    ['gates', 'kondukt/gate-771-ttl got a new commit from Kondukt at 14:02 UTC on 2 November.', YES],
    ['gates', 'kondukt/gate-771-ttl got a new commit from Ragna at 14:02 UTC on 2 November.', NEVER_YES],
    ['gates', 'Kondukt pushed to spare-branch at 14:02 UTC on 2 November.', NEVER_YES],
  ],
};

for (const [title, rows] of Object.entries(ROWS))
  describe(title, () => {
    it.each(rows.map(([place, text, allowed]) => ({ place, text, allowed })))(
      '$text',
      async ({ place, text, allowed }) => {
        expect(allowed).toContain(await verdictOf(place, text));
      },
    );
  });
