/** Reads clocks written in words: half past nine, quarter to ten, ten o'clock, noon, nine thirty, and a bare "before ten" where only a time fits. */
import { belowHundred } from '../amounts/word-number.js';
import type { ParsedClock } from './clock-parts.js';
import { meridiemAt, partBehind, withMeridiem } from './clock-parts.js';
import { HOUR_WORDS, MONTH_NUMBER, WEEKDAY_NUMBER } from './names.js';
import type { ClockTime } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, freeBefore, phraseAt, word } from './tokens.js';
import { zoneAt } from './zone-grammar.js';

/** A clock in words at a token; `place` is the preposition before it, which decides whether a bare hour can be one. */
export function spokenClock(tokens: Tokens, at: number): ParsedClock | null {
  if (!freeBefore(tokens, at)) return null;
  const found = named(tokens, at) ?? pastOrTo(tokens, at) ?? worded(tokens, at) ?? bareHour(tokens, at);
  return found && freeAfter(tokens, found.next) ? found : null;
}

const clockOf = (hour: number, minute: number, precision: ClockTime['precision']): ClockTime => ({
  kind: 'clock',
  hour,
  minute,
  precision,
  meridiem: 'either',
});

/** noon, midday, midnight, "12 noon" */
function named(tokens: Tokens, at: number): ParsedClock | null {
  const twelve = word(tokens, at) === '12' || word(tokens, at) === 'twelve';
  const name = word(tokens, twelve ? at + 1 : at);
  const hour = name === 'noon' || name === 'midday' ? 12 : name === 'midnight' ? 0 : null;
  if (hour === null) return null;
  const clock: ClockTime = { ...clockOf(hour, 0, 'minute'), meridiem: 'none' };
  const next = at + (twelve ? 2 : 1);
  const zone = zoneAt(tokens, next);
  return zone
    ? { next: zone.next, readings: [{ ...clock, zone: zone.zone }], zoneFrom: next }
    : { next, readings: [clock] };
}

/** half past nine · (a) quarter to ten · 20 min past eight · thirty-six minutes past eight */
function pastOrTo(tokens: Tokens, at: number): ParsedClock | null {
  const lead = leadMinutes(tokens, at);
  if (!lead) return null;
  const link = word(tokens, lead.next);
  const past = link === 'past' || (link === 'after' && lead.sure);
  const to = link === 'to' || link === 'till' || (link === 'of' && lead.sure && word(tokens, at) === 'quarter');
  if (!past && !to) return null;
  const hour = hourAt(tokens, lead.next + 1);
  if (!hour) return null;
  // "five to ten customers" is a range, "from five to ten" too: only a boundary behind makes it a clock.
  const plainRange = to && !lead.sure && lead.next === at + 1;
  if (
    plainRange &&
    (!endsHere(tokens, hour.next) || word(tokens, at - 1) === 'from' || !TIME_LEADS.has(word(tokens, at - 1)))
  )
    return null;
  const value = past ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  const minute = past ? lead.minutes : 60 - lead.minutes;
  return withMeridiem(tokens, clockOf(value, minute, 'minute'), hour.next);
}

function leadMinutes(
  tokens: Tokens,
  at: number,
): { readonly next: number; readonly minutes: number; readonly sure: boolean } | null {
  const article = word(tokens, at) === 'a' ? at + 1 : at;
  if (word(tokens, article) === 'half')
    return word(tokens, article + 1) === 'past' ? { next: article + 1, minutes: 30, sure: true } : null;
  if (word(tokens, article) === 'quarter') return { next: article + 1, minutes: 15, sure: true };
  const number = digits(tokens, at, 1, 2)
    ? { value: Number(word(tokens, at)), next: at + 1 }
    : belowHundred(tokens, at);
  if (!number || number.value < 1 || number.value > 59) return null;
  const unit = /^(?:min|mins|minute|minutes)$/.test(word(tokens, number.next));
  const sure = unit && word(tokens, number.next + 1) !== 'after';
  return { next: number.next + (unit ? 1 : 0), minutes: number.value, sure };
}

function hourAt(tokens: Tokens, at: number): { readonly next: number; readonly value: number } | null {
  const spelled = HOUR_WORDS.get(word(tokens, at));
  if (spelled !== undefined) return { next: at + 1, value: spelled };
  const written = digits(tokens, at, 1, 2);
  if (!written || Number(written) < 1 || Number(written) > 12 || word(tokens, at + 1) === ':') return null;
  return { next: at + 1, value: Number(written) };
}

