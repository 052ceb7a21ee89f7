/** Contradiction by time alone: records tell of just this deed, but at other times, and there is none of it at the stated one; silent unless those records are all there are. */
import type { ActionId } from '../../claims/action.js';
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening, TimeSlot } from '../../claims/slots.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import { holds } from '../../domain/interval.js';
import type { World } from '../world.js';
import { absenceProof, keptBy } from './absence.js';
import { isDated } from './dated.js';
import { timeDiffers } from './differs.js';
import { coveragePointer } from './findings.js';
import type { Graded } from './grade.js';
import { isDuring, momentOf } from './grade-time.js';
import { nearest } from './nearest.js';
import { isOnOtherDay } from './other-day.js';
import { readingsOf } from './slot-matches.js';
import { WRITTEN_DAY } from './written-days.js';
import { isActed } from './wrong-slot.js';

export function anotherTime(
  check: string,
  { what: happening, text }: Pick<ClaimOf<'event'>, 'what' | 'text'>,
  graded: readonly Graded[],
  world: World,
): readonly Finding[] | null {
  const { time } = happening;
  if (
    !time ||
    happening.attempted ||
    // "Set the second apply going": which of several it was, these records do not tell.
    (happening.ordinal !== undefined && happening.ordinal > 1) ||
    !isMoment(time) ||
    graded.some((one) => mayBeThen(one, happening, time, world))
  )
    return null;
  const told = graded.filter((one) => isToldOtherwise(one, happening, time));
  if (!hasObject(happening) && !isTheirOnly(told, happening)) return null;
  const meant = told.filter((one) => isTied(one, happening, told, world));
  const other = nearest(meant, time);
  if (!other || mayHaveBegun(other, happening, time)) return null;
  const onOtherDay = meant.find(({ candidate }) => isOnOtherDay(momentOf(candidate).from, time));
  // Without a written day it is ours, and may be the wrong one; with it, somebody's very deed of that minute needs no more proof.
  if (onOtherDay && !WRITTEN_DAY.test(text)) return null;
  if (onOtherDay && isByHand(onOtherDay, world)) return [timeDiffers(check, happening, onOtherDay)];
  const proof = provenFor(meant, happening, time, world);
  return proof ? [timeDiffers(check, happening, other, proof.slice(0, 1).map(coveragePointer))] : null;
}

/** "Ana merged at 06:41": the one thing that she ever merged. */
const isTheirOnly = (told: readonly Graded[], { agent }: Happening): boolean =>
  told.length === 1 && agent?.how === 'named' && told[0]!.actor === 'yes';

/** "At 08:22 Ferrule took it back to 7.4.1", which was live at 08:27: whoever did it set it going before it took effect. */
const mayHaveBegun = ({ actor, event }: Graded, { agent }: Happening, time: TimeSlot): boolean =>
  agent !== undefined &&
  actor === 'unsaid' &&
  readingsOf(time).some(({ from }) => event.at.from >= from && event.at.from <= from + UNDER_WAY);
const UNDER_WAY = 10n * MINUTE;

/** A clock of the clause's own: a day or a stretch has room for more than one deed. */
const isMoment = ({ inherited, until, hedge, precision }: TimeSlot): boolean =>
  !inherited && !until && (!hedge || hedge === 'around') && /^(?:fraction|second|minute)$/.test(precision);

/** Only a name rules a record out: by a description another thing may be meant. */
const isOfAnother = (one: Graded, { subjects }: Happening): boolean =>
  one.fits.some((fit, i) => fit === 'no' && subjects[i]!.how === 'named');

/** Nothing that can be told from the deed speaks against it but words and numbers: it may be what is meant. */
const mayBeThen = (one: Graded, happening: Happening, time: TimeSlot, world: World): boolean =>
  !isOfAnother(one, happening) &&
  (one.actor !== 'no' || !isActed(one, world)) &&
  one.patient !== 'no' &&
  one.outcome !== 'no' &&
  (one.time !== 'no' || isDuring(one, time));

