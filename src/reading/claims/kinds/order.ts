/** Patterns of order: "only joined after X had failed", "by then Y had already recovered", "to A first, then to B", "with X applied, …", "well before the first alert", "no alert had fired when …". */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { orderTail } from '../../predication/without-anchor.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { names } from './cause-part.js';
import { behindClock, clockOrder, lies } from './clock-order.js';
import { openingNoun } from './order-opening.js';
import { byThen, EMPTY, onlyWhen, own, type Pair, sinceThen } from './order-then.js';
import { readEnd } from './span-ends.js';

export function readOrders(sentence: Sentence, predication: Predication): readonly Draft[] {
  if (MANDATED.test(sentence.unit.text)) return [];
  const pair =
    byThen(sentence, predication) ??
    sinceThen(sentence, predication) ??
    onlyWhen(sentence, predication) ??
    withApplied(sentence, predication) ??
    firstThen(sentence, predication) ??
    noneUntil(sentence, predication) ??
    alreadyWhen(sentence, predication) ??
    opening(sentence, predication) ??
    openingNoun(sentence, predication) ??
    linked(sentence, predication) ??
    beforeNoun(sentence, predication) ??
    clockOrder(sentence, predication);
  if (!pair || !(tells(pair.first) || tells(pair.second))) return [];
  return [{ ...frameOf(sentence, predication.start, predication.end), kind: 'order', ...pair }];
}

/** "The request that the list be checked before anything was switched": what is wanted is in no order yet. */
const MANDATED = /\b(?:request|condition|proviso|demand|insist\w*|ask\w*)\b(?: \S+){0,3} that\b(?: \S+){1,6} be\b/i;

const tells = (what: Happening): boolean =>
  what.actions.length > 0 || what.time !== undefined || isRecovery(what) || what.agent !== undefined;

const isRecovery = ({ words }: Happening): boolean => words.includes(stem('recovery'));

/** "With the revert applied, Callum moved the traffic back." */
function withApplied(sentence: Sentence, predication: Predication): Pair | null {
  if (predication.tokens[0]?.folded !== 'with' || !predication.verb || predication.actions.length === 0) return null;
  const next = sentence.predications[sentence.predications.indexOf(predication) + 1];
  return next && next.actions.length > 0 ? { first: own(sentence, predication), second: own(sentence, next) } : null;
}

/** "Rolled out to A first, then to B": one deed, two places. */
function firstThen(sentence: Sentence, predication: Predication): Pair | null {
  if (predication.actions.length === 0) return null;
  const tokens = sentence.tokens.filter((token) => token.start >= predication.start);
  const first = tokens.findIndex((token) => token.folded === 'first');
  const then = tokens.findIndex((token, i) => i > first && token.folded === 'then');
  if (first < 1 || then < 0 || then - first > 3) return null;
  const a = nameBefore(tokens, first);
  const b = tokens.slice(then, then + 5).find((token) => token.kind === 'name');
  if (!a || !b) return null;
  const what = own(sentence, predication);
  const thing = what.subjects.filter((slot) => !places(slot.text, [a, b]));
  const whole = thing.length > 0 ? thing : lastReleased(sentence);
  const at = (token: Token): Happening => ({
    ...what,
    words: [],
    subjects: [...whole, slotOf(token, sentence)],
  });
  return { first: at(a), second: at(b) };
}

const nameBefore = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.slice(Math.max(0, at - 3), at).findLast((token) => token.kind === 'name');
const places = (text: string, tokens: readonly Token[]): boolean => tokens.some((token) => token.text === text);

const lastReleased = (sentence: Sentence): Happening['subjects'] => {
  const last = sentence.context.discourse.last(['release', 'version', 'revision', 'build']);
  return last ? [{ ...last, how: 'implied' }] : [];
};

const slotOf = (token: Token, sentence: Sentence): Happening['subjects'][number] => ({
  span: sentence.toSpan(token.start, token.end),
  text: token.text,
  candidates: [...(token.mention?.entities ?? [])],
  types: [...(token.mention?.types ?? [])],
  how: 'named',
});

