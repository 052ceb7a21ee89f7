/** Which records of an answer are near enough to the incident to have to do with it; asked once for an answer, however many claims need it. */
import { DAY } from '../../domain/instant.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';

/** Those from three days before the incident until a day after it whose clock can be trusted: few of many. */
export function aroundIncident(events: readonly TimelineEvent[], { incident }: World): readonly TimelineEvent[] {
  const before = answers(incident).get(events);
  if (before) return before;
  const [from, to] = [incident.from - 3n * DAY, incident.to + DAY];
  const found = events.filter((event) => event.clock !== 'git' && event.at.from >= from && event.at.from <= to);
  answers(incident).set(events, found);
  return found;
}

const answers = kept((_: World['incident']) => new WeakMap<readonly TimelineEvent[], readonly TimelineEvent[]>());
