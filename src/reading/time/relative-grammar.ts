/** Reads times told from another: ten minutes later, 44 seconds before X, within five minutes of X, two days ago, shortly after X. */
import { durationAt } from './duration-grammar.js';
import type { ParsedPoint } from './point-grammar.js';
import { pointAt } from './point-grammar.js';
import type { DurationTime, RelativeTime, Span } from './time-reading.js';
import type { Tokens } from './tokens.js';
import { phraseAt, word } from './tokens.js';
import { UNIT_NANOSECONDS, unitAt } from './units.js';

export interface ParsedRelative {
  readonly next: number;
  readonly readings: readonly RelativeTime[];
}

const BACK = new Set(['before', 'earlier', 'beforehand', 'prior', 'previously', 'ahead']);
const FORTH = new Set(['later', 'after', 'afterwards', 'afterward', 'thereafter', 'behind']);

/** A length and the word that tells its direction; null when the length stands alone. */
export function relativeAt(tokens: Tokens, at: number): ParsedRelative | null {
  return vagueMoment(tokens, at) ?? counted(tokens, at) ?? added(tokens, at);
}

function counted(tokens: Tokens, at: number): ParsedRelative | null {
  const length = durationAt(tokens, at);
  const amount = length?.readings[0];
  if (!length || !amount) return null;
  return directed(tokens, length.next, amount);
}

/** "+2m30s", "+ 4 min": so long after what was told before. */
function added(tokens: Tokens, at: number): ParsedRelative | null {
  const length = word(tokens, at) === '+' ? durationAt({ ...tokens, freed: at + 1 }, at + 1) : null;
  const amount = length?.readings[0];
  return length && amount ? done(length.next, amount, 'after', 'previous') : null;
}

function directed(tokens: Tokens, at: number, amount: DurationTime | null): ParsedRelative | null {
  const first = word(tokens, at);
  if (first === 'ago') return done(at + 1, amount, 'before', 'now');
  const fromNow = phraseAt(tokens, at, ['from', 'now']);
  if (fromNow !== null) return done(fromNow, amount, 'after', 'now');
  if (first === 'from') return anchored(tokens, at + 1, amount, 'after', true);
  const back = BACK.has(first);
  if (!back && !FORTH.has(first)) {
    // "about fourteen minutes in"
    const into = first === 'in' && /^(?:|\.|,|;|\))$/.test(word(tokens, at + 1));
    if (into) return done(at + 1, amount, 'after', 'previous');
    // "Nine minutes on, Ana snoozed it": "nine minutes on the phone" counts from nothing.
    if (first === 'on' && /^[,;]$/.test(word(tokens, at + 1))) return done(at + 1, amount, 'after', 'previous');
    if (first !== 'into') return null;
    // "Into it" counts from the beginning of the trouble, "into the deploy" from that.
    return /^(?:it|this|that|)$/.test(word(tokens, at + 1))
      ? done(at + 1, amount, 'after', 'previous')
      : (anchored(tokens, at + 1, amount, 'after', false) ?? done(at + 1, amount, 'after', 'previous'));
  }
  if ((first === 'later' || first === 'earlier') && /^(?:this|today)$/.test(word(tokens, at + 1))) return null;
  const direction = back ? 'before' : 'after';
  const takes =
    first === 'before' ||
    first === 'after' ||
    first === 'behind' ||
    first === 'ahead' ||
    first === 'prior' ||
    /^(?:than|of|to)$/.test(word(tokens, at + 1));
  if (!takes) return done(at + 1, amount, direction, 'previous');
  const link = /^(?:to|of|than)$/.test(word(tokens, at + 1)) ? at + 2 : at + 1;
  const that = phraseAt(tokens, link, ['that']) ?? phraseAt(tokens, link, ['this']);
  if (that !== null && (stops(tokens, that) || OPENS_CLAUSE.test(word(tokens, that))))
    return done(that, amount, direction, 'previous');
  return anchored(tokens, link, amount, direction, false) ?? done(at + 1, amount, direction, 'previous');
}

/** "Ten minutes after that it closed": a clause of its own begins behind "that". */
const OPENS_CLAUSE =
  /^(?:i|it|he|she|we|they|you|the|an?|our|my|his|her|its|their|there|all|both|no|nobody|everything)$/;

const done = (
  next: number,
  amount: DurationTime | null,
  direction: 'after' | 'before',
  anchor: 'previous' | 'now',
): ParsedRelative => ({
  next,
  readings: [{ kind: 'relative', amount, direction, anchor }],
});

