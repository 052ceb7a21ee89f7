/** The pieces of a sentence that has to be found whole in records: its words, numbers and people; null where words alone cannot show that records say the same. Finds no record. */
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { World } from '../world.js';
import { wordsBeside } from './plain-words.js';
import { properNames } from './proper-names.js';
import { type ToldParts, toldPartsOf } from './told-parts.js';
import { digitsJoined, keyOf, nameParts, type Telling, wordsTold } from './told-words.js';

/** Identities of people in order; the words of a name are no words of it. */
export interface Pieces extends Telling {
  /** The words of each name or id: nobody has other words for it, and one record must hold all of it. */
  readonly names: readonly (readonly string[])[];
  readonly parts: ToldParts;
  readonly time?: TimeSlot | undefined;
  readonly text: string;
}

/** What holds of several things, in a certain order, or not at all is shown by no word of a record. */
const BEYOND_WORDS =
  /\b(?:before|after|until|till|than|instead|rather|because|due to|so that|thanks to|caus\w*|led to|result\w*|only|never|always|still|already|most|all|every|both|each|except|without|since|more|less|fewer|worse|better|faster|neither|nor|no|not|none|nobody|nothing|any|whole|entire|throughout|alone|sole|ever|yet|from|other|another|same|but|nearly|almost|about|around|roughly)\b|n['’]t\b/i;
/** "Fired four times": one record shows one time. */
const HOW_OFTEN = /\b(?:once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) times)\b/i;
/** Which of several it was. */
const ORDINAL = /\b(?:first|second|third|fourth|last|latest|final|earliest|next|previous|former|latter)\b/i;
const CLOCK = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b/i;
/** "registry-client-cert", "v1.2", "repo#12": a mark between letters or digits. */
const COMPOUND = /[\p{L}\d][-_./#][\p{L}\d]/u;

/** @example piecesOf(claim of "Ana added version 7 of the key at 07:36", world).numbers // → ['7'] */
export function piecesOf(claim: Claim, world: World): Pieces | null {
  const said = saidPlainly(claim);
  const bare = digitsJoined(said?.text ?? '');
  const told = said && wordsTold(bare, world);
  if (!said || !told) return null;
  const own = new Set(nameParts(bare, world).map((part) => keyOf(stem(part))));
  return {
    ...said,
    ...told,
    words: told.words.filter((word) => !own.has(word)),
    names: [...bare.split(/\s+/).filter((part) => COMPOUND.test(part)), ...properNames(bare)].map((name) =>
      atomise(name).flatMap(({ folded }) => (/\p{L}/u.test(folded) ? [keyOf(stem(folded))] : [])),
    ),
  };
}

/** The words of a claim that is told as a plain fact, its clock left out. */
export function saidPlainly(claim: Claim): Pick<Pieces, 'parts' | 'time' | 'text'> | null {
  if (claim.modality !== 'asserted' || claim.attribution || claim.denied || isNegated(claim)) return null;
  // "Was halved": reckoned from two values, and shown by no word.
  if ('step' in claim && claim.step?.factor !== undefined) return null;
  const parts = toldPartsOf(claim);
  const time = parts?.time;
  if (!parts || time?.until || time?.hedge || time?.upTo || time?.bound) return null;
  const text = time && !time.inherited ? (wordsBeside(claim, time.span) ?? claim.text) : claim.text;
  if (BEYOND_WORDS.test(text) || HOW_OFTEN.test(text) || CLOCK.test(text) || (!isPinned(time) && ORDINAL.test(text)))
    return null;
  return { parts, time, text };
}

const isNegated = (claim: Claim): boolean =>
  (claim.kind === 'event' && claim.what.negated) || (claim.kind === 'state' && claim.negated);

/** Told to the minute. */
export const isPinned = (time: TimeSlot | undefined): boolean =>
  time !== undefined && /^(?:minute|second|fraction)$/.test(time.precision);
