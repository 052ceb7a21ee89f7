/** Who stands in a commit or tag: self-written names and addresses, joined only where the address bears the name out. */
import { words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor, IdentityKind } from '../../domain/identity.js';

const BOT = /^(?:\d{1,12}\+)?([^@\s+]{1,100}\[bot\])@users\.noreply\.github\.com$/i;

function fits(name: string, email: string): boolean {
  const local = email.toLowerCase().split('@')[0]!;
  const parts = name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.some((part) => part.length > 2 && local.includes(part));
}

export function personIn(role: ActorRole, value: Json | undefined): EventActor | undefined {
  const name = words(value, 'name');
  const email = words(value, 'email');
  if (email === undefined) return name === undefined ? undefined : { role, handle: name };
  const login = BOT.exec(email)?.[1];
  const kind: { kind?: IdentityKind } = login === undefined ? {} : { kind: 'service' };
  const bot = login === undefined ? [] : [login, login.replace(/\[bot\]$/i, '')];
  const own = name !== undefined && fits(name, email) ? [name] : [];
  const names = [...new Set([...own, ...bot])];
  return { role, handle: email, ...(names.length === 0 ? {} : { names }), ...kind };
}

export const hintOf = (person: EventActor | undefined): IdentityHint | undefined =>
  person && { names: [person.handle, ...(person.names ?? [])], ...(person.kind ? { kind: person.kind } : {}) };
