/** How findings become a verdict: one contradiction with proof decides; support needs every asserted facet and a pointer; the rest is unsupported. */
import type { Finding } from './finding.js';
import type { Reason } from './reason.js';
import type { Verdict } from './verdict.js';

export interface Weighed {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The findings that decided, in the order of the checks. */
  readonly deciding: readonly Finding[];
}

/**
 * Truth table: a contradiction with a pointer wins · else a silent finding on a facet that nobody supports leaves it unsupported ·
 * else support with a pointer · else unsupported. `modal` tells why a claim cannot be held to anything (hedged, plan, …).
 */
export function weigh(findings: readonly Finding[], modal: Reason | null): Weighed {
  if (modal) return { verdict: 'not_checkable', reason: modal, deciding: [] };
  const against = findings.filter((finding) => finding.stance === 'contradicts' && finding.pointers.length > 0);
  if (against.length > 0) return { verdict: 'contradicted', reason: against[0]!.reason, deciding: against };
  const backing = findings.filter((finding) => finding.stance === 'supports' && finding.pointers.length > 0);
  const backed = new Set(backing.map((finding) => finding.facet));
  const open = findings.filter((finding) => finding.stance === 'silent' && !backed.has(finding.facet));
  if (backing.length > 0 && open.length === 0)
    return { verdict: 'supported', reason: backing[0]!.reason, deciding: backing };
  return { verdict: 'unsupported', reason: open[0]?.reason ?? 'no_record', deciding: backing };
}
