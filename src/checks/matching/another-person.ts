/** Contradiction by one person alone: records tell of just this deed, but by, or to, somebody else; silent unless they are all there are. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import { DAY, MINUTE } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof, keptBy } from './absence.js';
import { actorDiffers, personDiffers } from './differs.js';
import { coveragePointer, eventPointer } from './findings.js';
import type { Graded } from './grade.js';
import { readingsOf } from './slot-matches.js';
import { isActed } from './wrong-slot.js';

type Role = 'actor' | 'patient';

/** Deeds of one hand, each with a record of its own. */
export const OF_ONE: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['merge', 'open', 'close', 'reopen', 'cancel', 'dismiss', 'request_changes', 'acknowledge'] as const),
  ...(['call_in', 'escalate', 'grant', 'revoke', 'assign', 'turn_on', 'turn_off', 'snooze', 'unsnooze'] as const),
]);

export function anotherPerson(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { actions, time, attempted } = happening;
  if (attempted || time?.inherited || time?.until || time?.hedge || actions.length === 0) return null;
  if (!actions.every((action) => OF_ONE.has(action))) return null;
  return differsIn('actor', check, happening, graded, world) ?? differsIn('patient', check, happening, graded, world);
}

function differsIn(
  role: Role,
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const person = role === 'actor' ? happening.agent : happening.patient;
  if (!person || !/^(?:named|author)$/.test(person.how) || person.identities.length !== 1) return null;
  // Who rings somebody does so by telephone, of which no pager knows.
  if (happening.agent && RINGS.test(happening.verb ?? '')) return null;
  if (graded.some((one) => mayBeMeant(one, happening, role, world))) return null;
  const told = graded.filter((one) => isToldOfAnother(one, happening, role) && isActed(one, world));
  const [other] = told;
  if (!other) return null;
  const events = told.map((one) => one.event);
  const proof = noOthers(events, windowOf(happening, world), world);
  if (!proof && !isOwnHistory(other, happening, role)) return null;
  // Who is in a policy that was set as a whole tells nothing of who is no longer.
  if (role === 'patient' && other.event.attributes['wholePolicy']) return null;
  if (role === 'actor') return [actorDiffers(check, happening, other, (proof ?? []).slice(0, 1).map(coveragePointer))];
  const found = other.event.actors.find((actor) => actor.role !== 'actor' && actor.identity !== undefined)?.identity;
  return found
    ? [
        personDiffers(
          check,
          person,
          [eventPointer(other.event), ...(proof ?? []).slice(0, 1).map(coveragePointer)],
          found,
        ),
      ]
    : null;
}

const RINGS = /^(?:ring|rang|rung|phon|telephon)/;

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** Of the thing that is named, or taken over as the only one: at another time it would be another deed. */
const isToldOfAnother = (one: Graded, { subjects, patient, time }: Happening, role: Role): boolean =>
  one[role] === 'no' &&
  fine(role === 'actor' ? one.patient : one.actor) &&
  fine(one.time) &&
  one.subject !== 'no' &&
  fine(one.values) &&
  fine(one.outcome) &&
  fine(one.manner) &&
  one.event.clock !== 'git' &&
  one.missing.length <= (one.fits.some((fit, i) => fit === 'direct' && isPronoun(subjects[i]!)) ? 2 : 0) &&
  (one.fits.some(
    (fit, i) => fit === 'direct' && subjects[i]!.how !== 'described' && subjects[i]!.candidates.length === 1,
  ) ||
    (time !== undefined && one.time === 'yes' && patient !== undefined));

/** A record that no slot but words and numbers speaks against; a pipeline's account acts for anybody. */
const mayBeMeant = (one: Graded, { subjects }: Happening, role: Role, world: World): boolean =>
  !one.fits.some((fit, i) => fit === 'no' && (subjects[i]!.how === 'named' || isRemote(one, subjects[i]!, world))) &&
  one.time !== 'no' &&
  one.outcome !== 'no' &&
  (one[role] !== 'no' || !isActed(one, world));

/** "Closed it as stale", "withdrew that change of its own accord": other words tell nothing of which thing it was. */
const isPronoun = ({ how, candidates }: SubjectSlot): boolean => how === 'implied' && candidates.length === 1;

/** "Ana wrote a ticket, and Bo closed it": that Bo closed a pull request, or another ticket days before, is no matter. */
const isRemote = (
  { event }: Graded,
  { how, candidates: [only, ...more] }: SubjectSlot,
  { incident: { from, to } }: World,
): boolean =>
  how === 'implied' &&
  only !== undefined &&
  more.length === 0 &&
  (event.subjects[0]?.type !== only.type ||
    event.at.from < from - DAY / 2n ||
    (to !== null && event.at.from > to + DAY / 2n));

/** "Bo closed it", and Ana did: a thing ends once, and the record of its end is all that there can be. */
const isOwnHistory = (one: Graded, { actions, subjects }: Happening, role: Role): boolean =>
  role === 'actor' &&
  actions.every((action) => ENDS.has(action)) &&
  one.fits.some((fit, i) => fit === 'direct' && isPronoun(subjects[i]!));
const ENDS: ReadonlySet<ActionId> = new Set<ActionId>(['merge', 'close', 'cancel']);

/** The coverage that shows these to be all such records of a window; null where there may be more. */
export const noOthers = (events: readonly TimelineEvent[], window: Interval, world: World) =>
  absenceProof([...new Set(events.map(({ kind }) => kind))], [], window, keptBy(events, world));

function windowOf({ time }: Happening, { incident }: World): Interval {
  const [first] = time ? readingsOf(time) : [];
  return first ? { from: first.from - MINUTE, to: (first.to ?? first.from) + MINUTE } : incident;
}
