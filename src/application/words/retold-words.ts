/** An immutable record that came with several bodies, in one line. */
import type { VerdictDocument } from '../document/schema.js';
import type { Dictionary } from '../ports/evidence-reader.js';

/** @example retoldWords(conflict).says // → '2 different records came under this id (events.jsonl); all are kept, one is read.' */
export const retoldWords = ({
  source,
  nativeId,
  bodies,
  paths,
}: Dictionary['conflicts'][number]): VerdictDocument['conflicts'][number] => ({
  source,
  nativeId,
  says: `${bodies} different records came under this id (${paths.join(', ')}); all are kept, one is read.`,
});
