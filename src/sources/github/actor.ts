/** Who stands in a GitHub record: handle, kind and the spellings that the record itself joins; decides nothing beyond the record. */
import { object, text, words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor, IdentityKind } from '../../domain/identity.js';
import { bareLogin, botLoginOf, isAgentEmail, isAgentLogin } from './known-agents.js';

/** Someone as one place in a record names them. */
export interface Someone {
  readonly handle: string;
  readonly names: readonly string[];
  readonly kind?: IdentityKind;
}

function kindOfLogin(login: string, type: string | undefined): IdentityKind | undefined {
  const bot = type === 'Bot' || login.endsWith('[bot]') || login === 'web-flow';
  if (bot) return isAgentLogin(login) ? 'agent' : 'service';
  return type === 'User' || type === 'EnterpriseUserAccount' ? 'human' : undefined;
}

const someone = (handle: string, names: readonly string[], kind: IdentityKind | undefined): Someone => ({
  handle,
  names: [...new Set(names)].filter((name) => name !== handle),
  ...(kind === undefined ? {} : { kind }),
});

/** A GraphQL Actor (`__typename login name`), a REST user (`login type`) or a bare `{ login }`. */
export function accountOf(value: Json | undefined): Someone | undefined {
  const login = words(value, 'login');
  if (login === undefined) return undefined;
  const kind = kindOfLogin(login, text(value, '__typename') ?? text(value, 'type'));
  const name = kind === 'human' || kind === undefined ? words(value, 'name') : undefined;
  const bot = kind === 'service' || kind === 'agent';
  const spellings = bot && login !== 'web-flow' ? [bareLogin(login), `${bareLogin(login)}[bot]`] : [];
  return someone(login, [...spellings, ...(name === undefined ? [] : [name])], kind);
}

/** A team or person asked for a review. */
export function requestedOf(value: Json | undefined): Someone | undefined {
  const team = words(value, 'slug');
  return accountOf(value) ?? (team === undefined ? undefined : someone(team, [], undefined));
}

const wordsIn = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);

/** Git lets anybody write any name before any address: they are joined only where the address bears the name out. */
function nameFits(name: string, email: string): boolean {
  const local = email.toLowerCase().split('@')[0]!.normalize('NFKD');
  return wordsIn(name).some((part) => local.includes(part));
}

/** A git author or committer (`name email user { login }`); the account is joined by GitHub, through the address. */
export function signatureOf(value: Json | undefined): Someone | undefined {
  const name = words(value, 'name');
  const email = words(value, 'email');
  const user = object(value, 'user');
  const login = words(user, 'login');
  if (email === undefined) return accountOf(user) ?? (name === undefined ? undefined : someone(name, [], undefined));
  const bot = botLoginOf(email);
  if (bot !== null || isAgentEmail(email)) {
    const spellings = bot === null ? [] : [bot, `${bot}[bot]`];
    const own = name !== undefined && nameFits(name, email) ? [name] : [];
    return someone(login ?? (bot === null ? email : `${bot}[bot]`), [email, ...spellings, ...own], botKind(email));
  }
  const kind = login === 'web-flow' || email === 'noreply@github.com' ? ('service' as const) : undefined;
  const own = name !== undefined && kind === undefined && (login !== undefined || nameFits(name, email)) ? [name] : [];
  return someone(login ?? email, [email, ...own], kind);
}

const botKind = (email: string): IdentityKind => (isAgentEmail(email) ? 'agent' : 'service');

/** `Name <address>` as trailers write it. */
export function trailerPerson(value: string): Someone | undefined {
  const found = /^([^<>]{0,200})<([^<>\s]{1,200})>$/.exec(value.trim());
  return found ? signatureOf({ name: found[1]!.trim(), email: found[2]! }) : undefined;
}

/** Someone in a role of an event. */
export const inRole = (role: ActorRole, who: Someone | undefined): EventActor | undefined =>
  who === undefined
    ? undefined
    : {
        role,
        handle: who.handle,
        ...(who.names.length === 0 ? {} : { names: who.names }),
        ...(who.kind === undefined ? {} : { kind: who.kind }),
      };

/** Someone who did what a record holds, through the GitHub App that the provider names in it. */
export function actorThrough(who: Someone | undefined, record: Json): EventActor | undefined {
  const actor = inRole('actor', who);
  const via = words(record, 'performedViaApp');
  // An app that acts as itself acts through nobody.
  const itself = actor !== undefined && bareLogin(actor.handle) === via;
  return actor === undefined || via === undefined || itself ? actor : { ...actor, via };
}

/** The spellings of someone, to be merged with those of other records. */
export const hintOf = (who: Someone | undefined): IdentityHint | undefined =>
  who === undefined
    ? undefined
    : { names: [who.handle, ...who.names], ...(who.kind === undefined ? {} : { kind: who.kind }) };
