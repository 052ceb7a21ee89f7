/** Whether a unit of a report states a fact: tied to it by thing, time, person or place, and saying what was done; a verdict plays no part. */
import { amountFits } from '../../../checks/matching/numbers.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import type { SubjectSlot } from '../../../claims/slots.js';
import { entityKey } from '../../../domain/entity.js';
import { MINUTE } from '../../../domain/instant.js';
import { widen } from '../../../domain/interval.js';
import type { Fact, Telling } from './fact.js';
import type { Told } from './told.js';

/** `alone`: no other fact of its kind is by the same people, so that person and deed tell it whatever the clock. */
export function states(told: Told, fact: Fact, alone: boolean): boolean {
  const { telling } = fact;
  if ([...told.backedBy].some((event) => telling.plain.has(event))) return true;
  if (telling.title && entitles(told, telling.title)) return true;
  const ties = tiesOf(told, telling);
  if (telling.values.length > 0) return setsIt(ties);
  if (telling.byName && (ties.thing || (ties.time && ties.who))) return true;
  // "15:58 traffic to 00140-kes": what took effect, at its minute.
  if (fact.kind === 'fix' && ties.thing && ties.time) return true;
  if (!ties.decisive) return false;
  // Its record refutes the claim: the claim is about it, and wrong in another aspect.
  if (fact.twins.some((event) => told.refutedBy.has(event)) && (ties.thing || ties.who)) return true;
  // An alert that another one is named beside is not told by a time at which both were open.
  const timed = ties.time && !(fact.kind === 'alert' && ties.other && !ties.thing);
  if (timed || ties.thing || ties.meant || (ties.soon && ties.who && !ties.other && !ties.otherPlace)) return true;
  // A sentence that other records bear out is about something else.
  if (alone && told.backedBy.size === 0 && ties.deed && ties.byName && !ties.other && !ties.otherPlace) return true;
  return !ties.timedElsewhere && !ties.other && !ties.otherPlace && (ties.who || (ties.place && ties.deed));
}

/** A setting that was changed more than once is told by its time or its value. */
function setsIt(ties: Ties): boolean {
  const thing = ties.thing || ties.meant;
  if (ties.time) return thing || (ties.decisive && (ties.who || ties.value));
  if (ties.soon && ties.who && ties.decisive) return true;
  return thing && !ties.timedElsewhere && (ties.value || (ties.decisive && ties.who));
}

/** Half the words of a title and all its numbers, as "Tokyo p95 > 600 ms" for "kensaku p95 above 600 ms". */
function entitles(told: Told, title: ReadonlySet<string>): boolean {
  const words = [...title].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const held = words.filter((word) => told.stems.has(word));
  const numbers = words.filter((word) => /^\p{N}+$/u.test(word));
  return held.length >= 2 && held.length * 2 >= words.length && numbers.every((word) => told.stems.has(word));
}

interface Ties {
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

function tiesOf(told: Told, telling: Telling): Ties {
  const timed = (by: bigint): boolean =>
    told.times.some((slot) => telling.moments.some((moment) => timeMatches(slot, widen(moment, by)) === 'yes'));
  const named = (some: readonly SubjectSlot[], keys: ReadonlySet<string>): boolean =>
    some.some((slot) => slot.candidates.some((ref) => keys.has(entityKey(ref))));
  const written = (tokens: ReadonlySet<string>): boolean => [...telling.handles].some((handle) => tokens.has(handle));
  const plain = told.subjects.filter((slot) => slot.how !== 'implied');
  const deed = [...telling.actions].some((action) => told.actions.has(action));
  const implied = told.subjects.filter((slot) => slot.how === 'implied');
  const other = namesOther(told, telling);
  const place = named(told.subjects, telling.places);
  const time = timed(0n);
  const byName = [...telling.names].some((name) => told.tokens.has(name));
  return {
    deed,
    decisive: deed || [...telling.stems].some((word) => told.stems.has(word)),
    thing: named(plain, telling.things) || written(told.tokens),
    meant:
      !other &&
      (named(implied, telling.things) || named(told.before.subjects, telling.things) || written(told.before.tokens)),
    place,
    otherPlace: !place && telling.places.size > 0 && told.subjects.some(namesPlace),
    other,
    time,
    soon: time || timed(SOON),
    timedElsewhere: !time && told.times.some((slot) => !slot.inherited),
    who: byName || [...telling.people].some((person) => told.people.has(person)),
    byName,
    value: telling.values.some((number) => told.amounts.some((slot) => amountFits(slot, number) === 'yes')),
  };
}

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

function namesOther(told: Told, telling: Telling): boolean {
  return told.subjects.some(
    (slot) =>
      slot.how !== 'implied' &&
      slot.candidates.length > 0 &&
      slot.candidates.every((ref) => TELLING_APART.has(ref.type) && !telling.things.has(entityKey(ref))),
  );
}
