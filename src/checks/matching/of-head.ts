/** "Green on the head of #12": of the runs of a check on a change, only those on the commit that the change ended with. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { kept } from '../../domain/kept.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { LINKING_KINDS } from './links.js';
import { keysOf } from './slot-matches.js';

/** Of a check on a change "at its head": the commit that the change ended with. */
export function isOfHead(event: TimelineEvent, { subjects, atHead }: Happening, timeline: Timeline): boolean {
  // "Reviewed the second commit": a review of an earlier one shows nothing of it.
  if (event.kind === 'change.reviewed' && (atHead || subjects.some(({ text }) => LATER_COMMIT.test(text))))
    return event.attributes['onHead'] !== false;
  if (event.kind !== 'check.finished' || !atHead) return true;
  const opened = openings(timeline.ask({ kinds: LINKING_KINDS }));
  let first: Opening | undefined;
  for (const slot of subjects)
    for (const ref of slot.candidates) {
      const found = ref.type === 'change' ? opened.get(entityKey(ref)) : undefined;
      if (found && (!first || found.place < first.place)) first = found;
    }
  const head = first?.event.attributes['headSha'];
  return typeof head !== 'string' || event.attributes['sha'] === head;
}

const LATER_COMMIT = /\b(?:second|third|fourth|last|final|latest) commit\b/i;

interface Opening {
  readonly event: TimelineEvent;
  /** In the order of the answer. */
  readonly place: number;
}

/** The first record that opened each change, by its key. */
const openings = kept((events: readonly TimelineEvent[]): ReadonlyMap<string, Opening> => {
  const found = new Map<string, Opening>();
  for (const [place, event] of events.entries()) {
    const key = event.kind === 'change.opened' ? keysOf(event)[0] : undefined;
    if (key !== undefined && !found.has(key)) found.set(key, { event, place });
  }
  return found;
});
