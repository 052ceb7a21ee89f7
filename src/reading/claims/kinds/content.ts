/** Patterns of content: "v2.4.1 does not contain the revert", "the revision carried #12", "#12 touches `deploy/service.yaml`", "are the same commit". */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { isOf, PARTS, readCommitOf, readLiesIn, WHOLES } from './commit-of.js';
import { isPath } from './file-scope.js';

const HOLDS =
  /^(?:contain(?:s|ed|ing)?|includes?|included|including|carr(?:y|ies|ied|ying)|hold(?:s|ing)?|held|bundles?|bundled)$/;
const TOUCHES =
  /^(?:touch(?:es|ed)?|edit(?:s|ed)?|modif(?:y|ies|ied)|rewrites?|rewrote|adds?|added|removes?|removed|deletes?|deleted|changes?|changed)$/;
const NEGATIVE = /^(?:not|never|n't|no|without|nor)$|n't$/;
/** A content claim where both the whole and the part are known things; null otherwise. */
export function readContent(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens } = predication;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  const same =
    sameCommit(sentence, predication, what.subjects) ??
    readCommitOf(sentence, predication, what.subjects) ??
    readLiesIn(sentence, predication, what.subjects);
  if (same) return same;
  const verb = tokens.findIndex(
    (token) => token.kind === 'word' && (HOLDS.test(token.folded) || TOUCHES.test(token.folded)),
  );
  if (verb < 0) return null;
  const at = sentence.toSpan(tokens[verb]!.start, tokens[verb]!.end).start;
  const before = what.subjects.filter((slot) => slot.span.start < at || slot.how === 'implied');
  const behind = what.subjects.filter((slot) => slot.span.start > at && slot.how !== 'implied');
  const holds = HOLDS.test(tokens[verb]!.folded);
  const container = before.filter((slot) => isOf(slot, holds ? WHOLES : PARTS)).slice(-1);
  const paths = pathsIn(tokens.slice(verb + 1));
  const contained = holds ? behind.filter((slot) => isOf(slot, PARTS) || isRevert(slot)).slice(0, 1) : [];
  if (container.length === 0 || (contained.length === 0 && paths.length === 0)) return null;
  const only = tokens.slice(Math.max(0, verb - 2), verb + 3).some((token) => token.folded === 'only');
  const negated = tokens.slice(Math.max(0, verb - 3), verb).some((token) => NEGATIVE.test(token.folded));
  // "Changed only one line of a.ts": of the files it says nothing; where it does, their scope was read before.
  if (only && !negated && contained.length === 0) return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'content',
    container,
    contained,
    quoted: paths,
    amounts: [],
    only,
    negated,
    words: [tokens[verb]!.stem, ...wordsOf(tokens, null)],
  };
}

const isRevert = (slot: SubjectSlot): boolean => /\brevert\b/i.test(slot.text) && slot.types.includes('change');

const pathsIn = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(isPath)
    .map((token) => token.text)
    .slice(0, 4);

/** "rc.1 and final are the same commit": two things, one tip. */
function sameCommit(sentence: Sentence, predication: Predication, subjects: readonly SubjectSlot[]): Draft | null {
  if (!/\bsame (?:commit|sha|image)\b/i.test(sentence.unit.text.slice(predication.start, predication.end))) return null;
  const things = subjects.filter((slot) => slot.how === 'named' && isOf(slot, [...WHOLES, 'change']));
  if (things.length < 2) return null;
  return {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'content',
    container: [things[0]!],
    contained: things.slice(1),
    quoted: [],
    amounts: [],
    only: false,
    negated: predication.negated,
    words: ['same', 'commit'],
  };
}

/** The verb is another one than that of holding: "the deploy of X, which carried Y" is both. */
export const isDeedBeside = (content: Draft, predication: Predication): boolean =>
  content.kind === 'content' &&
  predication.verb !== null &&
  predication.actions.length > 0 &&
  predication.verb.stem !== content.words[0];
