/** Whether a message has, for what a sentence says, another direction, another code of the same series or a count for a share; however alike the rest is, it does not say so. */
import { directionsIn } from '../../claims/words/directions.js';
import { stemsIn } from './change-text.js';
import { areSiblings, codesIn } from './codes.js';

const PERCENT = /%|\bper ?cent\b/i;

/** "Destroyed", where the message has "added"; "dropped the index", where it has "the index is back"; "5 %", where it has "one in five"; "west4", where it has "west1" too. */
export function isToldAnotherWay(text: string, said: string): boolean {
  if (PERCENT.test(text) && !PERCENT.test(said)) return true;
  const theirs = directionsIn(stemsIn(said));
  if ([...directionsIn(stemsIn(text))].some((way) => !theirs.has(way))) return true;
  const [own, others] = [codesIn(text), codesIn(said)];
  return own.some((code) => others.some((other) => areSiblings(code, other) && !own.includes(other)));
}
