/** Finds what a text says of the zone of its clocks: "All times are UTC", "Timeline (UTC, 18 August)", "Times: AEST"; not the zone of one clock. */
import { readTimes } from './read-times.js';
import type { WrittenZone } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { tokenize, word } from './tokens.js';
import { zoneAt } from './zone-grammar.js';

/** Words of a sentence or cell that speak of times at large. */
const SPEAKS_OF_TIMES = /\b(?:times?|time ?zones?|timestamps?|clocks?|timeline|utc|gmt)\b/i;
/** "AEST, which is UTC+10", "unless a line says AEST": told of another zone, not of the text's own. */
const ASIDE = new Set(['which', 'unless', 'says', 'say', 'said', 'except', 'where', 'not']);

/**
 * The zones that a sentence, heading or table head gives to the clocks below or beside it, in order; those written on one clock left out.
 * @example
 * zoneStatements('All times UTC, 24-hour clock').map((zone) => zone.candidates[0]); // → ['UTC']
 */
export function zoneStatements(text: string): readonly WrittenZone[] {
  if (!SPEAKS_OF_TIMES.test(text)) return [];
  const apart = hoursApart(text);
  if (apart) return [apart];
  const tokens = tokenize(text);
  const clocks = readTimes(text);
  const found: WrittenZone[] = [];
  for (let at = 0; at < tokens.list.length; at++) {
    const token = tokens.list[at]!;
    if (token.kind !== 'word' && token.text !== '+') continue;
    const zone = zoneAt(tokens, at, true);
    if (!zone) continue;
    const onClock = clocks.some((mention) => mention.start < zone.zone.end && zone.zone.start < mention.end);
    if (!onClock && !isAside(tokens, at)) found.push(zone.zone);
    at = zone.next - 1;
  }
  return found;
}

/** Whether the words before a zone make it the zone of something else. */
function isAside(tokens: Tokens, at: number): boolean {
  const before = word(tokens, at - 1) === 'is' ? word(tokens, at - 2) : word(tokens, at - 1);
  return ASIDE.has(before);
}

/** "Terminal time, two hours ahead of UTC", "UTC plus two", "subtract an hour for UTC": a zone told by how far it lies from UTC. */
function hoursApart(text: string): WrittenZone | null {
  for (const [pattern, east] of FROM_UTC) {
    const found = pattern.exec(text);
    const { count = '', half } = found?.groups ?? {};
    const hours = HOUR_COUNTS.get(count.toLowerCase()) ?? Number(count);
    if (!found || !(hours <= 14) || /\b(?:not|unless|except)\b[^.;]*$/i.test(text.slice(0, found.index))) continue;
    const minutes = half ? '30' : '00';
    const zone = `${east ? '+' : '-'}${String(hours).padStart(2, '0')}:${minutes}`;
    return { start: found.index, end: found.index + found[0].length, candidates: [zone] };
  }
  return null;
}
const HOUR_COUNTS: ReadonlyMap<string, number> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    .map((name, value): [string, number] => [name, value])
    .concat([
      ['a', 1],
      ['an', 1],
    ]),
);
const COUNT = `(?<count>\\d{1,2}|${[...HOUR_COUNTS.keys()].join('|')})(?<half> and a half|\\.5|½)?`;
const HOURS = `${COUNT} ?(?:h|hours?)`;
const UTC = '(?:utc|gmt|universal time|zulu)';
const FROM_UTC: readonly (readonly [RegExp, boolean])[] = [
  [`\\b${HOURS} (?:ahead|in front|east) of ${UTC}\\b`, true],
  [`\\b${HOURS} (?:behind|west of) ${UTC}\\b`, false],
  [`\\b${UTC} is ${HOURS} (?:behind|earlier)\\b`, true],
  [`\\b${UTC} is ${HOURS} (?:ahead|later)\\b`, false],
  [
    `\\b(?:subtract|deduct|take (?:off|away)|minus) ${HOURS} (?:for|to get|to get to|and you have|gives) ${UTC}\\b`,
    true,
  ],
  [`\\b(?:add|plus) ${HOURS} (?:for|to get|to get to|and you have|gives) ${UTC}\\b`, false],
  [`\\b${UTC} plus ${COUNT}\\b`, true],
  [`\\b${UTC} minus ${COUNT}\\b`, false],
].map(([pattern, east]) => [new RegExp(String(pattern), 'i'), east === true] as const);
