/** Whether an approval is told of all that was merged: "its final state", "exactly what went in", "both commits", "as it was merged". */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { headOf, isOfEarlier } from '../ordinal.js';
import type { Sentence } from '../sentence.js';

const WENT_IN =
  '(?:went (?:in|live|out|to main)|(?:was|were|got|is|has been) (?:to (?:go|be) )?(?:merged|shipped|deployed|released|in|live)|landed|shipped|merged)';
/** What a change consists of, as it stood at one time. */
const VERSION = '(?:state|version|revision|form|shape|diff|code|content|contents|patch|cut|text|commit|lines)';
const WHOLE = new RegExp(
  [
    `\\b(?:final|last|latest|merged|finished|eventual|definitive|ultimate) ${VERSION}\\b`,
    `\\b(?:exactly|precisely|everything|all) (?:that|what|as|of what) (?:(?:it|they|later|then|finally|eventually) )*${WENT_IN}`,
    `\\bas (?:it|they) (?:(?:later|then|finally|eventually) )*${WENT_IN}`,
    // "In the form in which it went live", "the version of it that was merged".
    `\\b${VERSION} (?:of (?:\\S+ ){1,3})?(?:in which (?:it|they) |that |which )(?:(?:later|then|finally|eventually|actually) )*${WENT_IN}`,
    '\\b(?:both|all|every|each|all (?:two|three|four|five)) (?:(?:of|its|the|their) )*(?:commits?|halves)\\b',
  ].join('|'),
);

/** `atHead`: of the commit that the change ended with, or (false) of one that others followed; nothing where it is not told. */
export function approvedCommit(sentence: Sentence, predication: Predication): Pick<Happening, 'atHead'> {
  if (isOfEarlier(predication.tokens)) return { atHead: false };
  const told = toldOf(sentence.tokens, predication);
  return WHOLE.test(told.map(({ folded }) => folded).join(' '))
    ? { atHead: true }
    : headOf(told.filter((token) => predication.tokens.includes(token)));
}

/** "Approved it exactly" ends the clause, "as it was merged" begins the next: both are read, up to a stop or a turn. */
function toldOf(tokens: readonly Token[], { start, end, verb }: Predication): readonly Token[] {
  const from = Math.max(
    0,
    tokens.findIndex((token) => token.start >= start),
  );
  const last = tokens.findLastIndex((token) => token.end <= end);
  const stop = tokens.findIndex(
    ({ text, start: at }, i) =>
      (at >= end && /^[.;:!?]$/.test(text)) || (at > (verb?.start ?? start) && turnsAt(tokens, i)),
  );
  return tokens.slice(from, Math.min(stop < 0 ? tokens.length : stop, last + 1 + NEXT_CLAUSE));
}
const NEXT_CLAUSE = 5;
/** "Before the last commit was pushed", "though not in the form in which it went in", ", not the final one": another commit than that. */
const turnsAt = (tokens: readonly Token[], at: number): boolean =>
  TURNS.test(tokens[at]!.folded) || (tokens[at]!.folded === 'not' && tokens[at - 1]?.kind === 'mark');
const TURNS = /^(?:before|until|after|once|when|while|though|although|but|yet|than|except|without)$/;

/** "Both commits", "every commit": the quantifier counts commits, and nobody who approves. */
export const countsCommits = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 4).some(({ folded }) => /^(?:commits?|halves)$/.test(folded));
