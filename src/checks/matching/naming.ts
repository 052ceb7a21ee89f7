/** Whether a record names a thing or people: by a subject of its own, by a full name, or by one telling word of it; judges no claim. */
import type { SubjectSlot } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import { entityKey } from '../../domain/entity.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { keysOf } from './slot-matches.js';
import { lettersOf, spokenOf } from './spoken.js';

/** Parts of names that many names share. */
const GENERIC = new Set(['api', 'app', 'web', 'svc', 'service', 'server', 'prod', 'production', 'main', 'the', 'and']);

/** Where names are looked for: the words and the channels of a record, folded once. */
const namingOf = kept((event: TimelineEvent): { readonly text: string; readonly letters: string } => {
  const channels = event.subjects.filter((ref) => ref.type === 'channel').map((ref) => ref.id);
  const text = fold(`${event.text ?? ''} ${channels.join(' ')}`);
  return { text, letters: lettersOf(text) };
});

/** Whether a record is about a thing or names it: by a subject of its own, a full name, or one telling word of it that stands alone. */
export function namesThing(slot: SubjectSlot, event: TimelineEvent, world: World): boolean {
  const { text, letters } = namingOf(event);
  const { keys, names, parts } = calledBy(slot, world);
  return (
    keysOf(event).some((key) => keys.includes(key)) ||
    names.some((name) => letters.includes(name)) ||
    parts.some((part) => standsAlone(part, text))
  );
}

/** What a thing is called, ready to be looked for in many records. */
interface Called {
  readonly world: World;
  readonly keys: readonly string[];
  /** Letters of its names, and of what stands behind the last `#` or `@` of them. */
  readonly names: readonly string[];
  /** Telling words of the name that the report uses. */
  readonly parts: readonly string[];
}

const callings = new WeakMap<SubjectSlot, Called>();

function calledBy(slot: SubjectSlot, world: World): Called {
  const before = callings.get(slot);
  if (before?.world === world) return before;
  const keys = slot.candidates.map(entityKey);
  const names = [
    slot.text,
    ...slot.candidates.flatMap((ref, i) => [ref.id, ...(world.entities.get(keys[i]!)?.names ?? [])]),
  ];
  const tails = names.flatMap((name) => /[#@]([\w.-]+)$/.exec(name)?.[1] ?? []);
  const called: Called = {
    world,
    keys,
    names: [...names.map(lettersOf).filter((name) => name.trim() !== ''), ...tails.map(lettersOf)],
    parts: lettersOf(slot.text)
      .trim()
      .split(' ')
      .filter((part) => part.length >= 3 && !GENERIC.has(part) && !/^\d{1,2}$/.test(part)),
  };
  callings.set(slot, called);
  return called;
}

/** A word that no hyphen, dot or underscore joins to another: "ledger", not the one in "ledger-relay". */
function standsAlone(part: string, text: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, behind] = [text[at - 1] ?? ' ', text[at + part.length] ?? ' '];
    const joins = (char: string, next: string | undefined): boolean =>
      /[\p{L}\p{N}_]/u.test(char) || (/[-./@]/.test(char) && /[\p{L}\p{N}]/u.test(next ?? ' '));
    if (!joins(before, text[at - 2]) && !joins(behind, text[at + part.length + 1])) return true;
  }
  return false;
}

/** People that a statement is about: mentioned, written out, or its writer ("I"). */
export function peopleAgree(wanted: readonly string[], event: TimelineEvent, world: World): boolean {
  if (wanted.length === 0) return true;
  const named = peopleIn(event, world);
  const writers = event.actors.flatMap((actor) =>
    actor.identity && actor.role !== 'mentioned' ? [actor.identity] : [],
  );
  if (wanted.every((id) => named.has(id) || writers.includes(id))) return true;
  // Somebody is spoken to without a name: only a statement that names others speaks against it.
  return named.size === 0;
}

const SOMEBODY = /\b(?:you|he|she|they|him|her|them|his|your|their)\b/;

/** Whether each of them comes up in the texts: by name, as who wrote the first of them, or where it speaks of "you" or "her" and of nobody by name. */
export function isAboutPeople(
  wanted: readonly string[] | undefined,
  texts: readonly TimelineEvent[],
  world: World,
): boolean {
  if (!wanted || wanted.length === 0) return true;
  const named = new Set(texts.flatMap((event) => [...peopleIn(event, world)]));
  const [own] = texts;
  const writes = (id: string): boolean =>
    own?.actors.some(({ identity, role }) => identity === id && role !== 'mentioned') === true;
  return wanted.every(
    (id) => named.has(id) || writes(id) || (named.size === 0 && SOMEBODY.test((own?.text ?? '').toLowerCase())),
  );
}

const lettersOfNames = kept((world: World) =>
  [...world.identities.values()].flatMap((identity) =>
    identity.names
      .filter((name) => name.length > 2 && /\p{L}/u.test(name))
      .map((name) => [lettersOf(name), identity.id] as const),
  ),
);

/** Whether a word, lower case, is part of what somebody is called. */
export const isNameOfSomebody = (word: string, world: World): boolean => nameParts(world).has(word);

const nameParts = kept(
  (world: World): ReadonlySet<string> => new Set(lettersOfNames(world).flatMap(([name]) => name.trim().split(' '))),
);

/** Whether a word, lower case, is written in a record or in the name of its channel. */
export const namingHolds = (event: TimelineEvent, word: string): boolean =>
  namingOf(event).letters.includes(lettersOf(word));

/** Who is named or mentioned in a record. */
export const peopleIn = (event: TimelineEvent, world: World): ReadonlySet<string> => peopleNamedBy(world)(event);

const peopleNamedBy = kept((world: World) => {
  const names = lettersOfNames(world);
  return kept((event: TimelineEvent): ReadonlySet<string> => {
    const { letters } = spokenOf(event);
    return new Set([
      ...event.actors.flatMap((actor) => (actor.role === 'mentioned' && actor.identity ? [actor.identity] : [])),
      ...names.filter(([name]) => letters.includes(name)).map(([, id]) => id),
    ]);
  });
});
