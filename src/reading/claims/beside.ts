/** Which of the claims of one clause say the same twice, so that each figure is claimed once. */
import type { Predication } from '../predication/predication.js';
import { isBoundOf } from './kinds/beyond.js';
import { CAUSES, EFFECTS, RESTORES } from './kinds/relation-words.js';
import { ONSET } from './kinds/span-ends.js';
import type { Draft } from './sentence.js';

/** Lengths that are no measured value themselves. */
export const lengthsBeside = (measures: readonly Draft[], lengths: readonly Draft[]): readonly Draft[] =>
  lengths.filter(
    (draft) =>
      draft.kind !== 'duration' ||
      !measures.some(
        (one) =>
          one.kind === 'amount' &&
          (one.within?.span.start === draft.length.span.start ||
            // "Between 17:35 and 18:00 the error rate was 40 %": the stretch is that of the figure, and nothing lasted so long.
            (one.time?.until !== undefined && one.time.span.start === draft.length.span.start) ||
            [one.amount, one.to].some(
              (slot) => slot?.span.start === draft.length.span.start && slot.family === 'time',
            )),
      ),
  );

/** "Two steps, a quarter of an hour apart", "the two runs took 657 seconds": how many there were is what the length is held against. */
export const countsBeside = (lengths: readonly Draft[], counts: readonly Draft[]): readonly Draft[] => {
  const held = lengths.flatMap((draft) => {
    if (draft.kind !== 'duration') return [];
    return draft.from && draft.to
      ? [2]
      : draft.of === 'event'
        ? (draft.what?.amounts ?? []).map((one) => one.stated)
        : [];
  });
  return counts.filter(
    (draft) => draft.kind !== 'amount' || draft.amount.family !== 'count' || !held.includes(draft.amount.stated),
  );
};

/** Measured values and the lengths beside them, of "above 300 ms for an hour" the length alone. */
export function withLengths(measures: readonly Draft[], lengths: readonly Draft[]): readonly Draft[] {
  const beside = lengthsBeside(measures, lengths);
  return [...measures.filter((draft) => draft.kind !== 'amount' || !isBoundOf(draft.amount, beside)), ...beside];
}

/** An amount with a claim of its own is not the event's as well. */
export function withoutAmounts(draft: Draft, measures: readonly Draft[]): Draft {
  if (draft.kind !== 'event') return draft;
  const own = new Set(measures.flatMap((one) => (one.kind === 'amount' ? [one.amount.span.start] : [])));
  return { ...draft, what: { ...draft.what, amounts: draft.what.amounts.filter((slot) => !own.has(slot.span.start)) } };
}

/** "33 minutes lay between the release and the rollback", "had been failing for ten minutes when X": the nouns and the failing are the ends of the length, and no deed beside it. */
export const saysAll = (draft: Draft, { verb, actions, tokens, negated }: Predication): boolean =>
  draft.kind === 'duration' &&
  // "The alert was active for an hour": that it was open is what the length is of.
  ((draft.of === 'alert' && actions.length === 0 && !negated && tokens.every((token) => token.kind !== 'time')) ||
    isSilence(draft) ||
    endsSayAll(draft, { verb, actions, tokens }));

/** "For 47 minutes nobody was paged": the silence is what lasted. */
const isSilence = (draft: Extract<Draft, { kind: 'duration' }>): boolean =>
  draft.what?.negated === true && draft.from === ONSET && draft.to?.ordinal === 1;

const endsSayAll = (
  draft: Extract<Draft, { kind: 'duration' }>,
  { verb, actions, tokens }: Pick<Predication, 'verb' | 'actions' | 'tokens'>,
): boolean =>
  draft.from !== undefined &&
  draft.to !== undefined &&
  // Who did it and when is more than how far apart it was.
  ((verb === null && !tokens.some(({ kind }) => kind === 'person')) ||
    (draft.from === ONSET && actions.every((action) => action === 'fail' || action === 'refuse')));

/** "Setting it to 0 ended the 404s": of which only the number would be checked. */
export const endsEffect = ({ verb, right }: Predication): boolean =>
  verb !== null &&
  (RESTORES.test(verb.folded) || CAUSES.test(verb.folded)) &&
  right.some((token) => EFFECTS.test(token.folded));

/** "Neither #12 nor #13 was merged" is two claims: one of them alone may be false. */
export function oneByOne(draft: Draft): readonly Draft[] {
  if (draft.kind === 'approval' && draft.sense === 'none' && draft.change.length > 1)
    return draft.change.map((slot) => ({ ...draft, change: [slot] }));
  if (draft.kind !== 'absence' || (draft.quantifier !== 'none' && draft.quantifier !== 'never')) return [draft];
  const { subjects } = draft.what;
  const types = new Set(subjects.map((slot) => slot.candidates[0]?.type));
  return subjects.length > 1 &&
    types.size === 1 &&
    subjects.every((slot) => slot.how === 'named' && slot.candidates.length > 0)
    ? subjects.map((slot) => ({ ...draft, what: { ...draft.what, subjects: [slot] } }))
    : [draft];
}
