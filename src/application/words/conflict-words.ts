/** A conflict between records in words: how many bodies one immutable record came with, and where they stand. */
import type { VerdictDocument } from '../document/schema.js';
import type { Conflict } from '../ports/conflict.js';

/** @example conflictWords(conflict).says // → '2 different records came under this id (events.jsonl); all are kept, one is read.' */
export const conflictWords = ({ source, nativeId, bodies, paths }: Conflict): VerdictDocument['conflicts'][number] => ({
  source,
  nativeId,
  says: `${bodies} different records came under this id (${paths.join(', ')}); all are kept, one is read.`,
});
