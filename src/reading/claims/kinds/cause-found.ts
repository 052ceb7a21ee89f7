/** Whether somebody is said to have found, or named, the cause; what it was stands beside it or is not told. */
import type { Predication } from '../../predication/predication.js';
import { isCause, saysOf } from '../../predication/speech-words.js';
import type { Token } from '../../predication/token.js';

/** "Found the cause", "named X as the culprit", "the fault was found by Ana". */
export const findsCause = ({ verb, left, right, passive }: Predication): boolean =>
  verb !== null &&
  (saysOf(verb.stem)?.includes('find') === true || /^(?:blam|name?$)/.test(verb.stem)) &&
  (passive && right.slice(0, 7).some((token) => token.folded === 'by') ? left : right.slice(0, 9)).some((token) =>
    isCause(token.folded),
  );

/** Words that only say that it is the cause. */
export const isOfCause = ({ folded }: Token): boolean =>
  isCause(folded) || /^(?:root|true|real|actual|underlying|likely|probable|then|finally)$/.test(folded);
