/** Reads calendar periods: May 2026, last week, Q3, week 34, the last 13 minutes, in 2026; not the verb "may" nor a count of 2000. */
import { anyNumber, ordinal } from '../amounts/word-number.js';
import { isYear } from './date-parts.js';
import { DOUBTFUL_NAMES, MONTH_NUMBER } from './names.js';
import type { PeriodTime, PeriodUnit } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { digits, freeAfter, freeBefore, gluedMark, word } from './tokens.js';

export interface ParsedPeriod {
  readonly next: number;
  readonly readings: readonly PeriodTime[];
}

/** A period at a token; null when there is none. */
export function periodAt(tokens: Tokens, at: number): ParsedPeriod | null {
  if (!freeBefore(tokens, at)) return null;
  const found =
    modified(tokens, at) ??
    relativePeriod(tokens, at) ??
    monthYear(tokens, at) ??
    quarter(tokens, at) ??
    week(tokens, at) ??
    bareYear(tokens, at);
  return found && freeAfter(tokens, found.next) ? found : null;
}

const one = (next: number, period: Omit<PeriodTime, 'kind'>): ParsedPeriod => ({
  next,
  readings: [{ kind: 'period', ...period }],
});

/** "early May", "mid-September", "late 2026". */
function modified(tokens: Tokens, at: number): ParsedPeriod | null {
  const modifier = word(tokens, at);
  if (modifier !== 'early' && modifier !== 'mid' && modifier !== 'late') return null;
  const inner = word(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const found = monthYear(tokens, inner, true) ?? yearAt(tokens, inner);
  return found && { next: found.next, readings: found.readings.map((r) => ({ ...r, modifier })) };
}

const UNITS: ReadonlyMap<string, PeriodUnit> = new Map([
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['second', 'second'],
]);
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** "last week", "this quarter", "the next hour", "the last 13 minutes", "the 13 last minutes", "the week before". */
function relativePeriod(tokens: Tokens, at: number): ParsedPeriod | null {
  const the = word(tokens, at) === 'the' ? at + 1 : at;
  const lead = leading(tokens, the);
  if (lead === null || (lead > the && the > at)) return null;
  const offset = OFFSETS.get(word(tokens, lead));
  const counted = lead > the ? anyNumber(tokens, the) : offset === 0 ? null : anyNumber(tokens, lead + 1);
  const count = counted?.readings[0];
  const unitAt = lead > the ? lead + 1 : (counted?.next ?? lead + 1);
  const name = word(tokens, unitAt).replace(/'s$/, '');
  const unit = UNITS.get(name) ?? UNITS.get(name.replace(/s$/, ''));
  if (offset === undefined || !unit || (unit === 'second' && !count)) return null;
  // "the last day" and "the next step" of a project count nothing; "last minute" is kept only with what follows.
  const small = unit === 'minute' || unit === 'hour' || unit === 'day';
  if (!count && small && (offset === 0 || word(tokens, unitAt + 1) === 'change' || unit === 'day')) return null;
  if (count && (count.vague || (count.low !== 1 && !/s$/.test(name)))) return null;
  // "should not last two hours" is a verb.
  if (count && lead === at && word(tokens, at) === 'last' && !PERIOD_LEADS.test(word(tokens, at - 1))) return null;
  return one(unitAt + 1, { unit, offset, ...(count ? { count: count.low } : {}) });
}

const PERIOD_LEADS = /^(?:the|in|over|for|during|within|these|those|its|our)$/;

/** Where last, this or next stands: first, or behind a number ("the 13 last minutes"). */
function leading(tokens: Tokens, at: number): number | null {
  if (OFFSETS.has(word(tokens, at))) return at;
  if (word(tokens, at - 1) !== 'the' && tokens.list[at]?.kind !== 'number') return null;
  const number = anyNumber(tokens, at);
  return number && /^(?:last|past|next)$/.test(word(tokens, number.next)) ? number.next : null;
}

const MONTH_LEADS =
  /^(?:in|since|until|till|by|of|from|through|during|to|last|next|this|before|after|between|and|,|early|mid|late|–|-)$/;

/** "May 2026", "Dec-2018", "in June"; a month on its own needs a preposition and a capital. */
function monthYear(tokens: Tokens, at: number, led = false): ParsedPeriod | null {
  const token = tokens.list[at];
  const number = token?.kind === 'word' ? MONTH_NUMBER.get(token.lower.replace(/'s$/, '')) : undefined;
  if (!token || number === undefined) return null;
  const capital = token.text[0] !== token.text[0]?.toLowerCase();
  const joint =
    word(tokens, at + 1) === 'of' || gluedMark(tokens, at + 1, '-') || word(tokens, at + 1) === ',' ? at + 2 : at + 1;
  const year = digits(tokens, joint, 4, 4);
  if (year && isYear(year) && !gluedMark(tokens, joint + 1, ':') && (capital || !DOUBTFUL_NAMES.has(token.lower))) {
    return one(joint + 1, { unit: 'month', number, year: Number(year) });
  }
  if (!capital || !(led || MONTH_LEADS.test(word(tokens, at - 1)))) return null;
  const which = OFFSETS.get(word(tokens, at - 1));
  return one(at + 1, { unit: 'month', number, ...(which === undefined ? {} : { offset: which }) });
}

/** "Q3", "Q3 2026", "2026 Q3" */
function quarter(tokens: Tokens, at: number): ParsedPeriod | null {
  const number = word(tokens, at) === 'q' ? digits(tokens, at + 1, 1, 1) : null;
  if (!number || !tokens.list[at + 1]?.glued || Number(number) < 1 || Number(number) > 4) return null;
  const year = digits(tokens, at + 2, 4, 4);
  return year && isYear(year)
    ? one(at + 3, { unit: 'quarter', number: Number(number), year: Number(year) })
    : one(at + 2, { unit: 'quarter', number: Number(number) });
}

/** "week 34", "W34 2026", "the second week of 2021" */
function week(tokens: Tokens, at: number): ParsedPeriod | null {
  if (word(tokens, at) === 'week') {
    const number = digits(tokens, at + 1, 1, 2);
    if (!number || Number(number) < 1 || Number(number) > 53) return null;
    return one(at + 2, { unit: 'week', number: Number(number) });
  }
  const the = word(tokens, at) === 'the' ? at + 1 : at;
  const nth = ordinal(tokens, the);
  if (!nth || word(tokens, nth.next) !== 'week' || word(tokens, nth.next + 1) !== 'of') return null;
  const year = digits(tokens, nth.next + 2, 4, 4);
  return year && isYear(year) ? one(nth.next + 3, { unit: 'week', number: nth.value, year: Number(year) }) : null;
}

const YEAR_LEADS = /^(?:in|since|until|till|by|from|between|during|of|through|early|mid|late)$/;

function bareYear(tokens: Tokens, at: number): ParsedPeriod | null {
  return YEAR_LEADS.test(word(tokens, at - 1)) && word(tokens, at - 1) !== 'of' ? yearAt(tokens, at) : null;
}

/** Four digits as a year, unless a noun behind makes them a count. */
export function yearAt(tokens: Tokens, at: number): ParsedPeriod | null {
  const year = digits(tokens, at, 4, 4);
  if (!year || !isYear(year) || Number(year) < 1990 || Number(year) > 2099) return null;
  const after = tokens.list[at + 1];
  const counted =
    after?.kind === 'word' &&
    !/^(?:and|or|through|to|until|we|the|when|it|they|was|were|is|has|had|by|in)$/.test(after.lower);
  return counted || after?.text === '%' ? null : one(at + 1, { unit: 'year', year: Number(year) });
}
