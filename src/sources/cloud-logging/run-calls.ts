/** Calls that deploy, change or delete a Cloud Run service or revision, in the v1 and v2 shapes alike. */
import { entries, list, object, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import {
  artifactEntity,
  artifactRef,
  lastSegment,
  projectRef,
  revisionEntity,
  revisionRef,
  segmentAfter,
  serviceEntity,
  serviceRef,
} from '../google/names.js';
import type { GoogleDraft, GoogleEvent } from '../google/reading-of.js';
import { servingRevisions, trafficOf, type Workload, workloadOf } from '../google/workload.js';
import { type AuditedCall, updateMask } from './audited-call.js';
import { covers, type FieldChange, fieldChanges } from './field-changes.js';
import { attempted } from './other-calls.js';

function serviceNameOf(call: AuditedCall): string | undefined {
  const requested = words(call.request, 'service', 'metadata', 'name') ?? words(call.request, 'service', 'name');
  const name =
    segmentAfter(call.resourceName, 'services') ??
    words(call.frame.body, 'resource', 'labels', 'service_name') ??
    requested ??
    words(call.request, 'serviceId');
  return name === undefined ? undefined : lastSegment(name);
}

/** The requested state in parts, from either version. */
interface Requested {
  readonly template: Json | undefined;
  readonly workload: Workload;
  readonly traffic: readonly Json[];
  readonly mask: readonly string[] | null;
  readonly service: Json;
}

function requestedOf(call: AuditedCall): Requested {
  const service: Json = object(call.request, 'service') ?? {};
  const template = valueAt(service, 'spec', 'template') ?? valueAt(service, 'template');
  const mask = updateMask(call.request);
  const traffic = list(service, 'spec', 'traffic');
  const scaling = workloadOf({ scaling: valueAt(service, 'scaling') ?? null });
  const routed = mask === null || mask.some((path) => covers('traffic', path) || path === '*');
  return {
    template,
    workload: { ...scaling, ...workloadOf(template) },
    // What a mask leaves out is sent along but not applied.
    traffic: routed ? (traffic.length > 0 ? traffic : list(service, 'traffic')) : [],
    mask,
    service,
  };
}

export function deployEvents(call: AuditedCall): GoogleDraft | null {
  const name = serviceNameOf(call);
  if (name === undefined) return null;
  const requested = requestedOf(call);
  const trafficOnly = isTrafficOnly(call, requested);
  // A call that only moves traffic may send the whole service along; none of that is its doing.
  const workload: Workload = trafficOnly === true ? {} : requested.workload;
  const traffic = trafficOf(requested.traffic);
  const named = servingRevisions(traffic);
  const core = [serviceRef(name), projectRef(call.project)];
  const common = { at: call.at, actors: call.actors, outcome: call.outcome } as const;
  const succeeded = call.outcome === 'success';
  const attributes = {
    method: call.verb,
    rpc: call.method,
    ...workload,
    trafficOnly,
    traffic: traffic.length > 0 ? traffic : undefined,
    ...(named.length > 0 ? { pinned: true } : {}),
    changes: trafficOnly === true ? [] : changesOf(requested),
    message: call.message,
    operation: call.operation,
  };
  const subjects = [...core, ...named.map(revisionRef), artifactRef(workload.digest)];
  const events: GoogleEvent[] = [{ ...common, kind: 'deploy.requested', subjects, attributes, text: call.message }];
  if (succeeded && call.verb.startsWith('Create')) events.push({ ...common, kind: 'service.created', subjects: core });
  if (succeeded) {
    for (const { field, after } of scalingOnly(requested)) {
      events.push({ ...common, kind: 'service.scaled', subjects: core, attributes: { field, after } });
    }
  }
  const entities = [serviceEntity(name), ...named.map(revisionEntity), artifactEntity(workload.digest, workload.image)];
  return { events, entities };
}

/**
 * Whether only traffic was asked to move. A v2 request shows it; a v1 request always carries the whole service, and there only the
 * tool's own name for what it did is left. Undefined when the record does not say.
 */
function isTrafficOnly(call: AuditedCall, { template, traffic, mask, service }: Requested): boolean | undefined {
  if (mask !== null) return mask.every((path) => covers('traffic', path));
  if (object(service, 'spec') === undefined) return traffic.length > 0 && template === undefined;
  const agent = words(call.payload, 'requestMetadata', 'callerSuppliedUserAgent') ?? '';
  return agent.includes('services.update-traffic') ? true : undefined;
}

/** Settings of the request by name: image, environment, network, scale, labels, and whatever else a mask names. */
function changesOf(requested: Requested): readonly FieldChange[] {
  const { workload, mask, service, template } = requested;
  const asked = (path: string): boolean => mask === null || mask.some((one) => covers(one, path) || covers(path, one));
  const changes: FieldChange[] = [];
  const add = (field: string, after: Json | undefined): void => {
    if (after !== undefined) changes.push({ field, after });
  };
  if (asked('template.containers')) {
    add('image', workload.image);
    for (const [name, value] of Object.entries(workload.env ?? {})) add(`env.${name}`, value);
  }
  // A mask that names the network of a request without one takes it away.
  if (asked('template.vpcAccess')) add('vpc_connector', workload.connector ?? (mask === null ? undefined : null));
  if (asked('template.scaling') || asked('scaling')) {
    add('min_instances', workload.minInstances);
    add('max_instances', workload.maxInstances);
  }
  if (template === undefined || mask !== null) {
    const labels = asked('labels') ? entries(service, 'labels') : [];
    for (const [name, value] of labels)
      add(`labels.${name}`, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const told = ['template.containers', 'template.vpcAccess', 'template.scaling', 'scaling', 'labels', 'traffic'];
  const rest = (mask ?? []).filter((path) => path !== 'template' && !told.some((known) => covers(known, path)));
  return rest.length === 0 ? changes : [...changes, ...fieldChanges(service, rest)];
}

/** Instance limits, when the request sets nothing but them; in a full deploy they may be what they were before. */
function scalingOnly(requested: Requested): readonly { readonly field: string; readonly after: number }[] {
  const { workload, traffic, mask, service } = requested;
  const { image, env, connector, minInstances, maxInstances } = workload;
  const masked = mask === null || mask.every((path) => path.includes('scaling') || path.includes('nstanceCount'));
  const alone = [image, env, connector].every((one) => one === undefined) && traffic.length === 0;
  if (!masked || (mask === null && (!alone || object(service, 'spec') !== undefined))) return [];
  return [
    ...(minInstances === undefined ? [] : [{ field: 'min_instances', after: minInstances }]),
    ...(maxInstances === undefined ? [] : [{ field: 'max_instances', after: maxInstances }]),
  ];
}

/** A deletion that was let through; one that was not is an attempt. */
export function deletionEvents(call: AuditedCall): GoogleDraft | null {
  if (call.outcome !== 'success') return attempted(call);
  const common = { at: call.at, actors: call.actors, outcome: call.outcome } as const;
  const service = serviceNameOf(call);
  const subjects = [serviceRef(service), projectRef(call.project)];
  if (call.verb === 'DeleteRevision') {
    const path =
      segmentAfter(call.resourceName, 'revisions') ?? words(call.frame.body, 'resource', 'labels', 'revision_name');
    const revision = revisionEntity(path);
    if (!revision) return null;
    return {
      events: [{ ...common, kind: 'revision.deleted', subjects: [revision, ...subjects] }],
      entities: [revision],
    };
  }
  if (service === undefined) return null;
  return { events: [{ ...common, kind: 'service.deleted', subjects }], entities: [serviceEntity(service)] };
}
