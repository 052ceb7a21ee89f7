/** Reads days counted from another: yesterday, the day before, the same day, last Friday, next morning, that evening, last night. */
import { partNamed } from './clock-parts.js';
import type { ParsedDate } from './date-parts.js';
import { WEEKDAY_NUMBER } from './names.js';
import type { DayTime, PartOfDay } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { freeAfter, freeBefore, phraseAt, word } from './tokens.js';

const relative = (anchor: 'now' | 'previous', days: number, part?: PartOfDay): DayTime => ({
  kind: 'date',
  relativeDay: { anchor, days },
  ...(part ? { part } : {}),
});

const FIXED: readonly (readonly [readonly string[], DayTime])[] = [
  [['the', 'day', 'before', 'yesterday'], relative('now', -2)],
  [['the', 'day', 'after', 'tomorrow'], relative('now', 2)],
  [['later', 'today'], relative('now', 0)],
  [['earlier', 'today'], relative('now', 0)],
  [['today'], relative('now', 0)],
  [['yesterday'], relative('now', -1)],
  [['tomorrow'], relative('now', 1)],
  [['tonight'], relative('now', 0, 'evening')],
  [['last', 'night'], relative('now', -1, 'night')],
  [['the', 'same', 'day'], relative('previous', 0)],
  [['that', 'same', 'day'], relative('previous', 0)],
  [['the', 'next', 'day'], relative('previous', 1)],
  [['the', 'following', 'day'], relative('previous', 1)],
  [['the', 'previous', 'day'], relative('previous', -1)],
  [['the', 'preceding', 'day'], relative('previous', -1)],
  [['next', 'day'], relative('previous', 1)],
  [['the', 'day', 'before'], relative('previous', -1)],
  [['the', 'day', 'after'], relative('previous', 1)],
  [['that', 'day'], relative('previous', 0)],
  [['that', 'night'], relative('previous', 0, 'night')],
];

const BEGINS = new Set([
  ...FIXED.map(([phrase]) => phrase[0]!),
  'this',
  'next',
  'last',
  'the',
  'that',
  'earlier',
  'later',
]);

/** Leading words and the days they count, before a part of the day. */
const PART_LEADS: readonly (readonly [readonly string[], 'now' | 'previous', number])[] = [
  [['the', 'next'], 'previous', 1],
  [['the', 'following'], 'previous', 1],
  [['the', 'previous'], 'previous', -1],
  [['the', 'same'], 'previous', 0],
  [['earlier', 'that'], 'previous', 0],
  [['later', 'that'], 'previous', 0],
  [['that', 'same'], 'previous', 0],
  [['next'], 'previous', 1],
  [['following'], 'previous', 1],
  [['that'], 'previous', 0],
  [['this'], 'now', 0],
];

/** A relative day at a token; null when there is none. */
export function relativeDay(tokens: Tokens, at: number): ParsedDate | null {
  if (!BEGINS.has(word(tokens, at).replace(/'s$/, '')) || !freeBefore(tokens, at)) return null;
  return weekdayWith(tokens, at) ?? partLed(tokens, at) ?? fixed(tokens, at);
}

function fixed(tokens: Tokens, at: number): ParsedDate | null {
  for (const [phrase, reading] of FIXED) {
    const next = phraseAt(tokens, at, phrase) ?? possessive(tokens, at, phrase);
    // "the day before the release" is told by its anchor, not by a day.
    if (next === null || !freeAfter(tokens, next)) continue;
    const anchored = /^(?:before|after)$/.test(phrase.at(-1)!) && !settles(tokens, next);
    if (!anchored) return { next, readings: [reading] };
  }
  return null;
}

const possessive = (tokens: Tokens, at: number, phrase: readonly string[]): number | null =>
  phrase.length === 1 && word(tokens, at) === `${phrase[0]}'s` ? at + 1 : null;

const SETTLES = new Set([
  '',
  '.',
  ',',
  ';',
  ')',
  'and',
  'but',
  'at',
  'by',
  'when',
  'had',
  'was',
  'were',
  'to',
  'in',
  'with',
  'from',
  'without',
]);
const settles = (tokens: Tokens, at: number): boolean =>
  SETTLES.has(word(tokens, at)) || tokens.list[at]?.kind === 'number';

function partLed(tokens: Tokens, at: number): ParsedDate | null {
  for (const [phrase, anchor, days] of PART_LEADS) {
    const lead = phraseAt(tokens, at, phrase);
    if (lead === null) continue;
    const name = /^(?:early|late)$/.test(word(tokens, lead)) ? lead + 1 : lead;
    const part = partNamed(word(tokens, name).replace(/'s$/, ''));
    if (part) return { next: name + 1, readings: [relative(anchor, days, part)] };
  }
  return null;
}

/** "last Friday", "next Tuesday", "this Friday", "the following Monday", "next week on Tuesday". */
function weekdayWith(tokens: Tokens, at: number): ParsedDate | null {
  const the = word(tokens, at) === 'the' ? at + 1 : at;
  const which = WHICH.get(word(tokens, the));
  if (!which) return null;
  const week = word(tokens, the + 1) === 'week' ? (word(tokens, the + 2) === 'on' ? the + 3 : the + 2) : null;
  const name = week ?? the + 1;
  const day = WEEKDAY_NUMBER.get(word(tokens, name).replace(/'s$/, ''));
  if (day === undefined || word(tokens, name).length < 6) return null;
  return { next: name + 1, readings: [{ kind: 'date', weekday: day, which }] };
}

const WHICH: ReadonlyMap<string, 'last' | 'next' | 'this'> = new Map([
  ['last', 'last'],
  ['previous', 'last'],
  ['next', 'next'],
  ['following', 'next'],
  ['this', 'this'],
]);
