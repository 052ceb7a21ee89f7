/** What became of the run that is told by when it began: "the build started at 07:33 failed", "a build was started at nine, which failed". */

import type { Happening } from '../../claims/slots.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { point } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { outcomeDiffers } from './differs.js';
import { ENDINGS, outcomeOf, SETTLED } from './endings.js';
import { eventPointer, finding } from './findings.js';
import type { Links } from './links.js';
import { LOOSELY_FAILED, wantedOf } from './other-outcome.js';
import { subjectFits, timeMatches } from './slot-matches.js';
import { missingFrom } from './wording.js';

const RUNS: ReadonlySet<EventKind> = new Set<EventKind>(['build.finished', 'pipeline.finished', 'job.finished']);

/** Findings where every run that began then came to the same end; an empty list where they did not, or none is known; null where another question is asked. */
export function endOfBegun(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
): readonly Finding[] | null {
  const { begun, subjects, words, agent, negated, attempted, amounts, time } = happening;
  const wanted = wantedOf(happening);
  if (!begun || !wanted || agent || negated || attempted || amounts.length > 0 || (time && !time.inherited))
    return null;
  const alike = timeline
    .ask({ kinds: ENDINGS })
    .filter((event) => RUNS.has(event.kind) && subjects.every((slot) => subjectFits(slot, event, links) !== 'no'));
  const runs = alike.filter((event) => isOfRunBegun(event, happening));
  const [one] = runs;
  if (!one || !runs.every((event) => SETTLED.includes(outcomeOf(event)) && missingFrom(words, event).length === 0))
    return [];
  const asserted = { type: 'outcome', value: wanted } as const;
  if (runs.every((event) => isWanted(event, wanted)))
    return [finding(check, 'existence', 'supports', 'records_agree', asserted, [eventPointer(one)])];
  // "The 03:00 build failed": no day is told, and that of the night before may be meant.
  const mayBeMeant = alike.filter(({ at }) => timeMatches(begun, point(at.from)) !== 'no');
  if (
    mayBeMeant.some((event) => isWanted(event, wanted)) ||
    (wanted === 'failure' && runs.some((event) => LOOSELY_FAILED.has(outcomeOf(event))))
  )
    return [];
  return [outcomeDiffers(check, wanted, one, outcomeOf(one))];
}

const isWanted = (event: TimelineEvent, wanted: Outcome): boolean =>
  outcomeOf(event) === wanted || (wanted === 'failure' && outcomeOf(event) === 'timeout');

/** The end of a run that began at another time is of another run. */
export const isOfRunBegun = ({ kind, at }: TimelineEvent, { begun }: Happening): boolean =>
  !begun || !RUNS.has(kind) || timeMatches(begun, point(at.from)) === 'yes';
