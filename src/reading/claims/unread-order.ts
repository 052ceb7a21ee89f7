/** Parts of a sentence that say what came first and that no order was read from: "With the cause found, …", "…, ahead of the first alert". What stands beside them must not be taken for all that is said. */
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { Token } from '../predication/token.js';
import { wordsOf } from './read-happening.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';

/** One assertion for each such part; none where an order was read from the sentence. */
export function unreadOrder(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.some(({ kind }) => kind === 'order' || kind === 'detection')) return [];
  const parts = [doneBefore(sentence.tokens), aheadOf(sentence.tokens)].filter((part) => part.length > 0);
  return parts.map((part) => ({
    ...frameOf(sentence, part[0]!.start, part.at(-1)!.end),
    kind: 'assertion' as const,
    words: wordsOf(part, null),
  }));
}

/** "With the cause found, Ana handed over": by then it was found. */
function doneBefore(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({ kind }) => kind !== 'mark');
  const first = tokens[from];
  if (first?.folded !== 'with' || tokens[from + 1]?.folded === 'that') return [];
  const end = tokens.findIndex(({ text }, i) => i > from && text === ',');
  const part = end < 0 ? [] : tokens.slice(from, end);
  const last = part.at(-1);
  // "With nothing found" and "with the flag off" are no deeds that had been done.
  return part.length >= 3 && last?.kind === 'word' && DONE.test(last.folded) && isPastForm(last.folded) ? part : [];
}
const DONE =
  /^(?:found|known|identified|confirmed|established|fixed|resolved|restored|merged|deployed|applied|approved|reverted|done|completed|finished|cleared|closed|gone|rolled)$/;

/** "Ahead of the first alert": an order in a preposition. */
function aheadOf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ folded }, i) => AHEAD.test(`${folded} ${tokens[i + 1]?.folded ?? ''}`));
  if (at < 0 || /^(?:time|schedule|plan|us|me|them|that|this)$/.test(tokens[at + 2]?.folded ?? '')) return [];
  const end = tokens.findIndex(({ kind, text }, i) => i > at && kind === 'mark' && /^[,;:.|()]$/.test(text));
  return tokens.slice(at, end < 0 ? tokens.length : end);
}
const AHEAD = /^(?:ahead of|heels of)$/;
