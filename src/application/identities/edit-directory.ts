/** Edits of the directory: each gives the next one, or every mistake in it. Pure. */
import type { Entity } from '../../domain/entity.js';
import type { IdentityKind } from '../../domain/identity.js';
import { type Fault, fault } from '../faults.js';
import { ok, type Result, refused } from '../result.js';
import { isHandle, spelling } from '../timeline/spellings.js';
import { type Directory, type DirectoryIdentity, type Handle, namesOf, type Stamp } from './directory.js';
import { withoutDismissals } from './dismiss.js';

export interface IdentityDraft {
  /** Made from the name when it is left out. */
  readonly id?: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly handles?: readonly Handle[];
  readonly roles?: readonly string[];
  readonly onBehalfOf?: string | null;
}

/** The directory with what was made or changed in it. */
export interface Edited {
  readonly directory: Directory;
  readonly identity: DirectoryIdentity;
}

/** They stand in addresses of pages. */
const RESERVED: readonly string[] = ['new', 'aliases'];
const MOST_IDENTITIES = 2000;
const MOST_OF_ONE = 100;

const unknown = (id: string): Fault => fault('not_found', `There is no identity ${id.slice(0, 200)}.`);
const wrong = (detail: string, at: string): Fault => fault('invalid_request', detail, `#/${at}`);

const tidy = (list: readonly string[] = []): readonly string[] => [
  ...new Set(list.map((one) => one.trim()).filter((one) => one !== '')),
];

export function addIdentity(directory: Directory, draft: IdentityDraft, stamp: Stamp): Result<Edited> {
  const id = draft.id?.trim() || freeId(draft.name, directory);
  if (RESERVED.includes(id)) return refused(wrong(`An identity cannot have the id ${id}.`, 'id'));
  if (directory.identities.some((one) => one.id === id))
    return refused(wrong(`There is an identity ${id} already.`, 'id'));
  if (directory.identities.length >= MOST_IDENTITIES)
    return refused(wrong(`The directory holds ${MOST_IDENTITIES} identities at most.`, 'id'));
  return put(directory, completed({ ...draft, id }, stamp));
}

/** What is left out stays as it is. */
export function changeIdentity(
  directory: Directory,
  id: string,
  change: Partial<Omit<IdentityDraft, 'id'>>,
  stamp: Stamp,
): Result<Edited> {
  const current = directory.identities.find((one) => one.id === id);
  if (!current) return refused(unknown(id));
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return put(directory, completed({ ...current, ...given, id }, stamp));
}

/** The same spelling to one more account or name of somebody who is there. */
export function attachName(directory: Directory, id: string, name: Handle | string, stamp: Stamp): Result<Edited> {
  const current = directory.identities.find((one) => one.id === id);
  if (!current) return refused(unknown(id));
  return typeof name === 'string'
    ? changeIdentity(directory, id, { otherNames: [...current.otherNames, name] }, stamp)
    : changeIdentity(directory, id, { handles: [...current.handles, name] }, stamp);
}

/** Those who act for whoever is removed act for nobody declared. */
export function removeIdentity(directory: Directory, id: string): Result<Directory> {
  if (!directory.identities.some((one) => one.id === id)) return refused(unknown(id));
  const rest = directory.identities.filter((one) => one.id !== id);
  return ok({
    ...directory,
    identities: rest.map((one) => (one.onBehalfOf === id ? { ...one, onBehalfOf: null } : one)),
    dismissed: withoutDismissals(directory, id),
  });
}

/** Two that are one: `from` goes, and everything it was called, its roles and who acts for it go to `into`. */
export function mergeIdentities(directory: Directory, into: string, from: string, stamp: Stamp): Result<Edited> {
  const find = (id: string) => directory.identities.find((one) => one.id === id);
  const [target, source] = [find(into), find(from)];
  if (!target) return refused(unknown(into));
  if (!source) return refused(unknown(from));
  if (into === from) return refused(wrong('An identity cannot be merged with itself.', 'from'));
  const rest = directory.identities
    .filter(({ id }) => id !== from)
    .map((one) => (one.onBehalfOf === from ? { ...one, onBehalfOf: one.id === into ? null : into } : one));
  const onBehalfOf = [target.onBehalfOf, source.onBehalfOf].find((id) => id !== null && id !== from && id !== into);
  const merged: IdentityDraft & { readonly id: string } = {
    ...target,
    otherNames: [...target.otherNames, source.name, ...source.otherNames].filter((name) => name !== target.name),
    handles: [...target.handles, ...source.handles],
    roles: [...target.roles, ...source.roles],
    onBehalfOf: onBehalfOf ?? null,
  };
  return put(
    { ...directory, identities: rest, dismissed: withoutDismissals(directory, from) },
    completed(merged, stamp),
  );
}

