/** A review told in other words than "approved by", and which of its commits an approval was of. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const SETS: readonly { readonly mode: string; readonly rows: readonly (readonly [Expected, Place, string])[] }[] = [
  {
    mode: 'nobody looked',
    rows: [
      ['contradicted', 'tyres', '#621 went in unreviewed.'],
      ['contradicted', 'vod', 'Amara merged #404 without a second pair of eyes.'],
      ['contradicted', 'harbour', '#317 was merged without anyone having looked at it.'],
      ['contradicted', 'harbour', 'The revert, #317, skipped review.'],
      ['contradicted', 'tyres', '#621 lacked an approval.'],
      ['supported', 'render', '#405 went in unreviewed.'],
      ['supported', 'render', 'Quince merged #405 without a second pair of eyes.'],
      ['quiet', 'tyres', '#621 may have gone in unreviewed.'],
      ['quiet', 'tyres', '#621 was merged without anyone having looked at the dashboard.'],
    ],
  },
  {
    mode: 'how many looked, and who',
    rows: [
      ['supported', 'harbour', '#317 had one approval, from Joost.'],
      ['contradicted', 'harbour', "#317 had one approval, Bram's."],
      ['contradicted', 'harbour', '#317 had two approvals.'],
      ['contradicted', 'vod', "#404 had two pairs of human eyes on it, Teo's and Nuria's."],
      ['doubted', 'tyres', '#621 was reviewed by Idris and Mairi.'],
      ['contradicted', 'render', '#405 had one approval.'],
    ],
  },
  {
    mode: 'leave given in review',
    rows: [
      ['supported', 'harbour', 'The revert was #317, opened by Saskia. Joost gave it the nod.'],
      ['contradicted', 'harbour', 'The revert was #317, opened by Saskia. Bram gave it the nod.'],
      ['supported', 'vod', 'The fix was #404, opened by Amara. Teo okayed it.'],
      ['quiet', 'vod', 'The fix was #404, opened by Amara. Teo passed it on.'],
      ['contradicted', 'vod', 'The fix was #404, opened by Amara. Nuria endorsed it.'],
    ],
  },
  {
    mode: 'over an objection',
    rows: [
      ['supported', 'harbour', "#314 was merged over Joost's objection."],
      ['unproven', 'harbour', "#317 was merged over Joost's objection."],
      ['unproven', 'harbour', "#314 was merged over Saskia's objection."],
    ],
  },
  {
    mode: 'before anybody could',
    rows: [
      ['contradicted', 'tyres', '#621 went in before Idris could review it.'],
      ['contradicted', 'vod', '#404 was merged before anybody had reviewed it.'],
      ['quiet', 'render', '#405 was merged before Emeka had approved it.'],
      ['contradicted', 'harbour', '#317 was approved retroactively.'],
      ['supported', 'vod', '#404 passed review.'],
      ['supported', 'vod', 'Amara merged #404, and Teo had approved it.'],
    ],
  },
  {
    mode: 'with changes still requested',
    rows: [
      ['supported', 'harbour', '#314 was merged with changes still requested.'],
      ['supported', 'harbour', '#314 went in despite an open change request by Joost.'],
      ['contradicted', 'harbour', '#317 was merged with changes still requested.'],
      ['contradicted', 'tyres', '#621 had an outstanding change request when it went in.'],
      ['contradicted', 'harbour', '#317 was approved by both reviewers.'],
      ['doubted', 'harbour', 'No one but Saskia looked at #317.'],
    ],
  },
  {
    mode: 'another commit than the last',
    rows: [
      ['contradicted', 'harbour', 'Saskia approved #314 in the form in which it was merged.'],
      ['supported', 'harbour', '#314 was approved by Saskia, though not in the form in which it was merged.'],
      ['supported', 'harbour', 'Saskia had approved #314, but not its final version.'],
      ['quiet', 'harbour', 'Saskia approved #314 before the last commit was pushed.'],
      ['supported', 'harbour', "Saskia's approval did not cover the last commit of #314."],
    ],
  },
  {
    mode: 'who raised no objection',
    rows: [
      ['contradicted', 'harbour', 'Joost raised no objection to #314.'],
      ['quiet', 'harbour', 'Saskia raised no objection to #314.'],
      ['doubted', 'harbour', 'No objection to #314 was raised by Joost.'],
      ['contradicted', 'harbour', '#314 met no objection.'],
    ],
  },
  {
    mode: 'of the version that went in',
    rows: [
      ['contradicted', 'gates', "Emil's approval covered the final commit of #318."],
      ['contradicted', 'gates', 'Emil approved #318 in the form in which it went live.'],
      ['contradicted', 'gates', 'Emil approved both halves of #318.'],
      ['supported', 'tyres', "Idris's approval covered the final commit of #621."],
      ['supported', 'gates', 'Emil approved #318.'],
      ['contradicted', 'gates', "Ragna's approval covered the final commit of #318."],
    ],
  },
  {
    mode: 'one of several that go by the same words',
    rows: [
      ['quiet', 'render', 'Nobody signed off on the memory change.'],
      ['doubted', 'render', 'The memory change was approved by two people.'],
      ['supported', 'render', 'Quince opened #405. The memory change was never approved.'],
    ],
  },
];

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});

describe('without coverage', () => {
  it.each(['#317 went in unreviewed.', "#317 had one approval, Bram's."])('is not told: %s', async (sentence) => {
    expect(await verdictOf('harbour', sentence, false)).not.toBe('supported');
  });
});
