/** Whom a page went to when it was raised: the pager writes the page and its assignment as two entries. */
import { entityKey } from '../../../domain/entity.js';
import { SECOND } from '../../../domain/instant.js';
import { grouped } from '../../../domain/kept.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

/** What is assigned later was reassigned. */
const AT_ONCE = 5n * SECOND;

export function pagedPeople(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const assigned = events.filter(({ kind }) => kind === 'page.assigned');
  if (assigned.length === 0) return events;
  const byPage = grouped(assigned, ({ subjects: [page] }) => [page && entityKey(page)]);
  return events.map((event) => {
    const [page] = event.subjects;
    if (event.kind !== 'page.triggered' || !page || event.actors.some(({ role }) => role === 'assignee')) return event;
    const [first] = (byPage.get(entityKey(page)) ?? []).filter(
      ({ at }) => at.from >= event.at.from && at.from - event.at.from <= AT_ONCE,
    );
    const people = first?.actors.filter(({ role }) => role === 'assignee') ?? [];
    return people.length > 0 ? { ...event, actors: [...event.actors, ...people] } : event;
  });
}
