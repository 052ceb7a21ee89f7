/** What a v2 Service says: when it was made, and its state since the last update; past traffic is not in it. */
import { instant, list, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { point } from '../../domain/interval.js';
import {
  artifactEntity,
  lastSegment,
  projectRef,
  revisionEntity,
  revisionRef,
  serviceEntity,
  serviceRef,
} from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import { type GoogleDraft, type GoogleEvent, nothingRead } from '../google/reading-of.js';
import { servingRevisions, trafficOf, workloadOf } from '../google/workload.js';

const shortName = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : lastSegment(path);

export function serviceEvents(body: Json, project: string): GoogleDraft {
  const name = words(body, 'name');
  const service = serviceRef(name);
  if (!service) return nothingRead('a service without a name');
  const creator = words(body, 'creator');
  const modifier = words(body, 'lastModifier');
  const created = instant(body, 'createTime');
  const deleted = instant(body, 'deleteTime');
  const latestReady = shortName(words(body, 'latestReadyRevision'));
  const observed = list(body, 'trafficStatuses');
  const traffic = trafficOf(observed.length > 0 ? observed : list(body, 'traffic'), latestReady);
  const serving = servingRevisions(traffic);
  const subjects = [service, ...serving.map(revisionRef), projectRef(project)];
  const events: GoogleEvent[] = [];
  const lifeOf = [service, projectRef(project)];
  if (created !== undefined) {
    const actors = creator === undefined ? [] : [actorNamed('actor', creator)];
    events.push({ kind: 'service.created', at: point(created), subjects: lifeOf, actors });
  }
  const updated = instant(body, 'updateTime') ?? created;
  events.push({
    kind: 'service.state',
    // Open: what was exported holds from the last update on, as far as the export goes.
    at: updated === undefined ? undefined : { from: updated, to: deleted ?? null },
    subjects,
    attributes: { ...stateOf(body), traffic, latestReady, creator, lastModifier: modifier },
    text: words(body, 'terminalCondition', 'message'),
  });
  if (deleted !== undefined) events.push({ kind: 'service.deleted', at: point(deleted), subjects: lifeOf });
  const { digest, image } = workloadOf(valueAt(body, 'template'));
  return {
    events,
    entities: [
      serviceEntity(name),
      ...[...serving, latestReady, words(body, 'latestCreatedRevision')].map(revisionEntity),
      artifactEntity(digest, image),
    ],
    met: [creator, modifier].filter((one) => one !== undefined).map((one) => actorNamed('mentioned', one)),
  };
}

function stateOf(body: Json): { readonly [name: string]: Json | undefined } {
  const workload = workloadOf(valueAt(body, 'template'));
  const condition = text(body, 'terminalCondition', 'state');
  const scaling = workloadOf({ scaling: valueAt(body, 'scaling') ?? null });
  return {
    latestCreated: shortName(words(body, 'latestCreatedRevision')),
    ready: condition === undefined ? undefined : condition === 'CONDITION_SUCCEEDED',
    updateTime: text(body, 'updateTime'),
    createTime: text(body, 'createTime'),
    url: words(body, 'uri') ?? words(body, 'urls', 0),
    minInstances: workload.minInstances ?? scaling.minInstances,
    maxInstances: workload.maxInstances ?? scaling.maxInstances,
    env: workload.env,
    image: workload.image,
    digest: workload.digest,
    connector: workload.connector,
    ingress: words(body, 'ingress'),
    generation: text(body, 'generation'),
    labels: valueAt(body, 'labels'),
  };
}
