/** What a Cloud Run template or revision runs, in the v1 (KRM) and v2 spellings alike: image, environment, network, scale, traffic. */
import { flag, list, number, object, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { imageParts, lastSegment } from './names.js';

type Maybe = Json | undefined;

export interface Workload {
  readonly image?: string;
  readonly digest?: string;
  readonly env?: { readonly [name: string]: string };
  /** Short name of the VPC connector, or of the network behind a direct attachment. */
  readonly connector?: string;
  readonly minInstances?: number;
  readonly maxInstances?: number;
  readonly concurrency?: number;
  /** Limits of the first container that states one, as written: "512Mi", "2". */
  readonly memory?: string;
  readonly cpu?: string;
  readonly serviceAccount?: string;
}

const KNATIVE = 'autoscaling.knative.dev/';
const RUN = 'run.googleapis.com/';

/** Environment of the containers as text; a value taken from a secret reads `secret:NAME`. */
function environmentOf(containers: readonly Json[]): { readonly [name: string]: string } | undefined {
  let stated = false;
  const env: [string, string][] = [];
  for (const container of containers) {
    if (valueAt(container, 'env') === undefined) continue;
    stated = true;
    for (const one of list(container, 'env')) {
      const name = words(one, 'name');
      const secret =
        words(one, 'valueSource', 'secretKeyRef', 'secret') ?? words(one, 'valueFrom', 'secretKeyRef', 'name');
      if (name) env.push([name, text(one, 'value') ?? (secret ? `secret:${lastSegment(secret)}` : '')]);
    }
  }
  return stated ? Object.fromEntries(env) : undefined;
}

/** @param template A v2 RevisionTemplate or Revision, or a v1 `spec.template` or Revision with metadata and spec. */
export function workloadOf(template: Maybe): Workload {
  const spec = object(template, 'spec') ?? template;
  const annotation = (name: string): Maybe => valueAt(template, 'metadata', 'annotations', name);
  const containers = list(spec, 'containers');
  const found = containers.map((container) => words(container, 'image')).find((name) => name !== undefined);
  const connector =
    words(spec, 'vpcAccess', 'connector') ??
    words(annotation(`${RUN}vpc-access-connector`)) ??
    words(spec, 'vpcAccess', 'networkInterfaces', 0, 'network');
  const env = environmentOf(containers);
  const minInstances =
    number(spec, 'scaling', 'minInstanceCount') ??
    number(spec, 'scalingStatus', 'desiredMinInstanceCount') ??
    number(annotation(`${KNATIVE}minScale`));
  const maxInstances = number(spec, 'scaling', 'maxInstanceCount') ?? number(annotation(`${KNATIVE}maxScale`));
  const concurrency = number(spec, 'maxInstanceRequestConcurrency') ?? number(spec, 'containerConcurrency');
  const [memory, cpu] = ['memory', 'cpu'].map((name) =>
    containers.map((container) => text(container, 'resources', 'limits', name)).find((limit) => limit !== undefined),
  );
  const serviceAccount = words(spec, 'serviceAccount') ?? words(spec, 'serviceAccountName');
  const parts = found === undefined ? undefined : imageParts(found);
  return {
    ...(parts === undefined ? {} : { image: parts.image }),
    ...(parts?.digest === undefined ? {} : { digest: parts.digest }),
    ...(env === undefined ? {} : { env }),
    ...(connector === undefined ? {} : { connector: lastSegment(connector) }),
    ...(minInstances === undefined ? {} : { minInstances }),
    ...(maxInstances === undefined ? {} : { maxInstances }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(memory === undefined ? {} : { memory }),
    ...(cpu === undefined ? {} : { cpu }),
    ...(serviceAccount === undefined ? {} : { serviceAccount }),
  };
}

export interface TrafficTarget {
  readonly [field: string]: Json;
  readonly percent: number;
}

/**
 * A traffic list of either version as `{ revision?, percent, latest?, tag? }`.
 * @param latestReady Revision that "latest" stands for, where the record says it.
 */
export function trafficOf(targets: readonly Json[], latestReady?: string): readonly TrafficTarget[] {
  return targets.map((target) => {
    const latest =
      flag(target, 'latestRevision') === true || text(target, 'type') === 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
    const named = words(target, 'revisionName') ?? words(target, 'revision') ?? (latest ? latestReady : undefined);
    const tag = words(target, 'tag');
    return {
      ...(named === undefined ? {} : { revision: lastSegment(named) }),
      percent: number(target, 'percent') ?? 0,
      ...(latest ? { latest } : {}),
      ...(tag === undefined ? {} : { tag }),
    };
  });
}

/** The revisions of a traffic list that get any traffic, most first. */
export const servingRevisions = (traffic: readonly TrafficTarget[]): readonly string[] =>
  [...traffic]
    .sort((a, b) => b.percent - a.percent)
    .filter((target) => target.percent > 0)
    .map((target) => target['revision'])
    .filter((revision) => typeof revision === 'string');
