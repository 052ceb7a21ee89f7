/** How a sentence opens onto another: "it is not true that …" denies the whole of it, "it turned out that …" adds nothing. */
import type { Unit } from '../units/unit.js';
import type { Draft } from './sentence.js';

const DENIES =
  /^\W*(?:(?:but|and|so|in fact|actually),? )?(?:it (?:is|was|has been|would be)(?: simply| just| therefore| clearly| also)? (?:not (?:at all )?(?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|a myth)|it (?:isn|wasn)['’]t (?:true|the case|correct|so)|there is no truth in (?:it|the (?:claim|story))|(?:we|i) (?:deny|denied|dispute)) that\b/i;
const ADDS_NOTHING =
  /^\W*(?:(?:but|and|so),? )?(?:(?:please )?(?:note|bear in mind|keep in mind|remember)|it (?:later |soon |then |also )?(?:turned out|turns out|emerged|transpired|so happened)|the (?:fact|truth) is|(?:what )?we (?:now )?know(?: is)?) that\b/i;

export interface Opening {
  /** Where the sentence proper begins, as an offset into the unit. */
  readonly end: number;
  readonly denies: boolean;
}

export function openingOf({ text }: Unit): Opening | null {
  const denies = DENIES.exec(text);
  const found = denies ?? ADDS_NOTHING.exec(text);
  return found ? { end: found[0].length, denies: denies !== null } : null;
}

/** A single plain deed is turned round; of anything else only one part may be false, so that it stays an assertion that nothing is held against. */
export function denied(drafts: readonly Draft[], whole: string): readonly Draft[] {
  const [only] = drafts;
  if (drafts.length === 1 && only?.kind === 'event' && !only.what.negated)
    return [{ ...only, text: whole, what: { ...only.what, negated: true } }];
  return drafts.map(({ unit, span, modality }) => ({ unit, span, text: '', modality, kind: 'assertion', words: [] }));
}