/** "ten o'clock", "nine pm", "nine in the evening", "six forty-three", "nine thirty am" */
function worded(tokens: Tokens, at: number): ParsedClock | null {
  const hour = hourAt(tokens, at);
  if (!hour) return null;
  const oclock = word(tokens, hour.next) === "o'clock" || word(tokens, hour.next) === 'oclock';
  if (
    oclock ||
    meridiemAt(tokens, hour.next) ||
    (partBehind(tokens, hour.next) && TIME_LEADS.has(word(tokens, at - 1)))
  ) {
    return withMeridiem(tokens, clockOf(hour.value, 0, 'hour'), hour.next);
  }
  if (!HOUR_WORDS.has(word(tokens, at))) return null;
  const minutes = word(tokens, hour.next) === '-' ? null : belowHundred(tokens, hour.next);
  if (!minutes || minutes.value < 10 || minutes.value > 59) return null;
  const unit = word(tokens, minutes.next) === 'minutes' ? 1 : 0;
  const cue = TIME_LEADS.has(word(tokens, at - 1)) || meridiemAt(tokens, minutes.next) !== null;
  return cue ? withMeridiem(tokens, clockOf(hour.value, minutes.value, 'minute'), minutes.next + unit) : null;
}

/** Prepositions that a time may follow. */
export const TIME_LEADS = new Set([
  'at',
  'by',
  'before',
  'after',
  'until',
  'till',
  'since',
  'around',
  'about',
  'past',
  'approximately',
  'from',
  'between',
  'to',
  '@',
  'almost',
  'nearly',
]);
const SURE_LEADS = new Set(['before', 'until', 'till', 'since', 'after', 'past']);
const GROWTH =
  /^(?:up|down|grew|grow|increas|decreas|drop|f[ae]ll|r[oi]s|shr|reduc|rais|lower|scal|cut|multipl|divid|exceed|peak|stood|cap|limit|hover|averag)/;

/** "before ten", "until 10 that morning": a bare hour, where what stands before and behind leaves no noun to count. */
function bareHour(tokens: Tokens, at: number): ParsedClock | null {
  const lead = word(tokens, at - 1);
  const spelled = HOUR_WORDS.has(word(tokens, at));
  const hour = hourAt(tokens, at);
  if (!hour) return null;
  const cue = dayCue(tokens, hour.next);
  if (
    !cue &&
    !(spelled
      ? TIME_LEADS.has(lead) &&
        lead !== 'about' &&
        lead !== 'to' &&
        lead !== 'from' &&
        lead !== 'between' &&
        lead !== 'almost' &&
        lead !== 'nearly'
      : SURE_LEADS.has(lead))
  )
    return null;
  if (cue && !TIME_LEADS.has(lead)) return null;
  if ((lead === 'by' || lead === 'at' || lead === 'around') && GROWTH.test(word(tokens, at - 2))) return null;
  if (!cue && !endsHere(tokens, hour.next)) return null;
  const found = withMeridiem(tokens, clockOf(hour.value, 0, 'hour'), hour.next);
  return found && { ...found, readings: found.readings.map((r) => ({ ...r, bare: true as const })) };
}

/** "that morning", "on Tuesday", "UTC", "yesterday" behind a number make it an hour. */
function dayCue(tokens: Tokens, at: number): boolean {
  const first = word(tokens, at);
  if (zoneAt(tokens, at) && tokens.list[at]?.kind === 'word') return true;
  if (partBehind(tokens, at)) return true;
  if (/^(?:yesterday|today|tomorrow|tonight)$/.test(first)) return true;
  if (phraseAt(tokens, at, ['last', 'night']) !== null) return true;
  if (
    (first === 'that' || first === 'this' || first === 'the') &&
    /^(?:same|next|following|morning|afternoon|evening|night)$/.test(word(tokens, at + 1))
  )
    return true;
  const day = first === 'on' ? word(tokens, at + 1) : first;
  return WEEKDAY_NUMBER.has(day) && tokens.list[first === 'on' ? at + 1 : at]?.text !== day;
}

const ENDS = new Set(['', '.', ',', ';', ')', '(', '!', '?', '–', '—', '|', ']', '"', '”']);
const BOUNDARY_WORDS = new Set([
  'and',
  'or',
  'but',
  'when',
  'while',
  'on',
  'because',
  'so',
  'with',
  'as',
  'that',
  'which',
  'where',
  'we',
  'i',
  'the',
  'she',
  'he',
  'they',
  'until',
  'till',
  'then',
  'already',
  'the',
  'after',
  'before',
]);

/** Whether no noun that a number could count follows. */
export function endsHere(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (!token) return true;
  if (token.kind === 'number') return false;
  if (ENDS.has(token.text))
    return !(token.text === '.' && tokens.list[at + 1]?.glued && tokens.list[at + 1]?.kind === 'number');
  return BOUNDARY_WORDS.has(token.lower) || (MONTH_NUMBER.has(token.lower) && token.text !== token.lower);
}
