/** One entry of a repository's activity: the forge's own record of who moved which ref, and when. */
import { draftReading } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { EvidenceRecord } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import { accountOf, hintOf, inRole } from '../actor.js';
import { commitIn, isSha, refIn, repositoryIn, shortRef } from '../subjects.js';

const KINDS: Readonly<Record<string, EventKind>> = {
  push: 'ref.pushed',
  pr_merge: 'ref.pushed',
  merge_queue_merge: 'ref.pushed',
  force_push: 'ref.force_pushed',
  branch_creation: 'ref.created',
  branch_deletion: 'ref.deleted',
};

export function activityEvents(record: EvidenceRecord): SourceReading {
  const { body, instance: repository } = record;
  const draft = draftReading(record);
  const type = text(body, 'activity_type') ?? '';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const ref = text(body, 'ref');
  const subject = refIn(draft, repository, ref);
  if (kind === undefined || ref === undefined || subject === undefined) {
    draft.notUnderstood(kind ? 'an activity without a ref' : `an activity of an unknown type (${type.slice(0, 60)})`);
    return draft.finish();
  }
  const at = instant(body, 'timestamp');
  const actor = accountOf(valueAt(body, 'actor'));
  const before = text(body, 'before');
  const after = text(body, 'after');
  draft.identity(hintOf(actor));
  draft.event({
    kind,
    at: at === undefined ? undefined : point(at),
    subjects: [subject, repositoryIn(draft, repository), commitIn(draft, isSha(after) ? after : before)],
    actors: [inRole('actor', actor), inRole('pusher', actor)],
    attributes: {
      before: isSha(before) ? before : undefined,
      after: isSha(after) ? after : undefined,
      ref: shortRef(ref),
      ...(kind === 'ref.pushed' ? { merge: type !== 'push' } : {}),
    },
    toldBy: `activity/${ref} ${before ?? ''} ${after ?? ''}`,
    trust: 5,
    part: { ref: shortRef(ref) },
  });
  return draft.finish();
}
