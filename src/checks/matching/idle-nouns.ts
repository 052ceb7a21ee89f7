/** Nouns that stand for whatever went wrong: who says "the problem" and who says "the exhaustion" may mean the same. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';

const IDLE: ReadonlySet<string> = new Set(
  'problem issue trouble matter thing incident situation case'.split(' ').map((word) => conceptOf(stem(word)).word),
);

const KINDS_OF_THINGS: ReadonlySet<string> = new Set(
  'pr request change ticket issue revision version release build'.split(' ').map((word) => conceptOf(stem(word)).word),
);

/** "The pull request": who names #12, or says "that", need not say what it is. */
export const isKindOfNamed = (concept: string, text: string): boolean =>
  KINDS_OF_THINGS.has(concept) && /#\d|\bv?\d+\.\d+|\b[A-Z]{2,}-\d+|\b\d{4,}|\b(?:it|that|this)\b/.test(text);

/** Whether a concept names nothing in particular. */
export const isIdle = (concept: string): boolean => IDLE.has(concept);

const MEANT =
  /\b(?:the|this|that|these|those|our)\s+(?:\w+\s+)?(?:problem|issue|trouble|matter|incident|situation|case)s?\b|\bthings?\b/;

/** "The problem", and not "a Memorystore incident". */
export const speaksOfIt = (text: string): boolean => MEANT.test(text);