/** The anchor behind "before", "after", "of": a time, else the words up to the end of the clause (left outside of the mention). */
function anchored(
  tokens: Tokens,
  at: number,
  amount: DurationTime | null,
  direction: 'after' | 'before',
  onlyTime: boolean,
): ParsedRelative | null {
  const point: ParsedPoint | null = pointAt(tokens, at);
  const unanchored = point?.readings[0]?.kind === 'date' && amount !== null && SHORT.has(amount.unit);
  if (point && !unanchored) {
    const readings = point.readings
      .slice(0, 4)
      .map((of): RelativeTime => ({ kind: 'relative', amount, direction, anchor: 'time', of }));
    return { next: point.next, readings };
  }
  if (onlyTime || point) return null;
  const span = clauseFrom(tokens, at);
  return span && { next: at, readings: [{ kind: 'relative', amount, direction, anchor: 'text', anchorSpan: span }] };
}

/** Lengths that are not counted from a whole day. */
const SHORT = new Set(['nanosecond', 'microsecond', 'millisecond', 'second', 'minute']);

const STOPS = new Set(['.', ',', ';', ':', ')', '(', '–', '—', '!', '?', '|']);
const stops = (tokens: Tokens, at: number): boolean => {
  const token = tokens.list[at];
  return !token || (STOPS.has(token.text) && !(token.glued && tokens.list[at + 1]?.glued));
};

/** The rest of the clause, at most forty tokens; null when it is empty. */
export function clauseFrom(tokens: Tokens, at: number): Span | null {
  let end = at;
  while (end < at + 40 && !stops(tokens, end) && !(end > at && goesOn(tokens, end))) end++;
  if (end === at) return null;
  return { start: tokens.list[at]!.start, end: tokens.list[end - 1]!.end };
}

/** "A minute after the alert and did not answer": what goes on there is told of the main clause. */
const goesOn = (tokens: Tokens, at: number): boolean =>
  /^(?:and|but)$/.test(word(tokens, at)) &&
  /^(?:did|was|were|had|has|is|could|would|then|also|never|not|so|i|he|she|it|we|they)$/.test(word(tokens, at + 1));

/** "within five minutes of X", "within the minute", "inside an hour": up to the amount away. */
export function withinAt(tokens: Tokens, at: number): ParsedRelative | null {
  const lead = word(tokens, at);
  if (lead !== 'within' && lead !== 'inside') return null;
  const skip = phraseAt(tokens, at + 1, ['the', 'next']) ?? at + 1;
  const implied = skip > at + 1 ? unitAt(tokens, skip) : null;
  const length = theUnit(tokens, at + 1) ?? durationAt(tokens, skip) ?? (implied ? withRest(tokens, skip) : null);
  const amount = length?.readings[0];
  if (!length || !amount) return null;
  const link = word(tokens, length.next);
  if (link === 'of' || link === 'after' || link === 'before') {
    const found = anchored(tokens, length.next + 1, amount, link === 'before' ? 'before' : 'after', false);
    if (found) return { ...found, readings: found.readings.map((r) => ({ ...r, within: true as const })) };
  }
  return {
    next: length.next,
    readings: [{ kind: 'relative', amount, direction: 'after', within: true, anchor: 'previous' }],
  };
}

/** "the minute", "the hour": one of them. */
export function theUnit(tokens: Tokens, at: number) {
  const same = /^(?:same|full|whole|entire)$/.test(word(tokens, at + 1)) ? at + 2 : at + 1;
  const unit = word(tokens, at) === 'the' ? unitAt(tokens, same) : null;
  return unit && { next: unit.next, readings: [oneOf(unit.unit)] };
}

const oneOf = (unit: DurationTime['unit']): DurationTime => ({
  kind: 'duration',
  low: UNIT_NANOSECONDS[unit],
  high: UNIT_NANOSECONDS[unit],
  stated: 1,
  unit,
  step: 1,
});

/** "the next day and 5 hours" */
function withRest(tokens: Tokens, at: number) {
  const unit = unitAt(tokens, at);
  if (!unit) return null;
  const first = oneOf(unit.unit);
  const rest = word(tokens, unit.next) === 'and' ? durationAt(tokens, unit.next + 1) : null;
  const more = rest?.readings[0];
  if (!rest || !more) return { next: unit.next, readings: [first] };
  const total = first.low + more.low;
  const stated = Number(total) / Number(UNIT_NANOSECONDS[more.unit]);
  return { next: rest.next, readings: [{ ...more, low: total, high: total, stated }] };
}

const VAGUE_LEADS = new Set([
  'moments',
  'minutes',
  'seconds',
  'hours',
  'days',
  'shortly',
  'soon',
  'immediately',
  'right',
  'directly',
  'straight',
  'just',
]);

/** "moments later", "minutes after the merge", "shortly afterwards", "right after X": no amount is given. */
function vagueMoment(tokens: Tokens, at: number): ParsedRelative | null {
  if (!VAGUE_LEADS.has(word(tokens, at))) return null;
  const named = word(tokens, at);
  const direction = word(tokens, at + 1);
  if (!BACK.has(direction) && !FORTH.has(direction)) return null;
  if (named === 'just' && (direction === 'later' || direction === 'earlier')) return null;
  const found = directed(tokens, at + 1, null);
  // A clock behind "shortly after" is a hedged clock, not a relative time.
  return found?.readings[0]?.anchor === 'time' ? null : found;
}
