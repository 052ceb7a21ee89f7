/** Patterns of being struck: "merchant-portal was not affected", "the relay was hit as well", "label-api was spared". */
import type { Predication } from '../../predication/predication.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

const STRUCK =
  /\b(?:is|was|were|been|remained|stayed|went|got)(?: (?:not|never|n't|also|both|directly|otherwise|ever|in fact|at all|itself|thus))* (?<word>affected|hit|impacted|involved|hurt|struck|unaffected|unharmed|spared|untouched|unimpacted)\b(?! (?:by|in|with)\b)/;
const SPARED = /^(?:un\w+|spared)$/;

export function readAffected(sentence: Sentence, predication: Predication): Draft | null {
  const text = predication.tokens.map((token) => (token.kind === 'name' ? '§' : token.folded)).join(' ');
  const word = STRUCK.exec(text)?.groups?.['word'];
  if (!word) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const subjects = what.subjects.filter((slot) =>
    slot.candidates.some((ref) => ref.type === 'service' || ref.type === 'site'),
  );
  if (subjects.length === 0) return null;
  const negated = /\b(?:not|never|no|neither|nor)\b|n't\b/.test(text) !== SPARED.test(word);
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'state',
    subjects,
    state: 'affected',
    ...(what.time ? { time: what.time } : {}),
    negated,
    words: wordsOf(predication.tokens, predication.verb),
  };
}
