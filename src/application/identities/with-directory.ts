/** What an incident's manifest comes to with the workspace's directory: the one that is read, checked against and exported. Pure. */
import type { Entity } from '../../domain/entity.js';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { MOST_NAMES } from '../bundle/manifest-schema.js';
import { contradicts, isHandle, spelling } from '../timeline/spellings.js';
import { type Directory, identityOf } from './directory.js';

/**
 * A handle belongs to whom the directory says; any other name belongs to whom the incident's own manifest says, for a first name may be
 * another person's elsewhere. Who is the same, by id, by a handle, or by a full name without an account that speaks against it, is one.
 */
export function withDirectory(own: Manifest, directory: Directory): Manifest {
  if (directory.identities.length + directory.aliases.length === 0) return own;
  return {
    ...own,
    identities: joinedIdentities(own.identities, directory.identities.map(identityOf)),
    aliases: joinedAliases(own.aliases, directory.aliases),
  };
}

function joinedIdentities(own: readonly Identity[], known: readonly Identity[]): readonly Identity[] {
  const finder = finderOf(known);
  const same = new Map(own.map((one) => [one.id, finder.sameAs(one)]));
  const ownNames = new Set(own.flatMap(({ names }) => names.filter((name) => !isHandle(name)).map(spelling)));
  const joinedInto = new Map<string, Identity[]>();
  for (const one of own) {
    const target = same.get(one.id);
    if (target !== undefined) joinedInto.set(target, [...(joinedInto.get(target) ?? []), one]);
  }
  // An id of the manifest that became another's goes on meaning them.
  const idNow = (id: string | undefined): string | undefined => (id === undefined ? undefined : (same.get(id) ?? id));
  const joined = known.map((identity): Identity => {
    const parts = joinedInto.get(identity.id) ?? [];
    const onBehalfOf = identity.onBehalfOf ?? idNow(parts.find((one) => one.onBehalfOf)?.onBehalfOf);
    const mine = new Set(parts.flatMap(({ names }) => names.map(spelling)));
    const names = [
      ...identity.names.filter((name) => isHandle(name) || mine.has(spelling(name)) || !ownNames.has(spelling(name))),
      ...parts
        .flatMap(({ id, names }) => (id === identity.id ? names : [...names, id]))
        .filter(finder.freeFor(identity.id)),
    ];
    return {
      ...identity,
      names: [...new Set(names)].slice(0, MOST_NAMES),
      roles: [...new Set([...identity.roles, ...parts.flatMap(({ roles }) => roles)])],
      ...(onBehalfOf === undefined || onBehalfOf === identity.id ? {} : { onBehalfOf }),
    };
  });
  const alone = own
    .filter((one) => same.get(one.id) === undefined)
    .map((one): Identity => {
      const onBehalfOf = idNow(one.onBehalfOf);
      const names = one.names.filter(finder.freeFor(one.id));
      return { ...one, names, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    });
  return [...joined, ...alone];
}

/** Who in the directory bears which name, and so who an identity of an incident is there. */
export function finderOf(known: readonly Identity[]) {
  const byId = new Map(known.map((identity) => [identity.id, identity]));
  const bearers = new Map<string, Set<string>>();
  for (const { id, names } of known) {
    for (const name of names) {
      const form = spelling(name);
      const ids = bearers.get(form) ?? new Set();
      bearers.set(form, ids.add(id));
    }
  }
  const bearersOf = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => [...(bearers.get(spelling(name)) ?? [])]));
  return {
    /** Id of the one in the directory that this is; undefined when it is nobody there, or could be several. */
    sameAs(one: Identity): string | undefined {
      if (byId.has(one.id)) return one.id;
      const byHandle = bearersOf(one.names.filter(isHandle));
      if (byHandle.size > 0) return byHandle.size === 1 ? [...byHandle][0] : undefined;
      const byName = bearersOf(one.names.filter((name) => !isHandle(name) && /\S\s+\S/.test(name)));
      const [only] = byName.size === 1 ? byName : [];
      return only !== undefined && !contradicts(one.names, byId.get(only)!.names) ? only : undefined;
    },
    /** Whether a name may be that of `id`: handles of others in the directory may not. */
    freeFor:
      (id: string) =>
      (name: string): boolean => {
        const ids = isHandle(name) ? bearers.get(spelling(name)) : undefined;
        return ids === undefined || ids.has(id);
      },
  };
}

const keyOf = ({ type, id }: Entity): string => `${type}:${id}`;

/** Names of one thing add up; a name that the incident gives to another thing is not the directory's here. */
function joinedAliases(own: readonly Entity[], known: readonly Entity[]): readonly Entity[] {
  const givenTo = new Map<string, string>();
  for (const alias of own) for (const name of alias.names) givenTo.set(spelling(name), keyOf(alias));
  const extra = new Map(
    known.map((alias) => [
      keyOf(alias),
      alias.names.filter((name) => (givenTo.get(spelling(name)) ?? keyOf(alias)) === keyOf(alias)),
    ]),
  );
  const here = new Set(own.map(keyOf));
  return [
    ...own.map((alias) => ({
      ...alias,
      names: [...new Set([...alias.names, ...(extra.get(keyOf(alias)) ?? [])])].slice(0, MOST_NAMES),
    })),
    ...known
      .filter((alias) => !here.has(keyOf(alias)))
      .map(({ type, id }) => ({ type, id, names: extra.get(keyOf({ type, id, names: [] }))! })),
  ];
}
