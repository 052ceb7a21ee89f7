/** "Had not yet fired when #12 was merged", "at 13:20 it had not been approved yet": what had not come about by then came later, if it came. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { EMPTY, own } from './order-then.js';
import { readEnd } from './span-ends.js';

export function readNotYetThen(sentence: Sentence, predication: Predication): Draft | null {
  const { negated, verb, actions, left, tokens, start, end } = predication;
  const notYet = tokens.some(({ folded }) => folded === 'yet');
  const had = left.some(({ folded }) => folded === 'had');
  if (!negated || verb === null || actions.length === 0 || !(notYet || had) || !left.some(isNot)) return null;
  const { time: _time, ...deed } = own(sentence, without(predication));
  const then = whenIn(sentence, predication) ?? (notYet ? clockIn(sentence, tokens) : null);
  // "Had not yet failed when he took the lead": not then, and no denial that it ever did.
  if (!then)
    return notYet ? { ...frameOf(sentence, start, end), kind: 'assertion', words: wordsOf(tokens, null) } : null;
  const second = { ...deed, words: deed.words.filter((word) => word !== 'yet') };
  return { ...frameOf(sentence, start, end), kind: 'order', first: then, second };
}

const isNot = ({ folded }: { readonly folded: string }): boolean => /^(?:not|n't)$/.test(folded);

const without = (predication: Predication): Predication => {
  const stays = (token: { readonly folded: string }): boolean => !isNot(token) && token.folded !== 'yet';
  const { tokens, left, right } = predication;
  return {
    ...predication,
    negated: false,
    tokens: tokens.filter(stays),
    left: left.filter(stays),
    right: right.filter(stays),
  };
};

/** The deed of the clause of "when", in front or behind. */
function whenIn(sentence: Sentence, predication: Predication): Happening | null {
  const at = sentence.predications.indexOf(predication);
  const [before, next] = [sentence.predications[at - 1], sentence.predications[at + 1]];
  const clause =
    next?.link === 'when' ? next : before?.tokens[0]?.folded === 'when' && predication.link === 'and' ? before : null;
  if (!clause || clause.negated) return null;
  const then = own(sentence, clause);
  const told = then.actions.length > 0 ? then : readEnd(clause.tokens.slice(1), sentence);
  return told && (told.actions.length > 0 || told.says) ? told : null;
}

/** "At 13:20 it had not fired yet". */
function clockIn({ context, toSpan }: Sentence, tokens: readonly Token[]): Happening | null {
  const clocks = tokens.flatMap(({ time }) => (time ? (timeSlotOf(time, context, toSpan) ?? []) : []));
  const [time, ...more] = clocks;
  const exact = time && more.length === 0 && !time.until && !time.hedge;
  return exact && /^(?:minute|second|fraction)$/.test(time.precision) ? { ...EMPTY, time } : null;
}
