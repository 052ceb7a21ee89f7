/** Two records that disagree, in one line. */
import type { VerdictDocument } from '../document/schema.js';
import type { Disagreement } from '../verify/find-conflicts.js';
import { eventWords, type People } from './event-words.js';

export const conflictWords = (
  { backing, refuting }: Disagreement,
  people: People,
): VerdictDocument['conflicts'][number] => ({
  source: backing.evidence.source,
  nativeId: backing.evidence.nativeId,
  says: `${eventWords(backing, people)}; but ${refuting.evidence.source} ${refuting.evidence.nativeId}: ${eventWords(refuting, people)}`,
});
