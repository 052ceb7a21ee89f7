/** Makes findings from slots and records: typed values and pointers, no words. */
import type { Happening, TimeSlot } from '../../claims/slots.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import { type Finding, nothing, type Pointer, type TypedValue } from '../../domain/finding.js';
import { formatInstant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { Reason } from '../../domain/reason.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet, Stance } from '../../domain/verdict.js';

export const eventPointer = (event: TimelineEvent): Pointer => ({ kind: 'event', event });
export const coveragePointer = (entry: CoverageEntry): Pointer => ({ kind: 'coverage', entry });

/** One finding; `check` first, found value last. */
export function finding(
  check: string,
  facet: Facet,
  stance: Stance,
  reason: Reason,
  asserted: TypedValue = nothing,
  pointers: readonly Pointer[] = [],
  found: TypedValue = nothing,
): Finding {
  return { check, facet, stance, reason, asserted, found, pointers };
}

/** What would refute, taken back: it is left open. */
export const leftOpen = ({ check, facet, asserted }: Finding): Finding =>
  finding(check, facet, 'silent', 'no_record', asserted);

type Described = Happening | Pick<TimelineEvent, 'at'> | TimelineEvent;

/** A slot of a claim, or an aspect of a record, as a typed value. */
export function describe(what: Described, aspect: 'action' | 'time' | 'actor' = 'action'): TypedValue {
  if ('actions' in what) return describeClaimed(what, aspect);
  if (aspect === 'time') return intervalValue(what.at);
  if (!('kind' in what)) return nothing;
  if (aspect === 'actor') {
    const actor = what.actors.find((one) => one.role === 'actor' || one.role === 'reviewer') ?? what.actors[0];
    return actor ? { type: 'identity', value: actor.identity ?? actor.handle } : nothing;
  }
  return { type: 'text', value: what.kind };
}

function describeClaimed(happening: Happening, aspect: 'action' | 'time' | 'actor'): TypedValue {
  if (aspect === 'time') return happening.time ? describeTime(happening.time) : nothing;
  if (aspect === 'actor')
    return happening.agent
      ? { type: 'identity', value: happening.agent.identities[0] ?? happening.agent.text }
      : nothing;
  const subject = happening.subjects[0];
  return subject
    ? { type: 'entity', value: subject.candidates[0]?.id ?? subject.text }
    : { type: 'text', value: happening.actions[0] ?? '' };
}

/** A stated time by its first reading. */
export function describeTime({ readings: [first], until }: TimeSlot): TypedValue {
  return first ? { type: 'interval', value: [first.from, until?.[0]?.to ?? first.to] } : nothing;
}

export const intervalValue = (at: Interval): TypedValue =>
  at.to === null || at.to === at.from
    ? { type: 'instant', value: formatInstant(at.from) }
    : { type: 'interval', value: [formatInstant(at.from), formatInstant(at.to)] };
