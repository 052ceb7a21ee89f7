/** Nouns that stand for whatever went wrong: who says "the problem" and who says "the exhaustion" may mean the same. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';

const IDLE: ReadonlySet<string> = new Set(
  'problem issue trouble matter thing incident situation case'.split(' ').map((word) => conceptOf(stem(word)).word),
);

/** Whether a concept names nothing in particular. */
export const isIdle = (concept: string): boolean => IDLE.has(concept);
