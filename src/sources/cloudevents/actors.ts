/** Who acted, by key name: `actor`, `user`, `changed_by`, `initiatedBy` … with the spellings that the record gives. */
import { entries, flag, object, words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor, IdentityKind } from '../../domain/identity.js';
import { isBehind, withBehind } from './behalf.js';
import type { Envelope } from './envelope.js';
import { nameWords } from './name-words.js';

const SPELLINGS = [
  'email',
  'login',
  'username',
  'userName',
  'handle',
  'id',
  'name',
  'displayName',
  'fullName',
  'summary',
];
/** Keys of one word (`user`, `userEmail`) by the part that the someone has. */
const PLAIN: ReadonlyMap<string, ActorRole> = new Map<string, ActorRole>([
  ['actor', 'actor'],
  ['user', 'actor'],
  ['member', 'actor'],
  ['principal', 'actor'],
  ['operator', 'actor'],
  ['by', 'actor'],
  ['sender', 'actor'],
  ['agent', 'actor'],
  ['initiator', 'actor'],
  ['username', 'actor'],
  // Whoever used an account that is not theirs acted, through it.
  ['impersonator', 'actor'],
  ['author', 'author'],
  ['creator', 'author'],
  ['reporter', 'author'],
  ['requester', 'author'],
  ['owner', 'mentioned'],
  ['assignee', 'assignee'],
  ['commander', 'assignee'],
  ['lead', 'assignee'],
  ['reviewer', 'reviewer'],
  ['approver', 'reviewer'],
]);
/** `x_by`: who did x. */
const DONE_BY: ReadonlyMap<string, ActorRole> = new Map<string, ActorRole>([
  ['approved', 'reviewer'],
  ['reviewed', 'reviewer'],
  ['requested', 'author'],
  ['created', 'author'],
  ['reported', 'author'],
  ['owned', 'mentioned'],
]);
/** Deeper than this, a `user` is more likely a customer than the one who acted. */
const DEEPEST = 3;

/** Actors in the data; when the only one known wrote or asked for it, they also did it. */
export function actorsIn(data: Json | undefined): readonly EventActor[] {
  const found: EventActor[] = [];
  visit(data, 0, found);
  const seen = new Set<string>();
  const distinct = found.filter(({ role, handle }) => !seen.has(`${role} ${handle}`) && seen.add(`${role} ${handle}`));
  if (distinct.some(({ role }) => role === 'actor')) return distinct;
  const author = distinct.find(({ role }) => role === 'author');
  return author ? [{ ...author, role: 'actor' }, ...distinct] : distinct;
}

/** The names of those who act, and of those behind them, for merging identities. */
export const hintsOf = (actors: readonly EventActor[]): readonly IdentityHint[] =>
  actors.flatMap(({ handle, names = [], kind, onBehalfOf = [] }) => [
    { names: [handle, ...names], ...(kind ? { kind } : {}) },
    ...onBehalfOf.map((name) => ({ names: [name] })),
  ]);

/** By the types of principals that CloudEvents has a list of; what is no one's name is nobody. */
export function authenticated(auth: Envelope['auth']): readonly EventActor[] {
  const type = auth?.type?.toLowerCase();
  if (auth === undefined || auth.id.length > 200 || type === 'unauthenticated' || type === 'unknown') return [];
  const kind = type === undefined ? undefined : AUTH_KINDS.get(type);
  return [{ role: 'actor', handle: auth.id, ...(kind ? { kind } : kindOf(auth.id, type)) }];
}

const AUTH_KINDS: ReadonlyMap<string, IdentityKind> = new Map<string, IdentityKind>([
  ['app_user', 'human'],
  ['user', 'human'],
  ['service_account', 'service'],
  ['api_key', 'service'],
  ['system', 'service'],
]);

function visit(value: Json | undefined, depth: number, found: EventActor[]): void {
  for (const [key, inner] of entries(value)) {
    // For whom it was done is nobody who did it.
    if (isBehind(key)) continue;
    const role = roleOf(key);
    const actor = role === undefined ? undefined : someone(inner, role);
    if (actor) found.push(withBehind(actor, inner, value));
    else if (depth < DEEPEST) visit(inner, depth + 1, found);
  }
}

function roleOf(key: string): ActorRole | undefined {
  const split = nameWords(key);
  if (split.length > 1 && split.at(-1) === 'by') return DONE_BY.get(split[0]!) ?? 'actor';
  const plain = split.filter((word) => !['id', 'email', 'name'].includes(word)).join('');
  return PLAIN.get(plain);
}

/** Someone as a string or as an object with at least one spelling; an automated initiator is nobody. */
export function someone(value: Json | undefined, role: ActorRole): EventActor | undefined {
  const plain = words(value)?.trim();
  if (plain !== undefined)
    return plain.length <= 200 ? { role, handle: plain, ...kindOf(plain, undefined) } : undefined;
  if (!object(value) || flag(value, 'automated') === true) return undefined;
  const names = SPELLINGS.map((key) => words(value, key)?.trim()).filter((name) => name !== undefined);
  const [handle, ...further] = [...new Set(names)];
  if (handle === undefined) return undefined;
  const type = words(value, 'type') ?? words(value, 'kind');
  return { role, handle, ...(further.length > 0 ? { names: further } : {}), ...kindOf(handle, type) };
}

function kindOf(handle: string, type: string | undefined): { readonly kind?: IdentityKind } {
  const said = type?.toLowerCase() ?? '';
  if (/agent|assistant|llm/.test(said)) return { kind: 'agent' };
  if (/bot|service|system|machine|automat|token|integration/.test(said)) return { kind: 'service' };
  if (/\[bot\]$|^system:|\.gserviceaccount\.com$/.test(handle)) return { kind: 'service' };
  return /user|human|person|member/.test(said) ? { kind: 'human' } : {};
}
