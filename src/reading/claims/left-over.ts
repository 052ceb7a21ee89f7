/** What a unit states besides its typed claims: a clock, number, name or person that no slot was read from must not be confirmed along with the rest. */
import type { Token } from '../predication/token.js';
import { readAmountAt } from './kinds/amount.js';
import { isOffice } from './kinds/role.js';
import { actedRows, notedPeople } from './noted-people.js';
import { type ReadPart, readAgain } from './read-again.js';
import { wordsOf } from './read-happening.js';
import { canClaim, type Draft, frameOf, moodAt, type Sentence } from './sentence.js';
import { isRead, slotsOf } from './slots-of.js';
import { timeSlotOf } from './time-slots.js';

/** One assertion for the first stretch that no claim accounts for; none where every claim is an assertion already. */
export function leftOver(
  sentence: Sentence,
  tokens: readonly Token[],
  drafts: readonly Draft[],
  readPart: ReadPart,
): readonly Draft[] {
  if (drafts.every((draft) => draft.kind === 'assertion')) return [];
  const telling = tokens.filter((token, at) => tells(token, at, tokens) && !isOfficeTold(token, drafts, sentence));
  if (telling.length === 0) return [];
  const read = drafts.flatMap((draft) => (isAlone(draft, drafts) ? [{ span: draft.span, ids: [] }] : slotsOf(draft)));
  const reported = drafts.flatMap((draft) => (draft.kind === 'communication' ? [{ span: draft.span, ids: [] }] : []));
  // The words of what somebody said are compared as a whole; when it was said is not among them.
  const all = [...read, ...reported];
  const open = telling.filter((token) => !isRead(token, sentence, token.kind === 'time' ? read : all));
  const claimed = open.filter((token) => canClaim(moodAt(sentence, token.start, token.end)));
  const noted = [...notedPeople(sentence, tokens, claimed), ...actedRows(sentence, claimed, drafts)];
  const told: Draft[] = noted.map(({ draft }) => draft);
  const figures = claimed.flatMap((token) => (token.kind === 'amount' ? figureAt(sentence, token) : []));
  const own = new Set(figures.map(({ token }) => token));
  const rest = claimed.filter((token) => !own.has(token) && !noted.some(({ person }) => person === token));
  const again = readAgain(sentence, tokens, rest, readPart);
  const first = rest.find((token) => !again.taken.has(token));
  told.push(...figures.map(({ draft }) => draft), ...again.drafts);
  if (!first) return told;
  const time = first.time ? timeSlotOf(first.time, sentence.context, sentence.toSpan) : null;
  return [
    ...told,
    {
      ...frameOf(sentence, first.start, first.end),
      kind: 'assertion',
      words: wordsOf([first], null),
      ...(time ? { time } : {}),
    },
  ];
}

/** Of several sentences in a unit, one that is told by an assertion only: it is held to all that stands in it. */
const isAlone = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.part !== undefined && drafts.every(({ part, kind }) => part !== draft.part || kind === 'assertion');

/** "Became incident commander", where only one ever was: the office that is told, and no second person. */
function isOfficeTold(token: Token, drafts: readonly Draft[], { toSpan }: Sentence): boolean {
  if (token.kind !== 'person' || !isOffice(token)) return false;
  const span = toSpan(token.start, token.end);
  return drafts.some(
    (draft) =>
      draft.kind === 'state' &&
      draft.value === 'commander' &&
      draft.span.start <= span.start &&
      span.end <= draft.span.end,
  );
}

/** A figure that stands beside what was read, as a claim of its own: "312 calls, against 120 on a normal day". */
function figureAt(sentence: Sentence, token: Token): readonly { readonly token: Token; readonly draft: Draft }[] {
  const around = sentence.predications.find(({ start, end }) => token.start >= start && token.end <= end);
  const draft = around ? readAmountAt(sentence, around, sentence.toSpan(token.start, token.end).start) : null;
  return draft ? [{ token, draft }] : [];
}

/** Clocks, figures, ids and people: what can be wrong by itself and be looked up. Vague words ("both", "later") are not. */
function tells(token: Token, at: number, tokens: readonly Token[]): boolean {
  const [before, behind] = [tokens[at - 1]?.folded, tokens[at + 1]?.text ?? ''];
  // "Not Bo", "not by Bo": who did not do it is told beside who did.
  if (before === 'not' || (before === 'by' && tokens[at - 2]?.folded === 'not')) return false;
  // "#12 was Ana's": whose it was is stated, and no noun of hers.
  if (token.kind === 'person')
    return !/^['’]s?$/.test(behind) || (BE.test(before ?? '') && (tokens[at + 2]?.kind ?? 'mark') === 'mark');
  // "The 09:50 release": the clock tells which one.
  if (token.kind === 'time') return CLOCK.test(token.text) && !(before === 'the' && /^\p{L}/u.test(behind));
  if (token.kind === 'amount') return /\d/.test(token.text) && !STATUS.test(token.text);
  return token.kind === 'name' && /\d/.test(token.text) && !/^#\p{L}/u.test(token.text);
}
const BE = /^(?:is|was)$/;
/** "Answered 404" tells of what kind the answers were, as a name would. */
const STATUS = /^(?:20[0-6]|30[0-8]|40\d|41[0-8]|42\d|431|451|499|50\d|511|52\d)\b/;
const CLOCK = /\d[:.h]\d\d|\d ?[ap]\.?m\b/i;
