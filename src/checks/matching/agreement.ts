/** How far a statement and a sentence say the same: share and mass of rare concepts, and whether they agree in polarity, numbers, things and people; weighs nothing against records. */
import type { AmountSlot, SubjectSlot } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import { turnsOf, type WordedClause } from '../../claims/words/wording.js';
import { entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { codesIn } from './codes.js';
import { amountFits } from './numbers.js';
import { keysOf } from './slot-matches.js';
import { lettersOf, type Rarity, type Spoken, secondsOf, spokenOf } from './spoken.js';

/** What a sentence says, ready to be held against statements. */
export interface Said {
  readonly clauses: readonly WordedClause[];
  /** Concepts that count; others in the clauses are frame (speaker, verb of saying, time). */
  readonly concepts: ReadonlySet<string>;
  readonly subjects: readonly SubjectSlot[];
  readonly amounts: readonly AmountSlot[];
  /** Identities of people that the content names. */
  readonly people: readonly string[];
  /** One more turn than the clauses show: "denied that". */
  readonly turned: boolean;
}

export interface Agreement {
  readonly event: TimelineEvent;
  /** Weight of shared concepts over weight of all, 0–1; 1 without any. */
  readonly share: number;
  /** Weight of shared concepts. */
  readonly mass: number;
  readonly shared: readonly string[];
  /** Every clause of the sentence that has concepts shares one. */
  readonly everyClause: boolean;
  /** yes: agrees wherever both speak; no: one is turned round; open: nothing shared. */
  readonly polarity: 'yes' | 'no' | 'open';
  readonly numbers: boolean;
  readonly things: boolean;
  readonly people: boolean;
  /** Every code of the sentence ("KM-G1") is written in the statement too. */
  readonly codes: boolean;
  /** The clause of the statement that shares most. */
  readonly nearest: WordedClause | null;
}

/** `beside`: what may be read together with the statement (its neighbours by the same speaker, the question it answers). */
export function agreementWith(
  said: Said,
  event: TimelineEvent,
  beside: readonly TimelineEvent[],
  { rarity, world }: { readonly rarity: Rarity; readonly world: World },
): Agreement {
  const spoken = [event, ...beside].map(spokenOf);
  const own = [...said.concepts];
  const shared = own.filter((concept) => spoken.some((one) => one.concepts.has(concept)));
  const weigh = (concepts: readonly string[]): number =>
    concepts.reduce((sum, concept) => sum + rarity.weightOf(concept), 0);
  const all = weigh(own);
  const clauses = spoken.flatMap((one) => one.clauses);
  const paired = said.clauses.flatMap((clause) => {
    const concepts = [...clause.concepts.keys()].filter((concept) => said.concepts.has(concept));
    return concepts.length > 0 ? [pairing(clause, concepts, clauses, weigh)] : [];
  });
  const texts = [event, ...beside];
  return {
    event,
    share: all === 0 ? 1 : weigh(shared) / all,
    mass: weigh(shared),
    shared,
    everyClause: paired.every((pair) => pair.nearest !== null || pair.size < 2),
    polarity: polarityOf(paired, said.turned),
    numbers: said.amounts.every((amount) => isNone(amount, said) || spoken.some((one) => holdsAmount(one, amount))),
    things: said.subjects.every((slot) => slot.how !== 'named' || texts.some((one) => namesThing(slot, one, world))),
    people: peopleAgree(said.people, event, world),
    codes: codesOf(said).every((code) => texts.some((one) => codesIn(one.text ?? '').includes(code))),
    nearest: [...paired].sort((a, b) => b.weight - a.weight)[0]?.nearest ?? null,
  };
}

const saidCodes = new WeakMap<Said, readonly string[]>();

/** The codes of a sentence; those of named things are held to a test of their own. */
export function codesOf(said: Said): readonly string[] {
  const before = saidCodes.get(said);
  if (before) return before;
  const named = said.subjects.filter((slot) => slot.how === 'named').flatMap((slot) => codesIn(slot.text));
  const codes = codesIn(said.clauses.map((clause) => clause.text).join(' ')).filter((code) => !named.includes(code));
  saidCodes.set(said, codes);
  return codes;
}

interface Pairing {
  readonly size: number;
  readonly weight: number;
  readonly nearest: WordedClause | null;
  /** Whether one of the nearest clauses is turned round as often, modulo two. */
  readonly agrees: boolean;
}

function pairing(
  clause: WordedClause,
  concepts: readonly string[],
  others: readonly WordedClause[],
  weigh: (concepts: readonly string[]) => number,
): Pairing {
  const weighed = others
    .map((other) => {
      const shared = concepts.filter((concept) => other.concepts.has(concept));
      return { other, shared, weight: weigh(shared) };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 0;
  const close = weighed.filter(({ weight }) => weight >= most * 0.8);
  // What is asked just before says nothing of which way the answer goes.
  const answers = close.filter(({ other }) => !other.asks);
  const near = answers.length > 0 ? answers : close;
  return {
    size: concepts.length,
    weight: most,
    nearest: near[0]?.other ?? null,
    agrees: near.some(({ other, shared }) => (turnsOf(other, shared) - turnsOf(clause, shared)) % 2 === 0),
  };
}

function polarityOf(paired: readonly Pairing[], turned: boolean): Agreement['polarity'] {
  const met = paired.filter((pair) => pair.nearest !== null);
  if (met.length === 0) return 'open';
  return met.every((pair) => pair.agrees !== turned) ? 'yes' : 'no';
}

/** "Approved nothing": the polarity tells it, no number has to. */
const isNone = ({ family, stated }: AmountSlot, { clauses }: Said): boolean =>
  family === 'count' && stated === 0 && clauses.some(({ negations }) => negations > 0);

function holdsAmount(spoken: Spoken, amount: AmountSlot): boolean {
  if (amount.vague) return true;
  const unit = amount.family === 'time' ? secondsOf(amount.symbol ?? '') : undefined;
  if (unit === undefined)
    return spoken.numbers.some(
      (value) => amountFits(amount, value) === 'yes' || (amount.family === 'time' && value === amount.stated),
    );
  return spoken.lengths.some(
    (seconds) => amountFits(amount, seconds / unit) === 'yes' || Math.abs(seconds / unit - amount.stated) < 1e-6,
  );
}

/** Parts of names that many names share. */
const GENERIC = new Set(['api', 'app', 'web', 'svc', 'service', 'server', 'prod', 'production', 'main', 'the', 'and']);

const namings = new WeakMap<TimelineEvent, { readonly text: string; readonly letters: string }>();

/** Where names are looked for: the words and the channels of a record, folded once. */
function namingOf(event: TimelineEvent): { readonly text: string; readonly letters: string } {
  const before = namings.get(event);
  if (before) return before;
  const channels = event.subjects.filter((ref) => ref.type === 'channel').map((ref) => ref.id);
  const text = fold(`${event.text ?? ''} ${channels.join(' ')}`);
  const naming = { text, letters: lettersOf(text) };
  namings.set(event, naming);
  return naming;
}

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
function peopleAgree(wanted: readonly string[], event: TimelineEvent, world: World): boolean {
  if (wanted.length === 0) return true;
  const named = peopleIn(event, world);
  const writers = event.actors.flatMap((actor) =>
    actor.identity && actor.role !== 'mentioned' ? [actor.identity] : [],
  );
  if (wanted.every((id) => named.has(id) || writers.includes(id))) return true;
  // Somebody is spoken to without a name: only a statement that names others speaks against it.
  return named.size === 0;
}

const LETTERS_OF_NAMES = new WeakMap<World, readonly (readonly [string, string])[]>();

export function peopleIn(event: TimelineEvent, world: World): ReadonlySet<string> {
  let names = LETTERS_OF_NAMES.get(world);
  if (!names) {
    names = [...world.identities.values()].flatMap((identity) =>
      identity.names
        .filter((name) => name.length > 2 && /\p{L}/u.test(name))
        .map((name) => [lettersOf(name), identity.id] as const),
    );
    LETTERS_OF_NAMES.set(world, names);
  }
  const { letters } = spokenOf(event);
  return new Set([
    ...event.actors.flatMap((actor) => (actor.role === 'mentioned' && actor.identity ? [actor.identity] : [])),
    ...names.filter(([name]) => letters.includes(name)).map(([, id]) => id),
  ]);
}
