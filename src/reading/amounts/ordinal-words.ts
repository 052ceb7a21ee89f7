/** Ordinals and quantifiers of a sentence: "third attempt", "the 2nd deploy", "last", "all", "most", "only". */
import type { Tokens } from '../time/tokens.js';
import { freeAfter, freeBefore, word } from '../time/tokens.js';
import type { NumberMention, QuantifierMention } from './amount-reading.js';
import { nounAfter } from './noun-phrase.js';
import { ordinal } from './word-number.js';

interface Read {
  readonly value: NumberMention;
  readonly next: number;
}

const LAST = new Set(['last', 'final', 'latest']);

/** An ordinal at a token; not a percentile, not the unit of time. */
export function ordinalAt(tokens: Tokens, at: number): Read | null {
  if (!freeBefore(tokens, at)) return null;
  const token = tokens.list[at]!;
  const last = LAST.has(token.lower);
  const found = last ? { next: at + 1, value: -1 } : ordinal(tokens, at);
  if (!found || !freeAfter(tokens, found.next) || /^percentiles?$/.test(word(tokens, found.next))) return null;
  if (
    token.lower === 'second' &&
    /^(?:per|one|a|each|every|\d+)$/.test(word(tokens, at - 1)) &&
    !tokens.list[found.next]
  )
    return null;
  const noun = nounAfter(tokens, found.next, true);
  const end = tokens.list[found.next - 1]!.end;
  return {
    next: found.next,
    value: {
      kind: 'ordinal',
      start: token.start,
      end,
      text: tokens.text.slice(token.start, end),
      value: found.value,
      ...(noun ? { noun } : {}),
    },
  };
}

const QUANTIFIERS: ReadonlyMap<string, QuantifierMention['which']> = new Map([
  ['all', 'all'],
  ['every', 'all'],
  ['each', 'all'],
  ['everything', 'all'],
  ['everyone', 'all'],
  ['most', 'most'],
  ['any', 'any'],
  ['only', 'only'],
  ['some', 'some'],
]);

/** A quantifier at a token. */
export function quantifierAt(tokens: Tokens, at: number): Read | null {
  const token = tokens.list[at]!;
  const hardly = /^(?:hardly|barely|scarcely)$/.test(token.lower) && word(tokens, at + 1) === 'any';
  const which = hardly ? 'few' : QUANTIFIERS.get(token.lower);
  if (
    !which ||
    (which === 'most' && /^(?:of|$)/.test(word(tokens, at + 1)) === false && word(tokens, at - 1) === 'the')
  )
    return null;
  const next = at + (hardly ? 2 : 1);
  const end = tokens.list[next - 1]!.end;
  const noun = nounAfter(tokens, next);
  return {
    next,
    value: {
      kind: 'quantifier',
      start: token.start,
      end,
      text: tokens.text.slice(token.start, end),
      which,
      ...(noun ? { noun } : {}),
    },
  };
}
