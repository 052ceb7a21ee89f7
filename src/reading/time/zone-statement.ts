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
