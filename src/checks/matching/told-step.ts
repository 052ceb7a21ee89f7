/** Holds the step of a setting that a claim tells against recorded steps: what of it is told, and how many of its words a record does not know. */
import type { Claim } from '../../claims/claim.js';
import type { PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { atomise, fold } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import type { Direction } from '../../claims/words/directions.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { World } from '../world.js';
import { conceptsOfField, fieldsOf, type SettingStep, type Value } from './setting-steps.js';
import { lettersOf } from './spoken.js';
import { toldPartsOf } from './told-parts.js';

export interface ToldStep {
  readonly from: Value;
  readonly to: Value;
  readonly direction: Direction | null;
  /** How many times what it was. */
  readonly factor: number | undefined;
  /** "The maximum": of the two bounds of a thing the one that is told. */
  readonly bound: 'max' | 'min' | null;
  readonly subjects: readonly SubjectSlot[];
  readonly agent: PersonSlot | undefined;
  readonly time: TimeSlot | undefined;
  /** Stems that tell what was set. */
  readonly words: readonly string[];
  /** Without a hedge, an attempt or a second step beside. */
  readonly exact: boolean;
}

/** The step with who, when and of what, from the claim's other slots; null where it tells none. */
export function toldStepOf(claim: Claim): ToldStep | null {
  const step = 'step' in claim ? claim.step : undefined;
  const parts = toldPartsOf(claim);
  if (!step || !parts) return null;
  const [from, to] = [step.from?.value, step.to?.value];
  return {
    from,
    to,
    direction: step.direction ?? null,
    factor: step.factor,
    bound: boundIn(claim.text),
    // A version that it went from or to is no thing of the record.
    subjects: parts.subjects.filter((slot) => !isEnd(slot, [from, to])),
    agent: parts.agent,
    time: parts.time,
    words: step.words,
    exact: step.exact && isMoment(parts.time),
  };
}

const MIN = /(?:^|[^a-z])min(?:imum)?(?:[^a-z]|$|[A-Z])/i;
const MAX = /(?:^|[^a-z])max(?:imum)?(?:[^a-z]|$|[A-Z])/i;

/** Which bound a text or the name of a setting tells; null for none or both. */
export const boundIn = (text: string): 'max' | 'min' | null =>
  MIN.test(text) === MAX.test(text) ? null : MIN.test(text) ? 'min' : 'max';

/** No stretch of time, within which there may have been other steps. */
const isMoment = (time: TimeSlot | undefined): boolean =>
  time === undefined || (!time.until && !time.hedge && /^(?:minute|second|fraction)$/.test(time.precision));

const isEnd = ({ text, types }: SubjectSlot, ends: readonly Value[]): boolean =>
  types.includes('version') && ends.some((end) => end === fold(text) || end === Number(text));

const words = new WeakMap<SettingStep, ReadonlySet<string>>();

/** Concepts of all that a step is about, beside its values: its field, and the things of its record by all their names. */
function conceptsOfThing({ event }: SettingStep, world: World): ReadonlySet<string> {
  const names = event.subjects.flatMap((ref) => [
    ref.type,
    ref.id,
    ...(world.entities.get(entityKey(ref))?.names ?? []),
  ]);
  return new Set(
    names.flatMap((name) =>
      lettersOf(name)
        .trim()
        .split(' ')
        .map((word) => conceptOf(stem(word)).word),
    ),
  );
}

/** How many words are nowhere in a step; null where none of the field's own is told, or too many are missing. */
export function missingIn(
  { words: told, from, to, bound, agent, subjects }: ToldStep,
  step: SettingStep,
  world: World,
): number | null {
  const thing = words.get(step) ?? conceptsOfThing(step, world);
  words.set(step, thing);
  const people = new Set(
    (agent?.identities ?? [])
      .flatMap((id) => world.identities.get(id)?.names ?? [])
      .flatMap((name) => lettersOf(name).trim().split(' ').map(stem)),
  );
  const named = new Set(subjects.flatMap((slot) => lettersOf(slot.text).trim().split(' ').map(stem)));
  const values = new Set(
    [step.before, step.after].flatMap((value) =>
      typeof value === 'string' ? atomise(value).map((atom) => stem(atom.folded)) : [],
    ),
  );
  const held = wordsOf(told, step.field);
  const missing = told.filter(
    (word) =>
      !held.includes(word) &&
      !thing.has(conceptOf(word).word) &&
      !people.has(word) &&
      !named.has(word) &&
      !values.has(word),
  );
  const own = new Set(step.event.subjects.map(entityKey));
  const known =
    (BARE.test(step.field) || isBound(step.field, bound)) &&
    subjects.some((slot) => slot.candidates.some((ref) => own.has(entityKey(ref))));
  // "The negative TTL", where the positive one was changed beside it, or alone.
  if (fieldsOf(step.event).some((other) => wordsOf(told, other).length > held.length)) return null;
  // "golang.org/x/net" is not "golang.org/x/text".
  const isPackage = step.event.kind === 'change.opened';
  const spare = isPackage ? 0 : from !== undefined && to !== undefined ? 2 + (agent ? 1 : 0) : held.length >= 2 ? 1 : 0;
  return (held.length > 0 || known) && missing.length <= spare ? missing.length : null;
}

/** The words that tell a setting by its name. */
const wordsOf = (told: readonly string[], field: string): readonly string[] => {
  const concepts = conceptsOfField(field);
  return told.filter((word) => concepts.has(conceptOf(word).word));
};

/** "The maximum of api": a service has one of each, for its instances. */
const isBound = (field: string, bound: ToldStep['bound']): boolean =>
  bound !== null && boundIn(field) === bound && /instances?/i.test(field);

/** A thing has one of these only: to name the thing is to name it. */
const BARE = /^(?:state|enabled|rolloutPercent|percent|replicas|status|version|image|value)$/;
