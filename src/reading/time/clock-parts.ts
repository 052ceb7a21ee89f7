/** The parts that clocks of every spelling share: fraction, am and pm, part of the day, zone. */
import type { ClockTime, PartOfDay } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { gluedMark, phraseAt, word } from './tokens.js';
import { zoneAt } from './zone-grammar.js';

export interface ParsedClock {
  readonly next: number;
  /** Two when am and pm are both possible. */
  readonly readings: readonly ClockTime[];
  /** Index of the first token of the zone, when one is written. */
  readonly zoneFrom?: number;
}

/** .331 or ,331 behind seconds, in nanoseconds. */
export function fractionAt(
  tokens: Tokens,
  at: number,
): { readonly nanoseconds: number; readonly digits: number } | null {
  const part = tokens.list[at + 1];
  const pointed = gluedMark(tokens, at, '.') || gluedMark(tokens, at, ',');
  if (!pointed || part?.kind !== 'number' || !part.glued || part.text.length > 9) return null;
  return { nanoseconds: Number(part.text.padEnd(9, '0')), digits: part.text.length };
}

/** am, a.m., PM …: which, and where it ends. */
export function meridiemAt(
  tokens: Tokens,
  at: number,
): { readonly which: 'am' | 'pm' | 'ampm'; readonly next: number } | null {
  const first = word(tokens, at);
  if (first === 'am' || first === 'pm' || first === 'ampm') return { which: first, next: at + 1 };
  if ((first !== 'a' && first !== 'p') || !gluedMark(tokens, at + 1, '.')) return null;
  if (word(tokens, at + 2) !== 'm' || !tokens.list[at + 2]?.glued) return null;
  return { which: `${first}m`, next: gluedMark(tokens, at + 3, '.') ? at + 4 : at + 3 };
}

/** Adds am or pm, "o'clock", a part of the day and a zone to a clock just read. */
export function withMeridiem(tokens: Tokens, clock: ClockTime, at: number): ParsedClock | null {
  let next = at;
  const meridiem = meridiemAt(tokens, next);
  if (meridiem) next = meridiem.next;
  const oclock = oclockAt(tokens, next);
  if (oclock) next = oclock;
  let readings: readonly ClockTime[];
  if (meridiem && meridiem.which !== 'ampm') {
    const fixed = inHalf(clock, meridiem.which);
    if (!fixed) return null;
    readings = [fixed];
  } else {
    const part = partBehind(tokens, next);
    if (part && clock.meridiem !== 'none') {
      next = part.next;
      readings = [inPart(clock, part.part)];
    } else
      readings =
        oclock && clock.meridiem === 'maybe' ? bothHalves({ ...clock, meridiem: 'either' }) : bothHalves(clock);
  }
  const stamped = clock.second !== undefined || tokens.freed !== undefined;
  const zone = zoneAt(tokens, next, stamped);
  if (!zone) return { next, readings };
  return { next: zone.next, readings: readings.map((r) => ({ ...r, zone: zone.zone })), zoneFrom: next };
}

function oclockAt(tokens: Tokens, at: number): number | null {
  return word(tokens, at) === "o'clock" || word(tokens, at) === 'oclock' ? at + 1 : null;
}

/** A 12-hour clock fixed to a half of the day; null when the hour has none (14 pm is read as 14). */
export function inHalf(clock: ClockTime, half: 'am' | 'pm'): ClockTime | null {
  if (clock.hour > 12) return half === 'pm' ? { ...clock, meridiem: 'none' } : null;
  const hour = (clock.hour % 12) + (half === 'pm' ? 12 : 0);
  return { ...clock, hour, meridiem: half };
}

/** The readings of an hour without am or pm. */
export function bothHalves(clock: ClockTime): readonly ClockTime[] {
  if (clock.meridiem !== 'either') return [clock];
  const hour = clock.hour % 12;
  const morning = clock.hour === 12 ? 12 : hour;
  const evening = clock.hour === 12 ? 0 : hour + 12;
  return [
    { ...clock, hour: morning },
    { ...clock, hour: evening },
  ];
}

/** The half of the day that a part of it means for an hour. */
export function inPart(clock: ClockTime, part: PartOfDay): ClockTime {
  if (clock.meridiem === 'none' || clock.meridiem === 'am' || clock.meridiem === 'pm') return clock;
  const hour = clock.hour % 12;
  const late = part === 'afternoon' || part === 'evening' || part === 'noon' || (part === 'night' && hour >= 5);
  if (part === 'day') return clock;
  return inHalf({ ...clock, hour }, late ? 'pm' : 'am') ?? clock;
}

const PARTS: ReadonlyMap<string, PartOfDay> = new Map([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
]);

/** The part of the day a word names. */
export const partNamed = (name: string): PartOfDay | undefined => PARTS.get(name);

/** "in the morning", "at night", "in the early evening" behind a clock. */
export function partBehind(tokens: Tokens, at: number): { readonly part: PartOfDay; readonly next: number } | null {
  const night = phraseAt(tokens, at, ['at', 'night']);
  if (night !== null) return { part: 'night', next: night };
  const lead = phraseAt(tokens, at, ['in', 'the']) ?? (/^(?:early|late)$/.test(word(tokens, at)) ? at : null);
  if (lead === null) return null;
  const name = /^(?:early|late)$/.test(word(tokens, lead)) ? lead + 1 : lead;
  const part = partNamed(word(tokens, name));
  return part ? { part, next: name + 1 } : null;
}
