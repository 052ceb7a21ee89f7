/** Whether a record can be the one of the deed a sentence tells: by its kind, by whom, and of which thing; reads no words and judges no time. */
import type { Claim } from '../../claims/claim.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { isThatRole } from './role-words.js';
import { kindsOf } from './showings.js';
import { keysOf } from './slot-matches.js';
import { STATEMENT_KINDS } from './statements.js';
import { wentBackThere } from './went-back-there.js';

/** A deed that the catalogue knows is shown by its own kinds of record, by one that tells of itself in words, or by somebody's word. */
export function mayShow(claim: Claim, event: TimelineEvent): boolean {
  const { kind } = event;
  const actions = claim.kind === 'event' ? claim.what.actions : [];
  if (claim.kind === 'event' && !(wentBackThere(claim.what, event) && isThatRole(claim.what, event))) return false;
  if (isAuthorship(claim)) return kindsOf(actions).includes(kind);
  return (
    actions.length === 0 ||
    actions.includes('other_deed') ||
    TELLS_OF_ITSELF.has(kind) ||
    kindsOf(actions).includes(kind) ||
    STATEMENT_KINDS.includes(kind)
  );
}
/** "Kwame wrote commit 5697674": who wrote beside it wrote something else. */
const isAuthorship = (claim: Claim): boolean =>
  claim.kind === 'event' &&
  claim.what.actions.length > 0 &&
  claim.what.actions.every((action) => action === 'write') &&
  claim.what.subjects.some(({ how, types }) => how === 'named' && types.includes('commit'));

/** Records that say in words of their own what was done. */
export const TELLS_OF_ITSELF: ReadonlySet<EventKind> = new Set<EventKind>(['event.generic', 'job.finished']);

/** Those in a record whose deed it was. */
export const DOERS: ReadonlySet<string> = new Set(['actor', 'reviewer', 'author', 'pusher', 'committer']);

/** Of several revisions or versions that a record mentions, those that came are its own things; null for a thing of another type. */
export const isItsOwn = ({ candidates }: SubjectSlot, event: TimelineEvent): boolean | null =>
  candidates.some(({ type }) => LEFT_OR_CAME.has(type))
    ? candidates.some((ref) => keysOf(event).includes(entityKey(ref)))
    : null;
const LEFT_OR_CAME: ReadonlySet<string> = new Set(['revision', 'version', 'release', 'artifact']);