/** "No alert had fired when X" puts X before the first alert. */
function noneUntil(sentence: Sentence, predication: Predication): Pair | null {
  const opening = predication.tokens.slice(0, 4).map((token) => token.folded);
  if (opening[0] !== 'no' || !opening.some((word) => /^(?:alerts?|alarms?)$/.test(word))) return null;
  const next = sentence.predications[sentence.predications.indexOf(predication) + 1];
  const second: Happening = { ...EMPTY, actions: ['fire'], ordinal: 1 };
  if (next?.link !== 'when' && next?.link !== 'before') return null;
  const first = own(sentence, next);
  return first.time ? { first: { ...EMPTY, time: first.time }, second } : { first, second };
}

/** "X had already been merged when Y", "When Y, X had already …": the one with the word came first. */
function alreadyWhen(sentence: Sentence, predication: Predication): Pair | null {
  const at = sentence.predications.indexOf(predication);
  const next = sentence.predications[at + 1];
  if (!next) return null;
  if (next.link === 'when' && (saysAlready(predication) || (isPluperfect(predication) && !isPluperfect(next))))
    return { first: own(sentence, predication), second: withIt(own(sentence, next), own(sentence, predication), next) };
  return predication.tokens[0]?.folded === 'when' &&
    (saysAlready(next) || (isPluperfect(next) && !isPluperfect(predication)))
    ? { first: own(sentence, next), second: own(sentence, predication) }
    : null;
}

/** "#12 had been approved when it was merged": it is what the first half names. */
const withIt = (second: Happening, first: Happening, { left }: Predication): Happening =>
  second.subjects.length === 0 && left.some(({ folded }) => folded === 'it')
    ? {
        ...second,
        subjects: first.subjects.filter(({ how }) => how === 'named').map((slot) => ({ ...slot, how: 'implied' })),
      }
    : second;

/** "Had finished when it was merged": what had been done was done before. What "had been running" went on. */
const isPluperfect = ({ verb, left, negated }: Predication): boolean =>
  !negated &&
  verb !== null &&
  !/ing$/.test(verb.folded) &&
  left.some(
    ({ folded }, i) =>
      folded === 'had' && left.slice(i + 1).every((token) => /^(?:been|just|long|\w+ly|only)$/.test(token.folded)),
  );

const saysAlready = ({ tokens, negated }: Predication): boolean =>
  !negated &&
  tokens.some((token) => token.folded === 'already') &&
  tokens.some((token) => /^(?:had|was|were|has)$/.test(token.folded));

/** "Once X had failed, Y", "Before X, Y", "By the time X, Y": a clause that opens its sentence and tells what lay before or behind. */
function opening(sentence: Sentence, predication: Predication): Pair | null {
  const at = sentence.predications.indexOf(predication);
  const next = sentence.predications[at + 1];
  if (next?.link !== 'and' || predication.actions.length + next.actions.length === 0) return null;
  const words = predication.tokens.slice(0, 4).map((token) => token.folded);
  const opens = OPENINGS.find(([phrase]) => phrase.every((word, i) => words[i] === word));
  const behind = predication.tokens[opens?.[0].length ?? 0];
  // "After the merge it took ten minutes before Ana cancelled it": that is a claim of length.
  const measured = behind?.kind === 'time' || predication.tokens.some(({ kind }) => kind === 'duration');
  if (!opens || predication.negated || next.negated || measured) return null;
  const [inner, outer] = [own(sentence, predication), own(sentence, next)];
  return opens[1] === 'first' ? { first: inner, second: outer } : { first: outer, second: inner };
}

/** Words that open such a clause, and which of the two came first: the clause that they open, or the other one. */
const OPENINGS: readonly (readonly [readonly string[], 'first' | 'second'])[] = [
  [['once'], 'first'],
  [['after'], 'first'],
  [['only', 'after'], 'first'],
  [['only', 'once'], 'first'],
  [['only', 'when'], 'first'],
  [['as', 'soon', 'as'], 'first'],
  [['before'], 'second'],
  [['by', 'the', 'time'], 'second'],
];

