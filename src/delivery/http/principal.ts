/** Who asks, and what they may; one table for keys, sessions and the open house of embedded mode. Pure. */
import { createHash } from 'node:crypto';
import type { Editor } from '../../application/identities/directory.js';
import type { KeyScope, KeyView } from '../../application/use-cases.js';
import { type FaultError, refusal } from './fault-error.js';

export type Principal =
  /** Whoever reaches an embedded server on loopback. */
  | { readonly kind: 'local' }
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'key'; readonly key: KeyView }
  | { readonly kind: 'nobody' };

/** `public`: anyone. `person`: someone at a browser, never a key. A scope: a key that has it, or a person. */
export type Access = 'public' | 'person' | KeyScope;

const CHALLENGE = { 'www-authenticate': 'Bearer realm="corroborate"' };

/** Null when allowed, else why not. */
export function accessRefusal(principal: Principal, access: Access): FaultError | null {
  if (access === 'public') return null;
  if (principal.kind === 'nobody') {
    const detail =
      access === 'person'
        ? 'Only a signed-in person may do this.'
        : 'Send an API key as `Authorization: Bearer …`, or sign in.';
    return refusal('unauthenticated', detail, CHALLENGE);
  }
  if (principal.kind !== 'key') return null;
  if (access === 'person') return refusal('forbidden', 'Only a signed-in person may do this, never a key.');
  return principal.key.scopes.includes(access) ? null : refusal('forbidden', `This key lacks the scope ${access}.`);
}

/** The secret of an `Authorization: Bearer …` header; null without one. @throws FaultError for any other scheme. */
export function bearerSecret(header: string | undefined): string | null {
  if (header === undefined) return null;
  const secret = /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(header)?.[1];
  if (secret === undefined) {
    throw refusal('unauthenticated', 'The Authorization header must be `Bearer` and an API key.', CHALLENGE);
  }
  return secret;
}

/** The refusal for a secret behind which no key stands. */
export const unknownKey = (): FaultError =>
  refusal('unauthenticated', 'This API key does not exist or was revoked.', CHALLENGE);

/** Whoever edits, as far as it can be told. The id of a session is what its cookie proves, so only a mark of it is kept. */
export const editorOf = (principal: Principal): Editor =>
  principal.kind === 'session'
    ? { as: 'administrator', session: createHash('sha256').update(principal.sessionId).digest('hex').slice(0, 8) }
    : { as: 'local', session: null };

/** One text per principal, for keeping what belongs to one away from another. */
export const principalName = (principal: Principal): string =>
  principal.kind === 'key' ? `key ${principal.key.id}` : principal.kind === 'nobody' ? 'nobody' : 'person';
