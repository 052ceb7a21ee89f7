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

/** The findings without contradictions of a told figure by what is reckoned. */
export const toldFiguresFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some(({ check, stance }) => TELLING.has(check) && stance === 'supports')
    ? findings.filter(({ check, stance }) => stance === 'supports' || !RECKONING.has(check))
    : findings;
