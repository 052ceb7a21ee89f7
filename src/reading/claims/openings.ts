/** Where a sentence proper begins and ends in its unit: "it is not true that …" denies the whole of it, "it turned out that …" and "…, as planned" add nothing. Text only. */
import { kept } from '../../domain/kept.js';
import type { Unit } from '../units/unit.js';
import { LEADS_TO_THAT, NOTICED, PICTURE, SHOWN, STANDS, STANDS_BARE, TRAILS } from './opening-words.js';

const DENIES =
  /^\W*(?:(?:but|and|so|in fact|actually),? )?(?:it (?:is|was|has been|would be)(?: simply| just| therefore| clearly| also)? (?:not (?:at all )?(?:true|the case|a fact|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|a myth)|it (?:isn|wasn)['’]t (?:true|the case|correct|so)|there is no truth in (?:it|the (?:claim|story))|nor is it (?:true|the case|correct)|(?:it would be|one would be) (?:wrong|incorrect|false) to (?:say|claim|state)|contrary to what (?:was|has been) (?:said|reported|claimed|stated)(?: \w+)?, it is not(?: true| the case)?|(?:we|i) (?:deny|denied|dispute)) that\b/i;

/** "The claim that … is false", "that … is not true": the denial stands behind what it denies. */
const DENIED_BEHIND =
  /^\W*(?:(?:the|any) (?:claim|statement|report|rumou?r|suggestion|assertion|impression|assumption|idea|notion|story|account) )?that\b(.{8,400}?),? (?:is|was|has proved|proved|turned out to be) (?:(?:simply|just|plainly|demonstrably|clearly) )?(?:not (?:true|the case|correct|accurate|right|so)|untrue|false|wrong|incorrect|inaccurate|unfounded|mistaken|a myth)\W*$/i;

export interface Opening {
  /** Where the sentence proper begins and ends, as offsets into the unit. */
  readonly end: number;
  readonly until: number;
  readonly denies: boolean;
}

export const openingOf = kept(({ text }: Unit): Opening | null => {
  let end = 0;
  for (const one of [PICTURE, STANDS, STANDS, STANDS_BARE, NOTICED, SHOWN])
    end += one.exec(text.slice(end))?.[0].length ?? 0;
  const until = TRAILS.exec(text)?.index ?? text.length;
  const rest = text.slice(end, until);
  const behind = DENIED_BEHIND.exec(rest);
  if (behind?.[1] !== undefined) {
    const from = end + rest.indexOf(behind[1]);
    return { end: from, until: from + behind[1].length, denies: true };
  }
  const denies = DENIES.exec(rest);
  end += (denies ?? LEADS_TO_THAT.exec(rest))?.[0].length ?? 0;
  return end > 0 || until < text.length ? { end, until, denies: denies !== null } : null;
});

/** The unit with blanks for what only leads up to its sentence; every character stays where it is. */
export function withoutOpening(unit: Unit): Unit {
  const opening = openingOf(unit);
  if (!opening || opening.denies) return unit;
  const { end, until } = opening;
  const text = `${' '.repeat(end)}${unit.text.slice(end, until)}${' '.repeat(unit.text.length - until)}`;
  return { ...unit, text };
}
