/** Finds the brackets and quotations of a text that close again, in one pass. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '„': '“' };
const CLOSING = new Set(Object.values(PAIRS));
/** A quotation longer than this is a passage of its own, whose sentences count one by one. */
const LONGEST = 320;

/** Brackets and quotations that should not be cut: closed, not overlong, and not the whole text. */
export function closedRanges(text: string, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  const open: { char: string; at: number }[] = [];
  let straight = -1;
  for (let i = from; i < to; i++) {
    const char = text[i]!;
    if (char === '"') {
      if (straight >= 0) ranges.push({ start: straight, end: i + 1 });
      straight = straight >= 0 ? -1 : i;
    } else if (char === '“' && open.at(-1)?.char === '„') ranges.push({ start: open.pop()!.at, end: i + 1 });
    else if (PAIRS[char]) open.push({ char, at: i });
    else if (CLOSING.has(char) && open.length > 0 && PAIRS[open.at(-1)!.char] === char) {
      ranges.push({ start: open.pop()!.at, end: i + 1 });
    }
  }
  return ranges.filter(({ start, end }) => end - start <= LONGEST && !(start === from && end >= to - 1));
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“', '‘': '’' };

/** The quotations of a text, marks included: double, curly, angle, and single quotes that stand around words. */
export function quotations(text: string): Range[] {
  const ranges: Range[] = [];
  let open: { close: string; at: number } | null = null;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const letterAfter = /\p{L}/u.test(text[i + 1] ?? '');
    const letterBefore = /\p{L}/u.test(text[i - 1] ?? '');
    if (open && char === open.close && !(char === '’' && letterAfter)) {
      ranges.push({ start: open.at, end: i + 1 });
      open = null;
    } else if (QUOTES[char] && (!open || char !== '"') && !(char === '‘' && letterBefore)) {
      open = { close: QUOTES[char], at: i };
    }
  }
  return ranges;
}