/** Sets what a thing is called; no names take it out. */
export function setAlias(directory: Directory, { type, id, names }: Entity, stamp: Stamp): Result<Directory> {
  const given = tidy(names);
  if (id.trim() === '') return refused(wrong('A thing needs its id, as its own users write it.', 'id'));
  if (given.length > MOST_OF_ONE) return refused(wrong(`A thing has at most ${MOST_OF_ONE} names.`, 'names'));
  const rest = directory.aliases.filter((alias) => !(alias.type === type && alias.id === id.trim()));
  const next =
    given.length === 0
      ? rest
      : [...rest, { type, id: id.trim(), names: given, updatedAt: stamp.at, updatedBy: stamp.by }];
  if (next.length > MOST_IDENTITIES) return refused(wrong(`At most ${MOST_IDENTITIES} things have names.`, 'id'));
  const key = (one: Entity): string => `${one.type}:${one.id}`;
  return ok({ ...directory, aliases: next.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) });
}

function completed(draft: IdentityDraft & { readonly id: string }, stamp: Stamp): DirectoryIdentity {
  const name = draft.name.trim();
  const handles = new Map(
    (draft.handles ?? []).map(({ provider, handle }) => [
      `${provider} ${spelling(handle)}`,
      { provider, handle: handle.trim() },
    ]),
  );
  return {
    id: draft.id,
    kind: draft.kind,
    name,
    otherNames: tidy(draft.otherNames).filter((other) => other !== name),
    handles: [...handles.values()].filter(({ handle }) => handle !== ''),
    roles: tidy(draft.roles),
    onBehalfOf: draft.onBehalfOf?.trim() || null,
    updatedAt: stamp.at,
    updatedBy: stamp.by,
  };
}

function put(directory: Directory, identity: DirectoryIdentity): Result<Edited> {
  const others = directory.identities.filter(({ id }) => id !== identity.id);
  const faults = faultsOf(identity, others);
  if (faults.length > 0) return refused(...faults);
  const identities = [...others, identity].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return ok({ directory: { ...directory, identities }, identity });
}

function faultsOf(identity: DirectoryIdentity, others: readonly DirectoryIdentity[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (identity.name === '') faults.push(wrong('An identity needs a name.', 'name'));
  const names = namesOf(identity);
  if (names.length > MOST_OF_ONE)
    faults.push(wrong(`An identity has at most ${MOST_OF_ONE} names and handles.`, 'handles'));
  // A display name may be two people's, an account never is.
  const accounts = new Set(identity.handles.map(({ handle }) => spelling(handle)));
  for (const other of others) {
    const shared = namesOf(other).find((name) => isHandle(name) && accounts.has(spelling(name)));
    if (shared)
      faults.push(wrong(`${shared} is ${other.name} (${other.id}) already; merge them if they are one.`, 'handles'));
  }
  if (identity.onBehalfOf !== null) {
    if (identity.kind === 'human') faults.push(wrong('A person acts for themselves.', 'onBehalfOf'));
    else if (!others.some(({ id }) => id === identity.onBehalfOf))
      faults.push(wrong(`There is no other identity ${identity.onBehalfOf} to act for.`, 'onBehalfOf'));
    else if (leadsBack(identity, others))
      faults.push(wrong('They would act for each other in a circle.', 'onBehalfOf'));
  }
  return faults;
}

function leadsBack(identity: DirectoryIdentity, others: readonly DirectoryIdentity[]): boolean {
  const next = new Map(others.map(({ id, onBehalfOf }) => [id, onBehalfOf]));
  let at = identity.onBehalfOf;
  for (let steps = 0; at !== null && steps <= others.length; steps++) {
    if (at === identity.id) return true;
    at = next.get(at) ?? null;
  }
  return false;
}

/** `mara-quist`, `mara-quist-2` … */
function freeId(name: string, { identities }: Directory): string {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  const slug =
    plain
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 80) || 'identity';
  const taken = new Set([...RESERVED, ...identities.map(({ id }) => id)]);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
