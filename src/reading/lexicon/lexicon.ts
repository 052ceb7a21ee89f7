/** The closed vocabulary of one incident: every id, name and alias the evidence gives, ready to be found in text; guesses nothing beyond it. */

import { type Atom, atomise, fold } from '../../claims/words/atoms.js';
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { Identity } from '../../domain/identity.js';
import { LongIds } from './long-ids.js';
import { shortNames } from './short-names.js';
import { type Title, titlesOf } from './titles.js';
import { unnamedOf } from './unnamed.js';

/** What a name may stand for. */
export interface Meaning {
  readonly entities: readonly EntityRef[];
  readonly identities: readonly string[];
  /** An everyday word ("lint", "build"): a name only where the text marks it as one. */
  readonly weak: boolean;
  /** People meant by their office and not by a name; passing where others may hold it too. */
  readonly title?: 'standing' | 'passing';
}

interface Known {
  entities: EntityRef[];
  identities: string[];
  weak: boolean;
  title?: 'standing' | 'passing';
}

interface Node {
  readonly next: Map<string, Node>;
  meaning?: Known;
}

/** Names, followed atom by atom, and ids of too many atoms for that. */
interface Names {
  readonly root: Node;
  readonly ids: LongIds<Known>;
}

export interface Lexicon {
  /** The longest name that begins at an atom, with the index behind its last atom; null when none does. */
  longestAt(atoms: readonly Atom[], index: number): { readonly meaning: Meaning; readonly end: number } | null;
  readonly identities: ReadonlyMap<string, Identity>;
  /** First names that count without their capital, folded; only for a report that writes none with it. */
  readonly smallPeople?: ReadonlySet<string>;
  /** All names of an entity, by entity key. */
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Atoms beyond which names are not followed: longer ones are titles, found by their words, or ids, kept whole. */
const LONGEST_NAME = 14;

export function buildLexicon(entities: readonly Entity[], identities: readonly Identity[]): Lexicon {
  const names: Names = { root: { next: new Map() }, ids: new LongIds(LONGEST_NAME) };
  for (const entity of entities) {
    for (const name of new Set([entity.id, ...entity.names, ...numberOf(entity), ...spokenOf(entity)]))
      insert(names, name, (m) => addEntity(m.entities, entity));
  }
  for (const identity of identities) {
    for (const name of [identity.id, ...identity.names])
      insert(names, name, (m) => isItsAccount(identity, m.entities) || addIdentity(m.identities, identity.id));
  }
  for (const { name, identities: bearers } of shortNames(identities))
    insert(names, name, (m) => m.entities.length > 0 || m.identities.length > 0 || m.identities.push(...bearers));
  const unnamed = identities.filter(({ listed }) => listed).flatMap(unnamedOf);
  for (const title of [...titlesOf(identities), ...unnamed]) insert(names, title.text, (m) => entitle(m, title));
  return {
    longestAt: (atoms, index) => names.ids.at(atoms, index) ?? longestAt(names.root, atoms, index),
    identities: new Map(identities.map((identity) => [identity.id, identity])),
    entities: new Map(entities.map((entity) => [`${entity.type}:${entity.id}`, entity])),
  };
}

/** Flags and services are spoken of in words: `holiday-banner` is "the holiday banner". */
const spokenOf = ({ type, id }: Entity): readonly string[] => {
  const words = id.split(/[-_.]+/);
  return (type === 'flag' || type === 'service') && words.length > 1 && words.every((word) => /^[a-z]{2,}$/i.test(word))
    ? [words.join(' ')]
    : [];
};

/** Migrations go by their number: `0047_segments` is "migration 0047". */
const numberOf = ({ type, id }: Entity): readonly string[] => {
  if (type === 'role') return id.startsWith('roles/') ? [id.slice(6)] : [];
  return type === 'job' ? (/^\d{3,}(?=[_-])/.exec(id) ?? []) : [];
};

/** A workload that some record names as who wrote it goes by the name of its service, and is no person beside it. */
const isItsAccount = ({ listed, kind }: Identity, entities: readonly EntityRef[]): boolean =>
  !listed && kind === 'unknown' && entities.some(({ type }) => type === 'service');

const addIdentity = (into: string[], id: string): void => {
  if (!into.includes(id)) into.push(id);
};

function addEntity(into: EntityRef[], entity: Entity): void {
  if (!into.some((ref) => ref.type === entity.type && ref.id === entity.id))
    into.push({ type: entity.type, id: entity.id });
}

/** A name that somebody or something has is no title. */
function entitle(meaning: Known, { identity, passing }: Title): void {
  if (meaning.entities.length > 0 || (meaning.identities.length > 0 && !meaning.title)) return;
  if (!meaning.identities.includes(identity)) meaning.identities.push(identity);
  meaning.title = passing || meaning.identities.length > 1 ? 'passing' : (meaning.title ?? 'standing');
}

function insert({ root, ids }: Names, name: string, add: (meaning: Known) => void): void {
  const atoms = atomise(name);
  if (ids.takes(name, atoms)) add(ids.of(name, () => ({ entities: [], identities: [], weak: false })));
  if (atoms.length === 0 || atoms.length > LONGEST_NAME) return;
  if (atoms.every((atom) => !/[\p{L}\p{N}]/u.test(atom.text))) return;
  let node = root;
  for (const atom of atoms) {
    const known = node.next.get(atom.folded);
    if (known) node = known;
    else {
      const fresh: Node = { next: new Map() };
      node.next.set(atom.folded, fresh);
      node = fresh;
    }
  }
  node.meaning ??= { entities: [], identities: [], weak: true };
  node.meaning.weak &&= isWeak(name);
  add(node.meaning);
}

/** One lower-case word without digit or mark, a bare number or a single letter is no name by itself. */
const isWeak = (name: string): boolean =>
  /^[a-z]+$/.test(fold(name)) && !/^\p{Lu}/u.test(name) ? true : /^\d{1,4}$|^.$/.test(name);

function longestAt(root: Node, atoms: readonly Atom[], index: number): { meaning: Meaning; end: number } | null {
  let node: Node | undefined = root;
  let best: { meaning: Meaning; end: number } | null = null;
  for (let i = index; i < atoms.length && i < index + LONGEST_NAME; i++) {
    node = node.next.get(atoms[i]!.folded);
    if (!node) break;
    if (node.meaning) best = { meaning: node.meaning, end: i + 1 };
  }
  return best;
}
