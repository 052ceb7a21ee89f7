/** Who is who: joins the names of manifest and records into identities; a name that could be two people stays unresolved. */
import type { Identity, IdentityKind } from '../../domain/identity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { type Cluster, clusterNames, groupsOf } from './cluster-names.js';
import type { RecordReading } from './record-reading.js';
import { contradicts, isChatId, isEmail, isHandle, spelling } from './spellings.js';

export interface IdentityBook {
  /** Everyone met, sorted by id. */
  readonly identities: readonly Identity[];
  /** The identity behind a handle (or else behind one of the further names); undefined when nobody or more than one could be meant. */
  resolve(handle: string, names?: readonly string[]): Identity | undefined;
}

export function identityBook(
  listed: readonly Identity[],
  settled: readonly RecordReading[],
  events: readonly TimelineEvent[],
): IdentityBook {
  const manifest = new Names();
  const met = new Names();
  const byId = new Map<string, Identity>(listed.map((identity) => [identity.id, identity]));
  for (const identity of listed) for (const name of [identity.id, ...identity.names]) manifest.give(name, identity.id);
  const strangers: Cluster[] = [];
  for (const cluster of clusterNames(groupsOf(settled, events))) {
    const owner = listedOwner(cluster, manifest, byId);
    if (!owner) strangers.push(cluster);
    else {
      for (const name of cluster.names) met.give(name, owner.id);
      byId.set(owner.id, { ...owner, names: joined(byId.get(owner.id)!.names, cluster.names) });
    }
  }
  for (const identity of strangers.map(strangerOf).sort(byIdThenNames)) {
    const id = byId.has(identity.id) ? firstFree(identity.id, byId) : identity.id;
    byId.set(id, { ...identity, id });
    for (const name of identity.names) met.give(name, id);
  }
  const resolve = (handle: string, names: readonly string[] = []): Identity | undefined => {
    for (const name of [handle, ...names]) {
      const id = manifest.knows(name) ? manifest.owner(name) : met.owner(name);
      if (id !== undefined) return byId.get(id);
    }
    return undefined;
  };
  return { identities: [...byId.values()].sort(byIdThenNames), resolve };
}

/** Who bears which name, by exact spelling first. */
class Names {
  readonly #exact = new Map<string, Set<string>>();
  readonly #loose = new Map<string, Set<string>>();

  give(name: string, id: string): void {
    for (const [map, key] of [
      [this.#exact, name.trim()],
      [this.#loose, spelling(name)],
    ] as const) {
      if (key === '') continue;
      const bearers = map.get(key);
      if (bearers) bearers.add(id);
      else map.set(key, new Set([id]));
    }
  }

  knows(name: string): boolean {
    return this.#loose.has(spelling(name));
  }

  /** The one who bears a name; undefined when nobody does or several do. */
  owner(name: string): string | undefined {
    return only(this.#exact.get(name.trim())) ?? only(this.#loose.get(spelling(name)));
  }
}

const only = (ids: ReadonlySet<string> | undefined): string | undefined => (ids?.size === 1 ? [...ids][0] : undefined);

/** The listed someone whose handle the cluster holds; failing that, the only one whose name it holds, unless address or chat id differ. */
function listedOwner(cluster: Cluster, manifest: Names, byId: ReadonlyMap<string, Identity>): Identity | undefined {
  const names = [...cluster.names];
  const owners = (some: readonly string[]): ReadonlySet<string> =>
    new Set(some.map((name) => manifest.owner(name)).filter((id) => id !== undefined));
  const byHandle = owners(names.filter(isHandle));
  if (byHandle.size > 0) return byHandle.size === 1 ? byId.get(only(byHandle)!) : undefined;
  const byName = only(owners(names));
  const identity = byName === undefined ? undefined : byId.get(byName);
  return identity && !contradicts(names, identity.names) ? identity : undefined;
}

function strangerOf(cluster: Cluster): Identity {
  const names = [...cluster.names].sort();
  const login = names.find((name) => isHandle(name) && !isEmail(spelling(name)) && !isChatId(spelling(name)));
  const id =
    login ?? names.find((name) => isEmail(spelling(name))) ?? names.find((name) => !isHandle(name)) ?? names[0]!;
  return { id: id.trim().replace(/^@/, '').toLowerCase(), kind: kindOf(cluster), names, roles: [], listed: false };
}

/** What the records say; failing that, what the form of the name says. */
function kindOf({ names, kinds }: Cluster): IdentityKind {
  for (const kind of ['agent', 'service', 'human'] as const) if (kinds.has(kind)) return kind;
  const automatic = [...names].some((name) => /\[bot\]$/i.test(name) || /\.gserviceaccount\.com$/i.test(name));
  return automatic ? 'service' : 'unknown';
}

const joined = (names: readonly string[], more: ReadonlySet<string>): readonly string[] => [
  ...new Set([...names, ...[...more].sort()]),
];

function firstFree(id: string, taken: ReadonlyMap<string, Identity>): string {
  let number = 2;
  while (taken.has(`${id}~${number}`)) number++;
  return `${id}~${number}`;
}

const byIdThenNames = (a: Identity, b: Identity): number => {
  const [left, right] = a.id === b.id ? [nameKey(a), nameKey(b)] : [idKey(a), idKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
const idKey = ({ id }: Identity): string => `${id}\u0000`;
const nameKey = ({ names }: Identity): string => names.join('\u0000');
