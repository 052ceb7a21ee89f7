/** What is told beside how something stood: for how long, and that a pull request had no approval then. */
import type { Predication } from '../../predication/predication.js';
import type { Draft, Sentence } from '../sentence.js';
import { readApproval } from './approval.js';
import { readDurations } from './duration.js';

export const besideStanding = (
  sentence: Sentence,
  predication: Predication,
  standings: readonly Draft[],
): readonly Draft[] => [...lengthOf(sentence, predication), ...approvalThen(sentence, predication, standings)];

/** For how long it stood so. */
const lengthOf = (sentence: Sentence, predication: Predication): readonly Draft[] =>
  predication.tokens.some((token, i) => token.kind === 'duration' && predication.tokens[i - 1]?.folded !== 'the')
    ? readDurations(sentence, predication)
    : [];

/** "#12 was still open at 09:50, without a review": the clock is of both. */
function approvalThen(sentence: Sentence, predication: Predication, standings: readonly Draft[]): readonly Draft[] {
  const approval = readApproval(sentence, predication);
  if (approval?.kind !== 'approval') return [];
  const then = standings.find((draft) => draft.kind === 'state')?.time;
  return [then ? { ...approval, time: { ...then, inherited: false } } : approval];
}
