/** Who acts in a Google record: human, service or unknown, by what the platform authenticated; a user agent never counts. */
import { list, words } from '../../application/ports/json-reading.js';
import type { IdentityHint } from '../../application/ports/source.js';
import type { Json } from '../../domain/evidence.js';
import type { ActorRole, EventActor, IdentityKind } from '../../domain/identity.js';

/** Links of a chain that are shown. */
const LONGEST_CHAIN = 10;

const SERVICE_DOMAIN = /(?:^|\.)gserviceaccount\.com$/;

/** Member and subject prefixes that say what somebody is. */
const PREFIX_KINDS: readonly (readonly [string, IdentityKind])[] = [
  ['user:', 'human'],
  ['serviceAccount:', 'service'],
  ['group:', 'unknown'],
  ['domain:', 'unknown'],
];

/** The address without `user:`, `serviceAccount:` or `deleted:` in front and without `?uid=` behind. */
export function bareMember(member: string): string {
  const alive = member.startsWith('deleted:') ? member.slice('deleted:'.length) : member;
  const prefix = PREFIX_KINDS.find(([start]) => alive.startsWith(start))?.[0] ?? '';
  return alive.slice(prefix.length).split('?')[0] ?? alive;
}

/** Kind of a principal: the prefix of its subject or member string wins, then the domain of its address. */
export function kindOfPrincipal(email: string | undefined, subject?: string): IdentityKind {
  const stated = subject?.startsWith('deleted:') ? subject.slice('deleted:'.length) : subject;
  const prefixed = PREFIX_KINDS.find(([start]) => stated?.startsWith(start));
  if (prefixed) return prefixed[1];
  if (stated?.includes('/workforcePools/')) return 'human';
  if (stated?.includes('/workloadIdentityPools/')) return 'service';
  if (email === undefined) return 'unknown';
  return SERVICE_DOMAIN.test(email.split('@')[1] ?? '') ? 'service' : email.includes('@') ? 'human' : 'unknown';
}

/** A service account that a tenant made is also called by its account id, the part before the @; one that could be a plain word is not taken as a name. */
function accountId(email: string): string | undefined {
  const [local = '', domain = ''] = email.split('@');
  const ours =
    domain.endsWith('.iam.gserviceaccount.com') && !domain.startsWith('gcp-sa-') && !local.startsWith('service-');
  return ours && /[-\d]/.test(local) ? local : undefined;
}

/** Someone named by an address or a member string such as `user:ada@lumen.example`. */
export function actorNamed(role: ActorRole, member: string): EventActor {
  const handle = bareMember(member);
  const kind = kindOfPrincipal(handle, member);
  const id = kind === 'service' ? accountId(handle) : undefined;
  return { role, handle, ...(id === undefined ? {} : { names: [id] }), ...(kind === 'unknown' ? {} : { kind }) };
}

/** The authenticated caller of an audited call with the chain behind it and, as one who acted too, who stood last in that chain. */
export function callersOf(authentication: Json | undefined, role: ActorRole = 'actor'): readonly EventActor[] {
  const email = words(authentication, 'principalEmail');
  const subject = words(authentication, 'principalSubject');
  const callers: EventActor[] = [];
  const chain = list(authentication, 'serviceAccountDelegationInfo')
    .slice(0, LONGEST_CHAIN)
    .map((link) => words(link, 'firstPartyPrincipal', 'principalEmail') ?? words(link, 'principalSubject'))
    .map((member) => (member === undefined ? undefined : bareMember(member)));
  if (email ?? subject) {
    const kind = kindOfPrincipal(email, subject);
    const base = actorNamed(role, email ?? (subject as string));
    // The record lists links in the order of delegation, who began it first; here who is nearest to the call comes first.
    const onBehalfOf = chain.reverse().filter((member) => member !== undefined && member !== base.handle) as string[];
    callers.push({
      ...base,
      ...(kind === 'unknown' ? {} : { kind }),
      ...(onBehalfOf.length === 0 ? {} : { onBehalfOf }),
    });
  }
  const last = list(authentication, 'serviceAccountDelegationInfo').at(-1);
  const behind = words(last, 'firstPartyPrincipal', 'principalEmail') ?? words(last, 'principalSubject');
  if (behind && bareMember(behind) !== callers[0]?.handle) callers.push(actorNamed(role, behind));
  return callers;
}

/** The names under which an actor may appear, for merging identities; pseudo members name nobody. */
export function hintsOf(actors: readonly EventActor[]): readonly IdentityHint[] {
  const behind = actors.flatMap(({ role, onBehalfOf = [] }) => onBehalfOf.map((member) => actorNamed(role, member)));
  return [...actors, ...behind]
    .filter((actor) => actor.handle.includes('@'))
    .map((actor) => ({
      names: [actor.handle, ...(actor.names ?? [])],
      ...(actor.kind === undefined ? {} : { kind: actor.kind }),
    }));
}
