/** Lays names, times, amounts and quotations over the words of a unit; where two overlap, names win over times, times over amounts. */

import { fold } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { NumberMention } from '../amounts/amount-reading.js';
import { readAmounts, timesToSkip } from '../amounts/read-amounts.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Mention } from '../mentions/mention.js';
import { readMentions } from '../mentions/read-mentions.js';
import { readTimes } from '../time/read-times.js';
import type { TimeMention } from '../time/time-reading.js';
import type { Unit } from '../units/unit.js';
import { withStrangePeople } from './strange-people.js';
import { withTitles } from './titled-people.js';
import type { Token } from './token.js';

/** "Didn't" is two words, the second of which denies. */
const PIECE =
  /\p{L}+?(?=n['’]t\b)|n['’]t\b|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-_/.][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|['’]s\b|['’](?:t|d|ll|ve|re|m)\b|[^\s\p{L}\p{N}]/gu;
/** "N't" denies as "not" does. */
const FULL: ReadonlyMap<string, string> = new Map([["n't", 'not']]);
/** What "can't", "won't" and "shan't" leave before it. */
const CUT: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
/** Quoted words long enough to be somebody's; a shorter one may be a name. */
const QUOTED = /"([^"]{3,400})"|“([^”]{3,400})”/g;

export function readTokens(unit: Unit, lexicon: Lexicon): readonly Token[] {
  const { text } = unit;
  const mentions = readMentions(text, unit.spans, lexicon);
  const told = readTimes(text).filter((time) => !mentions.some((mention) => cuts(mention, time)));
  // "Three a minute": the length belongs to the rate.
  const rates = readAmounts(text, [...mentions, ...timesToSkip(told)]).filter(isRate);
  const times = told.filter((time) => !rates.some((rate) => cuts(rate, time)));
  const amounts = readAmounts(text, [...mentions, ...times]).filter((amount) => amount.kind === 'amount');
  const placed: Token[] = [
    ...mentions.map((mention) => nameToken(mention)),
    ...times.map((time) => timeToken(time)),
    ...amounts.map((amount) =>
      token(amount.start, amount.end, text.slice(amount.start, amount.end), 'amount', { amount }),
    ),
  ];
  for (const quoted of text.matchAll(QUOTED)) {
    const start = quoted.index;
    const end = start + quoted[0].length;
    if (mentions.some((mention) => mention.start <= start + 1 && mention.end >= end - 1)) continue;
    if (/\s/.test(quoted[0])) placed.push(token(start, end, quoted[1] ?? quoted[2] ?? '', 'quotation', {}));
  }
  return withTitles(withStrangePeople(withWords(text, withoutOverlaps(placed))));
}

const isRate = (one: NumberMention): boolean =>
  one.kind === 'amount' && one.readings.every(({ unit }) => unit.family === 'rate');

const cuts = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function token(
  start: number,
  end: number,
  text: string,
  kind: Token['kind'],
  more: Pick<Token, 'mention' | 'time' | 'amount'>,
): Token {
  const folded = FULL.get(fold(text)) ?? fold(text);
  return { start, end, text, folded, stem: stem(folded), kind, ...more };
}

const nameToken = (mention: Mention): Token =>
  token(mention.start, mention.end, mention.text, mention.identities.length > 0 ? 'person' : 'name', { mention });

const timeToken = (time: TimeMention): Token =>
  token(
    time.start,
    time.end,
    time.text,
    time.readings.every((reading) => reading.kind === 'duration') ? 'duration' : 'time',
    { time },
  );

/** Quotations swallow what lies in them; of two others the earlier in the list of kinds stays. */
function withoutOverlaps(placed: readonly Token[]): readonly Token[] {
  const rank: Record<Token['kind'], number> = {
    quotation: 0,
    person: 1,
    name: 1,
    time: 2,
    duration: 2,
    amount: 3,
    word: 4,
    mark: 4,
  };
  const kept: Token[] = [];
  for (const candidate of [...placed].sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start)) {
    if (!kept.some((other) => cuts(other, candidate))) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withWords(text: string, placed: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (const piece of text.matchAll(PIECE)) {
    const start = piece.index;
    const end = start + piece[0].length;
    while (next < placed.length && placed[next]!.end <= start) tokens.push(placed[next++]!);
    if (next < placed.length && placed[next]!.start < end) continue;
    const written = /^n['’]t\b/.test(text.slice(end, end + 4)) ? (CUT.get(fold(piece[0])) ?? piece[0]) : piece[0];
    tokens.push(token(start, end, written, /[\p{L}\p{N}]/u.test(written) ? 'word' : 'mark', {}));
  }
  tokens.push(...placed.slice(next));
  return tokens;
}
