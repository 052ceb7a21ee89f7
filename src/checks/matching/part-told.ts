/** How the words of an amount limit it to a part of a change: "143 lines of the postcode tests", "three test files", "nine files were deleted". */
import type { ClaimOf } from '../../claims/claim.js';
import { stem } from '../../claims/words/stem.js';

/** Whether what is counted came or went. */
export type Way = 'added' | 'removed';

const [FILE, LINE] = [stem('files'), stem('lines')];

/** Where the lines are: behind "of", "from", "in", up to the next mark or clause. */
const PLACE =
  /\b(?:out of|off|of|from|in|inside|into|to) ((?!#|them\b|it\b|all\b|total\b|and\b|but\b|at\b|\d+\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b|each\b|which\b|this (?:change|pull|pr|diff)|that (?:change|pull|pr|diff))(?:the |its |our |their )?[\w./`'-]+(?: (?!and\b|but\b|while\b|when\b|which\b|that\b|by\b|with\b|for\b|on\b|at\b|as\b|in\b|of\b|from\b|to\b|were\b|was\b|had\b|are\b|is\b|went\b|left\b)[\w./`'-]+){0,3})/giu;
/** The change itself, as a place, is no part of it. */
const WHOLE =
  /^(?:the |its |our |their )?(?:change|pull request|pr|diff|commit|branch|patch|revert|code ?base|code|repo(?:sitory)?|total|all)\b|^(?:all |just |only )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|several|many|some|various|different)(?: (?:different|new|separate))? files?\b|#\d/iu;

/** The words that tell which files the lines are of; null where they are the change's own. */
export function partIn({ amount, noun, text }: ClaimOf<'amount'>): string | null {
  if (!noun.includes(LINE) && !/\blines?\b/i.test(text)) return null;
  if (amount.noun.includes(FILE)) return null;
  const digits = /\d/.test(text) ? text.search(new RegExp(`(?<![\\d,.])${grouped(amount.stated)}(?![\\d,.]?\\d)`)) : -1;
  // What stands behind a comma or another number is that one's.
  const behind = text.slice(Math.max(0, digits)).split(/[,;:]\s|(?<=\s)(?=\d)/u)[0]!;
  for (const [, place = ''] of behind.matchAll(PLACE)) if (!WHOLE.test(place)) return place;
  return null;
}

/** The number as it may be written: "1904", "1,904". */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '[,. ]?');

/** Files of a sort, or those that came or went: not all that were touched. */
export const countsSome = ({ amount, text }: ClaimOf<'amount'>): boolean =>
  amount.noun.includes(FILE) && (amount.noun.length > 1 || FILES_GONE.test(text));

/** The verb right beside the files: "touched 23 files and deleted 90 lines" deletes none. */
const FILES_GONE =
  /\b(?:delet|remov|drop|add|creat)\p{L}* (?:\p{L}+ ){0,2}?(?:\d+|\p{L}+) (?:whole |entire |new )?files?\b|\bfiles? (?:were |was |are |got |have been |had been )?(?:all )?(?:delet|remov|dropp|add|creat)ed\b|\bnew files?\b/iu;

const REMOVED =
  /\b(?:delet\w*|remov\w*|drop\w*|cuts?|cutting|los[et]\w*|strip\w*|shed\w*|prun\w*|gone|went|(?:tak(?:es?|ing|en)|took|throw[sn]?|threw|rip\w*)\b.{0,60}?\b(?:out|away|off))\b/i;
const ADDED =
  /\b(?:add\w*|new|creat\w*|introduc\w*|br(?:ing|ought)\w*|restor\w*|re-?add\w*|gain\w*|insert\w*|put\b.{0,60}?\b(?:in|into|back))\b/i;

/** Null where the words tell neither, or both. */
export function wayOf({ text }: Pick<ClaimOf<'amount'>, 'text'>): Way | null {
  const [added, removed] = [ADDED.test(text), REMOVED.test(text)];
  return added === removed ? null : added ? 'added' : 'removed';
}
