/** Contradiction by one slot: the same deed is recorded, but of another time or by somebody else. */
import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { World } from '../world.js';
import { describe, eventPointer, finding } from './findings.js';
import { type Graded, momentOf } from './grade.js';
import { nearest } from './nearest.js';

export function wrongSlot(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const about = graded.filter(
    (one) => one.anchored && one.subject !== 'no' && one.event.clock !== 'git' && fine(one.outcome),
  );
  if (about.length === 0) return null;
  return wrongActor(check, happening, about, world) ?? wrongTime(check, happening, about);
}

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** Every record of the deed at that time names somebody else; without a time the thing must be named, not taken over. */
function wrongActor(
  check: string,
  happening: Happening,
  about: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { agent } = happening;
  if (!agent || agent.how === 'implied' || agent.identities.length === 0) return null;
  const named = happening.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const then = about.filter(
    (one) => one.time === 'yes' || (one.time === 'unsaid' && named && one.candidate.showing.of !== undefined),
  );
  const direct = then.filter((one) => one.fits.some((fit) => fit === 'direct'));
  if (direct.length === 0 || then.some((one) => one.actor !== 'no' && isActed(one, world))) return null;
  const other = direct.find((one) => isActed(one, world) && one.missing.length <= 2);
  if (!other) return null;
  return [
    finding(
      check,
      'actor',
      'contradicts',
      'actor_differs',
      describe(happening, 'actor'),
      [eventPointer(other.event)],
      describe(other.event, 'actor'),
    ),
  ];
}

/** A pipeline's account acts for people who are not in the record, so only a person or an agent shows that it was not another. */
const isActed = (one: Graded, world: World): boolean =>
  one.event.actors.some(
    (actor) =>
      actor.role !== 'target' && ['human', 'agent'].includes(world.identities.get(actor.identity ?? '')?.kind ?? ''),
  );

function wrongTime(check: string, happening: Happening, about: readonly Graded[]): readonly Finding[] | null {
  if (!happening.time || happening.time.inherited || !isSingular(happening)) return null;
  const direct = about.filter(
    (one) => one.fits.some((fit) => fit === 'direct') && one.actor !== 'no' && one.values !== 'no',
  );
  if (direct.length === 0 || about.some((one) => one.time !== 'no')) return null;
  const other = nearest(direct, happening.time);
  if (!other || !isDated(other)) return null;
  return [
    finding(
      check,
      'time',
      'contradicts',
      'time_differs',
      describe(happening, 'time'),
      [eventPointer(other.event)],
      describe({ at: momentOf(other.candidate) }, 'time'),
    ),
  ];
}

/** Types of which one thing undergoes the same deed many times, so that another time proves nothing. */
const GENERAL: ReadonlySet<string> = new Set([
  'service',
  'site',
  'repository',
  'environment',
  'channel',
  'role',
  'file',
  'check',
  'ref',
  'trigger',
  'project',
  'flag',
  'policy',
  'other',
]);
const SINGULAR: ReadonlySet<ActionId> = new Set<ActionId>([
  'merge',
  'open',
  'close',
  'cancel',
  'publish',
  'tag',
  'acknowledge',
  'dismiss',
  'fire',
  'clear',
  'resolve',
  'declare',
  'deploy',
  'roll_back',
  'serve',
  'finish',
  'succeed',
  'fail',
  'page',
  'start',
  'create',
  'revert',
  'become_ready',
  'shift_traffic',
]);

/** A thing named by its own id, and a deed that it undergoes once: only then does another time contradict. */
const isSingular = (happening: Happening): boolean =>
  happening.actions.every((action) => SINGULAR.has(action)) &&
  happening.subjects.some(
    (slot) =>
      slot.how === 'named' && slot.candidates.length > 0 && slot.candidates.every((ref) => !GENERAL.has(ref.type)),
  );

/** Deeds that leave one record each, so that its time is the time. */
const isDated = (one: Graded): boolean => !one.event.kind.startsWith('state.') && one.event.kind !== 'event.generic';
