/** An audited call in one shape: who asked which API for what, and whether it was let through. */
import { flag, number, object, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import type { Interval } from '../../domain/interval.js';
import type { Outcome } from '../../domain/timeline-event.js';
import { lastSegment, segmentAfter } from '../google/names.js';
import { callersOf } from '../google/principals.js';
import type { LogFrame } from './log-entry.js';

export interface AuditedCall {
  readonly frame: LogFrame;
  readonly at: Interval | undefined;
  readonly project: string;
  /** The whole method, as in the record. */
  readonly method: string;
  /** What people call it: `UpdateService`, `SetIamPolicy`, `instances.patch`. */
  readonly verb: string;
  /** The API: `run.googleapis.com`. */
  readonly service: string;
  readonly resourceName: string;
  readonly actors: readonly EventActor[];
  readonly outcome: Outcome;
  /** What the API answered to a refused or failed call. */
  readonly message: string | undefined;
  /** Asked only to be checked; changed nothing whatever the outcome. */
  readonly dryRun: boolean;
  /** The second record of a long operation: the call itself is told by the first. */
  readonly completion: boolean;
  readonly operation: string | undefined;
  readonly payload: Json;
  readonly request: Json;
  readonly response: Json;
}

export function auditedCall(frame: LogFrame): AuditedCall {
  const payload: Json = object(frame.body, 'protoPayload') ?? {};
  const method = words(payload, 'methodName') ?? '';
  const request: Json = object(payload, 'request') ?? {};
  const denied = frame.log.endsWith('/policy');
  return {
    frame,
    at: frame.at,
    project: frame.project,
    method,
    verb: verbOf(method),
    service: words(payload, 'serviceName') ?? '',
    resourceName: words(payload, 'resourceName') ?? '',
    actors: callersOf(valueAt(payload, 'authenticationInfo')),
    outcome: denied ? 'denied' : outcomeOf(number(payload, 'status', 'code')),
    message: words(payload, 'status', 'message'),
    dryRun: isDryRun(request),
    completion: flag(frame.body, 'operation', 'last') === true && flag(frame.body, 'operation', 'first') !== true,
    operation: words(frame.body, 'operation', 'id'),
    payload,
    request,
    response: object(payload, 'response') ?? {},
  };
}

/** The last part of a method; older APIs write `cloudsql.instances.patch`, where the collection belongs to it. */
function verbOf(method: string): string {
  const parts = lastSegment(method).split('.');
  const last = parts[parts.length - 1] ?? '';
  const collection = parts[parts.length - 2];
  return collection !== undefined && /^[a-z]/.test(last) ? `${collection}.${last}` : last;
}

/** By google.rpc.Code: 7 and 16 are refusals, 1 a cancellation, 4 a deadline. */
function outcomeOf(code: number | undefined): Outcome {
  if (code === undefined || code === 0) return 'success';
  if (code === 7 || code === 16) return 'denied';
  return code === 1 ? 'cancelled' : code === 4 ? 'timeout' : 'failure';
}

function isDryRun(request: Json): boolean {
  const named = text(request, 'dryRun') ?? text(request, 'dryrun');
  return (
    (named !== undefined && named !== '') ||
    flag(request, 'dryRun') === true ||
    flag(request, 'validateOnly') === true ||
    flag(request, 'validate_only') === true
  );
}

/** The paths an update names, `template.vpcAccess,traffic` or `{ paths: [...] }`; null when it names none. */
export function updateMask(request: Json): readonly string[] | null {
  const mask = valueAt(request, 'updateMask') ?? valueAt(request, 'update_mask');
  const joined = typeof mask === 'string' ? mask : (words(mask, 'paths') ?? null);
  const paths = joined === null ? object(mask)?.['paths'] : joined.split(',');
  if (!Array.isArray(paths)) return null;
  const named = (paths as readonly Json[]).filter((path) => typeof path === 'string').map((path) => path.trim());
  return named.length > 0 ? named.filter((path) => path !== '') : null;
}

/** Build named by the monitored resource, the request or the resource name, in this order. */
export function buildIdOf(call: AuditedCall): string | undefined {
  return (
    words(call.frame.body, 'resource', 'labels', 'build_id') ??
    words(call.request, 'id') ??
    words(call.request, 'name') ??
    segmentAfter(call.resourceName, 'builds')
  );
}
