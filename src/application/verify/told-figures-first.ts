/** A figure that a record gives in the claim's own words outweighs one that is only reckoned from other records: "37 tickets", of which few were filed here. */
import type { Finding } from '../../domain/finding.js';

const RECKONING: ReadonlySet<string> = new Set([
  'series-value',
  'series-extreme',
  'series-total',
  'curve-told',
  'events-counted',
]);
/** What a record tells in so many words, and what somebody set. */
const TELLING: ReadonlySet<string> = new Set(['figure-told', 'setting-step', 'setting-changed']);

/** What was set: "from 20 to 57 instances" may be how many ran, where 60 were allowed. */
const SETTINGS: ReadonlySet<string> = new Set(['setting-step', 'setting-changed']);
/** Ways to hold one figure against curves: one that fits is enough. */
const OF_CURVES: ReadonlySet<string> = new Set(['series-value', 'series-extreme', 'series-total', 'curve-told']);
const NOT_OF_THE_CURVE: ReadonlySet<string> = new Set([...OF_CURVES, ...SETTINGS]);

/** "Three builds succeeded", which they did, where somebody wrote "build for 343 is red": complete records, counted, outweigh a number near like words. */
const COUNTS: ReadonlySet<string> = new Set(['events-counted']);
const SPOKEN: ReadonlySet<string> = new Set(['recorded-number']);

/** The findings without contradictions of a told figure by what is reckoned, and of one that a curve has by another way of reading it. */
export function toldFiguresFirst(findings: readonly Finding[]): readonly Finding[] {
  const agrees = (checks: ReadonlySet<string>): boolean =>
    findings.some(({ check, stance }) => checks.has(check) && stance === 'supports');
  const outweighed = agrees(TELLING)
    ? RECKONING
    : agrees(OF_CURVES)
      ? NOT_OF_THE_CURVE
      : agrees(COUNTS)
        ? SPOKEN
        : null;
  return outweighed
    ? findings.filter(({ check, stance }) => stance === 'supports' || !outweighed.has(check))
    : findings;
}
