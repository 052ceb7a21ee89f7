/** Which lines of a change a number is of, by the words on either side of it: those that came, those that went, or all that it touched. */
import type { ClaimOf } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';

type Amount = ClaimOf<'amount'>;

export type Lines = 'additions' | 'deletions' | 'net' | 'touched';

/** "Two lines in, two out", "eight lines added": right behind the number. */
const BEHIND: readonly (readonly [Lines, RegExp])[] = [
  [
    'additions',
    /^(?: (?:new|more|extra|lines?|of code))* (?:in(?=\s*(?:[,;.)]|and\b|but\b|$))|added|inserted|additions?|insertions?|new lines?|new(?=\s*(?:[,;.)]|and\b|$)))/,
  ],
  [
    'deletions',
    /^(?: (?:old|more|lines?|of code))* (?:out(?=\s*(?:[,;.)]|and\b|but\b|$))|removed|deleted|dropped|gone|deletions?|removals?|away\b)/,
  ],
];

/** "Took out four", "puts in eight": the verb before the number. */
const BEFORE: readonly (readonly [Lines, RegExp])[] = [
  ['net', /\b(?:gr[eo]wn?|grows|growing)\b.{0,30}\bby (?:only |just )?$/],
  [
    'additions',
    /\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?|put(?:s|ting)?(?: in)?|br(?:ings?|ought|inging)(?: in)?|introduc(?:es|ed|ing)|gain(?:s|ed)?)(?: (?:only|just|all of|some))? $/,
  ],
  [
    'deletions',
    /\b(?:remov(?:es|ed|ing)|delet(?:es|ed|ing)|dropp?(?:s|ed|ing)|cuts?|strip(?:s|ped)(?: out)?|sheds?|los(?:es|t)|prun(?:es|ed)|(?:tak(?:es?|ing|en)|took|ripp?(?:s|ed)?|throws?|threw) out)(?: (?:only|just|all of|some))? $/,
  ],
  [
    'touched',
    /\b(?:chang(?:es|ed|ing)|touch(?:es|ed|ing)|edit(?:s|ed|ing)|modif(?:ies|ied|ying)|alter(?:s|ed|ing)|rewr(?:ites|ote|iting)|mov(?:es|ed|ing)|consist(?:s|ed) of|c(?:o|a)mes? to|amount(?:s|ed) to|is|was)(?: (?:only|just|all of|some|no more than|an?))* $/,
  ],
];

/** Null where the words on neither side tell it, or where it is no number of lines. */
export function linesTold({ text, amount, span }: Amount): Lines | null {
  const at = amount.span.start - span.start;
  if (at < 0 || !isOfLines(text, amount.noun)) return null;
  const said = text.toLowerCase();
  const behind = said.slice(at + amount.span.end - amount.span.start);
  const told = BEHIND.find(([, form]) => form.test(behind));
  if (told) return told[0];
  const before = said.slice(0, at).split(PARTS).at(-1)!;
  return BEFORE.find(([, form]) => form.test(before))?.[0] ?? null;
}

/** What parts one number from the next. */
const PARTS = /[,;:(]|\b(?:and|but)\b|\d/;

const isOfLines = (text: string, noun: readonly string[]): boolean =>
  noun.length === 0 ? /\blines?\b/i.test(text) || BARE.test(text) : noun.includes(LINE);
const LINE = stem('lines');
/** "…, and takes out four": of lines as well, where they are told before. */
const BARE = /^(?:and |but )?(?:\p{L}+ )?(?:in|out|\p{L}+(?:es|ed|s)) (?:\d+|\p{L}+)[.,;]?$/iu;

/** From how many to how many lines a change may be said to touch: changed ones come and go. */
export const touchedBetween = (additions: number, deletions: number): readonly [number, number] => [
  Math.max(additions, deletions),
  additions + deletions,
];
