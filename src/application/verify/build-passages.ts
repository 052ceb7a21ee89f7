/** The ledger: every character of the report in exactly one passage, as a claim, as no claim with its reason, or as unread. */

import type { ReadReport } from '../../reading/read-report.js';
import type { VerdictDocument } from '../document/schema.js';

import { byUnit } from './by-unit.js';

type Passage = VerdictDocument['passages'][number];

/** Claims cut their units into passages; what is left of a unit keeps the unit's reason; other source its own. */
export function buildPassages(report: ReadReport, length: number): Passage[] {
  const marks = [
    ...report.units.map((unit) => ({
      start: unit.start,
      end: unit.end,
      reason: report.reasons.get(unit.id) ?? null,
      unit: unit.id,
    })),
    ...report.others.map((other) => ({ start: other.start, end: other.end, reason: other.reason, unit: null })),
  ].sort((a, b) => a.start - b.start);
  const own = byUnit(report.claims, (claim) => claim.unit);
  const passages: Passage[] = [];
  for (const mark of marks) {
    const claims = mark.unit === null ? [] : (own.get(mark.unit) ?? []);
    passages.push(
      ...cut(
        mark.start,
        mark.end,
        claims,
        mark.reason,
        report.unread.has(mark.unit ?? '') || (mark.unit === null && mark.reason === 'not_prose'),
      ),
    );
  }
  return filled(passages, length);
}

function cut(
  start: number,
  end: number,
  claims: ReadReport['claims'],
  reason: Passage['reason'],
  unread: boolean,
): Passage[] {
  const edges = [...new Set([start, end, ...claims.flatMap((claim) => [claim.span.start, claim.span.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1]!;
    const inside = claims.filter((claim) => claim.span.start <= from && claim.span.end >= to).map((claim) => claim.id);
    if (inside.length > 0) return { start: from, end: to, disposition: 'claim', reason: null, claims: inside };
    return {
      start: from,
      end: to,
      disposition: unread ? 'unread' : 'not_a_claim',
      reason: reason ?? 'markup',
      claims: [],
    };
  });
}

/** Guards the invariant even where a reader left a gap: the gap is markup. */
function filled(passages: readonly Passage[], length: number): Passage[] {
  const whole: Passage[] = [];
  let at = 0;
  for (const passage of passages) {
    if (passage.start > at)
      whole.push({ start: at, end: passage.start, disposition: 'not_a_claim', reason: 'markup', claims: [] });
    if (passage.end <= passage.start) continue;
    whole.push(passage);
    at = passage.end;
  }
  if (at < length) whole.push({ start: at, end: length, disposition: 'not_a_claim', reason: 'markup', claims: [] });
  return whole;
}
