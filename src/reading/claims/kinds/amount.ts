/** Patterns of amounts: "touched 340 files", "the worst minute was 72 %", "31 tickets", "from 6 to 20 instances". */

import type { ClaimOf } from '../../../claims/claim.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const MAXIMUM = /\b(?:peak(?:ed|ing|s)?|worst|highest|maximum|max|topp?ed|at most)\b/;
const MINIMUM = /\b(?:lowest|minimum|bottomed|trough)\b/;
const NEVER_ABOVE =
  /\b(?:never (?:above|more|over|exceeded|past)|at no point (?:did )?(?:more|over)|did not exceed|stayed (?:below|under)|no more than)\b/;
const NEVER_BELOW = /\b(?:never (?:below|under|less)|stayed above)\b/;
const TOTAL = /\b(?:total|in all|altogether|overall|combined|sum)\b/;

export function readAmounts(sentence: Sentence, predication: Predication): readonly Draft[] {
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const key = sentence.unit.pair ? sentence.unit.pair.key.toLowerCase().split(/\W+/).filter(Boolean).map(stem) : [];
  const text = sentence.unit.text.toLowerCase();
  return what.amounts.map((amount) => ({
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'amount' as const,
    amount,
    noun: [...new Set([...amount.noun, ...key])],
    subjects: what.subjects,
    actions: what.actions,
    ...(what.agent ? { agent: what.agent } : {}),
    ...(what.time ? { time: what.time } : {}),
    measure: measureOf(text, amount.family),
    words: what.words,
  }));
}

function measureOf(text: string, family: string): ClaimOf<'amount'>['measure'] {
  if (NEVER_ABOVE.test(text)) return 'never_above';
  if (NEVER_BELOW.test(text)) return 'never_below';
  if (MAXIMUM.test(text)) return 'maximum';
  if (MINIMUM.test(text)) return 'minimum';
  if (TOTAL.test(text)) return 'total';
  if (family === 'percent') return 'share';
  return family === 'count' ? 'count' : 'value';
}
