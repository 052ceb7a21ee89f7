/** Splits clean text into sentences by our own rules, in linear time; knows abbreviations and quotations, no grammar. */
import { AFTER_HALF_DAY, BEFORE_NUMBER, LETTERED, NEVER_FINAL, SOMETIMES_FINAL } from './abbreviations.js';
import { closedRanges, type Range } from './enclosures.js';
import type { Span } from './unit.js';

const STOP = /[.!?…。！？]/;
const WIDE_STOP = /[。！？]/;
const CLOSER = /["'”’)\]»*_]/;
const TITLES = /^(?:Dr|Mrs?|Ms|Mx|Prof|St|Fr|Mt|Gen|Gov|Sen|Rev|Lt|Col|Sgt|Capt|Rep|Hon)$/;
const OPENING = /^["'“‘([«*]*/;

/**
 * The sentences of `text` between two offsets; every non-space character is in exactly one.
 * @example splitSentences('It broke at 2 p.m. UTC. We rolled back.', []) // → [{ start: 0, end: 23 }, { start: 24, end: 39 }]
 */
export function splitSentences(text: string, spans: readonly Span[], from = 0, to = text.length): Range[] {
  const inside = enclosed(text, spans, from, to);
  const sentences: Range[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!STOP.test(text[i]!)) continue;
    let end = i + 1;
    while (end < to && STOP.test(text[end]!)) end++;
    const stops = end - i;
    while (end < to && CLOSER.test(text[end]!)) end++;
    const wide = WIDE_STOP.test(text[i]!);
    const gap = end >= to || text[end] === ' ' || wide;
    if (gap && !inside[end - from] && endsSentence({ text, start, stop: i, stops, end, to, wide })) {
      push(sentences, text, start, end);
      start = end;
    }
    i = Math.max(i, end - 1);
  }
  push(sentences, text, start, to);
  return sentences;
}

function push(sentences: Range[], text: string, start: number, end: number): void {
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  if (end > start) sentences.push({ start, end });
}

/** For each offset, whether a sentence may not end there: inside code, a link, brackets or a quotation that closes later. */
function enclosed(text: string, spans: readonly Span[], from: number, to: number): Uint8Array {
  const change = new Int32Array(to - from + 2);
  const forbid = (start: number, end: number) => {
    const [a, b] = [Math.max(start + 1, from), Math.min(end, to)];
    if (a >= b) return;
    change[a - from]! += 1;
    change[b - from]! -= 1;
  };
  for (const span of spans) if (span.kind === 'code' || span.kind === 'link') forbid(span.start, span.end);
  for (const range of closedRanges(text, from, to)) forbid(range.start, range.end);
  const inside = new Uint8Array(to - from + 1);
  for (let i = 0, depth = 0; i <= to - from; i++) {
    depth += change[i]!;
    inside[i] = depth > 0 ? 1 : 0;
  }
  return inside;
}

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly stop: number;
  readonly stops: number;
  readonly end: number;
  readonly to: number;
  readonly wide: boolean;
}

function endsSentence({ text, start, stop, stops, end, to, wide }: Candidate): boolean {
  let next = end;
  while (next < to && text[next] === ' ') next++;
  if (next >= to || wide) return true;
  const after = text.slice(next, next + 24).replace(OPENING, '');
  const first = after[0] ?? '';
  const small = first === first.toLowerCase() && first !== first.toUpperCase();
  const quoted = end > stop + stops;
  if (stops > 1 || text[stop] === '…') return text[stop] === '.' || text[stop] === '…' ? !small : !(small && quoted);
  if (text[stop] !== '.') return !(small && quoted);
  if (
    !/\p{L}{2}/u.test(text.slice(Math.max(start, stop - 60), stop)) &&
    !/\p{L}/u.test(text.slice(start, Math.min(start + 8, stop)))
  )
    return false;
  if (small && quoted) return false;
  return !isAbbreviation(text, start, stop, after, small);
}

function isAbbreviation(text: string, start: number, stop: number, after: string, small: boolean): boolean {
  let from = stop;
  while (from > start && stop - from < 24 && !/[\s("“‘[/]/.test(text[from - 1]!)) from--;
  const word = text.slice(from, stop);
  const lower = word.toLowerCase();
  if (TITLES.test(word) || NEVER_FINAL.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return /^\d/.test(after);
  if (SOMETIMES_FINAL.has(lower))
    return small || AFTER_HALF_DAY.test(after) || /^\d/.test(after) || isLeadingPhrase(text, start, from);
  if (/^\p{Lu}$/u.test(word)) return isInitial(text, start, from);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return small;
  return small && /^\p{L}{1,2}$/u.test(word);
}

/** "At 9 a.m. Ana rolled back": a preposition and a clock do not make a sentence. */
const isLeadingPhrase = (text: string, start: number, end: number): boolean =>
  end - start < 40 &&
  /^(?:At|By|From|Around|About|Since|Until|On|Before|After|In)\s(?:\S+\s){0,3}$/.test(text.slice(start, end));

function isInitial(text: string, start: number, from: number): boolean {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(start, from - 24), from))?.[1];
  return before === undefined || !LETTERED.has(before.toLowerCase());
}
