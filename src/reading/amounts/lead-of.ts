/** The word that leads an amount, past what only says which level it is: "from a usual 0.1 %", "from its baseline of 40". */
import type { Tokens } from '../time/tokens.js';
import { word } from '../time/tokens.js';

/** "A usual", "its baseline of": nothing but which level an amount is. */
export const isLevelWord = (lower: string): boolean => LEVELS.test(lower);

const LEVELS =
  /^(?:a|an|the|its|their|our|normal|usual|baseline|typical|average|steady|regular|standard|resting|initial|original|earlier|previous|low|high|mere|peak|maximum|around|about|roughly|some|nearly|almost|approximately|only|just|level|value|rate|of)$/;
const FARTHEST = 4;

/** @returns the word in lower case; '' where nothing leads it */
export const leadOf = (tokens: Tokens, at: number): string => word(tokens, placeOfLead(tokens, at));

/** Where the word stands that leads the amount at a token. */
export function placeOfLead(tokens: Tokens, at: number): number {
  let from = at - 1;
  while (at - from <= FARTHEST && isLevelWord(word(tokens, from))) from--;
  return from;
}
