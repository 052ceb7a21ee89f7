/** "It is not true that …": what follows is denied as a whole, so that nothing of it may be confirmed as it stands. */
import type { Unit } from '../units/unit.js';
import type { Draft } from './sentence.js';

const DENIES =
  /^\W*(?:(?:but|and|so|in fact|actually),? )?(?:it (?:is|was|has been|would be)(?: simply| just| therefore| clearly| also)? (?:not (?:at all )?(?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|a myth)|it (?:isn|wasn)['’]t (?:true|the case|correct|so)|there is no truth in (?:it|the (?:claim|story))|(?:we|i) (?:deny|denied|dispute)) that\b/i;

/** Where the denied part begins, as an offset into the unit; null when nothing is denied. */
export function deniedFrom({ text }: Unit): number | null {
  const found = DENIES.exec(text);
  return found ? found[0].length : null;
}

/** A single plain deed is turned round; of anything else only one part may be false, so that it stays an assertion. */
export function denied(drafts: readonly Draft[]): readonly Draft[] {
  const [only] = drafts;
  if (drafts.length === 1 && only?.kind === 'event' && !only.what.negated)
    return [{ ...only, what: { ...only.what, negated: true } }];
  return drafts.map(({ unit, span, text, modality }) => ({ unit, span, text, modality, kind: 'assertion', words: [] }));
}
