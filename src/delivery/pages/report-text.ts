/** What a reader sees of a stretch of the report: its words without the marks of Markdown, on one line. */
import type { ReportToken } from './report-tokens.js';

type TextToken = Extract<ReportToken, { type: 'text' }> & { readonly apart: boolean };

/** @returns the words of source characters `[start, end)`; binary search, so that every claim of a long report may ask */
export function shownText(tokens: readonly ReportToken[]): (start: number, end: number) => string {
  const texts: TextToken[] = [];
  let apart = false;
  for (const token of tokens) {
    if (token.type === 'text') texts.push({ ...token, apart });
    apart = token.type === 'tag' && (apart || /^<\/?(?:td|th|tr|p|li|br)\b/.test(token.markup));
  }
  return (start, end) => {
    let words = '';
    for (let i = firstAfter(texts, start); i < texts.length && texts[i]!.from < end; i++) {
      const { from, to, shown, apart: gap } = texts[i]!;
      const whole = shown.length !== to - from;
      words += (gap && words ? ' ' : '') + (whole ? shown : shown.slice(Math.max(start - from, 0), end - from));
    }
    return words.replace(/\s+/g, ' ').trim();
  };
}

/** The first text that ends after a position. */
function firstAfter(texts: readonly TextToken[], position: number): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]!.to > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
