/** How a sentence opens onto another: "it is not true that …" denies the whole of it, "it turned out that …" adds nothing. */
import type { Unit } from '../units/unit.js';
import type { Draft } from './sentence.js';

const DENIES =
  /^\W*(?:(?:but|and|so|in fact|actually),? )?(?:it (?:is|was|has been|would be)(?: simply| just| therefore| clearly| also)? (?:not (?:at all )?(?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|a myth)|it (?:isn|wasn)['’]t (?:true|the case|correct|so)|there is no truth in (?:it|the (?:claim|story))|(?:we|i) (?:deny|denied|dispute)) that\b/i;
const ADDS_NOTHING =
  /^\W*(?:(?:but|and|so),? )?(?:(?:please )?(?:note|bear in mind|keep in mind|remember)|it (?:later |soon |then |also )?(?:turned out|turns out|emerged|transpired|so happened)|the (?:fact|truth) is|(?:what )?we (?:now )?know(?: is)?) that\b/i;
/** What "we" notice is so; who of us says that he noticed is quoted for it. */
const NOTICED =
  /^\W*(?:(?:but|and|so|also|then|later|afterwards|eventually|subsequently|in the end|in hindsight|looking back|on (?:closer )?(?:inspection|investigation|review)),? )?we (?:also |then |later |now |soon |eventually |subsequently |finally )?(?:found(?: out)?|find|noticed|notice|saw|see|can see|could see|observed|observe|discovered|learned|learnt|realised|realized|established|determined|ascertained|confirmed|verified) that\b/i;
/** "For the record: …", "Contrary to first rumours, …": of how the sentence stands to others. A name, number or clause in it says more. */
const STANDS =
  /^\W*(?:(?:in addition|additionally|moreover|furthermore|for the (?:record|avoidance of doubt)|to be (?:clear|precise|exact|fair|honest)|in (?:fact|reality|truth|short|other words)|as (?:expected|feared|planned|noted|mentioned|stated|described|said)(?: (?:above|before|below|earlier))?|(?:un)?fortunately|sadly|luckily|thankfully|notably|importantly|interestingly|crucially|of note|incidentally|by the way)|(?:contrary to|despite|unlike|against)(?: (?:the|all|some|any|our|early|earlier|first|initial|later|popular|previous))* (?:rumou?rs?|reports?|claims?|assumptions?|beliefs?|expectations?|impressions?|suspicions?|fears?|hopes?|accounts?|statements?|communications?|updates?|versions?|speculations?|guess(?:es)?))[,:] /i;

export interface Opening {
  /** Where the sentence proper begins, as an offset into the unit. */
  readonly end: number;
  readonly denies: boolean;
}

export function openingOf({ text }: Unit): Opening | null {
  let end = 0;
  for (const one of [STANDS, STANDS, NOTICED]) end += one.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end);
  const denies = DENIES.exec(rest);
  end += (denies ?? ADDS_NOTHING.exec(rest))?.[0].length ?? 0;
  return end > 0 ? { end, denies: denies !== null } : null;
}

/** A single plain deed is turned round; of anything else only one part may be false, so that it stays an assertion that nothing is held against. */
export function denied(drafts: readonly Draft[], whole: string): readonly Draft[] {
  const [only] = drafts;
  if (drafts.length === 1 && only?.kind === 'event' && !only.what.negated)
    return [{ ...only, text: whole, what: { ...only.what, negated: true } }];
  return drafts.map(({ unit, span, modality }) => ({ unit, span, text: '', modality, kind: 'assertion', words: [] }));
}