/** "X after Y", "Y before X", with a deed on either side. */
function linked(sentence: Sentence, predication: Predication): Pair | null {
  if (predication.link !== 'after' && predication.link !== 'before') return null;
  const earlier = sentence.predications[sentence.predications.indexOf(predication) - 1];
  if (!earlier || predication.actions.length === 0) return null;
  if (earlier.actions.length === 0) return behindClock(sentence, earlier, predication);
  // "Ten minutes after" measures the distance: that is a claim of length.
  if (earlier.tokens.some((token) => token.kind === 'time' && token.end >= earlier.end - 1)) return null;
  const [outer, inner] = [own(sentence, earlier), own(sentence, predication)];
  if (outer.negated || inner.negated || !names(outer) || !tells(inner)) return null;
  // "Before its step has started": it never did.
  if (predication.link === 'before' && predication.tokens.some((token) => /^(?:has|have|could)$/.test(token.folded)))
    return null;
  return predication.link === 'after' ? { first: inner, second: outer } : { first: outer, second: inner };
}

/** "I flagged it at 07:40, well before the first alert": a noun of action behind the word. */
function beforeNoun(sentence: Sentence, predication: Predication): Pair | null {
  const { tokens } = predication;
  const at = tokens.findIndex((_, i) => i > 0 && lies(tokens, i) !== null);
  if (at < 1) return null;
  const from = at + (/^(?:ahead|prior)$/.test(tokens[at]!.folded) ? 2 : 1);
  const verb = predication.verb ? tokens.indexOf(predication.verb) : -1;
  if (verb > at) return beforeAnybody(sentence, tokens, at) ?? nounBefore(sentence, tokens, at);
  const other = tokens.slice(from, from + (orderTail(predication).length > 0 ? 9 : 5));
  const behind = readEnd(other, sentence);
  if (!behind || !(behind.actions.length > 0 || isRecovery(behind)) || other.some((token) => token.kind === 'time'))
    return null;
  const front = own(sentence, predication);
  const self: Happening = { ...front, words: front.words.filter((word) => !behind.words.includes(word)) };
  if (
    !(names(self) || (self.agent && self.time) || isAlertTold(self)) ||
    /^(?:been|where|as|than)$/.test(tokens[at - 1]?.folded ?? '')
  )
    return null;
  return lies(tokens, at) === 'after' ? { first: behind, second: self } : { first: self, second: behind };
}

/** "The alert on connections": known by its words, where no name of it is. */
const isAlertTold = ({ actions, words, subjects }: Happening): boolean =>
  words.length > 0 &&
  actions.some((action) => action === 'fire' || action === 'clear') &&
  subjects.some(({ types }) => types.includes('alert'));

/** "The rollback came before traffic was moved": a noun of action before the word, a clause behind it. */
function nounBefore(sentence: Sentence, tokens: readonly Token[], at: number): Pair | null {
  if (!COMES.test(tokens[at - 1]?.folded ?? '')) return null;
  const front = readEnd(tokens.slice(0, at), sentence);
  const behind = readEnd(tokens.slice(at + 1), sentence);
  if (!front || !behind || front.actions.length === 0 || behind.actions.length === 0) return null;
  return tokens[at]!.folded === 'before' ? { first: front, second: behind } : { first: behind, second: front };
}

/** "A customer was on the phone before anybody was paged": before the first who was. */
function beforeAnybody(sentence: Sentence, tokens: readonly Token[], at: number): Pair | null {
  if (tokens[at]!.folded !== 'before' || !ANYBODY.test(tokens[at + 1]?.folded ?? '')) return null;
  const second = readEnd(tokens.slice(at + 1), sentence);
  if (!second || second.actions.length === 0) return null;
  const front = readEnd(tokens.slice(0, at), sentence) ?? EMPTY;
  const { patient: _patient, ...rest } = second;
  return { first: front, second: { ...rest, words: [], ordinal: 1 } };
}
const ANYBODY = /^(?:any|anyone|anybody|anything|somebody|someone)$/;

const COMES = /^(?:came|comes|happened|occurred|followed|only|not|shortly|just|right|well|long|was|were|is|even)$/;
