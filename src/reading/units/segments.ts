/** Finds where a paragraph's lines end on purpose: `Key: value` lines, lines that start with a clock or a bullet, hard breaks. */
import type { CleanText } from './clean-text.js';
import type { Range } from './enclosures.js';

export interface Segment extends Range {
  /** The key of a `Key: value` line and where its value starts. */
  readonly key?: { readonly text: string; readonly valueStart: number };
}

const KEY = /^(?:[-–—•*]\s)?(\p{Lu}[^:.!?;|,"“]{0,63}|[\p{Ll}][\p{Ll}-]{1,15}):(?= |$)/u;
const CLOCK_OR_BULLET = /^(?:[•‣◦·▪●–—→-]\s|[[(]?\d{1,2}[:.h]\d\d(?![\d.]))/;
const SENTENCE_START = /^[\p{Lu}\p{N}"“(#@•–—-]/u;
/** A key names something; with one of these in it, it says something. */
const VERBAL =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|should|must|may|might|says?|said|asks?|asked|writes?|wrote|means?|because)\b/i;
/** Words that open a clause, not a name. */
const CLAUSE_START = /^(?:the|a|an|it|we|he|she|they|this|these|there|i)\b/i;
/** In a list or among other such lines a key may be a phrase; alone it is short. */
const MOST_KEY_WORDS = { among: 10, alone: 5 };

/** The segments of a paragraph, in order; sentences are looked for inside each. `inItem`: the paragraph opens a list item. */
export function segmentsOf(clean: CleanText, inItem: boolean): Segment[] {
  const { text } = clean;
  const first = keyAt(clean, 0, inItem);
  const lined = CLOCK_OR_BULLET.test(text);
  const starts = new Map<number, Segment['key'] | undefined>([[0, first]]);
  for (const [space, kind] of clean.breaks) {
    const key = first || kind === 'hard' ? keyAt(clean, space + 1, true) : undefined;
    if (key) starts.set(space + 1, key);
    else if (startsLine(text, space + 1, kind, lined)) starts.set(space + 1, undefined);
  }
  if (first) for (const at of boldKeys(clean)) if (!starts.has(at)) starts.set(at, keyAt(clean, at, true));
  const order = [...starts.keys()].sort((a, b) => a - b);
  return order.map((start, i) => {
    const key = starts.get(start);
    return { start, end: order[i + 1] ?? text.length, ...(key ? { key } : {}) };
  });
}

function startsLine(text: string, at: number, kind: 'soft' | 'hard', lined: boolean): boolean {
  const head = text.slice(at, at + 12);
  return kind === 'hard' ? SENTENCE_START.test(head) : lined && CLOCK_OR_BULLET.test(head);
}

/** Where a bold `Key:` starts inside the text: wrapping may have joined two lines of them. */
const boldKeys = (clean: CleanText): number[] =>
  clean.spans
    .filter((span) => span.kind === 'strong' && span.start > 0 && isBoldKey(clean.text, span.start, span.end))
    .map((span) => span.start);

const isBoldKey = (text: string, start: number, end: number): boolean =>
  end - start <= 60 && (text[end - 1] === ':' ? text[end] === ' ' : text[end] === ':' && text[end + 1] === ' ');

function keyAt(clean: CleanText, at: number, among: boolean): Segment['key'] | undefined {
  const { text, spans } = clean;
  const bold =
    at === 0 || text[at - 1] === ' ' ? spans.find((span) => span.start === at && span.kind !== 'code') : undefined;
  if (bold?.kind === 'strong' && isBoldKey(text, at, bold.end))
    return keyOf(text, at, text[bold.end - 1] === ':' ? bold.end - 1 : bold.end);
  const found = KEY.exec(text.slice(at, at + 80));
  if (!found?.[1] || text.length <= at + found[0].length) return undefined;
  if (!among && /^\p{Ll}/u.test(found[1])) return undefined;
  if (found[1].split(' ').length > MOST_KEY_WORDS[among ? 'among' : 'alone']) return undefined;
  if (VERBAL.test(found[1]) || CLAUSE_START.test(found[1])) return undefined;
  return keyOf(text, at + found[0].length - 1 - found[1].length, at + found[0].length - 1);
}

const keyOf = (text: string, start: number, colon: number): Segment['key'] => ({
  text: text.slice(start, colon).trim(),
  valueStart: Math.min(colon + 2, text.length),
});
