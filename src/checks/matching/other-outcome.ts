/** Contradiction by outcome: the thing came to an end, but not to the one that the report gives it. */

import { actionOf } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { point } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { eventPointer, finding } from './findings.js';
import type { Links } from './links.js';
import { kindsOf } from './showings.js';
import { subjectFits, timeMatches } from './slot-matches.js';

const ENDINGS: ReadonlySet<string> = new Set([
  'build.finished',
  'check.finished',
  'pipeline.finished',
  'job.finished',
  'revision.failed',
  'deployment.status',
  'change.closed',
]);
const SETTLED: readonly Outcome[] = ['success', 'failure', 'cancelled', 'timeout', 'skipped'];

export function otherOutcome(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): readonly Finding[] | null {
  const wanted =
    happening.outcome ??
    happening.actions.map((action) => actionOf(action).outcome).find((outcome) => outcome !== undefined);
  const named = happening.subjects.filter((slot) => slot.candidates.length > 0);
  if (!wanted || named.length === 0 || named.every((slot) => slot.how === 'implied')) return null;
  const endings = timeline
    .ask({ kinds: kindsOf(happening.actions) })
    .filter((event) => ENDINGS.has(event.kind) && event.outcome !== undefined && SETTLED.includes(event.outcome));
  const about = endings.filter(
    (event) => named.every((slot) => ['direct'].includes(subjectFits(slot, event, links))) && inTime(happening, event),
  );
  if (
    about.length === 0 ||
    about.some((event) => event.outcome === wanted || (wanted === 'failure' && event.outcome === 'timeout'))
  )
    return null;
  const other = about[0]!;
  return [
    finding(
      check,
      'outcome',
      'contradicts',
      'outcome_differs',
      { type: 'outcome', value: wanted },
      [eventPointer(other)],
      { type: 'outcome', value: other.outcome ?? 'unknown' },
    ),
  ];
}

const inTime = (happening: Happening, event: TimelineEvent): boolean =>
  !happening.time ||
  timeMatches(happening.time, point(event.at.to ?? event.at.from)) !== 'no' ||
  timeMatches(happening.time, point(event.at.from)) === 'yes';
