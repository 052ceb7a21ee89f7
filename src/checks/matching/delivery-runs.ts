/** Deployments with a beginning and an end of their own: from when one was recorded or set to work, to when its status said how it ended. */
import { entityKey } from '../../domain/entity.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const STATUSES: Question = { kinds: ['deployment.recorded', 'deployment.status'] };
export const DELIVERY_QUESTIONS: readonly Question[] = [STATUSES];

/** The last status of each deployment, reaching back to each of its beginnings; of one that is still going on none. */
export function deliveryRuns(timeline: Timeline): readonly TimelineEvent[] {
  const byDeployment = new Map<string, TimelineEvent[]>();
  for (const event of timeline.ask(STATUSES)) {
    const own = event.subjects.find(({ type }) => type === 'deployment');
    if (own) byDeployment.set(entityKey(own), [...(byDeployment.get(entityKey(own)) ?? []), event]);
  }
  return [...byDeployment.values()].flatMap((events) => {
    const end = events.findLast(({ kind, outcome }) => kind === 'deployment.status' && ENDED.test(outcome ?? ''));
    const starts = events.filter(
      ({ kind, attributes, at }) =>
        end && at.from < end.at.from && (kind === 'deployment.recorded' || attributes['state'] === 'in_progress'),
    );
    return end ? starts.map(({ at }) => ({ ...end, at: { from: at.from, to: end.at.from } })) : [];
  });
}

const ENDED = /^(?:success|failure|timeout|cancelled)$/;