const isByHand = (one: Graded, { identities }: World): boolean =>
  (one.actor === 'yes' || one.patient === 'yes') &&
  one.event.actors.some(({ identity }) => ['human', 'agent'].includes(identities.get(identity ?? '')?.kind ?? ''));

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** All that the claim says of the deed is in the record, except its time. */
const isToldOtherwise = (one: Graded, { agent, subjects }: Happening, time: TimeSlot): boolean =>
  one.time === 'no' &&
  one.subject !== 'no' &&
  fine(one.patient) &&
  fine(one.values) &&
  fine(one.outcome) &&
  fine(one.manner) &&
  one.missing.length === 0 &&
  (one.actor === 'yes' || (one.actor === 'unsaid' && agent?.how !== 'implied')) &&
  one.event.clock !== 'git' &&
  isOfThatSort(one, subjects) &&
  isDated(one, time);

/** "The incident was resolved", "the rollback failed": by a description without a name only a record of such a thing can be meant; a page is no incident. */
const isOfThatSort = ({ event }: Graded, subjects: Happening['subjects']): boolean =>
  subjects.some(({ how, candidates }) => how === 'named' && candidates.length > 0) ||
  subjects.every(({ candidates, text, types }) =>
    /\bincident\b/.test(text)
      ? event.kind.startsWith('incident.')
      : candidates.length > 0 || types.length === 0 || event.subjects.some(({ type }) => types.includes(type)),
  );

/** A deed whose object is told, or one that has only one: "acked by Otso". */
const hasObject = ({ subjects, patient, words, actions }: Happening): boolean =>
  subjects.length > 0 || patient !== undefined || words.length > 0 || actions.every((action) => OF_PAGES.has(action));
const OF_PAGES: ReadonlySet<ActionId> = new Set<ActionId>(['acknowledge', 'escalate', 'page']);

/** By its name; by somebody's hand or who received it; or, where alerts, pages or its own words tell its sort, as the only one in the incident. */
const isTied = (one: Graded, happening: Happening, told: readonly Graded[], { incident }: World): boolean =>
  isNamed(one, happening, false) ||
  (holds(incident, one.event.at.from) &&
    (isNamed(one, happening, true) ||
      one.actor === 'yes' ||
      one.patient === 'yes' ||
      ((/^(?:alert|page)\./.test(one.event.kind) || happening.words.length > 0) &&
        told.every(({ event }) => event === one.event || !holds(incident, event.at.from)))));

/** What is deployed to a service, day by day, is not named by it; that something ended there does not name what ended even in the incident. */
const isNamed = (one: Graded, { subjects, words }: Happening, orPlace: boolean): boolean =>
  words.some(isCoded) ||
  one.fits.some(
    (fit, i) =>
      fit === 'direct' &&
      subjects[i]!.how !== 'described' &&
      ((orPlace && !ENDS.has(one.candidate.action)) || !subjects[i]!.candidates.every(({ type }) => PLACES.has(type))),
  );
const ENDS: ReadonlySet<ActionId> = new Set<ActionId>(['succeed', 'fail', 'finish', 'end', 'run', 'start']);
const PLACES: ReadonlySet<string> = new Set(['service', 'site', 'project', 'repository', 'environment', 'channel']);

/** An id that the records hold, though it is no thing of theirs. */
const isCoded = (word: string): boolean => /\d/.test(word) && /\p{L}.*\p{L}/u.test(word);

/** Of a thing that is named, or told by the record's own words, its own file tells all; of any other every file that keeps such records. */
function provenFor(
  meant: readonly Graded[],
  happening: Happening,
  time: TimeSlot,
  world: World,
): readonly CoverageEntry[] | null {
  const [first] = readingsOf(time);
  if (!first) return null;
  const events = meant.map((one) => one.event);
  const own = meant.every((one) => isNamed(one, happening, true) || one.event.kind === 'event.generic');
  return absenceProof(
    [...new Set(events.map(({ kind }) => kind))],
    [],
    { from: first.from - MINUTE, to: (first.to ?? first.from) + MINUTE },
    own ? keptBy(events, world) : world,
  );
}
