/** Parts of a sentence that say what came first and that no order was read from: "With the cause found, …", "…, ahead of the first alert". What stands beside them must not be taken for all that is said. */
import { isPastForm } from '../assertion/words/past-verbs.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { orderTail } from '../predication/without-anchor.js';
import { readOrders } from './kinds/order.js';
import { wordsOf } from './read-happening.js';
import { type Draft, frameOf, type Sentence } from './sentence.js';

/** "Ana took command before the first alert": the order, where it can be read, else the part that tells it. */
export function orderBeside(sentence: Sentence, predication: Predication): readonly Draft[] {
  const orders = readOrders(sentence, predication);
  if (orders.length > 0) return orders;
  const part = behindWord(predication.tokens, (first) => first === 'before' || first === 'after');
  return part.some(({ kind }) => kind === 'time') ? [] : part.length > 1 ? [assertionOf(sentence, part)] : [];
}

/** One assertion for each such part; none where an order was read from the sentence. */
export function unreadOrder(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const close = atOnce(sentence);
  if (close.length > 0) return [assertionOf(sentence, close)];
  if (drafts.some(({ kind }) => kind === 'order' || kind === 'detection')) return [];
  const ahead = aheadOf(sentence.tokens);
  const tails = sentence.predications.map(orderTail).filter((tail) => tail[0] !== ahead[0]);
  const sides = sideClauses(sentence, drafts);
  const parts = [doneBefore(sentence.tokens), ahead, ...tails, byThen(sentence, drafts), ...sides].filter(
    (part) => part.length > 0,
  );
  return parts.map((part) => assertionOf(sentence, part));
}

const assertionOf = (sentence: Sentence, part: readonly Token[]): Draft => ({
  ...frameOf(sentence, part[0]!.start, part.at(-1)!.end),
  kind: 'assertion',
  words: wordsOf(part, null),
});

/** "Cedar took it out at 07:10, after the new certificate had been issued": what lay before or behind, of which no claim is told. */
const sideClauses = ({ predications, toSpan }: Sentence, drafts: readonly Draft[]): readonly (readonly Token[])[] =>
  predications
    .filter(({ link, verb, start, end }, i) => {
      const side = i > 0 && verb !== null && (link === 'after' || link === 'before');
      const own = toSpan(start, end);
      return side && !drafts.some(({ span }) => span.start < own.end && span.end > own.start);
    })
    .map(({ tokens }) => tokens);

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
  const part = behindWord(tokens, (first, second) => AHEAD.test(`${first} ${second}`));
  return /^(?:time|schedule|plan|us|me|them|that|this)$/.test(part[2]?.folded ?? '') ? [] : part;
}

/** "Took traffic as soon as it was ready", "no sooner was it up than …": that no time lay between is more than that both happened. */
function atOnce({ tokens }: Sentence): readonly Token[] {
  const at = tokens.findIndex(
    ({ folded }, i) =>
      (folded === 'as' && tokens[i + 1]?.folded === 'soon' && tokens[i + 2]?.folded === 'as') ||
      (folded === 'no' && tokens[i + 1]?.folded === 'sooner') ||
      (folded === 'the' &&
        !/^(?:by|at|from|in|until|till|for|to)$/.test(tokens[i - 1]?.folded ?? '') &&
        /^(?:moment|instant|second|minute)$/.test(tokens[i + 1]?.folded ?? '') &&
        /^(?:it|he|she|they|we|i|the)$/.test(tokens[i + 2]?.folded ?? '')),
  );
  return at < 0 ? [] : tokens;
}

/** "By then the image had been pushed": that it was so already, which the deed alone does not show; a clock of its own tells it better. */
function byThen({ tokens }: Sentence, drafts: readonly Draft[]): readonly Token[] {
  const at = tokens.findIndex(({ kind }) => kind !== 'mark');
  const [first, second, third] = tokens.slice(at).map(({ folded }) => folded);
  const told =
    first === 'by' &&
    (second === 'then' ||
      (/^(?:that|this)$/.test(second ?? '') && /^(?:time|point|moment|stage|hour|minute)$/.test(third ?? '')));
  return told && drafts.every((draft) => !hasClock(draft)) ? tokens : [];
}
const hasClock = (draft: Draft): boolean =>
  draft.kind === 'event'
    ? draft.what.time !== undefined && !draft.what.time.inherited
    : 'time' in draft && draft.time !== undefined;

/** From such a word on to the next mark. */
function behindWord(tokens: readonly Token[], is: (first: string, second: string) => boolean): readonly Token[] {
  const at = tokens.findIndex(({ folded, kind }, i) => kind === 'word' && is(folded, tokens[i + 1]?.folded ?? ''));
  if (at < 0) return [];
  const end = tokens.findIndex(({ kind, text }, i) => i > at && kind === 'mark' && /^[,;:.|()]$/.test(text));
  return tokens.slice(at, end < 0 ? tokens.length : end);
}
const AHEAD = /^(?:ahead of|heels of)$/;
