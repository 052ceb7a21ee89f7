/** How a curve meets what a clause states of it: a value at a moment, an extreme, a bound kept or crossed, a range, a move; judges one curve at a time. */
import type { ClaimOf } from '../../claims/claim.js';
import type { AmountSlot } from '../../claims/slots.js';
import { HOUR, MINUTE } from '../../domain/instant.js';
import type { Match } from '../../domain/tolerance.js';
import { crossed, heldOver, isKeptUpTo, leftAt, type Side } from './curve-bounds.js';
import { overStretch } from './curve-levels.js';
import { atEnd, isBy, isThen, type Stretch, stretchOf } from './curve-times.js';
import type { Track } from './series.js';
import { fitsValue, inUnitOf } from './series-fit.js';
import { between, moved, upTo } from './series-moves.js';
import type { Point } from './series-shape.js';
import {
  around,
  highestOf,
  isByMinute,
  isMoment,
  isTurningPoint,
  lowestOf,
  pointsAt,
  unbroken,
} from './series-windows.js';
import { readingsOf } from './slot-matches.js';

type Amount = ClaimOf<'amount'>;

/** What came of it; telling where so much is stated that hardly another curve meets it by chance. */
export interface Met {
  readonly match: Match;
  readonly value: number;
  readonly telling: boolean;
}

/** How the curve meets the claim; null where the clause states nothing that a curve can show. */
export function metBy(track: Track, claim: Amount): Met | null {
  const { points } = track;
  if (!unbroken(points)) return null;
  const range = rangeOf(claim);
  if (range) return within(track, claim, range);
  if (claim.to) return wentFromTo(track, claim, claim.to);
  const extreme = extremeOf(claim);
  if (extreme) return atExtreme(track, claim, extreme);
  const side = sideOf(claim);
  if (side && isKeptUpTo(claim)) return { ...leftAt(track, claim, side), telling: true };
  const stretch = stretchOf(claim, points);
  if (side && stretch) return { ...heldOver(track, claim, side, stretch), telling: true };
  if (side && claim.measure.startsWith('never') && !claim.time && !tellsOtherTime(claim))
    return { ...heldOver(track, claim, side, allOf(points)), telling: false };
  if (side) return isThen(claim, points) ? { ...crossed(track, claim, side), telling: true } : null;
  if (claim.time?.upTo && !claim.time.inherited) {
    const [stood] = upTo(track, claim, claim.time);
    return stood ? { ...stood, telling: isExact(claim.amount) } : null;
  }
  if (isThen(claim, points)) return atMoment(track, claim);
  const stood = stretch && claim.time?.until ? overStretch(track, claim, stretch) : null;
  return stood ? { ...stood, telling: isExact(claim.amount) } : null;
}

/** "14.6", "168,400", "2,204": so many digits are not met by chance. */
export const isExact = ({ stated, hedge }: AmountSlot): boolean =>
  (hedge === undefined || hedge === 'exactly') && digitsOf(stated) >= EXACT;
const EXACT = 3;
const digitsOf = (value: number): number =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

const HIGH =
  /\b(?:peak\w*|highest|maximum|max|busiest|topp?(?:ed|ing)(?: out| at|(?! (?:the )?\d))|max(?:ed|ing) out|crest(?:ed|ing)|high (?:point|of)|(?:the|its|their|record) (?:most|top))\b|^most\b/;
const LOW = /\b(?:lowest|minimum|bottom\w*|low (?:point|of)|trough|nadir|fewest|quietest)\b/;
const WORST = /\bworst\b/;
type Extreme = 'high' | 'low' | 'either';

/** The end that the clause speaks of; at its worst is the highest of some curves and the lowest of others. */
function extremeOf({ text, measure }: Amount): Extreme | null {
  const said = text.toLowerCase();
  if (measure === 'never_above' || measure === 'never_below') return null;
  if (LOW.test(said)) return HIGH.test(said) ? null : 'low';
  if (HIGH.test(said)) return 'high';
  return WORST.test(said) ? 'either' : measure === 'maximum' ? 'high' : measure === 'minimum' ? 'low' : null;
}

