/** Cuts a sentence into numbers, words and single marks with their exact places; knows no meaning. One pass, linear. */

export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** As written. */
  readonly text: string;
  /** Lower case, apostrophes made straight. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space stands between the token before and this one. */
  readonly glued: boolean;
}

export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  /** A place that the reader of ranges vouches for, whatever is glued to its left. */
  readonly freed?: number;
  /** Where a date just ended: "11/20, 11/22" goes on from there. */
  readonly afterDate?: number;
}

const TOKEN = /\d+|\p{L}+(?:['’]\p{L}+)*|\S/gu;

/** Every token of a sentence, in order; white space is only remembered as `glued: false`. */
export function tokenize(text: string): Tokens {
  const list: Token[] = [];
  let last = -1;
  for (const found of text.matchAll(TOKEN)) {
    const written = found[0];
    const start = found.index;
    const first = written.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : isLetter(written) ? 'word' : 'mark';
    const lower = kind === 'word' ? written.toLowerCase().replaceAll('’', "'") : written;
    const end = start + written.length;
    list.push({ kind, text: written, lower, start, end, glued: start === last });
    last = end;
  }
  return { text, list };
}

const LETTER = /^\p{L}/u;
const isLetter = (written: string): boolean => LETTER.test(written);

/** The lower-case text of a token, or '' past either end. */
export const word = (tokens: Tokens, at: number): string => tokens.list[at]?.lower ?? '';

/** Whether the token is this very text and touches the one before. */
export const gluedMark = (tokens: Tokens, at: number, mark: string): boolean => {
  const token = tokens.list[at];
  return token?.text === mark && token.glued;
};

/** The digits at a place when their count is between `least` and `most`, else null. */
export function digits(tokens: Tokens, at: number, least: number, most: number): string | null {
  const token = tokens.list[at];
  if (token?.kind !== 'number' || token.text.length < least || token.text.length > most) return null;
  return token.text;
}

/** As `digits`, and touching the token before. */
export const gluedDigits = (tokens: Tokens, at: number, least: number, most: number): string | null =>
  tokens.list[at]?.glued ? digits(tokens, at, least, most) : null;

/** Whether the words at a place are these, in order, spaces or hyphens between. */
export function phraseAt(tokens: Tokens, at: number, phrase: readonly string[]): number | null {
  let next = at;
  for (const [index, wanted] of phrase.entries()) {
    if (index > 0 && word(tokens, next) === '-' && tokens.list[next + 1]?.glued) next++;
    if (word(tokens, next) !== wanted) return null;
    next++;
  }
  return next;
}

/** Marks that join a token to an id, a version, a path, a port or an amount of money. */
const JOINS_BEFORE = new Set(['.', '-', '/', '\\', '_', ':', '#', '$', '€', '£', '&', '?', '%', '^', '*', '+', ',']);
const ALWAYS_BEFORE = new Set(['#', '$', '€', '£', '_', '\\']);
const JOINS_AFTER = new Set(['.', '-', '/', '\\', '_', ':', '@', '+', '=', ',', "'", '’']);

/** Whether nothing glued to the left makes this token part of an id, version, path or port. */
export function freeBefore(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  const before = tokens.list[at - 1];
  if (!token?.glued || !before || tokens.freed === at) return true;
  if (before.kind !== 'mark') return false;
  if (ALWAYS_BEFORE.has(before.text)) return false;
  if (!JOINS_BEFORE.has(before.text)) return true;
  const further = tokens.list[at - 2];
  if (!before.glued || !further || further.kind === 'mark') return before.text !== ':' && before.text !== '.';
  return before.text === ':' && further.kind === 'word';
}

/** Whether nothing glued to the right makes what ends before `next` part of something longer. */
export function freeAfter(tokens: Tokens, next: number): boolean {
  const after = tokens.list[next];
  if (!after?.glued) return true;
  if (after.kind !== 'mark') return false;
  if (after.text === '%' || after.text === '_') return false;
  if (!JOINS_AFTER.has(after.text)) return true;
  const further = tokens.list[next + 1];
  if (!further?.glued) return true;
  if (further.kind === 'mark') return further.text !== '_' && further.text !== '/';
  return after.text === '-' && rangeFollows(tokens, next + 1);
}

/** Whether what is glued behind a hyphen looks like the other end of a range: 14:02-14:31, 1-3pm, 5/1-5/7. */
function rangeFollows(tokens: Tokens, at: number): boolean {
  const end = tokens.list[at]!;
  if (end.kind === 'word')
    return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ish$|mon|tue|wed|thu|fri|sat|sun)/.test(end.lower);
  if (end.text.length > 4) return false;
  const behind = tokens.list[at + 1];
  if (end.text.length === 4) return !behind?.glued || behind.kind === 'word' || !tokens.list[at + 2]?.glued;
  if (!behind) return true;
  if (behind.kind === 'word') return /^(?:am|pm|a|p|h)$/.test(behind.lower) || !behind.glued;
  return behind.glued ? /^[:/.)–,;-]$/.test(behind.text) : true;
}
