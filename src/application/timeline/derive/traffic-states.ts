/** Which revisions served which share of a service, from one shift to the next; a service without shifts has what its export says. */
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { Json } from '../../../domain/evidence.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { list, number, text } from '../../ports/json-reading.js';
import { derivedEvent, grouped } from './derived-event.js';

export function trafficStates(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const told = events.filter(({ kind }) => kind === 'traffic.shifted' || kind === 'service.state');
  const states: TimelineEvent[] = [];
  for (const group of grouped(told, serviceKey).values()) {
    const shifts = group.filter(({ kind }) => kind === 'traffic.shifted');
    const begins = shifts.length > 0 ? shifts : group.slice(-1);
    begins.forEach((begin, index) => {
      const traffic = begin.attributes[shifts.length > 0 ? 'after' : 'traffic'];
      if (traffic === undefined || list(traffic).length === 0) return;
      const at = { from: begin.at.from, to: begins[index + 1]?.at.from ?? null };
      const subjects = [begin.subjects[0]!, ...revisions(traffic)];
      states.push(derivedEvent(begin, { kind: 'state.traffic', at, subjects, attributes: { traffic } }));
    });
  }
  return states;
}

const serviceKey = (event: TimelineEvent): string | undefined =>
  event.subjects[0] && `${event.evidence.instance} ${entityKey(event.subjects[0])}`;

const revisions = (traffic: Json): readonly EntityRef[] =>
  list(traffic).flatMap((target) => {
    const id = text(target, 'revision');
    return id !== undefined && (number(target, 'percent') ?? 0) > 0 ? [{ type: 'revision' as const, id }] : [];
  });
