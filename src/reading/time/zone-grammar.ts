/** Reads a zone written behind a clock: Z, UTC+2, +02:00, PST, "Eastern time", "Japan time", Europe/Berlin, "local time". */
import type { WrittenZone, ZoneId } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, gluedDigits, gluedMark, word } from './tokens.js';
import { CAPITALS_ONLY, IANA_AREAS, PLACE_ZONES, ZONE_NAMES } from './zone-table.js';

export interface ParsedZone {
  readonly next: number;
  readonly zone: WrittenZone;
}

/** The zone at a token, brackets around it included; `exact` behind seconds, where "-07:00" can be no end of a range. */
export function zoneAt(tokens: Tokens, at: number, exact = false): ParsedZone | null {
  if (word(tokens, at) !== '(' && word(tokens, at) !== '[') return bareZone(tokens, at, exact);
  const inside = bareZone(tokens, at + 1, true);
  const close = word(tokens, at) === '(' ? ')' : ']';
  return inside && word(tokens, inside.next) === close ? { ...inside, next: inside.next + 1 } : null;
}

function bareZone(tokens: Tokens, at: number, exact: boolean): ParsedZone | null {
  const minus = word(tokens, at) === '-' || word(tokens, at) === '−';
  const ranged = minus && !exact && (tokens.list[at]?.glued || !gluedDigits(tokens, at + 1, 4, 4));
  const found =
    (ranged ? null : offsetAt(tokens, at)) ?? abbreviation(tokens, at) ?? iana(tokens, at) ?? place(tokens, at);
  if (!found || !freeAfter(tokens, found.next)) return null;
  const zone = { start: tokens.list[at]!.start, end: tokens.list[found.next - 1]!.end, candidates: found.candidates };
  return { next: found.next, zone };
}

interface Found {
  readonly next: number;
  readonly candidates: readonly ZoneId[];
}

/** +02:00 · +0200 · +02 · −5 · +5:30 */
function offsetAt(tokens: Tokens, at: number): Found | null {
  const sign = word(tokens, at);
  if (sign !== '+' && sign !== '-' && sign !== '−') return null;
  const mark = sign === '+' ? '+' : '-';
  const four = gluedDigits(tokens, at + 1, 4, 4);
  if (four) return offset(mark, Number(four.slice(0, 2)), Number(four.slice(2)), at + 2);
  const hours = gluedDigits(tokens, at + 1, 1, 2);
  if (!hours) return null;
  const minutes = gluedMark(tokens, at + 2, ':') ? gluedDigits(tokens, at + 3, 2, 2) : null;
  return minutes ? offset(mark, Number(hours), Number(minutes), at + 4) : offset(mark, Number(hours), 0, at + 2);
}

function offset(sign: '+' | '-', hours: number, minutes: number, next: number): Found | null {
  if (hours > 14 || minutes % 15 !== 0 || minutes > 45) return null;
  return { next, candidates: [`${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`] };
}

function abbreviation(tokens: Tokens, at: number): Found | null {
  const token = tokens.list[at];
  const known = token?.kind === 'word' ? ZONE_NAMES.get(token.lower) : undefined;
  if (!token || !known) return null;
  if (CAPITALS_ONLY.has(token.lower) && token.text !== token.text.toUpperCase()) return null;
  if (token.lower === 'utc' || token.lower === 'gmt') {
    const shifted = offsetAt(tokens, at + 1);
    if (shifted && tokens.list[at + 1]?.glued) return shifted;
  }
  const time = word(tokens, at + 1) === 'time' ? 2 : 1;
  return { next: at + time, candidates: known };
}

/** Europe/Berlin · America/Argentina/Salta */
function iana(tokens: Tokens, at: number): Found | null {
  if (!IANA_AREAS.has(word(tokens, at)) || !gluedMark(tokens, at + 1, '/')) return null;
  let next = at + 2;
  for (let parts = 0; parts < 6; parts++) {
    if (tokens.list[next]?.kind !== 'word' || !tokens.list[next]?.glued) break;
    next++;
    const joined = gluedMark(tokens, next, '_') || gluedMark(tokens, next, '/') || gluedMark(tokens, next, '-');
    if (!joined || tokens.list[next + 1]?.kind !== 'word') break;
    next++;
  }
  if (next === at + 2) return null;
  return { next, candidates: [tokens.text.slice(tokens.list[at]!.start, tokens.list[next - 1]!.end)] };
}

const TIME_WORDS = new Set(['time', 'timezone', 'tz']);
/** Places that name a zone on their own, after a clock. */
const ALONE = new Set(['eastern', 'central', 'mountain', 'pacific']);

function place(tokens: Tokens, at: number): Found | null {
  const first = word(tokens, at);
  if (first === 'local' && TIME_WORDS.has(word(tokens, at + 1))) return localTime(tokens, at + 2);
  const two = PLACE_ZONES.get(`${first} ${word(tokens, at + 1)}`);
  const known = two ?? PLACE_ZONES.get(first);
  if (!known) return null;
  let next = at + (two ? 2 : 1);
  // "Madrid local time".
  if (word(tokens, next) === 'local' && TIME_WORDS.has(word(tokens, next + 1))) next++;
  if (word(tokens, next) === 'standard' || word(tokens, next) === 'daylight' || word(tokens, next) === 'summer') next++;
  if (TIME_WORDS.has(word(tokens, next))) return { next: next + 1, candidates: known };
  if (word(tokens, next) === 'time' || !ALONE.has(first) || two) return null;
  const boundary = tokens.list[next];
  return boundary && boundary.kind !== 'mark' && digits(tokens, next, 1, 4) === null && !FOLLOWS.has(boundary.lower)
    ? null
    : { next, candidates: known };
}

/** "Local time", whatever that is; "local time in Madrid". */
function localTime(tokens: Tokens, next: number): Found {
  const at = word(tokens, next) === 'in' || word(tokens, next) === 'of' ? next + 1 : next;
  const two = PLACE_ZONES.get(`${word(tokens, at)} ${word(tokens, at + 1)}`);
  const known = at > next ? (two ?? PLACE_ZONES.get(word(tokens, at))) : undefined;
  return known ? { next: at + (two ? 2 : 1), candidates: known } : { next, candidates: [] };
}

const FOLLOWS = new Set(['on', 'and', 'until', 'to', 'by', 'when', 'that', 'today', 'yesterday', 'tomorrow']);
