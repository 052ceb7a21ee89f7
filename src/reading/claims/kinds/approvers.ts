/** Who approved, of the people that a sentence with an approval names. */
import type { PersonSlot } from '../../../claims/slots.js';
import { isPastForm } from '../../assertion/words/past-verbs.js';
import type { Predication } from '../../predication/predication.js';
import { isWord, type Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { GIVES, isOwnDeed } from './approval-verbs.js';

export function approversOf(sentence: Sentence, predication: Predication, at: number): PersonSlot[] {
  const { tokens } = predication;
  const people = tokens
    .map((token, i) => ({ i, slot: personOf(token, sentence.context, sentence.toSpan) }))
    .filter(
      ({ slot, i }) =>
        slot !== null &&
        slot.how !== 'organisation' &&
        !/^['’]s?$/.test(tokens[i + 1]?.text ?? '') &&
        !isWithheldBy(tokens, i),
    );
  const owner = tokens
    .map((token, i) => ({ i, slot: personOf(token, sentence.context, sentence.toSpan) }))
    .find(
      ({ slot, i }) =>
        slot !== null && /^['’]s?$/.test(tokens[i + 1]?.text ?? '') && isWord(tokens[i + 2], 'approv', 'approval'),
    );
  const behind = people.filter(({ i }) => i > at && isGivenBy(tokens.slice(at + 1, i)));
  // "Ana merged it without a review": she merged, and nobody reviewed.
  const lacked = tokens.slice(0, at).findLastIndex(({ folded }) => folded === 'without' || folded === 'lacking');
  const before = lastGroup(
    tokens,
    people.filter(({ i }) => i < at && i > lacked && (people.length === 1 || !OWNED.test(tokens[i]!.folded))),
  );
  // "An approval that Ana had given", "the approval she left": whoever stands between gave it.
  const gave = /^(?:g[ia]v|grant|left|leav|issu|record|submit)/.test(predication.verb?.folded ?? '');
  const between = gave ? people.filter(({ i }) => i > at && tokens.indexOf(predication.verb!) > i) : [];
  const chosen =
    between.length > 0
      ? between
      : behind.length > 0
        ? behind
        : owner
          ? [owner]
          : predication.passive || !isOwnDeed(predication)
            ? []
            : before;
  // "Oye opened it and merged it without an approval": he merged, and need not have been asked to approve.
  const shared =
    predication.link === 'and' && !predication.passive && isOwnDeed(predication)
      ? sentence.context.discourse.happening?.agent
      : undefined;
  return chosen.length === 0 && shared ? [{ ...shared, how: 'implied' }] : chosen.map(({ slot }) => slot!);
}

/** "Approved by Ana, not by Bo", "an approval from Ana but none from Bo": who is named only to say that they did not. */
export const withheldBy = ({ tokens, context, toSpan }: Sentence, { start, end }: Predication): PersonSlot[] =>
  tokens.flatMap((token, i) => {
    const isOutside = token.start < start || token.end > end;
    return isOutside || !isWithheldBy(tokens, i) ? [] : (personOf(token, context, toSpan) ?? []);
  });
const isWithheldBy = (tokens: readonly Token[], person: number): boolean => {
  const before = /^(?:by|from)$/.test(tokens[person - 1]?.folded ?? '') ? person - 2 : person - 1;
  return /^(?:not|none)$/.test(tokens[before]?.folded ?? '');
};

/** "Approved by Ana", "approval of #12: Ana", and not "approves #12 | dismissed by Ana": no other deed stands between. */
function isGivenBy(between: readonly Token[]): boolean {
  if (between.at(-1)?.text === ':') return !between.some(({ kind, folded }) => kind === 'word' && isOtherDeed(folded));
  const by = between.findIndex(({ folded }) => /^(?:by|from|of)$/.test(folded));
  return by >= 0 && !between.slice(0, by).some(({ kind, folded }) => kind === 'word' && isOtherDeed(folded));
}
const isOtherDeed = (word: string): boolean =>
  isPastForm(word) && !GIVES.test(word) && !/^(?:approv|review|sign|(?:was|were|been|came|got|received)$)/.test(word);

/** "Ana sent a change and Bo approved it", "which Bo approved": of all who were named before, those who stand together next to the verb. */
function lastGroup<T extends { readonly i: number }>(tokens: readonly Token[], people: readonly T[]): readonly T[] {
  const first = people.findLastIndex(
    ({ i }, nth) =>
      nth > 0 &&
      tokens.slice(people[nth - 1]!.i + 1, i).some((token) => token.kind === 'word' && !BESIDE.test(token.folded)),
  );
  return people.slice(Math.max(0, first));
}
/** "Bo gave his approval": Bo is named, and "his" is he. */
const OWNED = /^(?:his|her|their|my|our)$/;
const BESIDE = /^(?:and|or|nor|then|also|both|later|finally|our|the|a|an|of|from)$/;

/** "Ana cheered it on with an approving review": hers where the verb gives or greets; behind another verb the review may be anybody's. */
export function giverOf(
  { context, toSpan }: Sentence,
  { tokens }: Predication,
  at: number,
): { readonly people?: PersonSlot[]; readonly unclear: boolean } | null {
  const first = tokens.find((token) => token.kind !== 'time' && token.kind !== 'mark');
  const person = first ? personOf(first, context, toSpan) : null;
  if (!person || person.how === 'organisation' || tokens[at]?.folded !== 'approving') return null;
  if (!/^reviews?$/.test(tokens[at + 1]?.folded ?? '')) return null;
  const from = tokens.findIndex((token, i) => i > at + 1 && /^(?:by|from|of)$/.test(token.folded));
  if (from > 0 && tokens.slice(from + 1, from + 4).some((token) => personOf(token, context, toSpan))) return null;
  return tokens.some((token) => GIVES.test(token.folded)) ? { people: [person], unclear: false } : { unclear: true };
}
