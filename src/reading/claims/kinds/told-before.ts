/** Words that somebody said as the report has just told them: "…, which Bo mentioned at 16:13", "… and said so", "… and I wrote that at 9.08". */
import type { Predication } from '../../predication/predication.js';
import { saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';
import type { Draft, Sentence } from '../sentence.js';
import { contentOf } from './told-content.js';

/** The clause that stands for the words; null where they are the saying's own, or another saying stands there. */
export function toldBefore(predications: readonly Predication[], index: number): Predication | null {
  const saying = predications[index]!;
  const before = predications[index - 1];
  if (!before?.verb || saysOf(before.verb.stem) !== null || before.link === 'that') return null;
  return pointsBack(saying) ? before : null;
}

/** A saying that has no words of its own, with those of the clause before it. */
export function withWordsBefore(
  draft: Draft,
  sentence: Sentence,
  { index, end }: { readonly index: number; readonly end: number },
): Draft {
  const before = hasNoWords(draft) ? toldBefore(sentence.predications, index) : null;
  return before ? { ...draft, ...wordsOf(sentence, before, end) } : draft;
}

const hasNoWords = (draft: Draft): boolean =>
  draft.kind === 'communication' &&
  draft.words.length + draft.amounts.length + draft.quoted.length === 0 &&
  draft.subjects.every(({ how }) => how === 'implied');

/** What a clause of the report says, as words that somebody said. */
const wordsOf = (sentence: Sentence, clause: Predication, end: number) => ({
  text: sentence.unit.text.slice(clause.start, end),
  ...contentOf(sentence, {
    predication: clause,
    tokens: clause.tokens,
    counting: clause.tokens,
    verbs: clause.verb ? [clause.verb] : [],
  }),
});

function pointsBack({ link, left, right }: Predication): boolean {
  const [first, second] = right;
  if (link === 'which') return left[0]?.folded === 'which' && right.every((token) => token.folded !== 'that');
  if (link !== 'and' && link !== 'but') return false;
  if (first?.folded === 'as') return second?.folded === 'much';
  return first?.folded === 'so' || (/^(?:that|this)$/.test(first?.folded ?? '') && endsThere(second));
}

const endsThere = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'mark' || token.kind === 'time' || /^(?:at|in|on|to)$/.test(token.folded);
