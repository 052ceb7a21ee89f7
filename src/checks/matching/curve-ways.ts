/** Which way a clause says that a value went, and whether the curve came that way: what fell to 44 % had been higher. */
import type { ClaimOf } from '../../claims/claim.js';
import type { AmountSlot } from '../../claims/slots.js';
import type { Track } from './series.js';
import { fitsValue } from './series-fit.js';
import type { Point } from './series-shape.js';
import { isMoment, pointsAt } from './series-windows.js';

type Amount = ClaimOf<'amount'>;

const FALLS =
  /\b(?:f[ea]ll(?:en|s|ing)?|dropp?(?:ed|s|ing)?|s[aiu]nk(?:s|ing)?|dipp?(?:ed|s|ing)?|plung\w+|plummet\w*|slid(?:es|ing)?|declin\w+|decreas\w+|shr[aiu]nk|tumbl\w+|crash(?:ed|es) (?:to|from)|(?:went|came|gone|go(?:es|ing)?|com(?:es|ing)|got|brought|was|were|been) (?:back |right |all the way )?down|retreat\w*|eas(?:ed|ing)|subsid\w+)\b/i;
const RISES =
  /\b(?:r[io]s(?:e|es|en|ing)|rose|climb\w*|gr[eo]w(?:n|s|ing)?|increas\w+|jump(?:ed|s|ing)?|soar\w*|spik(?:ed|es|ing)|shot up|surg\w+|rocket\w*|swell\w*|swollen|mount(?:ed|s|ing)|(?:went|gone|go(?:es|ing)?|crept|got|ran|was|were|been) (?:right |all the way )?up)\b/i;

/** The way that the words tell; null where they tell none, or both. */
export function wayOf({ text }: Pick<Amount, 'text'>): 'up' | 'down' | null {
  const [falls, rises] = [FALLS.test(text), RISES.test(text)];
  return falls === rises ? null : falls ? 'down' : 'up';
}

/** By how much the second value is higher: "from eight per cent to two thirds" goes up. */
export const riseOf = (from: AmountSlot, to: AmountSlot): number => plainValue(to) - plainValue(from);
const plainValue = ({ stated, family }: AmountSlot): number => (family === 'percent' ? stated / 100 : stated);

/** So many points before a moment show which way a curve came there. */
const BEFORE = 10;

/** "Fell to 44 % at 06:58", where all of the values before it were lower; "fell from 1 to 44". */
export function cameOtherWay(track: Track, claim: Amount): boolean {
  if (wasThere(track, claim)) return true;
  const { points } = track;
  const way = wayOf(claim);
  if (!way) return false;
  const sign = way === 'up' ? 1 : -1;
  if (claim.to) return riseOf(claim.amount, claim.to) * sign < 0;
  const at = placeOf(track, claim);
  const before = points.slice(Math.max(0, at - BEFORE), Math.max(0, at));
  return before.length > 1 && before.every(({ value }) => (points[at]!.value - value) * sign < 0);
}

/** "Reached its 400 connections at 18:05", where it had come there long before, by the record. */
function wasThere(track: Track, claim: Amount): boolean {
  const { points } = track;
  const at = ARRIVES.test(claim.text) ? placeOf(track, claim) : -1;
  const isSame = ({ value }: Point): boolean =>
    Math.abs(points[at]!.value - value) <= Math.abs(points[at]!.value) * SAME;
  const before = points.slice(Math.max(0, at - BEFORE), Math.max(0, at));
  return before.length === BEFORE && before.every(isSame) && !points.slice(0, at).every(isSame);
}
const ARRIVES = /\b(?:reached|hit|arrived at|got to|came to|went to)\b/i;
const SAME = 0.01;

/** The first point of the one moment that the clause gives which has the value; -1 where there is none. */
function placeOf(track: Track, { amount, time, measure }: Amount): number {
  if (!time || time.inherited || !isMoment(time) || measure.startsWith('never')) return -1;
  const [held] = pointsAt(track.points, time);
  const one = held?.find(({ value }) => fitsValue(amount, track, value) === 'yes');
  return one ? track.points.indexOf(one) : -1;
}
