/** Calls to Cloud Build: who ran, retried, cancelled, approved or rejected a build, and who changed a trigger. */
import { text, valueAt, words } from '../../application/ports/json-reading.js';
import type { EventKind } from '../../domain/event-kind.js';
import { buildEntity, buildRef, projectRef, segmentAfter, triggerEntity, triggerRef } from '../google/names.js';
import type { GoogleDraft } from '../google/reading-of.js';
import { type AuditedCall, buildIdOf, updateMask } from './audited-call.js';
import { fieldChanges } from './field-changes.js';
import { attempted } from './other-calls.js';

const KINDS: { readonly [verb: string]: EventKind } = {
  CancelBuild: 'build.cancel_requested',
  RetryBuild: 'build.retry_requested',
  RunBuildTrigger: 'build.run_requested',
  CreateBuild: 'build.run_requested',
  ApproveBuild: 'build.reviewed',
};

function triggerIdOf(call: AuditedCall): string | undefined {
  return (
    words(call.request, 'triggerId') ??
    words(call.frame.body, 'resource', 'labels', 'build_trigger_id') ??
    segmentAfter(call.resourceName, 'triggers')
  );
}

export function buildCallEvents(call: AuditedCall): GoogleDraft | null {
  const kind = Object.hasOwn(KINDS, call.verb) ? KINDS[call.verb] : undefined;
  const build = buildRef(buildIdOf(call));
  const trigger = triggerRef(triggerIdOf(call));
  if (kind === undefined || (build ?? trigger) === undefined) return null;
  const review = kind === 'build.reviewed';
  const decision = text(call.request, 'approvalResult', 'decision');
  const made = words(call.response, 'metadata', 'build', 'id');
  return {
    events: [
      {
        kind,
        at: call.at,
        subjects: [build, trigger, projectRef(call.project)],
        actors: review ? call.actors.map((actor) => ({ ...actor, role: 'reviewer' as const })) : call.actors,
        outcome: call.outcome,
        attributes: {
          method: call.verb,
          trigger: trigger?.id,
          ref: refOf(call),
          review: review ? (decision === 'REJECTED' ? 'rejected' : 'approved') : undefined,
          newBuild: made === build?.id ? undefined : made,
          message: call.message,
        },
        text: words(call.request, 'approvalResult', 'comment') ?? call.message,
      },
    ],
    entities: [buildEntity(build?.id), buildEntity(made), triggerEntity(trigger?.id)],
  };
}

const refOf = (call: AuditedCall): string | undefined =>
  words(call.request, 'source', 'branchName') ??
  words(call.request, 'source', 'tagName') ??
  words(call.request, 'source', 'commitSha') ??
  words(call.request, 'build', 'substitutions', 'BRANCH_NAME');

export function triggerEvents(call: AuditedCall): GoogleDraft | null {
  if (call.outcome !== 'success') return attempted(call);
  const settings = valueAt(call.request, 'trigger') ?? valueAt(call.request, 'buildTrigger') ?? {};
  const id = triggerIdOf(call) ?? words(call.response, 'id') ?? words(settings, 'id');
  const entity = triggerEntity(words(settings, 'name') ?? words(call.response, 'name'), id);
  if (!entity) return null;
  const action = call.verb.startsWith('Create') ? 'created' : call.verb.startsWith('Delete') ? 'deleted' : 'updated';
  return {
    events: [
      {
        kind: 'trigger.changed',
        at: call.at,
        subjects: [entity, projectRef(call.project)],
        actors: call.actors,
        outcome: call.outcome,
        attributes: {
          action,
          changes: action === 'updated' ? fieldChanges(settings, updateMask(call.request)) : undefined,
        },
      },
    ],
    entities: [entity],
  };
}
