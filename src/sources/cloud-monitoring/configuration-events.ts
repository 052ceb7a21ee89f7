/** Alert policies, snoozes and uptime checks as of the export; when a policy was switched is in audit logs, not here. */
import { flag, instant, list, text, texts, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { Interval } from '../../domain/interval.js';
import { entityNamed, lastSegment, policyEntity, projectRef } from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import { type GoogleDraft, nothingRead } from '../google/reading-of.js';

/** A resource without any date holds as of the export: since an instant nobody knows, until further notice. */
const UNDATED: Interval = { from: 0n, to: null };

const since = (at: bigint | undefined): Interval => (at === undefined ? UNDATED : { from: at, to: null });

export function policyEvents(body: Json, project: string): GoogleDraft {
  const policy = policyEntity(words(body, 'displayName'), words(body, 'name'));
  if (!policy) return nothingRead('an alert policy without a name');
  const changed = instant(body, 'mutationRecord', 'mutateTime') ?? instant(body, 'creationRecord', 'mutateTime');
  const by = words(body, 'mutationRecord', 'mutatedBy') ?? words(body, 'creationRecord', 'mutatedBy');
  return {
    events: [
      {
        kind: 'policy.state',
        at: since(changed),
        subjects: [policy, projectRef(project)],
        attributes: {
          // Proto JSON leaves a false wrapper in and an unset one out; unset means enabled.
          enabled: flag(body, 'enabled') ?? true,
          severity: words(body, 'severity'),
          conditions: list(body, 'conditions').flatMap((condition) => words(condition, 'displayName') ?? []),
          updatedAt: text(body, 'mutationRecord', 'mutateTime') ?? text(body, 'creationRecord', 'mutateTime'),
          updatedBy: by,
          labels: valueAt(body, 'userLabels'),
        },
        text: words(body, 'documentation', 'content'),
      },
    ],
    entities: [policy],
    met: by === undefined ? [] : [actorNamed('mentioned', by)],
  };
}

export function snoozeEvents(body: Json, project: string): GoogleDraft {
  const from = instant(body, 'interval', 'startTime');
  const paths = texts(body, 'criteria', 'policies');
  const policies = paths.map((path) => policyEntity(undefined, path));
  const named = entityNamed('other', words(body, 'name'), words(body, 'displayName'));
  return {
    events: [
      {
        kind: 'policy.snoozed',
        at: from === undefined ? undefined : { from, to: instant(body, 'interval', 'endTime') ?? null },
        subjects: [...policies, named, projectRef(project)],
        attributes: { policies: paths.map(lastSegment), action: 'created' },
        text: words(body, 'displayName'),
      },
    ],
    entities: [...policies, named],
  };
}

export function uptimeEvents(body: Json, project: string): GoogleDraft {
  const name = words(body, 'name');
  const check = entityNamed('other', name && lastSegment(name), words(body, 'displayName'), name);
  if (!check) return nothingRead('an uptime check without a name');
  return {
    events: [
      {
        kind: 'uptime.state',
        at: UNDATED,
        subjects: [check, projectRef(project)],
        attributes: {
          host: words(body, 'monitoredResource', 'labels', 'host'),
          path: words(body, 'httpCheck', 'path'),
          period: words(body, 'period'),
          timeout: words(body, 'timeout'),
          checkId: name === undefined ? undefined : lastSegment(name),
        },
      },
    ],
    entities: [check],
  };
}
