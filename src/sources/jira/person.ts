/** Who stands in a Jira record: the account id is the handle, since display names can be changed by their owner. */
import { text, words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor } from '../../domain/identity.js';

const KINDS: Readonly<Record<string, 'human' | 'service'>> = { atlassian: 'human', customer: 'human', app: 'service' };

export function personIn(role: ActorRole, value: Json | undefined): EventActor | undefined {
  const spellings = [
    words(value, 'accountId'),
    words(value, 'name'),
    words(value, 'emailAddress'),
    words(value, 'displayName'),
  ].filter((name) => name !== undefined);
  const [handle, ...names] = [...new Set(spellings)];
  if (handle === undefined) return undefined;
  const type = text(value, 'accountType') ?? '';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return { role, handle, ...(names.length === 0 ? {} : { names }), ...(kind === undefined ? {} : { kind }) };
}

export const hintOf = (person: EventActor | undefined): IdentityHint | undefined =>
  person && {
    names: [person.handle, ...(person.names ?? [])],
    ...(person.kind === undefined ? {} : { kind: person.kind }),
  };
