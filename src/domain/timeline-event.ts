/** What a record says happened, in one shape for every source; always points at its evidence and never judges it. */
import type { EntityRef } from './entity.js';
import type { EventKind } from './event-kind.js';
import type { EvidenceRef, Json } from './evidence.js';
import type { EventActor } from './identity.js';
import type { Interval } from './interval.js';

/** Whose clock set the time. Git dates are claims and decide no order. */
export type Clock = 'provider' | 'chat' | 'workload' | 'client' | 'git' | 'derived';

export type Outcome = 'success' | 'failure' | 'cancelled' | 'denied' | 'timeout' | 'skipped' | 'partial' | 'unknown';

/** Facts by name; names and types per kind are listed beside EVENT_KINDS. Instants inside are RFC 3339 strings. */
export type Attributes = { readonly [name: string]: Json };

export interface TimelineEvent {
  /** `source|instance|key|kind|ordinal`: stable over arrival order and runs. */
  readonly id: string;
  readonly kind: EventKind;
  /** A point for an instant; an interval for what has a start and an end (build, check run, alert). */
  readonly at: Interval;
  readonly clock: Clock;
  /** The first is the primary subject; never empty. */
  readonly subjects: readonly EntityRef[];
  readonly actors: readonly EventActor[];
  readonly outcome?: Outcome;
  readonly attributes: Attributes;
  /** Words that people or programs wrote in it: message, review body, title, log line, status text. */
  readonly text?: string;
  readonly evidence: EvidenceRef;
}

/** The fixed order of timelines: time, then identity; the same whatever the order of arrival. */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  if (a.at.from !== b.at.from) return a.at.from < b.at.from ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
