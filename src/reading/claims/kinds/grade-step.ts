/** "SEV2 → SEV1 at 08:34", "severity P3 to P1": from one grade to another, without a verb. */
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const STEP = /\b(sev|p)[ -]?[0-5] ?(?:→|->|=>|to) ?\1[ -]?[0-5]\b/i;

/** The claim that it was graded anew; null where a verb tells what was done, or where more than one such step is told. */
export function readGradeStep(sentence: Sentence, predication: Predication): Draft | null {
  const { verb, actions, negated, start, end } = predication;
  if (verb !== null || actions.length > 0 || negated || !STEP.test(sentence.unit.text.slice(start, end))) return null;
  const told = readHappening(predication, sentence.context, sentence.toSpan);
  return {
    ...frameOf(sentence, start, end),
    kind: 'event',
    what: { ...told, actions: ['reprioritise'], amounts: [], words: [] },
  };
}
