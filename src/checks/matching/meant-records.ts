/** Which records a happening may speak of at all, where what it leaves untold rules some of them out. */
import type { Happening } from '../../claims/slots.js';
import type { World } from '../world.js';
import type { Candidate } from './showings.js';

/** The candidates that the happening may speak of at all; for most happenings these are all of them. */
export function meant(all: readonly Candidate[], happening: Happening, { incident }: World): readonly Candidate[] {
  const { subjects, actions, time } = happening;
  // "The change was approved by Ana": one that nothing names is one of the incident's, not any that she ever approved.
  const unnamed =
    time === undefined &&
    subjects.some((slot) => slot.types.includes('change')) &&
    !subjects.some((slot) => slot.candidates.length > 0 || slot.how === 'named');
  // "Approved the build of #12": a review of the change is no approval of its build.
  const ofBuild =
    actions.includes('approve') && subjects.some((slot) => slot.how === 'described' && slot.types[0] === 'build');
  // "And paged Joris": of a page of which nothing else is told, one of the incident's.
  const ofPages =
    time === undefined &&
    actions.length > 0 &&
    actions.every((action) => OF_PAGES.has(action)) &&
    !subjects.some((slot) => slot.candidates.length > 0);
  if (!unnamed && !ofBuild && !ofPages) return all;
  return all.filter(
    ({ event: { kind, at } }) =>
      !(ofPages && at.from < incident.from) &&
      !(unnamed && kind.startsWith('change.') && at.from < incident.from) &&
      !(ofBuild && kind === 'change.reviewed'),
  );
}

const OF_PAGES: ReadonlySet<string> = new Set(['page', 'acknowledge', 'escalate', 'call_in', 'assign']);
