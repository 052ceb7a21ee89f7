/** How a reader of one family of CloudEvents puts an event into the reading: clock, trust and part are the same for all. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import type { Instant } from '../../domain/instant.js';
import type { Outcome } from '../../domain/timeline-event.js';
import type { Envelope } from './envelope.js';

/** An envelope with a time. */
export interface Timed extends Envelope {
  readonly time: Instant;
}

export interface Told {
  readonly kind: EventKind;
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly actors?: readonly (EventActor | undefined)[];
  readonly outcome?: Outcome | undefined;
  readonly attributes?: { readonly [name: string]: Json | undefined };
  readonly text?: string | undefined;
  /** Begin and end where the data names them; the event's own time otherwise. */
  readonly began?: Instant | undefined;
  readonly ended?: Instant | undefined;
  readonly url?: string | undefined;
}

export type Teller = (told: Told) => void;

/** Kinds that incident tools and people write: their words, their clock. */
const BY_TOOL = /^(?:incident|status|ticket)\./;

export function teller(event: Timed, draft: ReadingDraft): Teller {
  return ({ began, ended, ...told }) => {
    const to = ended ?? event.time;
    const byTool = BY_TOOL.test(told.kind);
    draft.event({
      ...told,
      at: { from: began !== undefined && began < to ? began : to, to },
      clock: byTool ? 'chat' : 'workload',
      trust: byTool ? 1 : 2,
      part: { type: event.type, source: event.source },
    });
  };
}
