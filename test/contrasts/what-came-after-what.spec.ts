/** How far two things lay apart, told by what followed or preceded which, by "that was …" and by the time that went by. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

const APPROVAL = "Maren Holt's approval of #154";

const ROWS: readonly (readonly [Expected, Place, string])[] = [
  ['supported', 'totes', `${APPROVAL} was followed half a minute later by the merge of #154.`],
  ['contradicted', 'totes', `${APPROVAL} was followed seven minutes later by the merge of #154.`],
  ['doubted', 'totes', `The merge of #154 was followed half a minute later by ${APPROVAL}.`],
  ['unproven', 'totes', `${APPROVAL} may have been followed seven minutes later by the merge of #154.`],
  ['supported', 'totes', `The merge of #154 followed ${APPROVAL} half a minute later.`],
  ['contradicted', 'totes', `The merge of #154 followed ${APPROVAL} seven minutes later.`],
  ['supported', 'totes', `The merge of #154 was preceded half a minute earlier by ${APPROVAL}.`],
  ['quiet', 'totes', `The merge of #154 was preceded by ${APPROVAL}.`],
  ['doubted', 'totes', `${APPROVAL} was preceded half a minute earlier by the merge of #154.`],
  ['supported', 'totes', `#154 was merged. That was half a minute after ${APPROVAL}.`],
  ['contradicted', 'totes', `#154 was merged. That was seven minutes after ${APPROVAL}.`],
  ['contradicted', 'totes', `#154 was merged. This came half a minute before ${APPROVAL}.`],
  ['supported', 'totes', `Half a minute went by after ${APPROVAL} before #154 was merged.`],
  ['doubted', 'totes', `Seven minutes went by after ${APPROVAL} before #154 was merged.`],
  ['supported', 'clinic', 'Kwabena took command at 07:06. That was eight minutes after the first alert.'],
  ['doubted', 'clinic', 'Kwabena took command at 07:06. That was twenty minutes after the first alert.'],
  ['quiet', 'clinic', 'Kwabena followed the runbook eight minutes later.'],
];

describe('what came after what, and how much later', () => {
  it.each(ROWS)('%s: %s: %s', async (expected, place, sentence) => {
    expect(allows(expected)).toContain(await verdictOf(place, sentence));
  });
});
