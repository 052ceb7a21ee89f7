/** Records in which something that ran came to an end, and what that end was. */
import type { EventKind } from '../../domain/event-kind.js';
import { kept } from '../../domain/kept.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';

/** Records in which something that ran came to an end. */
export const ENDINGS: readonly EventKind[] = [
  'build.finished',
  'check.finished',
  'pipeline.finished',
  'job.finished',
  'revision.failed',
  'revision.ready',
  'deployment.status',
  'service.deployed',
];
export const SETTLED: readonly Outcome[] = ['success', 'failure', 'cancelled', 'timeout'];
/** A check that was skipped neither passed nor failed; a build or job that was skipped leaves no record of its own. */
const isSettled = (event: TimelineEvent): boolean =>
  SETTLED.includes(outcomeOf(event)) || (event.kind === 'check.finished' && event.outcome === 'skipped');

/** Those that came to an end which the record tells. */
export const settledAmong = kept((endings: readonly TimelineEvent[]) => endings.filter(isSettled));

/** What a run came to; a revision that failed or is ready tells it by its kind. */
export const outcomeOf = (event: TimelineEvent): Outcome =>
  event.outcome ??
  (event.kind === 'revision.failed' ? 'failure' : event.kind === 'revision.ready' ? 'success' : 'unknown');

export const endOf = (event: TimelineEvent) => event.at.to ?? event.at.from;
