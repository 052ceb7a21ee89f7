/** The stems a record holds anywhere, so that a sentence's remaining words can be accounted for; counts words, judges nothing. */
import { atomise } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const known = new WeakMap<TimelineEvent, ReadonlySet<string>>();

/** Stems of all words in attributes, text, subjects and kind of a record. */
export function stemsOf(event: TimelineEvent): ReadonlySet<string> {
  const before = known.get(event);
  if (before) return before;
  const text = `${event.kind} ${event.subjects.map((ref) => `${ref.type} ${ref.id}`).join(' ')} ${JSON.stringify(event.attributes)} ${event.text ?? ''} ${event.actors.map((actor) => actor.handle).join(' ')}`;
  const stems = new Set(atomise(text).map((atom) => stem(atom.folded)));
  known.set(event, stems);
  return stems;
}

/** The words among `words` that a record does not hold. */
export const missingFrom = (words: readonly string[], event: TimelineEvent): readonly string[] =>
  words.filter((word) => !stemsOf(event).has(word));
