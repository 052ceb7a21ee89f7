/** Contradiction by how a deed was done and whom it reached: by hand where records say by itself, paged where another was; silent unless those records are all there are. */
import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { actorDiffers } from './differs.js';
import { coveragePointer } from './findings.js';
import type { Graded } from './grade.js';

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** "Closed by hand": everything that it can mean closed by itself; without thing and time that holds for the whole incident. */
export function wrongManner(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { manner, time } = happening;
  if (!manner || time?.inherited) return null;
  const meant = graded.filter(
    (one) =>
      one.subject !== 'no' &&
      one.time !== 'no' &&
      one.actor !== 'no' &&
      one.patient !== 'no' &&
      fine(one.outcome) &&
      one.missing.length === 0 &&
      !one.candidate.forward &&
      (time !== undefined || isInside(one, world)),
  );
  const [first, ...others] = meant.filter((one) => one.manner === 'no');
  const own = [first, ...others].map((one) => one?.event.subjects[0]?.id);
  if (!first || meant.some((one) => one.manner !== 'no' && !isReportOf(one, own))) return null;
  const pinned = first.time === 'yes' || meant.every((one) => one.fits.includes('direct'));
  if (!pinned && !absenceProof([first.event.kind], [], world.incident, world)) return null;
  return [actorDiffers(check, happening, first)];
}

/** How a deployment went on is told by its tool, whoever made it. */
const isReportOf = ({ event }: Graded, made: readonly (string | undefined)[]): boolean =>
  event.kind === 'deployment.status' && made.includes(event.subjects[0]?.id);

/** "Ana was the one who acknowledged it": without a clock, when all that it can mean was done by others in the incident, and the pager's record is whole. */
export function wrongDoer(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { agent, time, actions } = happening;
  if (agent?.how !== 'named' || agent.identities.length !== 1 || time || actions.length === 0) return null;
  if (!actions.every((action) => BY_ONE.has(action))) return null;
  const meant = graded.filter((one) => one.subject !== 'no' && isInside(one, world));
  const other = meant.find((one) => one.actor === 'no' && one.missing.length === 0);
  if (!other || meant.some((one) => one.actor !== 'no')) return null;
  return absenceProof([...new Set(meant.map((one) => one.event.kind))], [], world.incident, world)
    ? [actorDiffers(check, happening, other)]
    : null;
}

/** Deeds of a person, each of which leaves one record. */
const BY_ONE: ReadonlySet<ActionId> = new Set<ActionId>(['acknowledge', 'dismiss', 'snooze', 'unsnooze', 'declare']);

const isInside = ({ event }: Graded, { incident }: World): boolean =>
  event.at.from >= incident.from && event.at.from <= incident.to;

/** Deeds that reach somebody, of which a pager keeps one record each. */
const REACHES: ReadonlySet<ActionId> = new Set<ActionId>(['page', 'call_in', 'escalate', 'assign']);
const PAGER = ['page.notified', 'page.assigned', 'page.escalated', 'page.responder'] as const;

/** "Escalated to Teuvo": pages reached others then, or never reached that person in the incident, and the pager's record is whole. */
export function wrongReceiver(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { actions, patient, time } = happening;
  if (patient?.how !== 'named' || patient.identities.length !== 1 || time?.inherited) return null;
  if (actions.length === 0 || !actions.every((action) => REACHES.has(action))) return null;
  const pages = graded.filter((one) => one.event.kind.startsWith('page.') && one.subject !== 'no');
  const then = pages.filter((one) => (time ? one.time === 'yes' : isInside(one, world)));
  const other = then.find((one) => one.patient === 'no');
  if (!other || pages.some((one) => one.patient === 'yes' && one.time !== 'no' && (time || isInside(one, world))))
    return null;
  const proof = absenceProof([...PAGER], [], world.incident, world);
  return proof ? [actorDiffers(check, happening, other, proof.slice(0, 1).map(coveragePointer))] : null;
}
