/** Sources that disagree on a claim: a record that backs it beside the one that refutes it; which of them is right is not decided here. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from './judged-claim.js';

/** Two records that say different things of one facet of one claim. */
export interface Disagreement {
  readonly backing: TimelineEvent;
  readonly refuting: TimelineEvent;
}

export function findConflicts(judged: readonly JudgedClaim[]): readonly Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const one of judged) {
    if (one.verdict !== 'contradicted') continue;
    for (const against of one.deciding)
      for (const other of one.findings) {
        if (other.stance !== 'supports' || other.facet !== against.facet) continue;
        const backing = firstEvent(other.pointers);
        const refuting = firstEvent(against.pointers);
        if (!backing || !refuting || sameRecord(backing, refuting)) continue;
        const key = [backing.id, refuting.id].join(' ');
        if (!found.has(key)) found.set(key, { backing, refuting });
      }
  }
  return [...found.values()];
}

const firstEvent = (pointers: JudgedClaim['deciding'][number]['pointers']): TimelineEvent | undefined =>
  pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []))[0];

const sameRecord = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.evidence.source === b.evidence.source && a.evidence.key === b.evidence.key;
