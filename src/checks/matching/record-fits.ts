/** Which record says what a happening says: fits every slot, is tied to it by enough of them, and leaves no telling word over. */
import type { Happening } from '../../claims/slots.js';
import { atomise } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { isOfRunBegun } from './begun-run.js';
import type { Graded } from './grade.js';
import { isMade } from './made.js';
import { isOfOtherTrouble } from './other-trouble.js';
import { isDoneByRun, isItsOwnEnd } from './own-end.js';
import { channelSaid, gradeChannel, isChannelWord } from './page-channel.js';
import { stemsOf } from './wording.js';

const fine = (grade: Graded['time']): boolean => grade === 'yes' || grade === 'unsaid';

/** A record that says all the claim says: nothing against it, enough for it, and hardly a word left over. */
export function fits(one: Graded, happening: Happening, all: readonly Graded[]): boolean {
  // Outcome and time rule out most and cost least.
  if (!fine(one.outcome) || !fine(one.time) || one.subject === 'no' || one.actor === 'no' || one.patient === 'no')
    return false;
  if (one.actor === 'cannot_tell' || !fine(one.manner) || !fine(one.values) || !receiverFits(one, happening))
    return false;
  if (lacksStranger(one, happening) || isOfOtherName(one, happening) || isOfOtherRun(one, happening)) return false;
  if (!isOfRunBegun(one.event, happening)) return false;
  if (happening.ordinal !== undefined && !one.fits.includes('direct') && one.time !== 'yes') return false;
  if (
    !isMade(one, happening) ||
    !isDoneByRun(one, happening) ||
    !isThatKind(one, happening) ||
    !isItsOwnEnd(one, happening) ||
    !isWhatCame(one, happening)
  )
    return false;
  // A record that lacks the reason does not say that this was it.
  if (happening.because?.some((word) => one.missing.includes(word)) || !fine(gradeChannel(happening, one.event)))
    return false;
  const anchors = anchorsOf(one, happening);
  if (anchors < 2 || isOfOtherTrouble(one.event, one.missing)) return false;
  const missing = channelSaid(happening) ? one.missing.filter((word) => !isChannelWord(word)) : one.missing;
  return missing.length <= (anchors >= 3 ? 2 : 1) && !missing.some((word) => isTelling(word, all));
}

/** "The file from Wanjiru was accepted": a record that has no such name is of something else. */
const lacksStranger = ({ event }: Graded, { strange = [] }: Happening): boolean =>
  strange.some((name) => !atomise(name).every((atom) => stemsOf(event).has(stem(atom.folded))));

/** "The smoke suite passed on #12", "force-pushed main": of the runs of a change and of its branches there are many, and a word that the record lacks may name another. */
const isOfOtherName = ({ event: { kind }, missing, fits: held }: Graded, { subjects, agent }: Happening): boolean =>
  missing.length > 0 &&
  (kind.startsWith('ref.')
    ? !held.includes('direct')
    : /^(?:check|pipeline|build)\./.test(kind) &&
      agent === undefined &&
      subjects.every(({ types }) => types.includes('change')));

/** "Build 12 failed at nine", "the lint check failed on #12": how another build, check or run of the same commit ended says nothing of it. */
const isOfOtherRun = (one: Graded, { subjects }: Happening): boolean =>
  ENDS_OF_RUNS.test(one.event.kind) &&
  (subjects.some(
    ({ how, candidates }, i) =>
      how === 'named' &&
      one.fits[i] !== 'direct' &&
      candidates.some(({ type }) => type === 'build' || type === 'check'),
  ) ||
    (isOfItsChecks(subjects) && !/^(?:check|pipeline)\./.test(one.event.kind)));

/** "One of the checks on #12 failed": no build is a check. */
const isOfItsChecks = (subjects: Happening['subjects']): boolean =>
  subjects.some(({ how, text }) => how !== 'named' && text === CHECK) &&
  subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'change'));
