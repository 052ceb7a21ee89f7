/** Did it happen: this action, to this thing, by this person, at this time? May not guess: a record must fit every slot, and only proof contradicts. */

import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Happening } from '../claims/slots.js';
import type { Finding } from '../domain/finding.js';
import { DAY, MINUTE } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { anotherPerson } from './matching/another-person.js';
import { anotherTime } from './matching/another-time.js';
import { answeredPage, PAGE_QUESTIONS } from './matching/answered-page.js';
import { endOfBegun } from './matching/begun-run.js';
import { byItsRecord } from './matching/by-its-record.js';
import { cameToNothing, FATE_QUESTIONS, surelyUnmerged } from './matching/came-to-nothing.js';
import { outcomeDiffers } from './matching/differs.js';
import { endedElsewhere } from './matching/ended-elsewhere.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { firedAllTheSame } from './matching/fired-all-the-same.js';
import { firstTry, firstTryQuestions } from './matching/first-try.js';
import { type Graded, gradeCandidate } from './matching/grade.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { meant } from './matching/meant-records.js';
import { missingThing } from './matching/missing-thing.js';
import { neverHappened } from './matching/never-happened.js';
import { isOfHead } from './matching/of-head.js';
import { onlySuchDeed } from './matching/only-such-deed.js';
import { otherFate } from './matching/other-fate.js';
import { isNth, otherOutcome, outcomeQuestions } from './matching/other-outcome.js';
import { otherReview, reviewQuestions } from './matching/other-review.js';
import { otherShare } from './matching/other-share.js';
import { otherStep } from './matching/other-step.js';
import { otherWay } from './matching/other-way.js';
import { pagerQuestions, wasAssigned } from './matching/paged-once.js';
import { passedProtection } from './matching/passed-protection.js';
import { best, fits, onlyOne } from './matching/record-fits.js';
import { isNextRun, isOnlyNext } from './matching/run-that-followed.js';
import { candidatesFor, questionsFor } from './matching/showings.js';
import { otherAtHead, SKIP_QUESTIONS, skippedRun } from './matching/skipped-run.js';
import { readingsOf } from './matching/slot-matches.js';
import { withSureTime } from './matching/sure-time.js';
import { wasDropped } from './matching/ticket-history.js';
import { isToldLoosely } from './matching/told-loosely.js';
import { toolsIn } from './matching/tools.js';
import { DENIALS, deniedThen, wasAllowed, wasDenied } from './matching/was-denied.js';
import {
  hadFailedBefore,
  isAnyRun,
  isContested,
  isFirstOfAll,
  isOwnElsewhere,
  wasNotFirst,
} from './matching/which-run.js';
import { WHOLE_RUN_QUESTIONS, wholeRun } from './matching/whole-run.js';
import { ofAnother } from './matching/whose-change.js';
import { wrongSlot } from './matching/wrong-slot.js';
import { wrongThing } from './matching/wrong-thing.js';
import type { World } from './world.js';

const ID = 'event-happened';

export const eventHappened: Check = Object.freeze({
  id: ID,
  asks: 'Did this action happen to this thing, by this person, at this time?',
  appliesTo: ['event'],
  needs: (claim: Claim) =>
    claim.kind === 'event'
      ? [
          ...questionsFor(claim.what),
          ...outcomeQuestions(claim.what),
          DENIALS,
          ...FATE_QUESTIONS,
          ...SKIP_QUESTIONS,
          ...WHOLE_RUN_QUESTIONS,
          ...PAGE_QUESTIONS,
          ...pagerQuestions(claim.what),
          ...firstTryQuestions(claim.text),
          ...reviewQuestions(claim.what),
        ]
      : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'event') return [];
    const happening = claim.what;
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const tools = toolsIn(world);
    const graded = meant(candidatesFor(happening, timeline), happening, world).map((candidate) =>
      gradeCandidate(candidate, happening, links, tools, world.identities),
    );
    const fitted = graded.filter(
      (one) =>
        fits(one, happening, graded) &&
        isNth(happening, one.event, timeline, { links, world }) &&
        isNextRun(one.event, happening, timeline, links),
    );
    const isSure = (one: Graded): boolean =>
      !isContested(one, happening, timeline, links) &&
      !isAnyRun(one, happening, timeline) &&
      !isOwnElsewhere(one, happening, graded);
    const sure = fitted.filter(
      (one) =>
        isSure(one) &&
        !hadFailedBefore(one, happening, graded) &&
        isOfHead(one.event, happening, timeline) &&
        isFirstOfAll(one, happening, graded, world),
    );
    const fitting =
      best(happening.negated ? sure.filter(isDone) : sure) ??
      (fitted.length > 0 || isOnlyNext(happening) ? null : onlyOne(graded.filter(isSure), happening));
    const open = [finding(ID, 'existence', 'silent', 'no_record', describe(happening))];
    // "Did not cancel it because of the flag": it may be the reason that is denied.
    if (happening.negated && happening.because) return open;
    const whole =
      answeredPage(ID, happening, timeline, world) ??
      endOfBegun(ID, happening, timeline, links) ??
      firstTry(ID, claim, timeline, links, world) ??
      wholeRun(ID, happening, timeline, links);
    if (whole) return whole.length > 0 ? whole : open;
    if (happening.negated) {
      const nothing =
        deniedThen(happening, timeline) ??
        cameToNothing(happening, timeline, links) ??
        skippedRun(happening, timeline, links) ??
        passedProtection(happening, timeline, links) ??
        endedElsewhere(happening, timeline, links, world);
      return nothing ? [shownUndone(happening, nothing)] : negated(claim, fitting, graded, world, timeline);
    }
    if (fitting && clocksDiffer(happening))
      return [
        finding(
          ID,
          'self_consistency',
          'contradicts',
          'contradicts_itself',
          describe(happening, 'time'),
          [eventPointer(fitting.event)],
          describe(fitting.event, 'time'),
        ),
      ];
    const others = fitting ? ofAnother(ID, happening, claim.text, timeline, world) : null;
    if (others) return others.length > 0 ? others : open;
    if (fitting) return otherStep(ID, claim, fitting.event) ?? supports(happening, fitting);
    const second = wasNotFirst(ID, happening, [fitted, graded], world);
    if (second) return [second];
    const skipped = skippedRun(happening, timeline, links);
    const met = passedProtection(happening, timeline, links);
    const nothing = cameToNothing(happening, timeline, links) ?? skipped ?? met;
    if (nothing && isShownUnrun(nothing, happening)) return [endedOtherwise(happening, nothing)];
    if (nothing && surelyUnmerged(nothing, happening, world))
      return [finding(ID, 'existence', 'contradicts', 'never_happened', describe(happening), [eventPointer(nothing)])];
    if (skipped && happening.actions.includes('fail')) return [shownUndone(happening, skipped)];
    const otherwise = skipped ?? met ?? otherAtHead(happening, timeline, links);
    if (otherwise) return [endedOtherwise(happening, otherwise)];
    if (isToldLoosely(happening) || wasAssigned(happening, timeline)) return open;
    const told = withSureTime(happening, claim);
    return (
      wasDenied(ID, told, timeline) ??
      wasAllowed(ID, told, timeline, world) ??
      wrongSlot(ID, told, graded, world) ??
      byItsRecord(ID, told, graded, timeline, world) ??
      anotherPerson(ID, told, graded, world) ??
      onlySuchDeed(ID, { ...claim, what: told }, graded, world) ??
      anotherTime(ID, { what: told, text: claim.text }, graded, world) ??
      otherFate(ID, told, timeline) ??
      otherShare(ID, told, graded) ??
      otherWay(ID, told, timeline, links) ??
      otherReview(ID, told, timeline, world) ??
      otherOutcome(ID, told, timeline, links, world) ??
      wrongThing(ID, told, graded, world) ??
      missingThing(ID, told, graded, world) ??
      neverHappened(ID, told, graded, world, timeline) ??
      open
    );
  },
} satisfies Check);

