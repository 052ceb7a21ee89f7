/** What stands beside a deed that is on record, and was told by nobody: at whose word it was done, while what, with what success. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, type PlacedRow, verdictOf, YES } from './verdicts.js';

const ROWS: readonly PlacedRow[] = [
  // At whose word.
  ['totes', 'Idris ended the silence at 06:27 UTC.', YES],
  ['totes', 'Idris ended the silence at 06:27 UTC on the instruction of the shift lead.', NEVER_YES],
  ['totes', 'At the request of the warehouse Idris ended the silence at 06:27 UTC.', NEVER_YES],
  ['totes', 'Idris ended the silence at 06:27 UTC with the blessing of the customer.', NEVER_YES],
  // A time that a whole clause tells.
  ['totes', 'Before anybody was even awake Idris had ended the silence.', NEVER_YES],
  ['clinic', 'Leilani took the deploy rights from Cedar.', YES],
  ['clinic', 'Before he was at his desk Leilani had taken the deploy rights from Cedar.', NEVER_YES],
  ['clinic', 'Only after the second page did Leilani take the deploy rights from Cedar.', NEVER_YES],
  // Verbs that tell nothing without what they take.
  ['totes', 'The merge of #154 went as planned.', NEVER_YES],
  ['totes', '#154 came out of the blue.', NEVER_YES],
  ['totes', 'The merge of #154 followed the book.', NEVER_YES],
  ['totes', '#154 went in at 06:23 UTC.', YES],
  // Only pointed at.
  ['totes', 'That version had been rolled out by hand by Wen Zhao.', NEVER_YES],
  // A proposal has made nothing so.
  ['meter', 'Owner rules became stricter with #743.', NEVER_YES],
];

const ACCUSED: readonly PlacedRow[] = [
  // What a step came to is not what the run came to.
  ['clinic', "Itziar's run of the pipeline got through the build step.", NEVER_NO],
  ['clinic', "Itziar's run of the pipeline succeeded.", NO],
  // Of two clocks in one clause, one may be spelled out.
  ['iam', 'INC-86 went to Monitoring at 08:48 UTC, to Resolved at nine.', NEVER_NO],
  ['iam', 'INC-86 to Monitoring 08:48 UTC, to Resolved at nine.', NEVER_NO],
  // One record, taken for it by one check and against it by another.
  ['totes', '06:06 UTC, Greta: the belts at Aarhus are not moving and totes pile up at lane 4.', NEVER_NO],
  // A cell answers its column, and its clock is that of what stands first.
  [
    'totes',
    '| Time (UTC) | What | Asked by |\n| --- | --- | --- |\n| 06:11 | silence on PickTaskLagHigh | none; Idris ended the silence |',
    NEVER_NO,
  ],
];

describe('more than the deed', () => {
  it.each([...ROWS, ...ACCUSED])('%s: %s', async (place, sentence, allowed) => {
    expect(allowed).toContain(await verdictOf(place, sentence));
  });
});
