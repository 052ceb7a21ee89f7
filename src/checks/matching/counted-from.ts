/** A distance counted from a deed that a clock and a record pin down: that deed is sure, and so is who did the other one at the moment counted from it. */
import type { DurationSlot, Happening, TimeSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { DAY, formatInstant, SECOND } from '../../domain/instant.js';
import type { Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { anotherPerson } from './another-person.js';
import { gradeCandidate } from './grade.js';
import { LINKING_KINDS, linksAmong } from './links.js';
import type { Moment, Moments } from './moment.js';
import { candidatesFor } from './showings.js';
import { readingsOf, timeMatches } from './slot-matches.js';
import { toolsIn } from './tools.js';
import { wrongSlot } from './wrong-slot.js';

/** Told with a clock of its own, to the minute. */
export const isClocked = ({ time, negated }: Happening): boolean =>
  time !== undefined &&
  !negated &&
  !time.inherited &&
  !time.until &&
  !time.hedge &&
  /^(?:fraction|second|minute)$/.test(time.precision);

/** Told with a deed and a clock of its own, at which the records have it. */
export const isPinned = (what: Happening, { best }: Moments): boolean =>
  isClocked(what) &&
  what.actions.length > 0 &&
  best.length > 0 &&
  best.length <= MOST_STEPS &&
  best.every(({ at, event }) => event !== undefined && timeMatches(what.time!, at) === 'yes');

/** What takes effect leaves a record for its request and one for its effect. */
const MOST_STEPS = 2;

/** "Nine minutes later Ana merged it": what was done to it at that moment, another one did. */
export function anotherDoer(
  check: string,
  what: Happening,
  [from, start, length]: readonly [Happening, Moment, DurationSlot],
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  if (what.agent?.how !== 'named' || what.agent.identities.length !== 1 || what.time || what.negated) return null;
  if (what.actions.length === 0 || length.vague) return null;
  const told: Happening = { ...what, time: countedFrom(from, start, length) };
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const tools = toolsIn(world);
  const graded = candidatesFor(told, timeline).map((candidate) =>
    gradeCandidate(candidate, told, links, tools, world.identities),
  );
  const found = wrongSlot(check, told, graded, world) ?? anotherPerson(check, told, graded, world);
  return found?.every(({ facet }) => facet === 'actor') ? found : null;
}

/** The moment that lies so far behind the written clock and the record beside it; rounded as the length is. */
function countedFrom({ time }: Happening, { at }: Moment, { low, high, step, span }: DurationSlot): TimeSlot {
  const half = BigInt(Math.round(step / 2)) * SECOND;
  const [near, far] = [BigInt(Math.round(low)) * SECOND - half, BigInt(Math.round(high)) * SECOND + 2n * half];
  const clocks = time ? readingsOf(time) : [];
  const first = clocks.reduce(
    (least, one) => (one.from < least && at.from - one.from < DAY ? one.from : least),
    at.from,
  );
  return {
    span,
    readings: [{ from: formatInstant(first + near), to: formatInstant(at.to + far) }],
    precision: 'measured',
    inherited: false,
  };
}
