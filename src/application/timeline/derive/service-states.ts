/** From when to when a service existed. Its making may lie before all records; then it existed from the first that shows it. */
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { EventKind } from '../../../domain/event-kind.js';
import type { Instant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { derivedEvent } from './derived-event.js';

/** Kinds that show that their service is there. */
const SHOWS: ReadonlySet<EventKind> = new Set([
  'service.created',
  'service.state',
  'service.ready',
  'traffic.shifted',
  'revision.created',
  'revision.ready',
]);

/** A stretch of existence; `made` tells whether its begin is the making itself. */
interface Life {
  readonly begin: TimelineEvent;
  readonly service: EntityRef;
  readonly made: boolean;
  to: Instant | null;
}

export function serviceStates(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const lives = new Map<string, Life[]>();
  for (const event of events) {
    const service = event.subjects.find(({ type }) => type === 'service');
    if (!service || (!SHOWS.has(event.kind) && !ends(event))) continue;
    const key = `${event.evidence.instance} ${entityKey(service)}`;
    const known = lives.get(key) ?? [];
    lives.set(key, known);
    const last = known.at(-1);
    const alive = last !== undefined && last.to === null;
    if (ends(event)) {
      if (last && alive) last.to = event.at.from;
      else if (!last) known.push({ begin: event, service, made: false, to: event.at.from });
    } else if (!alive) {
      known.push({ begin: event, service, made: event.kind === 'service.created', to: null });
    }
  }
  return [...lives.values()].flat().map(({ begin, service, made, to }) =>
    derivedEvent(begin, {
      kind: 'state.service_exists',
      at: { from: begin.at.from, to },
      subjects: [service],
      attributes: { made },
    }),
  );
}

const ends = (event: TimelineEvent): boolean =>
  (event.kind === 'service.deleted' && (event.outcome === undefined || event.outcome === 'success')) ||
  (event.kind === 'service.deployed' && event.attributes['action'] === 'removed');
