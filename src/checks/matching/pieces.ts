/** The pieces of a sentence that has to be found whole in records: its words, numbers and people; null where words alone cannot show that records say the same. Finds no record. */
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import type { World } from '../world.js';
import { HALVES, keyOf, LIGHT, namesOf } from './accounted-for.js';
import { plainWords, wordsBeside } from './plain-words.js';
import { properNames } from './proper-names.js';
import { lettersOf } from './spoken.js';
import { type ToldParts, toldPartsOf } from './told-parts.js';

export interface Pieces {
  readonly words: readonly string[];
  /** The words of each name or id: nobody has other words for it, and one record must hold all of it. */
  readonly names: readonly (readonly string[])[];
  /** As digits. */
  readonly numbers: readonly string[];
  /** Identities of the people it names, in order. */
  readonly people: readonly string[];
  readonly parts: ToldParts;
  readonly time?: TimeSlot | undefined;
  readonly text: string;
}

/** What holds of several things, in a certain order, or not at all is shown by no word of a record. */
const BEYOND_WORDS =
  /\b(?:before|after|until|till|than|instead|rather|because|due to|so that|thanks to|caus\w*|led to|result\w*|only|never|always|still|already|most|all|every|both|each|except|without|since|more|less|fewer|worse|better|faster|neither|nor|no|not|none|nobody|nothing|any|whole|entire|throughout|alone|sole|ever|yet|from|other|another|same|but|nearly|almost|about|around|roughly)\b|n['’]t\b/i;
/** Which of several it was. */
const ORDINAL = /\b(?:first|second|third|fourth|last|latest|final|earliest|next|previous|former|latter)\b/i;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/i;
/** "registry-client-cert", "v1.2", "repo#12": a mark between letters or digits. */
const COMPOUND = /[\p{L}\d][-_./#][\p{L}\d]/u;
const THOUSANDS = /(?<=\d),(?=\d{3}\b)/g;

/** @example piecesOf(claim of "Ana added version 7 of the key at 07:36", world).numbers // → ['7'] */
export function piecesOf(claim: Claim, world: World): Pieces | null {
  const said = saidPlainly(claim);
  const plain = said && plainWords(said.text.replace(THOUSANDS, ''));
  if (!said || !plain) return null;
  const bare = said.text.replace(THOUSANDS, '');
  const atoms = atomise(bare).map(({ folded }) => folded);
  const names = lettersOf(bare)
    .trim()
    .split(' ')
    .filter((part) => namesOf(world).has(part));
  const own = new Set(names.map((part) => keyOf(stem(part))));
  const halves = atoms
    .map(stem)
    .filter((word) => HALVES.has(word))
    .map(keyOf);
  return {
    ...said,
    words: [...new Set([...plain, ...halves])].filter(
      (word) => !LIGHT.has(word) && !own.has(word) && numbersMeantBy(word).length === 0,
    ),
    names: [...bare.split(/\s+/).filter((part) => COMPOUND.test(part)), ...properNames(bare)].map((name) =>
      atomise(name).flatMap(({ folded }) => (/\p{L}/u.test(folded) ? [keyOf(stem(folded))] : [])),
    ),
    numbers: atoms.flatMap((word) =>
      /^\d+$/.test(word)
        ? [word]
        : numbersMeantBy(word)
            .filter((value) => value > 1)
            .map(String),
    ),
    people: [...new Set(names.map((part) => namesOf(world).get(part)!))],
  };
}

/** The words of a claim that is told as a plain fact, its clock left out. */
function saidPlainly(claim: Claim): Pick<Pieces, 'parts' | 'time' | 'text'> | null {
  if (claim.modality !== 'asserted' || claim.attribution || claim.denied || isNegated(claim)) return null;
  const parts = toldPartsOf(claim);
  const time = parts?.time;
  if (!parts || time?.until || time?.hedge || time?.upTo) return null;
  const text = time && !time.inherited ? (wordsBeside(claim, time.span) ?? claim.text) : claim.text;
  if (BEYOND_WORDS.test(text) || CLOCK.test(text) || (!isPinned(time) && ORDINAL.test(text))) return null;
  return { parts, time, text };
}

const isNegated = (claim: Claim): boolean =>
  (claim.kind === 'event' && claim.what.negated) || (claim.kind === 'state' && claim.negated);

/** Told to the minute. */
export const isPinned = (time: TimeSlot | undefined): boolean =>
  time !== undefined && /^(?:minute|second|fraction)$/.test(time.precision);
