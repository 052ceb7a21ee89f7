/** Who was given or lost which role on what, and which service accounts were made, disabled or deleted. */
import { list, text, texts, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import { subjectsOfResource } from '../google/monitored-resource.js';
import { lastSegment, projectRef, roleEntity } from '../google/names.js';
import { actorNamed, bareMember } from '../google/principals.js';
import type { GoogleDraft } from '../google/reading-of.js';
import type { AuditedCall } from './audited-call.js';
import { attempted } from './other-calls.js';
import { accountEntity, resourceEntity } from './resource-entity.js';

interface AccessChange {
  readonly [part: string]: string;
  readonly action: 'granted' | 'revoked';
  readonly role: string;
  readonly member: string;
}

/** Places in which APIs keep the difference between the old and the new policy. */
const DELTAS: readonly (readonly string[])[] = [
  ['serviceData', 'policyDelta', 'bindingDeltas'],
  ['metadata', 'policyDelta', 'bindingDeltas'],
  ['metadata', 'delta', 'bindingDeltas'],
  ['serviceData', 'bindingDeltas'],
  ['metadata', 'bindingDeltas'],
  ['policyDelta', 'bindingDeltas'],
  ['serviceData', 'setIamPolicyRequest', 'policyDelta', 'bindingDeltas'],
];

function deltasOf(payload: Json): readonly AccessChange[] {
  const deltas = DELTAS.map((path) => list(payload, ...path)).find((found) => found.length > 0) ?? [];
  return deltas.flatMap((delta) => {
    const role = words(delta, 'role');
    const member = words(delta, 'member');
    if (role === undefined || member === undefined) return [];
    const action = text(delta, 'action') === 'REMOVE' ? 'revoked' : 'granted';
    return [{ action, role, member: bareMember(member), as: member }];
  });
}

/** Everything a new policy grants: some of it may have been granted before. */
const grantsOf = (policy: Json | undefined): readonly AccessChange[] =>
  list(policy, 'bindings').flatMap((binding) =>
    texts(binding, 'members').map((member) => ({
      action: 'granted' as const,
      role: words(binding, 'role') ?? '',
      member: bareMember(member),
      as: member,
    })),
  );

export function accessEvents(call: AuditedCall): GoogleDraft {
  const deltas = deltasOf(call.payload);
  const wholePolicy = deltas.length === 0;
  const changes = wholePolicy ? grantsOf(valueAt(call.request, 'policy')) : deltas;
  const path = call.resourceName === '' ? (words(call.request, 'resource') ?? '') : call.resourceName;
  const about = subjectsOfResource(valueAt(call.frame.body, 'resource'), call.project);
  const resource = resourceEntity(path.includes('/') ? path : `projects/${path}`, call.service);
  const roles = [...new Set(changes.map(({ role }) => role))].map(roleEntity);
  const targets = [...new Set(changes.map((change) => change['as']!))].map((member) => actorNamed('target', member));
  return {
    events: [
      {
        kind: 'access.changed',
        at: call.at,
        subjects: [...roles, resource, ...about.subjects],
        actors: [...call.actors, ...targets],
        outcome: call.outcome,
        attributes: {
          changes: changes.map(({ action, role, member }) => ({ action, role, member })),
          resource: lastSegment(path),
          ...(wholePolicy && changes.length > 0 ? { wholePolicy } : {}),
          message: call.message,
        },
        text: call.message,
      },
    ],
    entities: [...roles, resource, ...about.entities],
  };
}

const ACTIONS: { readonly [verb: string]: string } = {
  CreateServiceAccount: 'created',
  DisableServiceAccount: 'disabled',
  EnableServiceAccount: 'enabled',
  UndeleteServiceAccount: 'enabled',
  DeleteServiceAccount: 'deleted',
  CreateServiceAccountKey: 'key_created',
};

export function accountEvents(call: AuditedCall): GoogleDraft | null {
  const action = Object.hasOwn(ACTIONS, call.verb) ? ACTIONS[call.verb] : undefined;
  const email = accountOf(call);
  if (action === undefined || email === undefined) return null;
  if (call.outcome !== 'success') return attempted(call);
  const target: EventActor = actorNamed('target', `serviceAccount:${email}`);
  const account = accountEntity(email);
  return {
    events: [
      {
        kind: 'account.changed',
        at: call.at,
        subjects: [account, projectRef(call.project)],
        actors: [...call.actors, target],
        outcome: call.outcome,
        attributes: { action, account: email },
      },
    ],
    entities: [account],
  };
}

/** The account's address: calls may name it by number, which only the labels or the response resolve. */
function accountOf(call: AuditedCall): string | undefined {
  const named = [
    words(call.response, 'email'),
    words(call.frame.body, 'resource', 'labels', 'email_id'),
    lastSegment(words(call.request, 'name') ?? ''),
    call.resourceName.split('/serviceAccounts/')[1]?.split('/')[0],
  ];
  return named.find((name) => name?.includes('@')) ?? named.find((name) => name !== undefined && name !== '');
}