const CHECK = stem('check');
const ENDS_OF_RUNS = /^(?:build\.(?:finished|step)|(?:check|pipeline)\.finished|deployment\.status|service\.deployed)$/;

/** Versions and revisions that a record only mentions are what it led away from: those that came are its own things. */
export const isWhatCame = (one: Graded, { subjects, actions }: Happening): boolean =>
  !actions.some((action) => COMES.test(action)) ||
  subjects.every(
    (slot, i) =>
      !(
        one.fits[i] === 'mentioned' ||
        (one.fits[i] === 'linked' && slot.candidates.every(({ type }) => type === 'revision'))
      ) ||
      !slot.candidates.some((ref) => ref.type === 'revision' || ref.type === 'version') ||
      (!namesNone(one, slot.candidates[0]!.type) &&
        !one.event.subjects.some((ref) => slot.candidates[0]!.type === ref.type)) ||
      subjects.some(
        (other, j) => j !== i && one.fits[j] === 'direct' && other.candidates[0]?.type === slot.candidates[0]!.type,
      ),
  );
/** A request that names no revision made one of its own, and not every one of the same image. */
const namesNone = ({ event }: Graded, type: string): boolean =>
  type === 'revision' && /^(?:deploy\.requested|build\.finished)$/.test(event.kind);
const COMES = /^(?:deploy|serve|publish|become_ready|shift_traffic|roll_back)$/;

/** Things told apart by what kind they are: the same change has many of them. */
const OF_KINDS: ReadonlySet<string> = new Set(['check', 'job', 'policy']);

/** "The compatibility check": what kind of check it was must be in the record, unless it is one that goes by that name. */
const isThatKind = (one: Graded, { subjects, actionSpan }: Happening): boolean =>
  subjects
    .filter((slot, i) => slot.how === 'described' && (slot.candidates.length === 0 || one.fits[i] !== 'direct'))
    .filter((slot) => slot.span.end <= (actionSpan?.start ?? 0) && slot.types.some((type) => OF_KINDS.has(type)))
    .every((slot) => !atomise(slot.text).some((atom) => one.missing.includes(stem(atom.folded))));

/** "10:24 resolved": a deed at a stated minute, when only one thing had it done to it then. */
export function onlyOne(graded: readonly Graded[], happening: Happening): Graded | null {
  if (happening.negated || happening.strange) return null;
  if (!happening.time || happening.time.inherited) return onlyTheirs(graded, happening);
  // "Before nine" leaves room for many.
  if (!happening.agent && !happening.patient && /^(?:measured|part|day|period)$/.test(happening.time.precision))
    return null;
  const then = graded.filter(
    (one) =>
      one.time === 'yes' &&
      one.subject !== 'no' &&
      !isOfOtherRun(one, happening) &&
      fine(one.outcome) &&
      fine(one.values) &&
      one.actor !== 'no' &&
      one.actor !== 'cannot_tell' &&
      fine(one.manner) &&
      one.patient !== 'no' &&
      receiverFits(one, happening) &&
      fine(gradeChannel(happening, one.event)) &&
      one.missing.length === 0 &&
      isWhatCame(one, happening),
  );
  const things = thingsOf(then.map(({ event }) => event));
  return things.size <= MOST_THINGS ? (then[0] ?? null) : null;
}

/** So many things may have fared alike at one time; of more it is an accident. */
const MOST_THINGS = 2;

/** What records are about, each by its first subject; those of one alert by its policy, whichever of them names the occurrence first. */
const thingsOf = (events: readonly TimelineEvent[]): ReadonlySet<string | undefined> => {
  const policies = events.map(({ subjects }) => subjects.find(({ type }) => type === 'policy'));
  const things = policies.every((one) => one !== undefined) ? policies : events.map(({ subjects }) => subjects[0]);
  return new Set(things.map((one) => one && entityKey(one)));
};

