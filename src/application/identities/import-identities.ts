/** Takes the people and things of an incident's own manifest over into the directory. Pure. */
import type { Entity } from '../../domain/entity.js';
import type { Identity } from '../../domain/identity.js';
import type { Manifest } from '../../domain/incident.js';
import { isChatId, isEmail, isHandle, spelling } from '../timeline/spellings.js';
import { type Directory, type Handle, identityOf, namesOf, type Provider, type Stamp } from './directory.js';
import { addIdentity, changeIdentity, setAlias } from './edit-directory.js';
import { finderOf } from './with-directory.js';

export interface Imported {
  readonly added: number;
  /** Known before, with names that were new. */
  readonly extended: number;
  readonly aliases: number;
  /** Names that were left out, because they are somebody else's, with why. */
  readonly skipped: readonly string[];
}

/** Roles stay behind: who commanded one incident commands no other. */
export function importIdentities(
  directory: Directory,
  own: Pick<Manifest, 'identities' | 'aliases'>,
  stamp: Stamp,
): { readonly directory: Directory; readonly imported: Imported } {
  let next = directory;
  const imported = { added: 0, extended: 0, aliases: 0, skipped: [] as string[] };
  const became = new Map<string, string>();
  for (const identity of own.identities) {
    const finder = finderOf(next.identities.map(identityOf));
    const known = finder.sameAs(identity);
    const free = identity.names.filter(finder.freeFor(known ?? ''));
    for (const name of identity.names)
      if (!free.includes(name)) imported.skipped.push(`${name} is another identity's already`);
    const { handles, written } = sorted(free);
    const current = next.identities.find(({ id }) => id === known);
    const edited = current
      ? changeIdentity(
          next,
          current.id,
          {
            handles: [...current.handles, ...handles.filter((one) => !bears(namesOf(current), one.handle))],
            otherNames: [...current.otherNames, ...written.filter((name) => !bears(namesOf(current), name))],
          },
          stamp,
        )
      : addIdentity(next, { ...draftOf(identity, written), handles }, stamp);
    if (!edited.ok) {
      imported.skipped.push(`${identity.id}: ${edited.faults[0]?.detail ?? ''}`);
      continue;
    }
    became.set(identity.id, edited.value.identity.id);
    const grew = !current || namesOf(edited.value.identity).length > namesOf(current).length;
    if (!current) imported.added++;
    else if (grew) imported.extended++;
    if (grew) next = edited.value.directory;
  }
  for (const { id, onBehalfOf } of own.identities) {
    const [who, target] = [became.get(id), onBehalfOf === undefined ? undefined : became.get(onBehalfOf)];
    if (who === undefined || target === undefined) continue;
    if (next.identities.find((one) => one.id === who)?.onBehalfOf) continue;
    const edited = changeIdentity(next, who, { onBehalfOf: target }, stamp);
    if (edited.ok) next = edited.value.directory;
  }
  for (const alias of own.aliases) {
    const edited = setAlias(next, withKnown(alias, next), stamp);
    if (!edited.ok || bearsAll(alias, next)) continue;
    imported.aliases++;
    next = edited.value;
  }
  return { directory: next, imported };
}

const bears = (names: readonly string[], name: string): boolean =>
  names.some((one) => spelling(one) === spelling(name));

const sameThing = (alias: Entity, { aliases }: Directory): Entity | undefined =>
  aliases.find(({ type, id }) => type === alias.type && id === alias.id);

const withKnown = (alias: Entity, directory: Directory): Entity => ({
  ...alias,
  names: [...(sameThing(alias, directory)?.names ?? []), ...alias.names],
});

const bearsAll = (alias: Entity, directory: Directory): boolean => {
  const known = sameThing(alias, directory);
  return alias.names.every((name) => known !== undefined && bears(known.names, name));
};

function draftOf({ id, kind }: Identity, written: readonly string[]) {
  const full = written.find((name) => /\s/.test(name)) ?? written[0] ?? id;
  return { id, kind, name: full, otherNames: written.filter((name) => name !== full) };
}

/** Accounts, and names as people write them. */
function sorted(names: readonly string[]): {
  readonly handles: readonly Handle[];
  readonly written: readonly string[];
} {
  const handles = names.filter(isHandle).map((handle) => ({ provider: providerOf(handle), handle }));
  return { handles, written: names.filter((name) => !isHandle(name)) };
}

/** Where an account lives, as far as its form says. */
export function providerOf(handle: string): Provider {
  const form = spelling(handle);
  if (/\[bot\]$/i.test(handle) || handle.includes('@users.noreply.github.com')) return 'github';
  if (form.endsWith('.gserviceaccount.com')) return 'google';
  if (isEmail(form)) return 'email';
  return isChatId(form) ? 'slack' : 'other';
}
