/** What an amount of a clause is: a setting as it stood, the object of the verb, or a count of things that leave a record each. */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';
import { isCountedNoun, type Valued } from './measure-words.js';

/** A variable as programs spell it, right before the number: "DB_POOL_SIZE at 10". */
export function isSetting(predication: Predication, value: Valued, sentence: Sentence): boolean {
  const at = predication.tokens.findIndex(
    (token) => sentence.toSpan(token.start, token.end).start === value.slot.span.start,
  );
  return predication.tokens
    .slice(Math.max(0, at - 4), Math.max(0, at))
    .some((token) => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(token.text));
}

/** Verbs that say how something stood, not what was done to it. */
export const isStanding = (predication: Predication): boolean =>
  predication.verb === null || /^(?:be|stay|leav|remain|keep|have|hold|stand)$/.test(predication.verb.stem);

/** No relative clause lies between the verb and the amount: "…, which shrank to 44 files" is about something else. */
export function isBeside(predication: Predication, value: Valued, sentence: Sentence): boolean {
  const at = predication.tokens.findIndex(
    (token) => sentence.toSpan(token.start, token.end).start === value.slot.span.start,
  );
  const verb = predication.verb ? predication.tokens.indexOf(predication.verb) : 0;
  return !predication.tokens
    .slice(verb, Math.max(at, verb))
    .some((token) => /^(?:which|that|who|whose)$/.test(token.folded));
}

/** Two or more things of which each leaves a record; "twice" with a deed. */
export function isCount({ slot }: Valued, what: Happening, key: readonly string[]): boolean {
  if (slot.family !== 'count' || slot.vague || !Number.isInteger(slot.stated)) return false;
  if (slot.symbol === '×') return what.actions.length > 0;
  if (slot.noun.some(isCountedNoun)) return slot.stated >= 2;
  return slot.noun.length === 0 && key.some(isCountedNoun);
}
