/** Records that are of another thing than a slot means, however both are tied. */
import type { SubjectSlot } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** A record of one thing's own life is about that one only, however it is tied to another: a revert is not what it reverts, nor "lint" `rewrite-lint`, nor a revision the next one of its service. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([
  'revision.created',
  'revision.ready',
  'revision.failed',
  'build.queued',
  'build.started',
  'build.finished',
  'commit.authored',
  'change.opened',
  'change.merged',
  'change.closed',
  'change.reviewed',
  'check.finished',
  'pipeline.queued',
  'pipeline.started',
  'pipeline.finished',
  'ticket.opened',
  'ticket.changed',
  'ticket.closed',
  'ticket.commented',
]);
export const isAnother = (slot: SubjectSlot, event: TimelineEvent): boolean =>
  isOfOwnLife(slot, event) || isOfOtherPolicy(slot, event);

/** "HighLatency" is named in "HighLatencyInOslo", and is another alert. */
const isOfOtherPolicy = ({ how, candidates }: SubjectSlot, { kind, subjects }: TimelineEvent): boolean =>
  how === 'named' &&
  kind.startsWith('alert.') &&
  candidates.length > 0 &&
  candidates.every(({ type }) => type === 'policy') &&
  subjects.some(({ type }) => type === 'policy');

const isOfOwnLife = ({ how, candidates }: SubjectSlot, event: TimelineEvent): boolean =>
  (how === 'named' || (how === 'described' && candidates.length === 1)) &&
  OF_ITS_OWN.has(event.kind) &&
  candidates.every(({ type }) => type === event.subjects[0]?.type);

/** A service that is not ready for one revision names the one it stays on as well, and tells nothing of that. */
export const isOfOtherRevision = (
  { how, candidates }: SubjectSlot,
  { kind, attributes: { revision } }: TimelineEvent,
): boolean =>
  how === 'named' &&
  kind === 'service.ready' &&
  typeof revision === 'string' &&
  candidates.length > 0 &&
  candidates.every(({ type, id }) => type === 'revision' && id !== revision);

/** A check that ran on no commit of the change ran on another one's. */
export const isOfAnotherChange = ({ candidates }: SubjectSlot, { kind }: TimelineEvent): boolean =>
  kind === 'check.finished' && candidates.length > 0 && candidates.every(({ type }) => type === 'change');
