/** Which named places a text says were struck and which were spared, clause by clause; text in, names out, judges nothing. */
import { fold } from '../../claims/words/atoms.js';

/** What a text tells of names. */
export interface StruckNames {
  /** Folded names ("san telmo"), each once. */
  readonly struck: ReadonlySet<string>;
  readonly spared: ReadonlySet<string>;
  /** The struck ones are said to be all of them. */
  readonly only: boolean;
}

/** Every form of being struck, as a participle, verb or noun phrase. */
const STRUCK =
  /\b(?:affected|impacted|hit|struck|hurt|harmed|concerned|disrupted|involved|touched|suffer(?:ed|ing|s)?|(?:experienc|fac)(?:ed|ing) (?:\p{L}+ ){0,2}(?:problems?|trouble|issues?|errors?|difficult(?:y|ies)|outages?|disruptions?))\b/u;
const SPARED =
  /\b(?:un(?:affected|impacted|harmed|touched|disturbed|damaged|scathed)|spared|escaped|not (?:\p{L}+ )?(?:affected|impacted|hit))\b/u;
const DENIES = /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot)\b|n't\b|\bno[ -]one\b/g;
const ONLY = /\b(?:only|just|solely|exclusively|alone)\b|\b(?:nobody|nothing|nowhere|no one) else\b/;
/** "It was A and B": the clause before said what of. */
const TAKES_UP = /^\s*(?:it|that|this|they|those|these) (?:was|were|is|are|'s)\b|^\s*(?:only|just|namely|in)\b/;

/** "… but Ulm was not": what was not is told before. */
const LEFT_OUT = /\b(?:was|were|is|are|has|have|did)(?: not|n't)\s*$/;

/** A name written large, of one word or several: "San Telmo". */
const NAME = /\p{Lu}[\p{L}'’]*\p{Ll}(?:[ -]\p{Lu}[\p{L}'’]*\p{Ll})*/gu;
/** Large for standing first, or for being no place. */
const NO_NAME =
  /^(?:(?:all|also|another|any|apart|as|at|besides|both|but|by|clients?|customers?|depots?|during|each|every|everybody|for|from|here|hospitals?|however|impact|in|it|its|just|later|many|most|neither|no|nobody|none|not|of|on|only|other|our|patients?|people|places?|regions?|shops?|since|sites?|so|some|stores?|that|the|their|then|there|these|they|this|those|though|two|three|four|until|users?|we|what|when|where|which|while|with|you|your|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|affected|impacted|unaffected|internet|english)\b)/;

/** Folded names written large in a text, those of one word too that opens a sentence. */
export function namesWritten(text: string): readonly string[] {
  const found = [...text.matchAll(NAME)].flatMap(([name]) => {
    const words = fold(name).split(' ');
    while (words[0] !== undefined && NO_NAME.test(words[0])) words.shift();
    return words.length > 0 ? [words.join(' ')] : [];
  });
  return [...new Set(found)];
}

/** What works again did not before. */
const RECOVERED =
  /\b(?:can|able|works?|working|up|open|online|running|available|reachable|back)\b.*\bagain\b|\bback (?:up|online|in service|to normal)\b/;

/** `recovery`: being up again tells of having been struck. @example struckNames('nobody in Ulm was hit, it was Bonn only', ['ulm', 'bonn']) // → struck bonn, spared ulm, only */
export function struckNames(text: string, names: readonly string[], recovery = false): StruckNames {
  const struck = new Set<string>();
  const spared = new Set<string>();
  let [told, only] = [false, false];
  for (const clause of clausesAround(fold(text), names)) {
    const [isStruck, isSpared] = [STRUCK.test(clause) || (recovery && RECOVERED.test(clause)), SPARED.test(clause)];
    const held = names.filter((name) => holdsName(clause, name));
    const denials = clause.match(DENIES)?.length ?? 0;
    if (isStruck || isSpared) {
      const out = /\bun\p{L}+\b|\bspared\b|\bescaped\b/u.test(clause) && isSpared;
      for (const name of held) (out !== (denials % 2 === 1) ? spared : struck).add(name);
      told = true;
      if (ONLY.test(clause) && held.length > 0 && !out && denials === 0) only = true;
    } else if (told && LEFT_OUT.test(clause)) {
      for (const name of held) spared.add(name);
    } else if (told && held.length > 0 && TAKES_UP.test(clause) && denials === 0) {
      for (const name of held) struck.add(name);
      if (ONLY.test(clause)) only = true;
    }
  }
  return { struck, spared, only };
}

export const holdsName = (folded: string, name: string): boolean => {
  const at = folded.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${folded[at - 1] ?? ''}${folded[at + name.length] ?? ''}`);
};

/** Whether a text says at all that somebody was struck or spared. */
export const tellsWhoWasStruck = (text: string, recovery = false): boolean => {
  const folded = fold(text);
  return STRUCK.test(folded) || SPARED.test(folded) || (recovery && RECOVERED.test(folded));
};

const KEY = /\b(affected|impacted|unaffected|hit)\b[*_ ]{0,4}(?:\p{L}+ ?){0,2}:[*_ ]{0,4}/gu;

/** Cut at full stops, "but" and the like, and at a comma that no name stands behind: the names of one list stay together. */
function clausesAround(folded: string, names: readonly string[]): readonly string[] {
  return folded
    .replace(KEY, '$1 ')
    .split(/[.;!?:\n]+(?=\s|$)|\b(?:but|while|whereas|although|though)\b| - /)
    .flatMap((sentence) => {
      const parts: string[] = [];
      for (const piece of sentence.split(',')) {
        const opening = piece.trim().replace(/^(?:and|or|as well as|the|in) /, '');
        const isOwn = [parts.at(-1) ?? '', piece].every((part) => STRUCK.test(part) || SPARED.test(part));
        const goesOn = parts.length > 0 && !isOwn && names.some((name) => opening.startsWith(name));
        if (goesOn) parts[parts.length - 1] += `,${piece}`;
        else parts.push(piece);
      }
      return parts;
    });
}
