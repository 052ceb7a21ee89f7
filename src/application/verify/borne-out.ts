/** A claim that records behind its neighbours bear out, whatever its own checks found; finds no record. */
import { type Finding, nothing } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet } from '../../domain/verdict.js';

/** What changes of such a claim. `check`: the name of the rule that found it so. */
export function borneOut(check: string, facet: Facet, records: readonly TimelineEvent[]) {
  const finding: Finding = {
    check,
    facet,
    stance: 'supports',
    reason: 'records_agree',
    asserted: nothing,
    found: nothing,
    pointers: records.map((event) => ({ kind: 'event', event })),
  };
  return { findings: [finding], verdict: 'supported', reason: 'records_agree', deciding: [finding] } as const;
}
