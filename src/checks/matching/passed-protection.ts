/** A branch's rules that were met: nobody bypassed them. */
import type { Happening } from '../../claims/slots.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Links } from './links.js';
import { kindsOf } from './showings.js';
import { subjectFits } from './slot-matches.js';

/** The evaluation that passed for the push of the change which is said to have got past the rules; null where there is none, or another was bypassed. */
export function passedProtection(
  { actions, subjects }: Happening,
  timeline: Timeline,
  links: Links,
): TimelineEvent | null {
  const changes = subjects.filter((slot) => slot.candidates.some(({ type }) => type === 'change' || type === 'commit'));
  if (changes.length === 0 || actions.length === 0 || actions.some((action) => action !== 'bypass')) return null;
  const theirs = timeline
    .ask({ kinds: kindsOf(actions) })
    .filter(
      (event) =>
        event.kind === 'protection.evaluated' &&
        changes.every((slot) => ['direct', 'linked'].includes(subjectFits(slot, event, links))),
    );
  return theirs.length > 0 && theirs.every(({ attributes }) => attributes['result'] === 'pass') ? theirs[0]! : null;
}
