/** Takes the frame off a sentence that only stresses who did it: "it was Ana who merged" and "Ana was the one who merged" are "Ana merged". */
import type { Token } from './token.js';

export function withoutClefts(tokens: readonly Token[]): readonly Token[] {
  const framed = ofATime(tokens) ?? tookUntil(tokens) ?? ofAThing(tokens);
  if (framed) return framed;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'person') continue;
    const opens = openingOf(tokens, i);
    const closes = closingOf(tokens, i, opens !== i);
    if (closes > 0) return [...tokens.slice(0, opens), token, ...tokens.slice(closes)];
  }
  return tokens;
}

/** Where "it was" begins before a person; the person's own place where it does not stand there. */
function openingOf(tokens: readonly Token[], person: number): number {
  const article = /^(?:the|our|their)$/.test(tokens[person - 1]?.folded ?? '') ? 1 : 0;
  const be = person - 1 - article;
  const adverb = /^(?:then|finally|eventually|actually|once|again|also)$/.test(tokens[be]?.folded ?? '') ? 1 : 0;
  return /^(?:was|is)$/.test(tokens[be - adverb]?.folded ?? '') && tokens[be - adverb - 1]?.folded === 'it'
    ? be - adverb - 1
    : person;
}

/** The token behind "who" or "was the one who"; 0 where no such frame closes. First and last are statements of their own. */
function closingOf(tokens: readonly Token[], person: number, opened: boolean): number {
  let at = person + 1;
  if (opened) {
    if (/^(?:himself|herself|themselves)$/.test(tokens[at]?.folded ?? '')) at++;
    if (tokens[at]?.text === ',') at++;
    return /^(?:who|that)$/.test(tokens[at]?.folded ?? '') ? at + 1 : 0;
  }
  if (!/^(?:was|is)$/.test(tokens[at]?.folded ?? '') || tokens[at + 1]?.folded !== 'the') return 0;
  const one = /^(?:one|person|colleague|engineer|developer)$/.test(tokens[at + 2]?.folded ?? '');
  return one && /^(?:who|that)$/.test(tokens[at + 3]?.folded ?? '') ? at + 4 : 0;
}

/** "It was not until 08:37 that X", "it was only at nine that X": X then. */
function ofATime(tokens: readonly Token[]): readonly Token[] | null {
  const it = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (tokens[it]?.folded !== 'it' || !/^(?:was|is)$/.test(tokens[it + 1]?.folded ?? '')) return null;
  const at = tokens.findIndex(({ kind }) => kind === 'time');
  const lead = tokens.slice(it + 2, at).map(({ folded }) => folded);
  if (at < 0 || tokens[at + 1]?.folded !== 'that' || !lead.every((word) => LATE.test(word))) return null;
  const { relation, ...moment } = tokens[at]!.time!;
  const until = relation === 'until' || lead.some((word) => UNTIL.test(word));
  const denied = lead.includes('not') || tokens[at]!.folded.startsWith('not ');
  if (until !== denied || !(until || lead.includes('only'))) return null;
  return [...tokens.slice(0, it), { ...tokens[at]!, time: moment }, ...tokens.slice(at + 2)];
}
const LATE = /^(?:not|only|until|till|before|at|on|around|by)$/;
const UNTIL = /^(?:until|till|before)$/;

/** "It took until 06:14 for the alert to fire", "it took Ana until nine to merge it": then it did, and then she did. */
function tookUntil(tokens: readonly Token[]): readonly Token[] | null {
  const it = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (tokens[it]?.folded !== 'it' || !/^(?:took|takes)$/.test(tokens[it + 1]?.folded ?? '')) return null;
  const at = tokens.findIndex(({ kind, time }) => kind === 'time' && time?.relation === 'until');
  const to = tokens.findIndex(({ folded }, i) => i > at && folded === 'to');
  const doer = tokens.slice(it + 2, at).filter(({ folded }) => !/^(?:until|till|us)$/.test(folded));
  if (at < 0 || to < 0 || to > at + MOST_SUBJECT || doer.length > 1) return null;
  const subject = tokens[at + 1]?.folded === 'for' ? tokens.slice(at + 2, to) : doer;
  if (subject.length === 0 || (subject !== doer && doer.length > 0)) return null;
  const { relation: _, ...moment } = tokens[at]!.time!;
  return [...tokens.slice(0, it), ...subject, ...tokens.slice(to), { ...tokens[at]!, time: moment }].filter(
    ({ text }, i, all) => !(text === '.' && i < all.length - 1),
  );
}
/** "For the alert on failed requests to fire". */
const MOST_SUBJECT = 10;

/** "It was v2.1 that fixed it", "it was the flush of the cache that ended it": a thing or deed did it; null where "that" opens what is thought or said. */
function ofAThing(tokens: readonly Token[]): readonly Token[] | null {
  const it = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (tokens[it]?.folded !== 'it' || !/^(?:was|is)$/.test(tokens[it + 1]?.folded ?? '')) return null;
  const from = /^(?:only|finally|actually|really|indeed)$/.test(tokens[it + 2]?.folded ?? '') ? it + 3 : it + 2;
  const first = tokens[from];
  if (first?.kind !== 'name' && !/^(?:the|our|this|its|his|her|their|my)$/.test(first?.folded ?? '')) return null;
  const that = tokens.findIndex(({ folded }, i) => i > from && /^(?:that|which)$/.test(folded));
  if (that < 0 || that > from + 12 || tokens.slice(from, that).some(({ kind }) => kind === 'mark' || kind === 'person'))
    return null;
  return [...tokens.slice(0, it), ...tokens.slice(from, that), ...tokens.slice(that + 1)];
}
