/** How a unit of a report hangs together with a fact: by thing, time, person, place and deed; decides nothing. */
import { amountFits } from '../../../checks/matching/numbers.js';
import { readingsOf, timeMatches } from '../../../checks/matching/slot-matches.js';
import type { SubjectSlot, TimeSlot } from '../../../claims/slots.js';
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import { HOUR, MINUTE } from '../../../domain/instant.js';
import { widen } from '../../../domain/interval.js';
import type { Telling } from './fact.js';
import type { Told } from './told.js';

export interface Ties {
  /** Says what was done, by a verb that is understood or by a word for it. */
  readonly decisive: boolean;
  readonly deed: boolean;
  readonly thing: boolean;
  /** "It", or what the sentence before was about, taken for the thing. */
  readonly meant: boolean;
  readonly place: boolean;
  readonly otherPlace: boolean;
  /** Names a thing of the same sort that is not this one: then another event is meant. */
  readonly other: boolean;
  /** The same, by its name or of a sort that the fact has a thing of: "the same image" is no rival of a revision. */
  readonly rival: boolean;
  /** The same, by its name only. */
  readonly otherByName: boolean;
  readonly time: boolean;
  /** Gives a clock a few minutes off: "says turn it off at 10:08, and he does so". */
  readonly soon: boolean;
  /** Gives a clock of its own, and not one of the fact's. */
  readonly timedElsewhere: boolean;
  readonly who: boolean;
  /** Names the person in so many words. */
  readonly byName: boolean;
  readonly value: boolean;
}

const SOON = 5n * MINUTE;

export function tiesOf(told: Told, telling: Telling): Ties {
  const clocks = told.times.filter(isClock);
  const timed = (by: bigint, slots: Told['times'] = clocks): boolean =>
    slots.some((slot) => telling.moments.some((moment) => timeMatches(slot, widen(moment, by)) === 'yes'));
  const named = (some: readonly SubjectSlot[], keys: ReadonlySet<string>): boolean =>
    some.some((slot) => slot.candidates.some((ref) => keys.has(entityKey(ref))));
  const written = (tokens: ReadonlySet<string>): boolean => [...telling.handles].some((handle) => tokens.has(handle));
  const plain = told.subjects.filter((slot) => slot.how !== 'implied');
  const deed = [...telling.actions].some((action) => told.actions.has(action));
  const implied = told.subjects.filter((slot) => slot.how === 'implied');
  const other = namesOther(told, telling);
  const types = typesOf(telling.things);
  const place = named(told.subjects, telling.places);
  const time = timed(0n);
  const byName = [...telling.names].some((name) => told.tokens.has(name));
  return {
    deed,
    decisive: deed || (hasStem(told, telling.stems) && (!telling.sort || hasStem(told, telling.sort))),
    thing: named(plain, telling.things) || written(told.tokens),
    meant:
      !other &&
      (named(implied, telling.things) || named(told.before.subjects, telling.things) || written(told.before.tokens)),
    place,
    otherPlace: !place && telling.places.size > 0 && told.subjects.some(namesPlace),
    other,
    rival: namesOther(told, telling, (slot, ref) => slot.how === 'named' || types.has(ref.type)),
    otherByName: namesOther(told, telling, (slot) => slot.how === 'named'),
    time,
    soon: time || timed(SOON),
    timedElsewhere: !time && !timed(0n, told.times) && told.times.some((slot) => !slot.inherited),
    who: byName || [...telling.people].some((person) => told.people.has(person)),
    byName,
    value: telling.values.some((number) => told.amounts.some((slot) => amountFits(slot, number) === 'yes')),
  };
}

/** A day or a morning holds many events and tells none of them. */
const isClock = (slot: TimeSlot): boolean => readingsOf(slot).every(({ from, to }) => to === null || to - from <= WIDE);
const WIDE = 2n * HOUR;

const namesPlace = (slot: SubjectSlot): boolean =>
  slot.how === 'named' && slot.candidates.some((ref) => ref.type === 'service' || ref.type === 'site');

/** Things by which one attempt or change is told from another. */
const TELLING_APART: ReadonlySet<string> = new Set([
  'build',
  'revision',
  'change',
  'release',
  'version',
  'flag',
  'policy',
]);

const typesOf = (keys: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].map((key) => key.slice(0, key.indexOf(':'))));

function namesOther(
  told: Told,
  telling: Telling,
  counts: (slot: SubjectSlot, ref: EntityRef) => boolean = () => true,
): boolean {
  return told.subjects.some(
    (slot) =>
      slot.how !== 'implied' &&
      slot.candidates.length > 0 &&
      slot.candidates.every(
        (ref) => TELLING_APART.has(ref.type) && counts(slot, ref) && !telling.things.has(entityKey(ref)),
      ),
  );
}

export function hasStem(told: Told, stems: ReadonlySet<string>): boolean {
  for (const word of stems) if (told.stems.has(word)) return true;
  return false;
}
