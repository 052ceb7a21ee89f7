/** What was made, as against what made it. */
import type { Happening } from '../../claims/slots.js';
import type { Graded } from './grade.js';

/** "The build produced a revision": the record must be of what was made, not of who made it. */
export const isMade = ({ event }: Graded, { subjects, actions, actionSpan }: Happening): boolean =>
  !actions.every((action) => action === 'create') ||
  subjects
    .filter(
      (slot) => slot.how === 'described' && slot.candidates.length === 0 && slot.span.start >= (actionSpan?.end ?? 0),
    )
    .every((slot) => event.subjects.some(({ type }) => slot.types.includes(type) && !makers(subjects, slot).has(type)));

/** Types of the things that are named before: they make it, and are not what is made. */
const makers = (subjects: Happening['subjects'], made: Happening['subjects'][number]): ReadonlySet<string> =>
  new Set(
    subjects
      .filter((slot) => slot.how === 'named' && slot.span.end <= made.span.start)
      .flatMap(({ candidates }) => candidates.map(({ type }) => type)),
  );