/** Two clocks for one instant that no reading brings together, as "22:41 (09:41 AEST)". */
function clocksDiffer({ time }: Happening): boolean {
  if (!time?.second || time.inherited) return false;
  const first = readingsOf(time);
  const second = readingsOf({ ...time, readings: time.second });
  return !first.some((a) =>
    second.some(
      (b) => (a.from - b.from) % DAY === 0n || (a.from < b.from ? b.from - a.from : a.from - b.from) < 2n * MINUTE,
    ),
  );
}

function supports(happening: Happening, one: Graded): readonly Finding[] {
  const pointers = [eventPointer(one.event)];
  const agrees = (facet: 'time' | 'actor'): Finding =>
    finding(ID, facet, 'supports', 'records_agree', describe(happening, facet), pointers, describe(one.event, facet));
  return [
    finding(ID, 'existence', 'supports', 'records_agree', describe(happening), pointers),
    ...(one.time === 'yes' ? [agrees('time')] : []),
    ...(one.actor === 'yes' ? [agrees('actor')] : []),
  ];
}

/** "Build 12 deployed the fix", where it was cancelled: what did not end well brought nothing. */
const isShownUnrun = ({ kind }: TimelineEvent, { actions, attempted, outcome }: Happening): boolean =>
  kind === 'build.finished' && !attempted && outcome === undefined && actions.every((action) => BRINGS.has(action));
const BRINGS: ReadonlySet<string> = new Set(['deploy', 'serve', 'publish']);

const endedOtherwise = (happening: Happening, event: TimelineEvent): Finding =>
  outcomeDiffers(ID, happening.outcome ?? 'success', event, event.outcome ?? 'unknown');

const shownUndone = (happening: Happening, event: TimelineEvent): Finding =>
  finding(ID, 'absence', 'supports', 'records_agree', describe(happening), [eventPointer(event)]);

/** A request, or the first half of a deed, does not refute that it was not done. */
const isDone = ({ event: { kind, outcome } }: Graded): boolean =>
  kind !== 'event.generic' &&
  !/(?:_requested|\.requested|\.queued|\.started|\.attempted)$/.test(kind) &&
  outcome !== 'denied';

function negated(
  claim: ClaimOf<'event'>,
  fitting: Graded | null,
  graded: readonly Graded[],
  world: World,
  timeline: Timeline,
): readonly Finding[] {
  const happening = claim.what;
  const named = happening.subjects.some((slot) => slot.how === 'named');
  if (
    fitting &&
    // "Was kept from merging it", and merged it later.
    (!happening.hindered || fitting.time === 'yes') &&
    !wasDropped(fitting.event, happening) &&
    ((fitting.anchored && named && happening.words.length === 0) || firedAllTheSame(fitting, claim, world))
  )
    return [
      finding(ID, 'absence', 'contradicts', 'presence_shown', describe(happening), [eventPointer(fitting.event)]),
    ];
  const absent =
    fitting ||
    happening.hindered ||
    graded.some((one) => one.anchored && one.time !== 'no' && one.actor !== 'no' && one.missing.length === 0)
      ? null
      : neverHappened(ID, { ...happening, negated: false }, graded, world, timeline);
  return absent
    ? absent.map((one) => ({
        ...one,
        facet: 'absence' as const,
        stance: 'supports' as const,
        reason: 'coverage_shows_absence' as const,
      }))
    : [finding(ID, 'absence', 'silent', 'coverage_incomplete', describe(happening))];
}
