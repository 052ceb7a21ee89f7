/** Whether what went back went to what came out at the time that is told of it: "back to the version of 09:50". */
import type { Happening } from '../../claims/slots.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { timeMatches } from './slot-matches.js';

/** False only of a record that could tell: one of Hosting gives the release that it brought back, where there was one. */
export function wentBackThere({ backTo }: Happening, { kind, attributes: { toAt } }: TimelineEvent): boolean {
  if (!backTo || !kind.startsWith('hosting.')) return true;
  const at = typeof toAt === 'string' ? parseInstant(toAt) : null;
  return at !== null && timeMatches(backTo, point(at)) !== 'no';
}
