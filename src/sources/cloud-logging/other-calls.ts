/** Audited calls without a meaning of their own: a setting changed where the request shows it, an attempted operation otherwise. */
import { entries, object, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import { projectRef } from '../google/names.js';
import type { GoogleDraft } from '../google/reading-of.js';
import { type AuditedCall, updateMask } from './audited-call.js';
import { fieldChanges } from './field-changes.js';
import { resourceEntity } from './resource-entity.js';

const CONFIGURES = /(?:^|\.)(?:update|patch|set|replace|modify)/i;

/** The call as an attempt, whatever became of it. */
export function attempted(call: AuditedCall): GoogleDraft {
  const about = subjectsOfResource(valueAt(call.frame.body, 'resource'), call.project);
  const resource = resourceEntity(call.resourceName, call.service, displayNameOf(call));
  // With no resource name the monitored resource comes first, with one it adds what else is known.
  const subjects = [resource, ...about.subjects, projectRef(call.project)];
  return {
    events: [
      {
        kind: 'operation.attempted',
        at: call.at,
        subjects,
        actors: call.actors,
        outcome: call.outcome,
        attributes: {
          method: call.verb === '' ? undefined : call.verb,
          rpc: call.method === '' ? undefined : call.method,
          service: call.service === '' ? undefined : call.service,
          resource: call.resourceName === '' ? undefined : call.resourceName,
          message: call.message,
          operation: call.operation,
          ...(call.dryRun ? { dryRun: true } : {}),
          ...(call.completion ? { completion: true } : {}),
        },
        text: call.message,
      },
    ],
    entities: [resource, ...about.entities],
  };
}

export function otherEvents(call: AuditedCall): GoogleDraft {
  if (!CONFIGURES.test(call.verb)) return attempted(call);
  const mask = updateMask(call.request);
  const changes = fieldChanges(settingsOf(call.request), mask, originalOf(call)).filter(
    // What only says which thing is meant sets nothing.
    ({ field, after }) => after !== call.resourceName && (mask !== null || field !== 'displayName'),
  );
  if (changes.length === 0) return attempted(call);
  const resource = resourceEntity(call.resourceName, call.service, displayNameOf(call));
  const about = subjectsOfResource(valueAt(call.frame.body, 'resource'), call.project);
  const [only] = changes;
  return {
    events: [
      {
        kind: 'config.changed',
        at: call.at,
        subjects: [resource, ...about.subjects],
        actors: call.actors,
        outcome: call.outcome,
        attributes: {
          target: targetOf(call.verb),
          method: call.verb,
          service: call.service,
          resource: call.resourceName,
          changes,
          ...(changes.length === 1 ? only : {}),
          message: call.message,
        },
        text: call.message,
      },
    ],
    entities: [resource, ...about.entities],
  };
}

/** The object that a request sets: its only large part, or the request itself. */
function settingsOf(request: Json): Json {
  const parts = entries(request).filter(([name, value]) => name !== 'updateMask' && object(value) !== undefined);
  return parts.length === 1 ? parts[0]![1] : request;
}

const originalOf = (call: AuditedCall): Json | undefined => object(call.payload, 'resourceOriginalState');

function displayNameOf(call: AuditedCall): string | undefined {
  return words(settingsOf(call.request), 'displayName') ?? words(call.response, 'displayName');
}

/** What kind of thing a method sets. @example targetOf('UpdateUptimeCheckConfig') // → 'uptime check config' */
function targetOf(verb: string): string {
  const dot = verb.indexOf('.');
  const noun = dot > 0 ? verb.slice(0, dot) : verb.replace(/^(?:Update|Patch|Set|Replace|Modify)/, '');
  return noun.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}
