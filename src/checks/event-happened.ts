/** Did it happen: this action, to this thing, by this person, at this time? May not guess: a record must fit every slot, and only proof contradicts. */
import type { Claim } from '../claims/claim.js';
import type { Happening } from '../claims/slots.js';
import { atomise } from '../claims/words/atoms.js';
import { stem } from '../claims/words/stem.js';
import type { Finding } from '../domain/finding.js';
import { DAY, MINUTE } from '../domain/instant.js';
import type { Timeline } from '../domain/question.js';
import type { Check } from './check.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { type Graded, gradeCandidate } from './matching/grade.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { missingThing, neverHappened } from './matching/never-happened.js';
import { isNth, otherOutcome, outcomeQuestions } from './matching/other-outcome.js';
import { candidatesFor, questionsFor } from './matching/showings.js';
import { readingsOf } from './matching/slot-matches.js';
import { DENIALS, wasDenied } from './matching/was-denied.js';
import { stemsOf } from './matching/wording.js';
import { wrongSlot } from './matching/wrong-slot.js';
import { wrongThing } from './matching/wrong-thing.js';
import type { World } from './world.js';

const ID = 'event-happened';

export const eventHappened: Check = Object.freeze({
  id: ID,
  asks: 'Did this action happen to this thing, by this person, at this time?',
  appliesTo: ['event'],
  needs: (claim: Claim) =>
    claim.kind === 'event' ? [...questionsFor(claim.what), ...outcomeQuestions(claim.what), DENIALS] : [],
  examine(claim, timeline, world) {
    if (claim.kind !== 'event') return [];
    const happening = claim.what;
    const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
    const tools = toolsIn(world);
    const graded = candidatesFor(happening, timeline).map((candidate) =>
      gradeCandidate(candidate, happening, links, tools, world.identities),
    );
    const fitting =
      best(graded.filter((one) => fits(one, happening, graded) && isNth(happening, one.event, timeline, links))) ??
      onlyOne(graded, happening);
    if (happening.negated) return negated(happening, fitting, graded, world, timeline);
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
    if (fitting) return supports(happening, fitting);
    return (
      wrongSlot(ID, happening, graded, world) ??
      wasDenied(ID, happening, timeline) ??
      otherOutcome(ID, happening, timeline, links) ??
      wrongThing(ID, happening, graded, world) ??
      missingThing(ID, happening, graded, world) ??
      neverHappened(ID, happening, graded, world, timeline) ?? [
        finding(ID, 'existence', 'silent', 'no_record', describe(happening)),
      ]
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

const toolsIn = (world: World): ReadonlySet<string> =>
  new Set([...world.identities.values()].filter((one) => one.kind === 'service').map((one) => one.id));

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** A record that says all the claim says: nothing against it, enough for it, and hardly a word left over. */
function fits(one: Graded, happening: Happening, all: readonly Graded[]): boolean {
  if (one.subject === 'no' || !fine(one.time) || !fine(one.outcome) || one.actor === 'no' || one.patient === 'no')
    return false;
  if (one.actor === 'cannot_tell' || !fine(one.values) || !receiverFits(one, happening)) return false;
  if (happening.ordinal !== undefined && !one.fits.includes('direct') && one.time !== 'yes') return false;
  if (!isThatKind(one, happening) || !isItsOwnEnd(one, happening)) return false;
  const anchors = anchorsOf(one, happening);
  if (anchors < 2) return false;
  return one.missing.length <= (anchors >= 3 ? 2 : 1) && !one.missing.some((word) => isTelling(word, all));
}

/** What runs and ends by itself: that a check of the same commit passed is no end of a build. */
const RUNS: ReadonlySet<string> = new Set(['build', 'job', 'check']);
const ENDS: ReadonlySet<string> = new Set(['succeed', 'fail', 'finish', 'run', 'cancel']);

const isItsOwnEnd = (one: Graded, { subjects, actions }: Happening): boolean =>
  !actions.every((action) => ENDS.has(action)) ||
  subjects.every(
    (slot, i) =>
      slot.how !== 'named' ||
      slot.candidates.length === 0 ||
      !slot.candidates.every((ref) => RUNS.has(ref.type)) ||
      one.fits[i] === 'direct',
  );

/** Things told apart by what kind they are: the same change has many of them. */
const OF_KINDS: ReadonlySet<string> = new Set(['check', 'job', 'policy']);

/** "The compatibility check": what kind of check it was must be in the record. */
const isThatKind = (one: Graded, { subjects, actionSpan }: Happening): boolean =>
  subjects
    .filter((slot) => slot.how === 'described' && slot.candidates.length === 0)
    .filter((slot) => slot.span.end <= (actionSpan?.start ?? 0) && slot.types.some((type) => OF_KINDS.has(type)))
    .every((slot) => !atomise(slot.text).some((atom) => one.missing.includes(stem(atom.folded))));

/** "10:24 resolved": a deed at a stated minute, when only one thing had it done to it then. */
function onlyOne(graded: readonly Graded[], happening: Happening): Graded | null {
  if (happening.negated) return null;
  if (!happening.time || happening.time.inherited) return onlyTheirs(graded, happening);
  const then = graded.filter(
    (one) =>
      one.time === 'yes' &&
      one.subject !== 'no' &&
      fine(one.outcome) &&
      fine(one.values) &&
      one.actor !== 'no' &&
      one.actor !== 'cannot_tell' &&
      one.patient !== 'no' &&
      receiverFits(one, happening) &&
      one.missing.length === 0,
  );
  const things = new Set(then.map((one) => `${one.event.subjects[0]?.type}:${one.event.subjects[0]?.id}`));
  return things.size === 1 || (things.size === 2 && happening.words.length > 0) ? (then[0] ?? null) : null;
}

/** "Marisol resolves the page": without a time, when this somebody did it exactly once. */
function onlyTheirs(graded: readonly Graded[], happening: Happening): Graded | null {
  const theirs = graded.filter(
    (one) =>
      one.actor === 'yes' &&
      one.time !== 'no' &&
      one.subject !== 'no' &&
      fine(one.outcome) &&
      fine(one.values) &&
      one.patient !== 'no' &&
      receiverFits(one, happening) &&
      one.missing.length === 0,
  );
  const deeds = new Set(theirs.map((one) => one.event.evidence.nativeId));
  return deeds.size === 1 ? theirs[0]! : null;
}

/** A word that other records of the kind hold, as "staging" or "partial": that this one lacks it tells. */
const isTelling = (word: string, all: readonly Graded[]): boolean =>
  MANNER.has(word) || all.some((one) => stemsOf(one.event).has(word));
const MANNER: ReadonlySet<string> = new Set(
  [
    'hand',
    'manually',
    'automatically',
    'manual',
    'automatic',
    'staging',
    'production',
    'partial',
    'partially',
    'highest',
    'lowest',
    'cleanly',
    'clean',
    'success',
    'successfully',
    'bypass',
    'successful',
    'unsuccessful',
    'failed',
    'alone',
    'together',
    'twice',
  ].map(stem),
);

/** Deeds that somebody receives: whom it was done to must be in the record. */
const RECEIVED: ReadonlySet<string> = new Set(['page', 'escalate', 'assign', 'request_review', 'grant', 'revoke']);
const receiverFits = (one: Graded, happening: Happening): boolean =>
  one.patient !== 'cannot_tell' || !happening.actions.some((action) => RECEIVED.has(action));

/** How many things tie a record to a claim: a thing counts twice, and so a name with a time is enough. */
function anchorsOf(one: Graded, happening: Happening): number {
  const thing = one.anchored ? 2 : one.subject === 'yes' ? 1 : 0;
  const settled = [one.time, one.actor, one.patient, one.values].filter((grade) => grade === 'yes').length;
  const ended = one.outcome === 'yes' && happening.outcome !== 'success' ? 1 : 0;
  const worded = happening.words.length >= 2 && one.missing.length === 0 ? 1 : 0;
  return thing + settled + ended + worded;
}

/** The most specific record: anchored, fewest words left over, first in the order of the actions, then earliest. */
function best(fitting: readonly Graded[]): Graded | null {
  const score = (one: Graded): number =>
    (one.anchored ? 4 : 0) +
    one.fits.filter((fit) => fit === 'direct').length * 2 +
    (one.actor === 'yes' ? 2 : 0) -
    one.missing.length;
  return [...fitting].sort((a, b) => score(b) - score(a))[0] ?? null;
}

function supports(happening: Happening, one: Graded): readonly Finding[] {
  const pointers = [eventPointer(one.event)];
  const found = [finding(ID, 'existence', 'supports', 'records_agree', describe(happening), pointers)];
  if (one.time === 'yes')
    found.push(
      finding(
        ID,
        'time',
        'supports',
        'records_agree',
        describe(happening, 'time'),
        pointers,
        describe(one.event, 'time'),
      ),
    );
  if (one.actor === 'yes')
    found.push(
      finding(
        ID,
        'actor',
        'supports',
        'records_agree',
        describe(happening, 'actor'),
        pointers,
        describe(one.event, 'actor'),
      ),
    );
  return found;
}

function negated(
  happening: Happening,
  fitting: Graded | null,
  graded: readonly Graded[],
  world: World,
  timeline: Timeline,
): readonly Finding[] {
  const named = happening.subjects.some((slot) => slot.how === 'named');
  if (fitting?.anchored && named && happening.words.length === 0)
    return [
      finding(ID, 'absence', 'contradicts', 'presence_shown', describe(happening), [eventPointer(fitting.event)]),
    ];
  const absent = fitting ? null : neverHappened(ID, { ...happening, negated: false }, graded, world, timeline);
  return absent
    ? absent.map((one) => ({
        ...one,
        facet: 'absence' as const,
        stance: 'supports' as const,
        reason: 'coverage_shows_absence' as const,
      }))
    : [finding(ID, 'absence', 'silent', 'coverage_incomplete', describe(happening))];
}
