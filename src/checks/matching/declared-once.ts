/** Contradiction by the declaration itself: an incident is declared once, in somebody's own words, and these tell who and when; silent where it was declared twice, where a tool keeps declarations, or the records tell of another opening then. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, TimeSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import { holds } from '../../domain/interval.js';
import type { World } from '../world.js';
import { actorDiffers, timeDiffers } from './differs.js';
import { describe, eventPointer, finding } from './findings.js';
import type { Graded } from './grade.js';
import { readingsOf } from './slot-matches.js';

export function declaredOnce(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { actions, attempted, time, agent } = happening;
  if (attempted || !actions.includes('declare') || !actions.every((action) => DECLARES.has(action))) return null;
  const [only, ...more] = graded.filter(
    ({ event }) => event.kind === 'incident.declared' && holds(world.incident, event.at.from),
  );
  if (!only || more.length > 0 || only.subject === 'no' || only.missing.length > 0 || only.event.clock !== 'derived')
    return null;
  const isMoment = time && !time.inherited && !time.until && !time.hedge && EXACT.test(time.precision);
  if (isMoment && graded.every((one) => isOff(one, time) || !mayBeIt(one, graded, world)))
    return fine(only.actor) ? [timeDiffers(check, happening, only)] : null;
  if (agent?.how !== 'named' || agent.identities.length !== 1 || !fine(only.time)) return null;
  const nobodyElse = graded.every((one) => one.actor === 'no' || !mayBeIt(one, graded, world));
  // The one declaration that there was, and whose it was told to be.
  if (only.actor === 'yes' && !happening.negated && !time)
    return (['existence', 'actor'] as const).map((facet) =>
      finding(check, facet, 'supports', 'records_agree', describe(happening, facet === 'actor' ? facet : undefined), [
        eventPointer(only.event),
      ]),
    );
  return only.actor === 'no' && nobodyElse ? [actorDiffers(check, happening, only)] : null;
}
/** "Opened the incident" may be said of its ticket too. */
const DECLARES: ReadonlySet<ActionId> = new Set<ActionId>(['declare', 'open']);
const EXACT = /^(?:minute|second|fraction)$/;

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** Where the incident has a ticket of its own, another ticket is of something else. */
const mayBeIt = ({ event, subject }: Graded, graded: readonly Graded[], { incident }: World): boolean => {
  const isIts = ({ subjects }: Graded['event']): boolean => subjects.some(({ id }) => id === incident.id);
  const hasTicket = graded.some((one) => one.event.kind === 'ticket.opened' && isIts(one.event));
  return subject !== 'no' && (!hasTicket || isIts(event));
};

/** Said aloud first and then written, it was declared a few minutes before its message. */
const isOff = ({ event }: Graded, time: TimeSlot): boolean =>
  readingsOf(time).every(({ from }) => from < event.at.from - LEAST || from > event.at.from + LEAST);
const LEAST = 4n * MINUTE;
