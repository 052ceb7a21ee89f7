/** Two ends in one clause whose verb is said once: "I resolved the page at 07:26 and the incident a minute later", "25 % of traffic to X, all of it four minutes later". */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening, wordsOf } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { readEnd } from './span-ends.js';

interface Ends {
  /** What the distance is counted from, and what lies so far away from it. */
  readonly anchor: Happening;
  readonly self: Happening;
}

const JOINT = /^(?:,|;|\(|and|then|but|–|—)$/;

/** Both ends; null where the words before the length are of one happening. */
export function gappedEnds(sentence: Sentence, predication: Predication, length: Token): Ends | null {
  const { tokens } = predication;
  const at = tokens.indexOf(length);
  const joint = tokens.findLastIndex((token, i) => i < at && JOINT.test(token.folded));
  if (joint < 1) return null;
  const left = withoutConsent(tokens.slice(0, joint));
  const right = tokens
    .slice(joint + 1, at)
    .filter((token) => token.kind !== 'mark' && !/^(?:then|and)$/.test(token.folded));
  const behind = tokens.slice(at + 1).filter((token) => token.kind !== 'mark');
  if (right.length === 0) return behind.length === 0 ? nextClause(sentence, predication) : null;
  // A clock of its own, a verb or a clause behind the length: another happening than the one before.
  if (right.some((token) => token.kind === 'time' || token === predication.verb) || !left.some(isContent)) return null;
  const anchor = readEnd(left, sentence);
  if (!anchor || anchor.actions.length === 0) return null;
  const like = theOne(right, anchor);
  if (like) return { anchor, self: like };
  const own = readEnd(right, sentence);
  const named = own?.subjects.some((slot) => slot.candidates.length > 0 || slot.types.length > 0) ?? false;
  // "The one on errors": an alert is a thing, and not its going off.
  const isThing = own?.verb === undefined && own?.subjects.some((slot) => slot.candidates.length > 0);
  if (!own || (own.actions.length > 0 && !isThing) || !(named || own.amounts.length > 0)) return null;
  const { time: _time, ordinal: _ordinal, ...deed } = anchor;
  return { anchor, self: { ...deed, subjects: named ? own.subjects : deed.subjects, amounts: own.amounts, words: [] } };
}

/** "… and the one for the queue eight minutes later": the same deed, of another thing of that sort, known by the words beside it. */
function theOne(right: readonly Token[], { time: _time, ordinal: _ordinal, ...deed }: Happening): Happening | null {
  const one = right.findIndex(
    ({ folded }, i) => folded === 'one' && /^(?:the|that|our|another)$/.test(right[i - 1]?.folded ?? 'the'),
  );
  if (one < 0 || one > 2) return null;
  return { ...deed, subjects: [], amounts: [], words: wordsOf(right.slice(one + 1), null) };
}

/** "With my approval it went to A at noon and to B an hour later": the approval is not what lies so far away. */
const withoutConsent = (tokens: readonly Token[]): readonly Token[] =>
  tokens[0]?.folded === 'with' && /^(?:approv|consent|permiss|bless|agreement|ok)/.test(tokens[2]?.folded ?? '')
    ? tokens.slice(3)
    : tokens;

const isContent = (token: Token): boolean => token.kind !== 'mark' && token.kind !== 'time';

/** "Theo dismisses the approval and, a minute later, asks for the numbers": the verb of the second end is the next clause's. */
function nextClause(sentence: Sentence, predication: Predication): Ends | null {
  const next = sentence.predications[sentence.predications.indexOf(predication) + 1];
  if (!next || next.verb === null || predication.actions.length === 0) return null;
  const anchor = readHappening(predication, sentence.context, sentence.toSpan);
  const self = readHappening(next, sentence.context, sentence.toSpan);
  if (self.time && !self.time.inherited) return null;
  const { time: _time, ...rest } = self;
  return {
    anchor,
    self: { ...rest, ...((self.agent ?? anchor.agent) ? { agent: (self.agent ?? anchor.agent)! } : {}) },
  };
}
