/** Calls that change alert policies or put them to sleep. */
import { entries, flag, instant, text, texts, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { MINUTE } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import { entityNamed, lastSegment, policyEntity, projectRef } from '../google/names.js';
import type { GoogleDraft, GoogleEvent } from '../google/reading-of.js';
import { type AuditedCall, updateMask } from './audited-call.js';
import { covers, type FieldChange, fieldChanges } from './field-changes.js';

export function policyEvents(call: AuditedCall): GoogleDraft | null {
  const settings = valueAt(call.request, 'alertPolicy') ?? {};
  const path =
    words(settings, 'name') ??
    words(call.request, 'name') ??
    nameBelow(call.resourceName) ??
    words(call.response, 'name');
  const policy = policyEntity(words(settings, 'displayName') ?? words(call.response, 'displayName'), path);
  if (!policy) return null;
  const mask = updateMask(call.request);
  const enabled = switchedTo(call, settings, mask);
  const updates = call.verb.startsWith('Update');
  const made = call.verb.startsWith('Create') ? 'created' : 'deleted';
  const switched = enabled === undefined ? 'updated' : enabled ? 'enabled' : 'disabled';
  return {
    events: [
      {
        kind: 'policy.changed',
        at: call.at,
        subjects: [policy, projectRef(call.project)],
        actors: call.actors,
        outcome: call.outcome,
        attributes: {
          action: updates ? switched : made,
          enabled,
          changes: updates ? policyChanges(call, settings, enabled) : [],
          fields: mask === null ? undefined : [...mask],
          message: call.message,
        },
        text: call.message,
      },
    ],
    entities: [policy],
  };
}

const originalOf = (call: AuditedCall): Json | undefined => valueAt(call.payload, 'resourceOriginalState');

function policyChanges(call: AuditedCall, settings: Json, enabled: boolean | undefined): readonly FieldChange[] {
  const original = originalOf(call);
  const rest = fieldChanges(settings, updateMask(call.request), original).filter(
    ({ field }) => field !== 'displayName' && field !== 'enabled',
  );
  const before = flag(original, 'enabled');
  if (enabled === undefined) return rest;
  return [{ field: 'enabled', ...(before === undefined ? {} : { before }), after: enabled }, ...rest];
}

const nameBelow = (path: string): string | undefined => (path.includes('/alertPolicies/') ? path : undefined);

/**
 * What the call switches the policy to. A mask that names `enabled` for a policy without it means off, as JSON drops a false; an update
 * without a mask sends the whole policy, and one that stays enabled in it was not switched.
 */
function switchedTo(call: AuditedCall, settings: Json, mask: readonly string[] | null): boolean | undefined {
  if (entries(settings).length === 0) return undefined;
  const stated = flag(settings, 'enabled') ?? flag(settings, 'enabled', 'value');
  const before = flag(originalOf(call), 'enabled');
  const after = mask === null ? stated : mask.some((path) => covers('enabled', path)) ? (stated ?? false) : undefined;
  if (after === before) return undefined;
  return mask === null && after === true && before === undefined && call.verb.startsWith('Update') ? undefined : after;
}

/**
 * Snoozes: made for an interval; ended by an update that moves the end to now. The interval is the snooze's own for one that was made;
 * an end, and an attempt that was refused, are points.
 */
export function snoozeEvents(call: AuditedCall): GoogleDraft | null {
  const settings = valueAt(call.request, 'snooze') ?? {};
  const told = valueAt(call.response, 'interval') === undefined ? settings : call.response;
  const paths = [...texts(settings, 'criteria', 'policies'), ...texts(call.response, 'criteria', 'policies')];
  const policies = [...new Set(paths)].map((path) => policyEntity(undefined, path));
  const snooze = snoozeEntity(call, settings);
  const from = instant(told, 'interval', 'startTime');
  const to = instant(told, 'interval', 'endTime');
  const created = call.verb.startsWith('Create');
  const now = call.at?.from;
  const ends = !created && to !== undefined && now !== undefined && to <= now + MINUTE;
  const whole = created && call.outcome === 'success' && from !== undefined;
  const event: GoogleEvent = {
    kind: 'policy.snoozed',
    at: whole ? { from, to: to ?? null } : call.at && point(call.at.from),
    subjects: [...policies, snooze, projectRef(call.project)],
    actors: call.actors,
    outcome: call.outcome,
    attributes: {
      policies: [...new Set(paths)].map(lastSegment),
      action: created ? 'created' : ends ? 'ended' : 'updated',
      snooze: snooze?.id,
      from: text(told, 'interval', 'startTime'),
      to: text(told, 'interval', 'endTime'),
      message: call.message,
    },
    text: words(settings, 'displayName') ?? words(call.response, 'displayName') ?? call.message,
  };
  return { events: [event], entities: [...policies, snooze] };
}

function snoozeEntity(call: AuditedCall, settings: Json) {
  const path =
    words(settings, 'name') ??
    words(call.response, 'name') ??
    (call.resourceName.includes('/snoozes/') ? call.resourceName : undefined);
  const name = words(settings, 'displayName') ?? words(call.response, 'displayName');
  return path === undefined ? entityNamed('other', name) : entityNamed('other', path, name, lastSegment(path));
}