/** "Marisol resolves the page": without a time, when this somebody did it exactly once. */
function onlyTheirs(graded: readonly Graded[], happening: Happening): Graded | null {
  const theirs = graded.filter(
    (one) =>
      (one.actor === 'yes' || (one.patient === 'yes' && one.actor === 'unsaid' && isReceived(happening))) &&
      fine(one.manner) &&
      one.time !== 'no' &&
      one.subject !== 'no' &&
      fine(one.outcome) &&
      fine(one.values) &&
      one.patient !== 'no' &&
      receiverFits(one, happening) &&
      fine(gradeChannel(happening, one.event)) &&
      one.missing.length <= (isNamedThing(one, happening) ? 1 : 0),
  );
  const deeds = new Set(theirs.map((one) => deedKey(one.event)));
  return deeds.size === 1 ? theirs[0]! : null;
}

/** Of a thing that is named, a word of the report's own tells it from nothing. */
const isNamedThing = ({ fits }: Graded, { subjects }: Happening): boolean =>
  subjects.some(({ how }, i) => how === 'named' && fits[i] === 'direct');

/** The start of one build leaves several records: they are one deed. */
const deedKey = ({ kind, subjects, evidence }: TimelineEvent): string =>
  /^(?:build|page)\./.test(kind) && subjects[0] ? entityKey(subjects[0]) : evidence.nativeId;

/** A word that other records of the kind hold, as "staging" or "partial": that this one lacks it tells. */
const isTelling = (word: string, all: readonly Graded[]): boolean =>
  MANNER.has(word) || isCoded(word) || all.some((one) => stemsOf(one.event).has(word));
/** Letters and digits together are somebody's id, known or not; so is a number of several digits: "page 5148". */
const isCoded = (word: string): boolean => /^\d{2,}$/.test(word) || (/\d/.test(word) && /\p{L}/u.test(word));
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
    'few',
    'hardly',
    'barely',
  ].map(stem),
);

/** Deeds that somebody receives: whom it was done to must be in the record. */
const RECEIVED: ReadonlySet<string> = new Set('page call_in escalate assign request_review grant revoke'.split(' '));
const isReceived = ({ actions }: Happening): boolean =>
  actions.length > 0 && actions.every((action) => RECEIVED.has(action));
const receiverFits = (one: Graded, happening: Happening): boolean =>
  one.patient !== 'cannot_tell' || (!happening.actions.some((action) => RECEIVED.has(action)) && !isDoer(happening));

/** "#735 merged (Ana)": who stands behind a deed that only people do, and nobody before it, did it. */
const isDoer = ({ actions, agent, patient }: Happening): boolean =>
  agent === undefined &&
  patient?.how === 'named' &&
  actions.length > 0 &&
  actions.every((action) => BY_PEOPLE.has(action));
const BY_PEOPLE: ReadonlySet<string> = new Set([
  ...['merge', 'open', 'close', 'cancel', 'turn_on', 'turn_off', 'revert', 'mark_ready', 'make_draft', 'force_push'],
  ...['snooze', 'unsnooze', 'acknowledge', 'dismiss', 'resolve', 'roll_back'],
]);

/** How many things tie a record to a claim: a thing counts twice, and so a name with a time is enough. */
function anchorsOf(one: Graded, happening: Happening): number {
  const thing = one.anchored ? 2 : one.subject === 'yes' ? 1 : 0;
  const settled = [one.time, one.actor, one.patient, one.values, one.manner].filter((grade) => grade === 'yes').length;
  const ended = one.outcome === 'yes' && happening.outcome !== 'success' ? 1 : 0;
  const worded = happening.words.length > 0 && one.missing.length === 0 ? 1 : 0;
  return thing + settled + ended + worded;
}

/** The most specific record: anchored, fewest words left over, first in the order of the actions, then earliest. */
export function best(fitting: readonly Graded[]): Graded | null {
  const score = (one: Graded): number =>
    (one.anchored ? 4 : 0) +
    one.fits.filter((fit) => fit === 'direct').length * 2 +
    (one.actor === 'yes' ? 2 : 0) -
    one.missing.length;
  return [...fitting].sort((a, b) => score(b) - score(a))[0] ?? null;
}
