/** Finds where a paragraph's lines end on purpose: `Key: value` lines, lines that start with a clock or a bullet, hard breaks. */
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { CleanText } from './clean-text.js';
import type { Range } from './enclosures.js';
import type { Span } from './unit.js';

export interface Segment extends Range {
  /** The key of a `Key: value` line and where its value starts. */
  readonly key?: { readonly text: string; readonly valueStart: number };
}

const KEY = /^(?:[-–—•*]\s)?(\p{Lu}(?:[^:.!?;|,"“]|[:.](?=\d)){0,63}|[\p{Ll}][\p{Ll}-]{1,15}):(?= |$)/u;
/** "✅ **Rollback:** …": a sign before the key. */
const SIGN = /^(?:[^\p{L}\p{N}\s"“”'‘’(#@`[*_-]{1,6} )?/u;
const CLOCK_OR_BULLET = /^(?:[•‣◦·▪●–—→-]\s|[[(]?\d{1,2}[:.h]\d\d(?![\d.]))/;
const SENTENCE_START = /^[\p{Lu}\p{N}"“(#@•–—-]/u;
/** A key names something; with one of these in it, it says something. */
const VERBAL =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|should|must|may|might|says?|said|asks?|asked|writes?|wrote|means?|because)\b/i;
/** Words that open a clause, not a name. */
const CLAUSE_START = /^(?:the|a|an|it|we|he|she|they|this|these|there|i)\b/i;
/** In a list, among other such lines or before a short value a key may be a phrase; else it is short. */
const MOST_KEY_WORDS = { among: 10, brief: 8, alone: 5 };
const BRIEF_VALUE = 48;

/** The segments of a paragraph, in order; sentences are looked for inside each. `inItem`: the paragraph opens a list item. */
export function segmentsOf(clean: CleanText, inItem: boolean): Segment[] {
  const { text } = clean;
  const block = keyedLines(clean);
  const first = block.get(0) ?? keyAt(clean, 0, inItem);
  const lined = CLOCK_OR_BULLET.test(text);
  const starts = new Map<number, Segment['key'] | undefined>([[0, first]]);
  for (const [space, kind] of clean.breaks) {
    const key = block.get(space + 1) ?? (first || kind === 'hard' ? keyAt(clean, space + 1, true) : undefined);
    if (key) starts.set(space + 1, key);
    else if (startsLine(text, space + 1, kind, lined)) starts.set(space + 1, undefined);
  }
  if (first)
    for (const at of boldKeys(clean)) {
      const open = [...starts].some(([start, key]) => key !== undefined && start <= at && at < key.valueStart);
      if (!open) starts.set(at, keyAt(clean, at, true));
    }
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

function keyAt(clean: CleanText, line: number, among: boolean): Segment['key'] | undefined {
  const { text, spans } = clean;
  const at = line + (SIGN.exec(text.slice(line, line + 8))?.[0].length ?? 0);
  const bold =
    at === 0 || text[at - 1] === ' ' ? spans.find((span) => span.start === at && span.kind !== 'code') : undefined;
  if (bold?.kind === 'strong' && isBoldKey(text, at, bold.end))
    return keyOf(text, at, text[bold.end - 1] === ':' ? bold.end - 1 : bold.end);
  if (bold && leadsIn(text, bold))
    return { text: text.slice(at, bold.end).replace(/\W+$/u, ''), valueStart: behindLead(text, bold.end) };
  const found = KEY.exec(text.slice(at, at + 80));
  if (!found?.[1] || text.length <= at + found[0].length) return undefined;
  if (!among && /^\p{Ll}/u.test(found[1])) return undefined;
  const brief = text.length - at - found[0].length <= BRIEF_VALUE;
  if (found[1].split(' ').length > MOST_KEY_WORDS[among ? 'among' : brief ? 'brief' : 'alone']) return undefined;
  if (VERBAL.test(found[1]) || CLAUSE_START.test(found[1])) return undefined;
  return keyOf(text, at + found[0].length - 1 - found[1].length, at + found[0].length - 1);
}

const keyOf = (text: string, start: number, colon: number): Segment['key'] => ({
  text: text.slice(start, colon).trim(),
  valueStart: Math.min(colon + 2, text.length),
});

/** Words that a lead-in has at most. */
const MOST_LEAD_WORDS = 4;

/** "**Hypothesis.** It was …", "*Snooze* – I …": a word or two that stand out by their type, head what follows and say nothing themselves. */
function leadsIn(text: string, { kind, start, end }: Span): boolean {
  if ((kind !== 'strong' && kind !== 'emphasis') || behindLead(text, end) >= text.length) return false;
  const words = text.slice(start, end).toLowerCase();
  return (
    (/[.]$/.test(words) ? text[end] === ' ' : /^(?:\.| [–—-]) \S/.test(text.slice(end, end + 4))) &&
    !/\d$/.test(words) &&
    words.split(' ').length <= MOST_LEAD_WORDS &&
    !VERBAL.test(words) &&
    !CLAUSE_START.test(words) &&
    !words.split(/[^\p{L}]+/u).some(isPastForm)
  );
}

const behindLead = (text: string, end: number): number =>
  end + /^(?:\.? ?[–—-]?)? ?/.exec(text.slice(end, end + 4))![0].length;

/** A key of any form, which only its neighbours make one: "404 in this time: 3,805", "api: 100 %", "After 09:00: none". */
const LINE_KEY = /^(?:[-–—•*] )?((?:[^:!?;|"“\s]|:(?=\d))(?:[^:!?;|"“.]|[:.](?=\d)){0,63}):(?= \S)/u;

/** The keys of a paragraph whose lines are nearly all `key: value`, by where the line starts; empty for any other paragraph. */
function keyedLines({ text, breaks }: CleanText): ReadonlyMap<number, Segment['key']> {
  const starts = [0, ...[...breaks.keys()].map((space) => space + 1)];
  if (starts.length < 2) return new Map();
  const keys = starts.flatMap((start): [number, Segment['key']][] => {
    const found = LINE_KEY.exec(text.slice(start, start + 80));
    const key = found?.[1] ?? '';
    return !found || key.split(' ').length > MOST_KEY_WORDS.among || VERBAL.test(key) || CLAUSE_START.test(key)
      ? []
      : [[start, keyOf(text, start + found[0].length - 1 - key.length, start + found[0].length - 1)]];
  });
  return keys.length >= 2 && keys.length >= starts.length * MOST_OF_LINES ? new Map(keys) : new Map();
}

/** Share of the lines of a paragraph that have a key where it is a list of keys. */
const MOST_OF_LINES = 0.75;
