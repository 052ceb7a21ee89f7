/** Cuts text into atoms (runs of letters, runs of digits, single marks), so that names and report text are compared piece by piece; keeps exact offsets. */

export interface Atom {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Folded for comparison: lower case, accents removed. */
  readonly folded: string;
}

const ATOM = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}]/gu;

/** Nothing in it has an accent or a curly form. */
const PLAIN = /^[\x00-\x7f]*$/;

/** Lower case without accents, so that Dvořák and Dvorak meet; curly quotes and dashes become plain. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase();
}

/** All atoms of a text in order. */
export function atomise(text: string): readonly Atom[] {
  return PLAIN.test(text) ? atomisePlain(text) : atomiseAny(text);
}

type Sort = 'letter' | 'digit' | 'mark' | 'space';

/** What each ASCII character is; the same as the pattern above says. */
const SORTS: readonly Sort[] = Array.from({ length: 128 }, (_, code): Sort => {
  const char = String.fromCharCode(code);
  return /\s/.test(char) ? 'space' : /\p{L}/u.test(char) ? 'letter' : /\p{N}/u.test(char) ? 'digit' : 'mark';
});

/** Every name and every word of a bundle comes by here: code units cost a fifth of matches. */
function atomisePlain(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (let start = 0; start < text.length; ) {
    const sort = SORTS[text.charCodeAt(start)]!;
    let end = start + 1;
    if (sort === 'letter' || sort === 'digit') while (end < text.length && SORTS[text.charCodeAt(end)] === sort) end++;
    if (sort !== 'space') {
      const own = text.slice(start, end);
      atoms.push({ start, end, text: own, folded: sort === 'letter' ? own.toLowerCase() : own });
    }
    start = end;
  }
  return atoms;
}

function atomiseAny(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const found of text.matchAll(ATOM)) {
    atoms.push({ start: found.index, end: found.index + found[0].length, text: found[0], folded: fold(found[0]) });
  }
  return atoms;
}

/** Whether a character may be part of an identifier: a name that touches one is part of a longer name. */
export const isIdentifierChar = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{N}_]/u.test(char);

/** Marks that join identifiers when they stand between two identifier characters. */
export const isJoiner = (char: string | undefined): boolean => char !== undefined && /[-/._@:#+]/.test(char);
