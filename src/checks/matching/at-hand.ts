/** Which records a happening may be told by: those of its kind around the incident; of a thing that is named, those of other days where it was quiet then. */
import type { Happening } from '../../claims/slots.js';
import { DAY } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { type Graded, gradeCandidate } from './grade.js';
import type { Links } from './links.js';
import type { Candidate } from './showings.js';
import { toolsIn } from './tools.js';

/** Records around the incident; of a thing that is named and was quiet then, those of other days. */
export function recordsAtHand(
  what: Happening,
  candidates: readonly Candidate[],
  links: Links,
  world: World,
): readonly Graded[] {
  const ofIt = candidates.filter(({ event }) => ofKind(what, event));
  // Where only a writer's own date tells when, it may back what is said.
  const clocked = ofIt.filter(({ event }) => event.clock !== 'git');
  const meant = clocked.length > 0 ? clocked : ofIt;
  const fitting = (some: readonly Candidate[]): readonly Graded[] =>
    some
      .map((candidate) => gradeCandidate(candidate, what, links, toolsIn(world)))
      .filter((one) => one.subject !== 'no' && one.actor !== 'no' && one.outcome !== 'no' && one.patient !== 'no');
  const near = fitting(meant.filter(({ event }) => nearby(event, world)));
  if (!what.subjects.some((slot) => slot.candidates.length > 0)) return near;
  // "Came back red, +41 %": a value that none of these days has tells the day, too.
  const unlike = near.every((one) => !one.anchored || one.values === 'no' || one.values === 'cannot_tell');
  if (near.some((one) => one.anchored) && !unlike) return near;
  const far = fitting(meant.filter(({ event }) => !nearby(event, world))).filter((one) => one.anchored);
  const alike =
    near.length === 0 ? far : far.filter((one) => near.every((other) => !other.anchored) || one.values === 'yes');
  return alike.length > 0 ? alike : near;
}

/** Records from a day before the incident until a day after it. */
const nearby = (event: TimelineEvent, world: World): boolean =>
  event.at.from >= world.incident.from - DAY && event.at.from <= world.incident.to + DAY;

/** What a build or revision of a change is not: its tests and tickets. */
const OTHER_THINGS: ReadonlySet<string> = new Set(['check', 'policy', 'ticket', 'page']);
const NAMED_THINGS: ReadonlySet<string> = new Set([
  ...['check', 'build', 'revision', 'job', 'policy', 'ticket', 'page', 'incident'],
]);

/** "The hotfix had failed": whatever it was, it was a change, build or revision, and no check. */
function ofKind({ subjects }: Happening, event: TimelineEvent): boolean {
  const type = event.subjects[0]?.type;
  if (type === undefined) return true;
  // "The plan check on the final commit" is told of by the check's record, whatever it ran on.
  const isOne = subjects.some(({ candidates, types }) =>
    candidates.length > 0 ? candidates.some((ref) => ref.type === type) : types.includes(type),
  );
  return (
    isOne ||
    subjects.every(
      (slot) =>
        slot.how !== 'described' ||
        slot.types.length === 0 ||
        slot.types.includes(type) ||
        !(slot.candidates.length > 0 ? OTHER_THINGS : NAMED_THINGS).has(type),
    )
  );
}
