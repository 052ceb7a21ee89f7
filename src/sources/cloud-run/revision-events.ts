/** What a v2 Revision says: created by whom with what in it, and whether it became ready; labels are its deployer's words. */
import { instant, list, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { type Interval, point } from '../../domain/interval.js';
import {
  artifactEntity,
  artifactRef,
  buildEntity,
  buildRef,
  commitEntity,
  commitRef,
  entityNamed,
  lastSegment,
  projectRef,
  revisionEntity,
  revisionRef,
  serviceEntity,
  serviceRef,
} from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import { type GoogleDraft, type GoogleEvent, nothingRead } from '../google/reading-of.js';
import { workloadOf } from '../google/workload.js';

const pointAt = (at: bigint | undefined): Interval | undefined => (at === undefined ? undefined : point(at));

export function revisionEvents(body: Json, project: string): GoogleDraft {
  const name = words(body, 'name');
  const revision = revisionRef(name);
  if (!revision) return nothingRead('a revision without a name');
  const servicePath = words(body, 'service') ?? words(serviceOf(name ?? ''));
  const workload = workloadOf(body);
  const creator = words(body, 'creator');
  const sha = words(body, 'labels', 'commit-sha');
  const build = words(body, 'labels', 'gcb-build-id');
  const connector = entityNamed('other', workload.connector);
  const core = [revision, serviceRef(servicePath), projectRef(project)];
  const service = servicePath === undefined ? undefined : lastSegment(servicePath);
  const events: GoogleEvent[] = [
    {
      kind: 'revision.created',
      at: pointAt(instant(body, 'createTime')),
      subjects: [...core, artifactRef(workload.digest), commitRef(sha), buildRef(build), connector],
      actors: creator === undefined ? [] : [actorNamed('actor', creator)],
      attributes: { ...workload, service, sha, build, timeout: words(body, 'timeout') },
    },
    ...conditionEvents(body, core, service),
  ];
  const deleted = instant(body, 'deleteTime');
  if (deleted !== undefined) events.push({ kind: 'revision.deleted', at: point(deleted), subjects: core });
  return {
    events,
    entities: [
      revisionEntity(name),
      serviceEntity(servicePath),
      artifactEntity(workload.digest, workload.image),
      commitEntity(sha),
      buildEntity(build),
      connector,
    ],
  };
}

const serviceOf = (name: string): string | undefined => name.split('/revisions/')[0]?.split('/services/')[1];

/** Ready or failed, at the instant the condition changed; pending ones say nothing yet. */
function conditionEvents(body: Json, subjects: GoogleEvent['subjects'], service: string | undefined): GoogleEvent[] {
  const ready = list(body, 'conditions').find((condition) => text(condition, 'type') === 'Ready');
  const state = text(ready, 'state');
  if (state !== 'CONDITION_SUCCEEDED' && state !== 'CONDITION_FAILED') return [];
  const at = pointAt(instant(ready, 'lastTransitionTime') ?? instant(body, 'updateTime'));
  const reason = words(ready, 'revisionReason') ?? words(ready, 'reason') ?? words(ready, 'executionReason');
  const said = words(ready, 'message');
  if (state === 'CONDITION_SUCCEEDED') {
    return [{ kind: 'revision.ready', at, subjects, outcome: 'success', attributes: { service }, text: said }];
  }
  const attributes = { service, reason, conditions: valueAt(body, 'conditions') };
  return [{ kind: 'revision.failed', at, subjects, outcome: 'failure', attributes, text: said }];
}
