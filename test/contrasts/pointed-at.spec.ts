/** What "it", "the revert", "the request behind it" stand for, and what a text says that is no person: only what the words themselves tell of can be refuted. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Expected, string])[] = [
  // One change is spoken of: "it" is that one.
  ['postcodes', 'supported', 'Amina opened #344, and Sofie approved it.'],
  ['postcodes', 'contradicted', 'Amina opened #344, and Rasmus approved it.'],
  ['postcodes', 'contradicted', 'Amina opened a pull request, #344, and Rasmus approved it.'],
  ['postcodes', 'contradicted', 'Amina opened #344. Nobody had reviewed it.'],
  ['postcodes', 'supported', '#344 is live. Approved by Sofie.'],
  ['postcodes', 'contradicted', '#344 is live. Approved by Rasmus.'],
  // Another one is described, or two are named, or something else was spoken of in between.
  [
    'postcodes',
    'quiet',
    '#341 was merged. The revert came later, and Sofie had approved it before Amina merged it at 10:46 UTC.',
  ],
  ['postcodes', 'quiet', 'Mads looked at #343. Sofie approved the pull request behind it half an hour later.'],
  ['postcodes', 'quiet', '#343 was opened. The retry with the old image, which Rasmus had approved, was cancelled.'],
  ['postcodes', 'quiet', '#341 and #343 were merged. Sofie had approved it.'],
  ['postcodes', 'quiet', '#344 was opened. Then came a plan to empty the printers. Rasmus approved it.'],
  ['postcodes', 'quiet', 'Amina opened #344. Another change was approved by Rasmus.'],
  // Deploys that name no change tell nothing of one.
  ['postcodes', 'supported', '#344 is live.'],
  ['postcodes', 'doubted', '#345 is live.'],
  // What comes is not what makes it come.
  ['postcodes', 'quiet', 'What came back two minutes later was #343.'],
  ['postcodes', 'contradicted', 'What brought the labels back was #343.'],
  // No such thing, or none of something of it.
  ['postcodes', 'contradicted', 'There is no service of the name label-api.'],
  ['postcodes', 'quiet', 'There was no backup of label-api.'],
  ['postcodes', 'quiet', 'There was no rota for label-api that week.'],
  // What a text says, or a rumour, is for its own record to show.
  ['postcodes', 'quiet', 'The text of the pull request says that Sofie approved #341.'],
  ['postcodes', 'quiet', 'The wall board said that #341 was merged by Sofie.'],
  ['postcodes', 'quiet', 'Word was that Sofie had merged #341.'],
  ['postcodes', 'quiet', 'What Barnacle wrote was that Sofie had merged #341.'],
  ['postcodes', 'quiet', 'Allegedly, #341 was merged by Sofie.'],
  ['postcodes', 'contradicted', 'It must be said that #341 was merged by Sofie.'],
  ['postcodes', 'contradicted', 'It turned out that #341 had been merged by Sofie.'],
  ['postcodes', 'contradicted', 'What happened was that #341 was merged by Sofie.'],
];

describe('what is only pointed at', () => {
  it.each(ROWS.map(([place, expected, text]) => ({ place, expected, text })))(
    '$expected: $text',
    async ({ place, expected, text }) => {
      expect(allows(expected)).toContain(await verdictOf(place, text));
    },
  );

  it('is refuted only where the record is whole', async () => {
    expect(await verdictOf('postcodes', 'Amina opened #344. Approved by Rasmus.', false)).not.toBe('contradicted');
  });
});
