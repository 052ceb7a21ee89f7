/** "Said that the export of 19 October went through", where that of the fourth was meant: a day within what was said must be the statement's. */
import { isStatement } from '../../checks/matching/statements.js';
import { fold } from '../../claims/words/atoms.js';
import type { Said } from './said.js';
import { timeIn } from './time-in.js';

/** A day is told that no statement behind the claim has, where one has another. */
export function saysAnotherDay({ claim, records }: Said): boolean {
  if (claim.kind !== 'communication' || !records.every(isStatement)) return false;
  const own = timeIn(claim)?.span;
  const said = own
    ? claim.text.slice(0, Math.max(0, own.start - claim.span.start)) +
      claim.text.slice(Math.max(0, own.end - claim.span.start))
    : claim.text;
  const theirs = new Set(records.flatMap(({ text = '' }) => daysIn(text)));
  return theirs.size > 0 && daysIn(said).some((day) => !theirs.has(day));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${MONTH}\\b`, 'g');
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY}\\b(?!:)`, 'g');

/** Calendar days that are written out, as "4 oct". */
const daysIn = (text: string): readonly string[] => {
  const folded = fold(text);
  return [
    ...[...folded.matchAll(DAY_FIRST)].map(([, day, month]) => `${Number(day)} ${month}`),
    ...[...folded.matchAll(MONTH_FIRST)].map(([, month, day]) => `${Number(day)} ${month}`),
  ];
};
