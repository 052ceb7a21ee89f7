/** A lie lies near the truth: a record's length that is more than ten times the stated one, or less than a tenth, is of something else and refutes nothing, unless one thing alone is named; nor does the whole of what had lasted so long by then. */
import { leftOpen } from '../../checks/matching/findings.js';
import { toldPartsOf } from '../../checks/matching/told-parts.js';
import type { Claim } from '../../claims/claim.js';
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';

/**
 * Of the lengths that were contradicted by more than it, seven were true, in reports at their first try, and three false, in reports that the rules
 * knew; of those within it, nine in ten were false.
 */
const MOST_TIMES = 10;

/** The findings, with contradictions by something far off left open. */
export const withoutFarOff = (claim: Claim, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) =>
    one.stance === 'contradicts' && ((isFarOff(one) && !namesIt(claim)) || isOnlySoFar(claim, one))
      ? leftOpen(one)
      : one,
  );

/** What only one thing can be is that thing, however far off; of what lies between two, each. */
const namesIt = (claim: Claim): boolean =>
  (toldPartsOf(claim)?.subjects ?? []).some(({ how, candidates }) => how !== 'implied' && candidates.length === 1) &&
  (claim.kind !== 'duration' || claim.of !== 'between' || [claim.from, claim.to].every(isOfOne));

/** "After the benchmark had failed", of which there are two and many runs: nobody knows from where it counts. */
const isOfOne = (end: Happening | undefined): boolean => !end?.subjects.some(({ candidates }) => candidates.length > 1);

function isFarOff({ reason, asserted, found }: Finding): boolean {
  if (reason !== 'duration_differs') return false;
  const [stated, recorded] = [asserted, found].map((one) => (one.type === 'duration' ? Math.abs(one.value) : 0)) as [
    number,
    number,
  ];
  // Nothing at all is told apart from something by no factor.
  if (stated === 0 || recorded === 0) return false;
  return Math.max(stated / recorded, recorded / stated) > MOST_TIMES;
}

/** "Had by then been on for four minutes": so far, and it went on. */
const SO_FAR =
  /\b(?:had|has|have)\b(?: [\p{L}'’]+){0,4} been\b|['’](?:d|s|ve) been\b|\bby (?:then|now|that time|that point)\b|\bso far\b|\balready\b/iu;

const isOnlySoFar = ({ kind, text }: Claim, { reason, asserted, found }: Finding): boolean =>
  kind === 'duration' &&
  reason === 'duration_differs' &&
  SO_FAR.test(text) &&
  asserted.type === 'duration' &&
  found.type === 'duration' &&
  found.value > asserted.value;
