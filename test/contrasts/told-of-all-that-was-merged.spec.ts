/** Approvals of what was merged in the end, checks that were all green, and questions that nobody is said to have asked. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const ROWS: Readonly<Record<string, readonly (readonly [Place, Expected, string])[]>> = {
  'an approval of all that was merged': [
    ['postcodes', 'supported', 'Rasmus approved #341.'],
    ['postcodes', 'contradicted', 'Rasmus approved the final state of #341.'],
    ['postcodes', 'contradicted', 'Rasmus approved #341 exactly as it was merged.'],
    ['postcodes', 'contradicted', 'What Rasmus approved in #341 is exactly what went in.'],
    ['postcodes', 'contradicted', 'Rasmus approved both commits of #341.'],
    ['postcodes', 'supported', 'Rasmus approved an earlier version of #341.'],
    ['postcodes', 'supported', 'Amina approved the final state of #345.'],
    ['postcodes', 'supported', 'Amina approved #345 as it was merged.'],
    ['postcodes', 'contradicted', 'Sofie approved the final state of #345.'],
    ['postcodes', 'quiet', 'Rasmus may have approved the final state of #341.'],
  ],
  'an approval of one of several commits': [
    ['postcodes', 'supported', 'Rasmus approved the first commit of #341.'],
    ['postcodes', 'contradicted', 'Rasmus approved the second commit of #341.'],
    ['postcodes', 'contradicted', 'The second commit of #341 was approved by Rasmus.'],
    ['postcodes', 'supported', 'The second commit of #341 was never approved.'],
    ['postcodes', 'supported', 'Nobody approved the last commit of #341.'],
    ['postcodes', 'contradicted', 'Nobody approved the first commit of #341.'],
    ['postcodes', 'supported', 'The final state of #341 was never approved.'],
    ['postcodes', 'supported', '#341 was not approved as it was merged.'],
    ['postcodes', 'contradicted', '#345 was not approved as it was merged.'],
    ['postcodes', 'unproven', 'Nobody approved the first version of #345.'],
    ['postcodes', 'doubted', 'The second commit of #341 was reviewed by Rasmus.'],
    ['postcodes', 'contradicted', 'Nobody approved the last commit of #345.'],
    ['postcodes', 'quiet', 'Rasmus would have approved the second commit of #341.'],
  ],
  'a number of five digits is no revision': [['postcodes', 'quiet', '#341 cut the limit from 14400 to 300.']],
  'the checks of a change are all of them': [
    ['postcodes', 'contradicted', 'The checks on #341 were green.'],
    ['postcodes', 'contradicted', 'The checks on #341 had come back green, every one of them.'],
    ['postcodes', 'doubted', 'The checks on #341 turned green.'],
    ['postcodes', 'unproven', 'The checks on #345 were green.'],
    ['postcodes', 'quiet', 'The checks on #341 should have been green.'],
  ],
  'questions and objections that nobody is said to have raised': [
    ['meter', 'contradicted', 'Nobody objected to #731.'],
    ['meter', 'unsupported', 'Nobody objected to #731 before the merge.'],
    ['meter', 'contradicted', 'No objection was raised to #731.'],
    ['meter', 'contradicted', 'Nobody questioned #731.'],
    ['meter', 'quiet', 'Nobody objected to #736.'],
    ['meter', 'quiet', 'No further objection was raised to #731.'],
    ['meter', 'quiet', 'No questions were asked about #736 in review.'],
    ['meter', 'quiet', 'Perhaps nobody objected to #731.'],
  ],
};

describe('told of all that was merged', () => {
  for (const [mode, rows] of Object.entries(ROWS))
    it.each(rows.map(([place, expected, text]) => ({ place, expected, text })))(
      `${mode}: $expected: $text`,
      async ({ place, expected, text }) => {
        expect(allows(expected)).toContain(await verdictOf(place, text));
      },
    );
});
