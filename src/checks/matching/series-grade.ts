/** Makes the finding of what curves say of a stated amount; one reading that fits is enough, contradiction needs them all. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Finding } from '../../domain/finding.js';
import type { Match } from '../../domain/tolerance.js';
import { isRefutable } from './curve-licence.js';
import { cameOtherWay } from './curve-ways.js';
import { eventPointer, finding } from './findings.js';
import type { Track } from './series.js';
import { inUnitOf } from './series-fit.js';

/** What one track says of the claim, with the value that decided. */
export interface Reading {
  readonly track: Track;
  readonly match: Match;
  readonly value: number;
}

const MOST_CITED = 3;

/** Any reading that fits supports; only when every reading says no is it contradicted. */
export function settled(check: string, claim: ClaimOf<'amount'>, readings: readonly Reading[]): readonly Finding[] {
  if (readings.length === 0) return [];
  const { amount } = claim;
  const asserted = { type: 'quantity', value: amount.stated, unit: amount.symbol } as const;
  const decide = (one: Reading, stance: 'supports' | 'contradicts'): Finding =>
    finding(
      check,
      'amount',
      stance,
      stance === 'supports' ? 'records_agree' : 'amount_differs',
      asserted,
      one.track.records.slice(0, MOST_CITED).map(eventPointer),
      { type: 'quantity', value: rounded(inUnitOf(amount, one.track, one.value)), unit: amount.symbol },
    );
  const fitting = readings.find((one) => one.match === 'yes' && !cameOtherWay(one.track, claim));
  if (fitting) return [decide(fitting, 'supports')];
  if (
    // "Fell to nothing" may be a manner of speaking.
    amount.stated !== 0 &&
    !isOfAnotherTime(claim) &&
    isRefutable(claim) &&
    !readings.some(({ track }) => isOfOtherSort(claim, track)) &&
    readings.every((one) => one.match === 'no' && !one.track.doubtful)
  )
    return [decide(readings[0]!, 'contradicts')];
  return [finding(check, 'amount', 'silent', 'no_record', asserted)];
}

/** "2,386 of 8,710 lines": how many they were is no value of a curve of shares, whatever it is called. */
const isOfOtherSort = ({ amount, text }: ClaimOf<'amount'>, { records }: Track): boolean =>
  (amount.family === 'count' || (amount.family === 'fraction' && OUT_OF.test(text))) &&
  records.some(
    ({ attributes: { metric, unit } }) => unit === '%' || /ratio|percent|share|fraction/i.test(String(metric)),
  );
const OUT_OF = /\d(?: \p{L}+){0,3} (?:out )?of (?:the )?\d/u;

/** "Afterwards it was around one percent again": of a time that the words do not give. */
const isOfAnotherTime = ({ time, text }: ClaimOf<'amount'>): boolean => time === undefined && AFTERWARDS.test(text);
const AFTERWARDS =
  /\b(?:afterwards|thereafter|again|back (?:to|at|under|below|down)|(?:as|than) (?:before|usual)|normally|since then|from then on|by then|in normal times|on (?:a|an) (?:normal|usual|ordinary))\b/i;

const rounded = (value: number): number => Math.round(value * 10) / 10;
