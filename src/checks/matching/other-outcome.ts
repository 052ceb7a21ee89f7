/** Contradiction by outcome: the thing came to an end, but not to the one that the report gives it. */

import { type ActionId, actionOf } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import { holds, point } from '../../domain/interval.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { DELIVERED, isDeliveredBy, isDelivery, isOfDelivery, isVersion } from './delivery-told.js';
import { outcomeDiffers } from './differs.js';
import { ENDINGS, endOf, outcomeOf, SETTLED, settledAmong } from './endings.js';
import type { Links } from './links.js';
import { isOfHead } from './of-head.js';
import { reopenedQuestions } from './reopened.js';
import { subjectFits, timeMatches } from './slot-matches.js';
import { missingFrom } from './wording.js';

/** Deeds that end well or badly. */
const ENDING_ACTIONS: ReadonlySet<ActionId> = new Set<ActionId>([
  'finish',
  'succeed',
  'fail',
  'skip',
  'cancel',
  'become_ready',
  'deploy',
  'run',
]);

export const outcomeQuestions = (happening: Happening): readonly Question[] => [
  ...(wantedOf(happening) || happening.outcome === 'success' || isDelivery(happening) || happening.time?.anyDay
    ? [{ kinds: ENDINGS }]
    : []),
  ...reopenedQuestions(happening),
];

/** The end that is told, by its own words or by the deed's. */
export const wantedOf = (happening: Happening): Outcome | undefined =>
  happening.actions.some((action) => ENDING_ACTIONS.has(action))
    ? (happening.outcome ??
      happening.actions.map((action) => actionOf(action).outcome).find((outcome) => outcome !== undefined) ??
      (happening.actions.includes('become_ready') ? 'success' : undefined))
    : undefined;

/** Ends that people call a failure under another name: no accusation. */
export const LOOSELY_FAILED: ReadonlySet<Outcome> = new Set<Outcome>(['timeout', 'cancelled', 'skipped']);

const STEP = /\b(?:step|stage|phase)\b/i;

const PLACES: ReadonlySet<string> = new Set(['service', 'site', 'project', 'repository', 'environment', 'channel']);

export function otherOutcome(
  check: string,
  happening: Happening,
  timeline: Timeline,
  links: Links,
  world: World,
): readonly Finding[] | null {
  const delivers = isDelivery(happening);
  const wanted = delivers ? 'success' : wantedOf(happening);
  const about = happening.subjects.filter((slot) => slot.candidates.length > 0);
  if (wanted === 'cancelled' && !about.some((slot) => slot.candidates.some((ref) => ref.type === 'build'))) return null;
  // "Failed for 7 bookings" is no failure of the whole run.
  if (wanted === 'failure' && happening.amounts.some(({ noun }) => noun.length > 0)) return null;
  // "Ana's run got through the build step": what a step came to is not what the run came to.
  if (happening.subjects.some(({ text, candidates }) => candidates.length === 0 && STEP.test(text))) return null;
  if (
    !wanted ||
    happening.attempted ||
    about.length === 0 ||
    (about.every((slot) => slot.how !== 'named') &&
      !(happening.ordinal !== undefined && about.some(isByPurpose)) &&
      (!happening.time || happening.time.inherited))
  )
    return null;
  // A service that was broken is no run that failed.
  const placed = about.every((slot) => slot.candidates.every((ref) => PLACES.has(ref.type)));
  if (placed && !isOfDelivery(happening)) return null;
  const endings = settledAmong(timeline.ask({ kinds: ENDINGS }));
  // "Skipped on the last": the last commit of what was spoken of, and not the last run of all.
  const nth =
    happening.ordinal === undefined || delivers || about.every((slot) => slot.how === 'implied')
      ? null
      : nthOf(
          happening,
          endings.filter((event) => about.every((slot) => isOf(slot, event, links, happening))),
          world,
        );
  if (nth) return differs(check, wanted, nth);
  const everyRun = allRunsKnown(about, world);
  const everyBuild = allBuildsKnown(happening, world);
  const theirs = endings.filter(
    (event) =>
      (!placed || (DELIVERED.test(event.kind) && missingFrom(happening.words, event).length === 0)) &&
      (delivers
        ? isDeliveredBy(about, event, links)
        : about.every(
            (slot) =>
              isOf(slot, event, links, happening) ||
              (everyRun && isRunFor(slot, event, links)) ||
              (everyBuild && event.kind === 'build.finished' && subjectFits(slot, event, links) === 'linked'),
          )) &&
      (inTime(happening, event) || isItsOnlyEnd(event, about)) &&
      isOfHead(event, happening, timeline),
  );
  // "CI run 4113": a number that none of them has is of another run.
  const strange = (word: string) => /^\d{2,}$/.test(word) && theirs.every((one) => missingFrom([word], one).length > 0);
  if (happening.words.some(strange)) return null;
  // What failed once and was delivered later was delivered.
  if (
    delivers &&
    endings.some(
      (event) =>
        event.outcome === 'success' &&
        (about.some((slot) => isVersion(slot, event)) || isDeliveredBy(about, event, links)),
    )
  )
    return null;
  if (
    theirs.length === 0 ||
    theirs.some(
      (event) => outcomeOf(event) === wanted || (wanted === 'failure' && LOOSELY_FAILED.has(outcomeOf(event))),
    )
  )
    return null;
  return theirs.some((event) => isEndAlone(happening, event)) ? null : differs(check, wanted, theirs[0]!);
}

