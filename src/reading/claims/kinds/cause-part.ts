/** Reads the part of a sentence that names a deed as a cause: by its words, or what "that" stands for; null when it names none. */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { asDeed } from './deed-phrase.js';
import { readEnd } from './span-ends.js';

/** The deed that these words name. */
export function readCausePart(tokens: readonly Token[], sentence: Sentence): Happening | null {
  const own = withoutEdges(withoutRivals(tokens));
  const [first, second] = own;
  if (!first) return null;
  if (/^(?:that|this|it|which)$/.test(first.folded) && (!second || second.kind === 'mark')) return before(sentence);
  const end = readEnd(own, sentence);
  const what = end && asDeed(end, own, sentence);
  if (what && names(what)) return what;
  const introduced = own
    .filter((token) => token.kind === 'word')
    .map((token) => sentence.context.discourse.introducedAs(stem(token.folded)))
    .find((slot) => slot !== null);
  if (introduced && what)
    return {
      ...what,
      subjects: [{ ...introduced, span: sentence.toSpan(own[0]!.start, own.at(-1)!.end), how: 'described' }],
    };
  return /^(?:that|this)$/.test(first.folded) ? before(sentence) : what;
}

/** A deed is named by a thing of its own, or by an action with a person or a time. */
export const names = (what: Happening): boolean =>
  what.subjects.some((slot) => slot.candidates.length > 0 || slot.owner !== undefined) ||
  (what.actions.length > 0 && (what.agent !== undefined || what.time !== undefined));

function before(sentence: Sentence): Happening | null {
  const what = sentence.context.discourse.happening;
  return what && names(what) ? { ...what, negated: false } : null;
}

/** "The switch and not the revert", "X rather than Y": what it is told apart from did not do it. */
function withoutRivals(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ folded }, i) =>
      i > 0 &&
      ((folded === 'and' && tokens[i + 1]?.folded === 'not') ||
        (folded === 'not' && /^[,(–—-]$/.test(tokens[i - 1]!.text)) ||
        (/^(?:rather|instead)$/.test(folded) && /^(?:than|of)$/.test(tokens[i + 1]?.folded ?? ''))),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}

/** Commas, quotation marks and leading conjunctions are not part of it. */
function withoutEdges(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  const empty = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'mark' || /^(?:and|but|so|then|only|not|also|yet|by)$/.test(token.folded));
  while (from < to && empty(tokens[from])) from++;
  while (to > from && tokens[to - 1]!.kind === 'mark') to--;
  return tokens.slice(from, to);
}

/** The predication that stands before another in its sentence, as a deed. */
export function deedBefore(sentence: Sentence, predication: Predication): Happening | null {
  const at = sentence.predications.indexOf(predication);
  const earlier = at > 0 ? sentence.predications[at - 1] : undefined;
  if (!earlier) return null;
  const what = readHappening(earlier, sentence.context, sentence.toSpan);
  return names(what) ? what : null;
}

/** All tokens of the sentence from one index of it up to a mark that ends the clause. */
export function clauseFrom(sentence: Sentence, start: number): readonly Token[] {
  const from = sentence.tokens.findIndex((token) => token.start >= start);
  if (from < 0) return [];
  let to = from;
  while (to < sentence.tokens.length && !/^[,;:.()]$/.test(sentence.tokens[to]!.text)) to++;
  return sentence.tokens.slice(from, to);
}
