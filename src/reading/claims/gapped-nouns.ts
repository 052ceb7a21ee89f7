/** "Removed 1,904 lines and added 318": a number that ends its clause alone counts what the clause before it counted. */
import type { Draft } from './sentence.js';

type Amount = Extract<Draft, { kind: 'amount' }>;

/** Nothing but a verb and its number behind the conjunction. */
const GAPPED = /^\W*(?:and|but|while|whereas)\s+(?:\p{L}+\s+){1,3}[\d,]+\W*$/iu;

export function withGappedNouns(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, i) => {
    const before = drafts[i - 1];
    if (before?.kind !== 'amount' || before.amount.noun.length === 0 || !GAPPED.test(draft.text)) return draft;
    if (draft.kind === 'amount') return draft.amount.noun.length > 0 ? draft : counting(draft, before);
    const [amount, ...more] = draft.kind === 'event' ? draft.what.amounts : [];
    if (draft.kind !== 'event' || !amount || amount.noun.length > 0 || more.length > 0 || draft.what.negated)
      return draft;
    const { unit, span, text, modality, what } = draft;
    const { subjects, actions, words, agent, time } = what;
    return counting(
      {
        ...{ unit, span, text, modality },
        kind: 'amount',
        ...{ amount, noun: [], subjects, actions, measure: 'count', words },
        ...(agent ? { agent } : {}),
        ...(time ? { time } : {}),
      },
      before,
    );
  });
}

const counting = (draft: Amount, before: Amount): Amount => ({
  ...draft,
  amount: { ...draft.amount, noun: before.amount.noun },
  noun: before.noun,
  words: [...new Set([...draft.words, ...before.amount.noun])],
  ...(before.thing && !draft.thing ? { thing: before.thing } : {}),
});
