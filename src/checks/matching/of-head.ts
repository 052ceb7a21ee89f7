/** "Green on the head of #12": of the runs of a check on a change, only those on the commit that the change ended with. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { LINKING_KINDS } from './links.js';

/** Of a check on a change "at its head": the commit that the change ended with. */
export function isOfHead(event: TimelineEvent, { subjects, atHead }: Happening, timeline: Timeline): boolean {
  if (event.kind !== 'check.finished' || !atHead) return true;
  const keys = subjects.flatMap((slot) => slot.candidates.filter(({ type }) => type === 'change').map(entityKey));
  const change = timeline
    .ask({ kinds: LINKING_KINDS })
    .find(
      ({ kind, subjects: [first] }) =>
        kind === 'change.opened' && first !== undefined && keys.includes(entityKey(first)),
    );
  const head = change?.attributes['headSha'];
  return typeof head !== 'string' || event.attributes['sha'] === head;
}
