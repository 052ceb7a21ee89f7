/** Makes a derived event: its own kind and interval, the evidence of the record that begins it. */
import type { EntityRef } from '../../../domain/entity.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { Interval } from '../../../domain/interval.js';
import type { Attributes, TimelineEvent } from '../../../domain/timeline-event.js';

export interface State {
  readonly kind: EventKind;
  readonly at: Interval;
  readonly subjects: readonly EntityRef[];
  readonly attributes: Attributes;
  /** Tells apart several states of one kind that one record begins. */
  readonly ordinal?: string;
}

export function derivedEvent(begin: TimelineEvent, state: State): TimelineEvent {
  const { kind, at, subjects, attributes, ordinal = '0' } = state;
  const { source, instance, key } = begin.evidence;
  return {
    id: [source, instance, key, kind, ordinal].join('|'),
    kind,
    at,
    clock: 'derived',
    subjects,
    actors: [],
    attributes,
    evidence: begin.evidence,
  };
}

/** Groups in the order in which their keys first occur; events without a key are left out. */
export function grouped(
  events: readonly TimelineEvent[],
  keyOf: (event: TimelineEvent) => string | undefined,
): ReadonlyMap<string, readonly TimelineEvent[]> {
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups;
}