/** Hedges and words that bound a value on one side. */
export function sideOf({ amount, measure, text }: Amount): Side | null {
  if (measure === 'never_above') return 'below';
  if (measure === 'never_below') return 'above';
  if (/^(?:over|well_over|at_least)$/.test(amount.hedge ?? '')) return 'above';
  if (/^(?:under|well_under|at_most)$/.test(amount.hedge ?? '')) return 'below';
  return PASSED.test(text) ? 'above' : null;
}
const PASSED =
  /\b(?:pass(?:ed|ing)|(?:pass(?:es)?|exceed|cross|reach) (?=\d)|cross(?:ed|es|ing)|breach(?:ed|es|ing)|(?:went|go(?:es|ing)?|got|climb\w*|rose|rise|broke|break|shot|ran|run|pushed|push|grew|crept|jumped|soared|surged|spiked|came|tipped) (?:through|past|over|above|beyond))\b/i;
/** "Did not pass 5 % until 06:12", "it was not until 06:12 that it passed 5 %": then it did. */
export const NOT_UNTIL =
  /\b(?:(?:did|do|does|was|is|had) not|n['’]t|not)(?= (?:until|till|before)\b|[^.;]{1,60}\b(?:until|till|before)\b)/i;

/** "Between 11 and 13 s": both ends, in the unit of the stated one. */
function rangeOf({ text, amount }: Amount): readonly [number, number] | null {
  if (!/\bbetween\b/i.test(text)) return null;
  if (amount.low < amount.high && !amount.hedge) return [amount.low, amount.high];
  const [, a, b] = /\bbetween (\d[\d,.]*) ?(?:%|[a-z]+)? and (\d[\d,.]*\d|\d)(?![\d:])/i.exec(text) ?? [];
  if (a === undefined || b === undefined) return null;
  const ends = [a, b].map((end) => Number(end.replaceAll(',', '')));
  return ends.includes(amount.stated) ? [Math.min(...ends), Math.max(...ends)] : null;
}

const inside = (points: readonly Point[], { from, to }: Stretch): readonly Point[] =>
  points.filter((point) => point.to >= from && point.from <= to);

const allOf = (points: readonly Point[]): Stretch => ({
  from: points[0]!.from,
  to: points.at(-1)!.to,
  starts: false,
  ends: false,
});

/** "Stayed between 1.1 and 1.5 %": of all that was recorded, where no time is told. */
const wholeOf = (claim: Amount, points: readonly Point[]): Stretch | null =>
  claim.time === undefined && staysWithin(claim) && !tellsOtherTime({ ...claim, text: claim.text.replace(RANGE, ' ') })
    ? allOf(points)
    : null;
const RANGE = /\bbetween \d/i;
/** It never left the range that is told: one value in it does not bear that out. */
export const staysWithin = ({ text }: Amount): boolean => RANGE.test(text) && STAYS.test(text);
const STAYS = /\b(?:stay\w*|remain\w*|kept|always|throughout|never)\b/i;

/** All of it lies between the two, and comes near to both. */
function within(track: Track, claim: Amount, [low, high]: readonly [number, number]): Met | null {
  const stretch = stretchOf(claim, track.points) ?? wholeOf(claim, track.points);
  if (!stretch) return null;
  const points = inside(track.points, stretch);
  if (points.length < 2) return null;
  const { step } = claim.amount;
  const [least, most] = [lowestOf(points), highestOf(points)].map((value) => inUnitOf(claim.amount, track, value));
  const fits = least! >= low - step / 2 && most! <= high + step / 2;
  const tight = most! - least! >= (high - low) / 3;
  const apart = most! < low - step || least! > high + step || most! > high * 1.25 + step || least! < low / 1.25 - step;
  return {
    match: fits && tight ? 'yes' : apart ? 'no' : 'cannot_tell',
    value: highestOf(points),
    telling: false,
  };
}

/** From one value to the other, within the stretch where one is stated; a clock right behind the first value is of that one. */
function wentFromTo(whole: Track, claim: Amount, to: AmountSlot): Met | null {
  const stretch = claim.time?.until ? stretchOf(claim, whole.points) : null;
  const track = stretch ? { ...whole, points: inside(whole.points, stretch) } : whole;
  const [reading] = moved(track, { ...claim, thing: 'named' }, to);
  if (!reading) return null;
  const telling = isExact(claim.amount) && isExact(to);
  const reached = track.points.find(({ value }) => fitsValue(to, track, value) === 'yes')?.value ?? reading.value;
  if (reading.match === 'yes') return { ...reading, value: reached, telling };
  const behind = claim.time && isThen(claim, track.points) ? claim.time.span.start - claim.amount.span.end : -1;
  const start = behind >= 0 && behind <= RIGHT_BEHIND ? atMoment(track, claim) : null;
  return start?.match === 'no' ? start : { ...reading, telling };
}
const RIGHT_BEHIND = 6;

const BESIDE = 2;
const FAR_OFF = 10;
/** A peak is told to the minute, or to five. */
const NOT_FAR = 5;

function atExtreme(track: Track, claim: Amount, extreme: Extreme): Met | null {
  const stretch = stretchOf(claim, track.points);
  const run = stretch ? inside(track.points, stretch) : track.points;
  if (run.length === 0) return null;
  const ends =
    extreme === 'high' ? [highestOf(run)] : extreme === 'low' ? [lowestOf(run)] : [highestOf(run), lowestOf(run)];
  const found = ends.find((value) => fitsValue(claim.amount, track, value) === 'yes');
  const value = found ?? ends[0]!;
  const telling = isExact(claim.amount);
  const turned = turnedThen(track, claim, extreme);
  if (found === undefined && turned) return { match: 'yes', value: turned.value, telling };
  if (found === undefined) {
    const no = ends.every((end) => fitsValue(claim.amount, track, end) === 'no') && !tellsOtherTime(claim);
    return { match: no ? 'no' : 'cannot_tell', value, telling };
  }
  if (!claim.time || claim.time.inherited || !isMoment(claim.time)) return { match: 'yes', value, telling };
  const near = pointsAt(track.points, claim.time)[0];
  if (!near) return { match: 'cannot_tell', value, telling };
  const holds = around(track.points, near, claim.time.hedge ? FAR_OFF : 1).some((point) => point.value === found);
  const off = !around(track.points, near, claim.time.hedge ? FAR_OFF : NOT_FAR).some(
    (point) => fitsValue(claim.amount, track, point.value) === 'yes',
  );
  return { match: holds ? 'yes' : off && !isOfAnotherZone(track, claim) ? 'no' : 'cannot_tell', value, telling };
}

/** The point of the stated moment, where the curve turned at the stated value. */
function turnedThen({ points, ...track }: Track, claim: Amount, extreme: Extreme): Point | undefined {
  if (extreme === 'either' || !claim.time || claim.time.inherited || !isMoment(claim.time)) return undefined;
  const [held] = pointsAt(points, claim.time);
  if (!held || !isTurningPoint(points, held, extreme)) return undefined;
  const end = extreme === 'high' ? highestOf(held) : lowestOf(held);
  return held.find(({ value }) => value === end && fitsValue(claim.amount, { ...track, points }, value) === 'yes');
}

/** A part of the time that no slot tells: "before the promotion", "in the second half". */
export const tellsOtherTime = ({ text, time }: Amount): boolean =>
  time === undefined &&
  OTHER_TIME.test(text.replace(/\b(?:(?:worst|busiest|quietest|best) (?:minute|hour)|(?:never|not) once)\b/i, ''));
const OTHER_TIME =
  /\b(?:before|until|till|after(?:wards)?|during|while|when|since|later|earlier|once|between|then|previous\w*|first|second|initial\w*|minutes?|hours?|days?|night|morning|noon|afternoon|evening|usual\w*|normal\w*|again|still|so far)\b/i;

/** The value at the moment or right beside it. */
function atMoment(track: Track, claim: Amount): Met | null {
  const time = isBy(claim, track.points) ? atEnd(claim.time!) : claim.time!;
  const [held] = pointsAt(track.points, time);
  if (!held) return null;
  const fitting = held.find((point) => fitsValue(claim.amount, track, point.value) === 'yes');
  if (fitting) return { match: 'yes', value: fitting.value, telling: isExact(claim.amount) };
  const near = around(track.points, held, time.hedge ? FAR_OFF : isByMinute(held) ? BESIDE : 0).map(
    (point) => point.value,
  );
  const no =
    near.every((value) => fitsValue(claim.amount, track, value) === 'no') &&
    !between(claim.amount, track, near) &&
    !isOfAnotherZone(track, claim);
  const middle = held[Math.floor(held.length / 2)]!;
  return { match: no ? 'no' : 'cannot_tell', value: middle.value, telling: false };
}

/** So it stood, some whole hours away: the clock may be of another zone. */
function isOfAnotherZone(track: Track, { amount, time }: Amount): boolean {
  const [reading] = time ? readingsOf(time) : [];
  if (!reading) return false;
  return [-3n, -2n, -1n, 1n, 2n, 3n].some((hours) =>
    track.points.some(({ from, to, value }) => {
      const at = reading.from + hours * HOUR;
      return to >= at - MINUTE && from <= at + 2n * MINUTE && fitsValue(amount, track, value) === 'yes';
    }),
  );
}
