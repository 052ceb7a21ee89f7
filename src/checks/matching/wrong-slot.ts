/** Contradiction by one slot: the same deed is recorded, but of another time or by somebody else. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, TimeSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { isDeclaredBefore, isEffectAlone } from './dated.js';
import { actorDiffers, timeDiffers } from './differs.js';
import type { Graded } from './grade.js';
import { isDuring, momentOf } from './grade-time.js';
import { mannerOf } from './manner.js';
import { nearest } from './nearest.js';
import { wrongChannel } from './page-channel.js';
import { timeMatches } from './slot-matches.js';
import { wrongDoer, wrongManner, wrongReceiver } from './wrong-way.js';

export function wrongSlot(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const about = graded.filter(
    (one) => one.anchored && one.subject !== 'no' && one.event.clock !== 'git' && fine(one.outcome),
  );
  return (
    wrongActor(check, happening, about, world) ??
    wrongActorThen(check, happening, graded, world) ??
    wrongManner(check, happening, graded, world) ??
    wrongDoer(check, happening, graded, world) ??
    wrongReceiver(check, happening, graded, world) ??
    wrongChannel(check, happening, graded, world) ??
    wrongTime(check, happening, about) ??
    wrongTurn(check, happening, graded, world)
  );
}

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** Every record of the deed at that time names somebody else; without a time the thing must be named, not taken over. */
function wrongActor(
  check: string,
  happening: Happening,
  about: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { agent, verb, words, actions } = happening;
  if (!agent || agent.how === 'implied' || agent.identities.length === 0) return null;
  // "Ana then put v1.2.0 back": read by the release alone, where the verb told of something else.
  if (verb === undefined && words.length > 0 && actions.includes('publish')) return null;
  const named = happening.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0);
  const then = about.filter(
    (one) =>
      one.time === 'yes' ||
      (one.time === 'unsaid' && named && (one.candidate.showing.of !== undefined || isMoveTo(one, happening))),
  );
  // What a pipeline moved there it may have moved for anybody.
  if (then.some((one) => one.time === 'unsaid' && one.actor === 'cannot_tell' && isMoveTo(one, happening))) return null;
  const direct = then.filter((one) => one.fits.some((fit) => fit === 'direct'));
  if (direct.length === 0 || then.some((one) => one.actor !== 'no' && isActed(one, world))) return null;
  const other = direct.find((one) => isActed(one, world) && one.missing.length <= 2);
  if (!other) return null;
  return [actorDiffers(check, happening, other)];
}

/** "Ana moved traffic to api-00012", whenever: the records of that revision's traffic tell who did. */
const isMoveTo = ({ fits, event }: Graded, { actions, subjects }: Happening): boolean =>
  /^(?:traffic\.shifted|deploy\.requested)$/.test(event.kind) &&
  actions.every((action) => action === 'shift_traffic' || action === 'roll_back') &&
  subjects.some(
    ({ how, candidates }, i) =>
      how === 'named' && fits[i] === 'direct' && candidates.every(({ type }) => type === 'revision'),
  );

/** "It was cancelled by Ana at 13:36": whatever "it" is, all who did that at that minute are known, and are others. */
function wrongActorThen(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { agent, time } = happening;
  if (!agent || !time || time.inherited || agent.how === 'implied' || agent.identities.length === 0) return null;
  // "Before one": others may have done the like in all that time.
  if (time.precision === 'measured') return null;
  // Another may join in the same minute.
  if (happening.actions.includes('join')) return null;
  const then = graded.filter(
    (one) => one.time === 'yes' && one.event.clock !== 'git' && one.subject !== 'no' && fine(one.outcome),
  );
  if (
    then.length === 0 ||
    then.some((one) => one.actor !== 'no' && isActed(one, world)) ||
    graded.some((one) => one.time === 'yes' && one.actor === 'yes')
  )
    return null;
  const other = then.find(
    (one) => isActed(one, world) && one.missing.length <= 1 && one.candidate.showing.kind === one.event.kind,
  );
  if (!other || other.event.kind.startsWith('state.')) return null;
  return [actorDiffers(check, happening, other)];
}

/** "The first post at 10:18", "PagerDuty paged Ana at 17:34": the deed is picked out by its turn or its receiver, and its record has another time. */
function wrongTurn(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { time, ordinal, patient } = happening;
  if (!time || time.inherited || happening.subjects.some((slot) => slot.how === 'named')) return null;
  const received = patient !== undefined && patient.identities.length > 0 && happening.actions.includes('page');
  if (ordinal !== 1 && ordinal !== -1 && !received) return null;
  const inside = graded.filter(
    (one) =>
      one.subject !== 'no' &&
      one.actor !== 'no' &&
      one.missing.length === 0 &&
      (received ? one.patient === 'yes' : one.actor === 'yes') &&
      one.event.at.from >= world.incident.from &&
      one.event.at.from <= world.incident.to,
  );
  const turn =
    ordinal === -1 ? inside.at(-1) : [...inside].sort((a, b) => (a.event.at.from < b.event.at.from ? -1 : 1))[0];
  if (!turn || (received ? inside.some((one) => one.time !== 'no') : turn.time !== 'no')) return null;
  if (!absenceProof([turn.event.kind], [], world.incident, world)) return null;
  return [timeDiffers(check, happening, turn)];
}

/** A pipeline's account acts for people who are not in the record, so only a person or an agent shows that it was not another. */
export const isActed = (one: Graded, world: World): boolean =>
  (one.event.kind === 'page.resolved' && mannerOf(one.event, world.identities) === 'itself') ||
  one.event.actors.some(
    (actor) =>
      actor.role !== 'target' && ['human', 'agent'].includes(world.identities.get(actor.identity ?? '')?.kind ?? ''),
  );

function wrongTime(check: string, happening: Happening, about: readonly Graded[]): readonly Finding[] | null {
  if (!happening.time || happening.time.inherited || !isSingular(happening)) return null;
  // "13:10 3.7.2 on half of the nodes": without a verb the other words may tell of something else than its publication.
  if (happening.verb === undefined && happening.words.length > 0) return null;
  const direct = about.filter(
    (one) => one.fits.some((fit) => fit === 'direct') && one.actor !== 'no' && one.values !== 'no',
  );
  if (
    direct.length === 0 ||
    about.some((one) => one.time !== 'no' || isRunThen(one, happening.time!) || isThatPart(one, happening.time!))
  )
    return null;
  const other = nearest(direct, happening.time);
  if (!other || !isRecorded(other) || isDeclaredBefore(other)) return null;
  if (happening.agent && isEffectAlone(other, happening.time)) return null;
  return [timeDiffers(check, happening, other)];
}

/** "The lint check failed at 06:25", when that run of it began: a list of checks dates each by its beginning. */
const isRunThen = (one: Graded, time: TimeSlot): boolean => one.event.kind === 'check.finished' && isDuring(one, time);

/** "That morning", on another day than the last one told of: which day is pointed at, nothing here tells. */
const isThatPart = ({ candidate }: Graded, time: TimeSlot): boolean =>
  time.precision === 'part' && timeMatches({ ...time, anyDay: true }, momentOf(candidate)) !== 'no';

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
  'end',
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
const isRecorded = (one: Graded): boolean => !one.event.kind.startsWith('state.') && one.event.kind !== 'event.generic';