/** "Build 12 failed at 7:35", which succeeded at 5:16: a build ends once. */
const isItsOnlyEnd = (event: TimelineEvent, [build, ...more]: readonly SubjectSlot[]): boolean =>
  event.kind === 'build.finished' &&
  more.length === 0 &&
  build?.how === 'named' &&
  build.candidates.length === 1 &&
  build.candidates[0]!.id === event.subjects[0]?.id;

/** "Build 12 finished at 15:54", when it failed: of its end only the minute is told, and that is right. */
const isEndAlone = ({ verb, outcome, time }: Happening, event: TimelineEvent): boolean =>
  verb === 'finish' &&
  outcome === undefined &&
  time !== undefined &&
  !time.inherited &&
  timeMatches(time, point(endOf(event))) === 'yes';

/** Triggers, jobs and checks are known by what they are for: their runs can be counted. */
const isByPurpose = (slot: Happening['subjects'][number]): boolean =>
  slot.candidates.every((ref) => ref.type === 'trigger' || ref.type === 'job' || ref.type === 'check');

/** "Went through on the first attempt": the first run of the incident, if it ended otherwise. */
function nthOf(happening: Happening, runs: readonly TimelineEvent[], world: World): TimelineEvent | null {
  const { ordinal, time } = happening;
  const wanted = wantedOf(happening);
  if (ordinal === undefined || (time && !time.inherited)) return null;
  const kinds = new Set(runs.map((event) => event.kind));
  const inside = runs
    .filter((event) => holds(world.incident, event.at.from))
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  const one = ordinal < 0 ? inside.at(ordinal) : inside[ordinal - 1];
  if (!one || kinds.size !== 1 || outcomeOf(one) === wanted) return null;
  return wanted === 'failure' && LOOSELY_FAILED.has(outcomeOf(one)) ? null : one;
}

const differs = (check: string, wanted: Outcome, other: TimelineEvent): readonly Finding[] => [
  outcomeDiffers(check, wanted, other, outcomeOf(other)),
];

/** "The first deployment succeeded": of all that ended, however they ended, this one is the first. */
export function isNth(
  happening: Happening,
  event: TimelineEvent,
  timeline: Timeline,
  { links, world }: { readonly links: Links; readonly world: World },
): boolean {
  const { ordinal } = happening;
  if (ordinal === undefined || !ENDINGS.includes(event.kind)) return true;
  if (!wantedOf(happening) && !happening.actions.includes('finish')) return true;
  const alike = runsAlike(happening, event.kind, timeline, { links, world });
  return (ordinal < 0 ? alike.at(ordinal) : alike[ordinal - 1]) === event;
}

const alikeKnown = kept((_: Timeline) => kept((_: Happening) => new Map<EventKind, readonly TimelineEvent[]>()));

/** What ended within the incident of those that a happening may speak of, by its end; many records are asked whether they are the first. */
function runsAlike(
  happening: Happening,
  kind: EventKind,
  timeline: Timeline,
  { links, world }: { readonly links: Links; readonly world: World },
): readonly TimelineEvent[] {
  const byKind = alikeKnown(timeline)(happening);
  const before = byKind.get(kind);
  if (before) return before;
  const alike = timeline
    .ask({ kinds: ENDINGS })
    .filter(
      (one) =>
        one.kind === kind &&
        holds(world.incident, one.at.from) &&
        SETTLED.includes(outcomeOf(one)) &&
        happening.subjects.every((slot) => slot.candidates.length === 0 || subjectFits(slot, one, links) !== 'no'),
    )
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  byKind.set(kind, alike);
  return alike;
}

/** Of the thing itself; what it led to counts where the report gives the time. */
function isOf(slot: Happening['subjects'][number], event: TimelineEvent, links: Links, happening: Happening): boolean {
  const fit = subjectFits(slot, event, links);
  return (
    fit === 'direct' ||
    (fit === 'linked' && happening.time !== undefined && !happening.time.inherited && event.kind !== 'check.finished')
  );
}

/** "The build of #12 succeeded": of a change's builds every one has to be known as well. */
const allBuildsKnown = (happening: Happening, world: World): boolean =>
  happening.subjects.some(({ how, types }) => how === 'described' && types[0] === 'build') &&
  happening.subjects.some(
    ({ how, candidates }) => how === 'named' && candidates.some(({ type }) => type === 'change'),
  ) &&
  absenceProof(['build.finished'], [], world.incident, world) !== null;

/** "The lint check passed on #12": of a check on a change every run has to be known, for it may have passed on another commit. */
const allRunsKnown = (about: readonly SubjectSlot[], world: World): boolean =>
  about.some(isNamedCheck) &&
  absenceProof(
    ['check.finished'],
    about.flatMap((slot) => slot.candidates),
    world.incident,
    world,
  ) !== null;

const isNamedCheck = ({ how, candidates }: SubjectSlot): boolean =>
  how === 'named' && candidates.length > 0 && candidates.every((ref) => ref.type === 'check');

const isRunFor = (slot: SubjectSlot, event: TimelineEvent, links: Links): boolean =>
  event.kind === 'check.finished' && subjectFits(slot, event, links) === 'linked';

const inTime = (happening: Happening, event: TimelineEvent): boolean =>
  !happening.time ||
  timeMatches(happening.time, point(event.at.to ?? event.at.from)) === 'yes' ||
  timeMatches(happening.time, point(event.at.from)) === 'yes';
