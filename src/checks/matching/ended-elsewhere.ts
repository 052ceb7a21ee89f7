/** "Did not complete", "did not succeed": the record of another end shows it. Finds no record of a thing that is not named. */
import type { Happening } from '../../claims/slots.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import type { Links } from './links.js';
import { otherOutcome } from './other-outcome.js';

const ENDS: ReadonlySet<string> = new Set(['succeed', 'finish', 'run', 'end']);

/** The record by which what is denied would be contradicted; null where none would. */
export function endedElsewhere(
  happening: Happening,
  timeline: Timeline,
  links: Links,
  world: World,
): TimelineEvent | null {
  const isNamed = happening.subjects.some(({ how, candidates }) => how === 'named' && candidates.length === 1);
  if (!isNamed || happening.time || !happening.actions.every((action) => ENDS.has(action))) return null;
  const done: Happening = { ...happening, negated: false };
  const [against] = otherOutcome('event-happened', done, timeline, links, world) ?? [];
  const pointer = against?.stance === 'contradicts' ? against.pointers.find(({ kind }) => kind === 'event') : undefined;
  return pointer?.kind === 'event' && pointer.event.outcome !== 'success' ? pointer.event : null;
}
