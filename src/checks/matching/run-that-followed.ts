/** "The run that followed": of all runs of that kind, the first to start after what was told before; where that cannot be told, none. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { ENDINGS } from './endings.js';
import type { Links } from './links.js';
import { readingsOf, subjectFits } from './slot-matches.js';

const RUN = /^(?:build|pipeline|job)\./;

/** Whether nothing but what was told before tells which run is meant. */
export const isOnlyNext = ({ follows, time }: Happening): boolean =>
  follows !== undefined && (time === undefined || time.inherited);

/** Whether a record may be of the run that is meant. */
export function isNextRun(event: TimelineEvent, happening: Happening, timeline: Timeline, links: Links): boolean {
  if (!isOnlyNext(happening)) return true;
  const { follows, subjects } = happening;
  const [after, ...others] = follows?.after ? readingsOf(follows.after) : [];
  if (!after || others.length > 0) return false;
  const later = timeline
    .ask({ kinds: ENDINGS })
    .filter(
      (one) =>
        RUN.test(one.kind) &&
        one.at.from >= after.from &&
        subjects.some((slot) => /^(?:direct|linked)$/.test(subjectFits(slot, one, links))) &&
        subjects.every((slot) => subjectFits(slot, one, links) !== 'no'),
    )
    .sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const [next] = later;
  // Two that started in the minute that is told: either may be the one.
  const started = later.filter(({ at }) => after.to !== null && at.from < after.to);
  return next !== undefined && started.length < 2 && isSameRun(next, event);
}

const isSameRun = ({ subjects: [one] }: TimelineEvent, { subjects: [other] }: TimelineEvent): boolean =>
  one !== undefined && other !== undefined && entityKey(one) === entityKey(other);
