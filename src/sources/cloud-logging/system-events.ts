/** What Cloud Run itself reports as a system event: readiness of revisions and services, traffic as observed, ends of executions. */
import { instant, list, number, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { point } from '../../domain/interval.js';
import {
  artifactEntity,
  entityNamed,
  lastSegment,
  projectRef,
  revisionEntity,
  revisionRef,
  segmentAfter,
  serviceEntity,
  serviceRef,
} from '../google/names.js';
import { actorNamed } from '../google/principals.js';
import type { GoogleDraft, GoogleEvent } from '../google/reading-of.js';
import { servingRevisions, type TrafficTarget, trafficOf, workloadOf } from '../google/workload.js';
import { callEvents } from './call-events.js';
import type { LogFrame } from './log-entry.js';

const READY = /^Ready condition status changed to (True|False|Unknown) for ([A-Z][a-zA-Z]*) ([a-z0-9-]+)/;
const SAID = ' with message: ';

interface Change {
  readonly kind: string;
  readonly name: string;
  readonly ready: 'True' | 'False' | 'Unknown' | undefined;
  readonly message: string | undefined;
  readonly resource: Json | undefined;
}

export function systemEvents(frame: LogFrame): GoogleDraft {
  const change = changeOf(valueAt(frame.body, 'protoPayload') ?? null);
  if (change?.kind === 'Service') return serviceChange(frame, change);
  if (change?.kind === 'Revision') return revisionChange(frame, change);
  if (change?.kind === 'Execution' || change?.kind === 'Job') return executionChange(frame, change);
  return callEvents(frame);
}

/** Kind, name and readiness from the message, else from the object in the response. */
function changeOf(payload: Json): Change | null {
  const message = words(payload, 'status', 'message');
  const found = message === undefined ? null : READY.exec(message);
  const resource = valueAt(payload, 'response');
  const path = words(payload, 'resourceName') ?? '';
  const kind = found?.[2] ?? words(resource, 'kind') ?? kindByPath(path);
  const name = found?.[3] ?? words(resource, 'metadata', 'name') ?? lastSegment(path);
  if (kind === undefined || name === '') return null;
  const condition = list(resource, 'status', 'conditions').find((one) => text(one, 'type') === 'Ready');
  const ready = (found?.[1] ?? text(condition, 'status')) as Change['ready'];
  const split = message?.indexOf(SAID) ?? -1;
  return { kind, name, ready, message: split < 0 ? message : message?.slice(split + SAID.length), resource };
}

const kindByPath = (path: string): string | undefined =>
  segmentAfter(path, 'revisions') ? 'Revision' : segmentAfter(path, 'services') ? 'Service' : undefined;

function serviceChange({ at, project }: LogFrame, change: Change): GoogleDraft {
  const { name, ready, message, resource } = change;
  const latestReady = words(resource, 'status', 'latestReadyRevisionName');
  const latestCreated = words(resource, 'status', 'latestCreatedRevisionName');
  const traffic = trafficOf(list(resource, 'status', 'traffic'), latestReady);
  const core = [serviceRef(name), projectRef(project)];
  const events: GoogleEvent[] = [];
  if (ready === 'True' || ready === 'False') {
    events.push({
      kind: 'service.ready',
      at,
      subjects: core,
      outcome: ready === 'True' ? 'success' : 'failure',
      attributes: {
        ready: ready === 'True',
        // What it became ready with; when it failed, what it failed on.
        revision: ready === 'True' ? latestReady : latestCreated,
        latestReady,
        latestCreated,
        generation: number(resource, 'metadata', 'generation'),
      },
      text: message,
    });
  }
  if (traffic.length > 0) events.push(trafficEvent(at, core, traffic, change));
  const revisions = [...servingRevisions(traffic), latestReady, latestCreated];
  return { events, entities: [serviceEntity(name), ...revisions.map(revisionEntity)] };
}

/** Traffic as observed now; what it was before, and whether it changed at all, only the record before can tell. */
function trafficEvent(
  at: LogFrame['at'],
  [service, project]: GoogleEvent['subjects'],
  traffic: readonly TrafficTarget[],
  change: Change,
): GoogleEvent {
  const { resource } = change;
  // A service that did not become ready shows the traffic that it kept.
  const ready = change.ready === undefined ? undefined : change.ready === 'True';
  const modifier = words(resource, 'metadata', 'annotations', 'serving.knative.dev/lastModifier');
  const pinned = traffic.every((target) => target['latest'] !== true || target.percent === 0);
  return {
    kind: 'traffic.shifted',
    at,
    subjects: [service, ...servingRevisions(traffic).map(revisionRef), project],
    actors: modifier === undefined ? [] : [actorNamed('actor', modifier)],
    outcome: 'success',
    attributes: { after: traffic, pinned, ready },
  };
}

function revisionChange({ at, project }: LogFrame, change: Change): GoogleDraft {
  const { name, ready, message, resource } = change;
  const service = words(resource, 'metadata', 'labels', 'serving.knative.dev/service') ?? serviceOfRevision(name);
  const { image, digest } = workloadOf(resource);
  const condition = list(resource, 'status', 'conditions').find((one) => text(one, 'type') === 'Ready');
  const subjects = [revisionRef(name), serviceRef(service), projectRef(project)];
  const entities = [revisionEntity(name), serviceEntity(service), artifactEntity(digest, image)];
  const attributes = { service, image, digest, reason: words(condition, 'reason') };
  if (ready === 'True') {
    return {
      events: [{ kind: 'revision.ready', at, subjects, outcome: 'success', attributes, text: message }],
      entities,
    };
  }
  if (ready !== 'False') return { events: [], entities };
  return {
    events: [{ kind: 'revision.failed', at, subjects, outcome: 'failure', attributes, text: message }],
    entities,
  };
}

/** Revisions that Cloud Run names itself are the service's name, a number and a suffix. */
const serviceOfRevision = (revision: string): string | undefined => {
  const found = /-\d{5}-[a-z0-9]{3,6}$/.exec(revision);
  return found ? revision.slice(0, found.index) : undefined;
};

function executionChange(frame: LogFrame, change: Change): GoogleDraft {
  const { resource, message, name } = change;
  const job = words(resource, 'metadata', 'labels', 'run.googleapis.com/job') ?? name;
  const entity = entityNamed('job', job, name);
  const done = list(resource, 'status', 'conditions').find((one) => text(one, 'type') === 'Completed');
  const state = text(done, 'status');
  if (change.kind === 'Job' || (state !== 'True' && state !== 'False')) return callEvents(frame);
  const from = instant(resource, 'status', 'startTime');
  const to = instant(resource, 'status', 'completionTime');
  const span =
    from !== undefined && to !== undefined && from <= to ? { from, to } : to === undefined ? frame.at : point(to);
  return {
    events: [
      {
        kind: 'job.finished',
        at: span,
        subjects: [entity, projectRef(frame.project)],
        outcome: state === 'True' ? 'success' : 'failure',
        attributes: { status: state === 'True' ? 'succeeded' : 'failed', execution: name },
        text: message ?? words(done, 'message'),
      },
    ],
    entities: [entity],
  };
}
