/** Where in time a saying is placed by another happening: "told it to stop a minute after its attempt", "called it resolved before the alert had closed"; such words may as well be part of what was said. */
import type { DurationSlot, Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { anchorOf } from '../../predication/without-anchor.js';
import type { RelativeTime } from '../../time/time-reading.js';
import type { Sentence } from '../sentence.js';
import { durationSlotOf } from '../time-slots.js';
import { readEnd } from './span-ends.js';

export interface Placing {
  readonly relation: 'before' | 'after';
  readonly what: Happening;
  readonly length?: DurationSlot;
  /** The words of it, in one stretch. */
  readonly tokens: readonly Token[];
  /** They can be no part of what was said. */
  readonly sure: boolean;
}

/** `tokens`: all of the saying, its clauses included. */
export function placingOf(sentence: Sentence, predication: Predication, tokens: readonly Token[]): Placing | null {
  return byLength(sentence, predication, tokens) ?? byOrder(sentence, predication, tokens);
}

/** "Two minutes after the merge", "a minute later". */
function byLength(sentence: Sentence, predication: Predication, tokens: readonly Token[]): Placing | null {
  const at = tokens.findIndex((token) => relativeOf(token) !== null);
  const token = tokens[at];
  const relative = token ? relativeOf(token) : null;
  if (!token || !relative) return null;
  const length = token.time ? durationSlotOf(token.time, sentence.toSpan) : null;
  const verb = predication.verb ? tokens.indexOf(predication.verb) : -1;
  const span = anchorOf({ ...predication, tokens }, token);
  const behind = span ? tokens.filter(({ start, end }) => start >= span.start && end <= span.end) : [];
  const all = tokens.filter((one) => one === token || behind.includes(one));
  const what = span ? readEnd(behind, sentence) : sentence.context.discourse.anchor;
  if (!what || !length || !isLast(tokens, all, verb)) return null;
  return {
    relation: relative.direction,
    what,
    length,
    tokens: all,
    // "Eleven minutes later" counts from whatever was told before it.
    sure: span !== undefined && (at < verb || !tokens.slice(verb + 1, at).some(opensClause)),
  };
}

/** Counted from what other words name, or from what was told before; a clock of its own is none of these. */
function relativeOf(token: Token): RelativeTime | null {
  const [reading, ...more] = token.time?.readings ?? [];
  const counts = reading?.kind === 'relative' && (reading.anchor === 'text' || reading.anchor === 'previous');
  return counts && more.length === 0 && reading.amount ? reading : null;
}

/** "Before the alert had closed", "after the merge", "ahead of the first alert". */
function byOrder(sentence: Sentence, predication: Predication, tokens: readonly Token[]): Placing | null {
  const verb = predication.verb ? tokens.indexOf(predication.verb) : -1;
  const at = tokens.findIndex(
    ({ kind, folded }, i) =>
      i > verb &&
      ((kind === 'word' && /^(?:before|after)$/.test(folded)) ||
        (folded === 'ahead' && tokens[i + 1]?.folded === 'of')),
  );
  const opens = tokens.slice(verb + 1, at).some(opensClause);
  if (verb < 0 || at < 0 || /^(?:been|where|as|than|day|week|month|year|one|soon)$/.test(tokens[at - 1]!.folded))
    return null;
  const all = tokens.slice(at);
  const what = readEnd(all.slice(tokens[at]!.folded === 'ahead' ? 2 : 1), sentence);
  if (!what || what.actions.length === 0) return null;
  return {
    relation: tokens[at]!.folded === 'after' ? 'after' : 'before',
    what,
    tokens: all,
    sure: !opens || tokens[at - 1]!.text === ',',
  };
}

const opensClause = ({ folded, text }: Token): boolean =>
  text === ':' || /^(?:that|whether|if|why|what|how|to|because)$/.test(folded);

/** Nothing of the saying stands behind it, or it opens the sentence. */
const isLast = (tokens: readonly Token[], all: readonly Token[], verb: number): boolean => {
  const [first, last] = [tokens.indexOf(all[0]!), tokens.indexOf(all.at(-1)!)];
  return (
    last < verb || (first > verb && tokens.slice(last + 1).every(({ kind }) => kind === 'mark' || kind === 'time'))
  );
};
