/** Other ways to read a sentence, for where the first leads nowhere: each part of it as if it stood alone, and all of it as one assertion. Neither leaves out anything that it says. */

import type { Token } from '../predication/token.js';
import { withFates } from '../predication/with-fates.js';
import { withTries } from '../predication/with-tries.js';
import { asserted } from './asserted.js';
import { hasSubjectAndVerb } from './opens-clause.js';
import { predicationsOf } from './predications-of.js';
import { copyOf } from './reading-context.js';
import { canClaim, type Draft, moodAt, type Sentence } from './sentence.js';
import { withoutBesides } from './without-besides.js';

/** apart: part by part; whole: as one assertion, held to every word of it. */
export type How = 'apart' | 'whole';

export interface OtherReading<One> {
  readonly how: How;
  readonly claims: readonly One[];
}

/**
 * The parts between the marks of a sentence, each laid out as if it stood alone; none where one hangs on another.
 * They are read against a copy of what is kept in mind.
 * @example partsOf('Rebooted relay 4, no difference') // → 'Rebooted relay 4' | 'no difference'
 */
export function partsOf(sentence: Sentence): readonly Sentence[] {
  const { unit, tokens, context } = sentence;
  if (unit.row || unit.pair) return [];
  const parts = betweenMarks(tokens);
  if (parts.length < 2 || !parts.every((part, i) => standsAlone(part, unit.text, i === 0))) return [];
  const own = copyOf(context);
  return parts.map((part) => ({
    ...sentence,
    context: own,
    tokens: part,
    predications: withFates(predicationsOf(withTries(withoutBesides(part)), false)),
  }));
}

function betweenMarks(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'mark' && PARTS.test(token.text)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.filter((part) => part.length > 0);
}
const PARTS = /^[,;:()–—]$/;

/** It has a subject of its own, or no verb that would want one, and is no condition, cause, time or contrast of another. */
function standsAlone(part: readonly Token[], text: string, first: boolean): boolean {
  const from = JOINS.test(part[0]!.folded) ? 1 : 0;
  return (
    part.filter(({ kind }) => kind !== 'mark').length >= FEWEST &&
    !HANGS.test(part[from]?.folded ?? '') &&
    !POINTS.test(text.slice(part[0]!.start, part.at(-1)!.end)) &&
    (first || hasSubjectAndVerb(part, from) || isBare(part))
  );
}
/** Of fewer words nobody can tell what they say alone. */
const FEWEST = 3;
const JOINS = /^(?:and|but|while|whereas)$/;
const HANGS =
  /^(?:before|after|until|till|because|since|once|when|while|if|unless|that|than|as|so|although|though|who|which|whom|where|not|rather|instead|\p{L}{3,}ing)$/u;
/** What is told of the others is told of those before it. */
const POINTS = /\b(?:others?|another|the rest|former|latter|both|same|too|also|as well|either|neither|respectively)\b/i;

const isBare = (part: readonly Token[]): boolean =>
  predicationsOf(part, false).every(({ verb, actions }) => verb === null && actions.length === 0);

/** All of it as one assertion; none where it is one already, or not all of it asserts. */
export function wholeOf(sentence: Sentence, read: readonly Draft[]): readonly Draft[] {
  const { tokens } = sentence;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || read.length === 0 || !canClaim(moodAt(sentence, first.start, last.end))) return [];
  const whole = asserted(sentence);
  const isKnown = read.length === 1 && read[0]!.kind === 'assertion' && read[0]!.text === whole[0]?.text;
  return isKnown ? [] : whole;
}
