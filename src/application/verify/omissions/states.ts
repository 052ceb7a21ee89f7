/** Whether a unit of a report states a fact: tied to it by thing, time, person or place, and saying what was done; a verdict plays no part. */
import type { Fact } from './fact.js';
import { type Ties, tiesOf } from './ties.js';
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
