/** "37 at nine, 164 in the end", "first page at 06:52, acknowledged at 06:58": where a sentence gives the record's value too, it tells two things apart, and that value refutes nothing. */

import { figuresIn } from '../../checks/matching/figures.js';
import { leftOpen } from '../../checks/matching/findings.js';
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import type { Finding, TypedValue } from '../../domain/finding.js';

/** The findings, with contradictions by a value that the claim's own words give elsewhere left open. */
export const withoutToldTwice = (claim: Claim, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) =>
    one.stance === 'contradicts' && (isFigureToo(claim, one) || isClockToo(claim, one)) ? leftOpen(one) : one,
  );

const isFigureToo = ({ kind, text }: Claim, { found, facet }: Finding): boolean =>
  kind === 'amount' &&
  facet === 'amount' &&
  found.type === 'quantity' &&
  figuresIn(text).some(({ value }) => value === found.value);

const CLOCK = /(?<![\d:.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?![\d.]|:\d)/g;
const DAY = 24 * 60;

/** Another clock of the words lies from the claim's own as far as the record's does, in whatever zone they are told. */
function isClockToo({ text, span, ...claim }: Claim, { facet, found }: Finding): boolean {
  const time = timeOf(claim as Claim);
  const at = instantOf(found);
  if (facet !== 'time' || !time || time.inherited || at === null) return false;
  const clocks = [...text.matchAll(CLOCK)].map(({ 1: hours, 2: minutes, index }) => ({
    minute: Number(hours) * 60 + Number(minutes),
    own: index >= time.span.start - span.start && index < time.span.end - span.start,
  }));
  const [own] = clocks.filter((one) => one.own);
  if (!own) return false;
  return time.readings.some(({ from }) => {
    const apart = Math.floor(at / 60_000) - Math.floor(Date.parse(from) / 60_000);
    return clocks.some(({ own: its, minute }) => !its && isNear(minute - own.minute, apart));
  });
}

/** Within a minute, whatever the day. */
const isNear = (a: number, b: number): boolean => {
  const apart = (((a - b) % DAY) + DAY) % DAY;
  return Math.min(apart, DAY - apart) <= 1;
};

const instantOf = ({ type, value }: TypedValue): number | null => {
  const first = type === 'instant' ? value : type === 'interval' ? value[0] : undefined;
  const at = first === undefined ? Number.NaN : Date.parse(first);
  return Number.isNaN(at) ? null : at;
};

const timeOf = (claim: Claim): TimeSlot | undefined =>
  claim.kind === 'event' ? claim.what.time : 'time' in claim ? claim.time : undefined;
