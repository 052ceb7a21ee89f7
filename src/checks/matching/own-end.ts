/** Whether what a record tells is the end of the very thing that is said to have ended, or a deed of the very run. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Graded } from './grade.js';

/** "The recovery build deployed X": a run known by words alone did it only where the record is of such a run. */
export const isDoneByRun = (one: Graded, { subjects, actions, actionSpan }: Happening): boolean =>
  actions.every((action) => ENDS.has(action)) ||
  subjects
    .filter(
      ({ how, candidates, types, text, span }) =>
        how === 'described' &&
        candidates.length === 0 &&
        isRun(types) &&
        text.includes(' ') &&
        // "The Cloud Build editor role": a product, and no build.
        !CLOUD.test(text) &&
        span.end <= (actionSpan?.start ?? 0),
    )
    .every(
      ({ types, text }) =>
        one.event.subjects.some(({ type }) => types.includes(type)) &&
        !text.split(' ').some((word) => one.missing.includes(stem(word))),
    );

const CLOUD = /\bcloud (?:build|run)\b/;

/** What runs and ends by itself: that a check of the same commit passed is no end of a build. */
const RUNS: ReadonlySet<string> = new Set(['build', 'job', 'check']);
const ENDS: ReadonlySet<string> = new Set(['succeed', 'fail', 'finish', 'end', 'run', 'cancel']);

export function isItsOwnEnd(one: Graded, { subjects, actions, actionSpan }: Happening): boolean {
  // "Revision 12 did not become ready": that a run on its commit failed tells nothing of it; "the build of revision 12 failed" does.
  const isOfRun = subjects.some(({ types }) => isRun(types) && !types.includes('check'));
  return (
    !actions.every((action) => ENDS.has(action)) ||
    // "Petrel's update of the service succeeded": what ended is in the words, the service is only where.
    (!(one.missing.length > 0 && subjects.length > 0 && subjects.every(isPlace)) &&
      subjects.every(
        (slot) =>
          slot.how !== 'described' ||
          slot.span.end > (actionSpan?.start ?? 0) ||
          !isRun(slot.types) ||
          (RAN.test(one.event.kind) && (slot.types.includes('check') || one.event.kind !== 'check.finished')),
      ) &&
      subjects.every(
        (slot, i) =>
          slot.how === 'implied' ||
          slot.candidates.length === 0 ||
          !slot.candidates.every((ref) => RUNS.has(ref.type) || (ref.type === 'revision' && !isOfRun)) ||
          one.fits[i] === 'direct' ||
          (one.fits[i] === 'mentioned' && one.event.kind === 'service.ready'),
      ))
  );
}

/** "The first 2.31.1 build went through" is for a record of a build to show, not for that of a deploy. */
const isRun = (types: readonly string[]): boolean =>
  types.length > 0 && types.every((type) => RUNS.has(type) || type === 'trigger');
const RAN = /^(?:build|pipeline|job|check)\./;

const isPlace = ({ candidates }: Happening['subjects'][number]): boolean =>
  candidates.length > 0 &&
  candidates.every(({ type }) => type === 'service' || type === 'environment' || type === 'project');
