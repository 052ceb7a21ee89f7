/** When something that a sentence speaks of happened: the records it may mean, or the beginning or end of the effect; several where several fit. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { overlaps } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { joinMoments } from './arrivals.js';
import { recordsAtHand } from './at-hand.js';
import { commandMoments } from './commanders.js';
import { EFFECT_QUESTIONS, effectsOf, stretchOf } from './effect.js';
import { chooseEffects } from './effect-choice.js';
import { alertMoments, ENDINGS, effectMoments, effectPart, STATEMENTS } from './effect-moments.js';
import type { Graded } from './grade.js';
import { momentOf } from './grade-time.js';
import { LINKING_KINDS, linksAmong } from './links.js';
import { MOST_MOMENTS, type Moment, type Moments, NO_MOMENTS } from './moment.js';
import { isWhatCame } from './record-fits.js';
import { saidMoments } from './said-moments.js';
import { candidatesFor, questionsFor } from './showings.js';
import { readingsOf } from './slot-matches.js';
import { spokenMoments } from './spoken-moments.js';
import { WORDED, wordedMoments } from './worded-moments.js';

/** What has to be asked before moments can be found. */
export const momentQuestions = (...happenings: readonly (Happening | undefined)[]): readonly Question[] => [
  ...questionsFor(...happenings),
  ...EFFECT_QUESTIONS,
  STATEMENTS,
  ENDINGS,
  WORDED,
];

export function momentsOf(what: Happening, timeline: Timeline, world: World): Moments {
  if (what.says) return spokenMoments(what, timeline, world);
  const part = effectPart(what);
  if (part) return effectMoments(part, what, timeline, world);
  const alert = alertMoments(what, timeline, world);
  if (alert.best.length > 0) return alert;
  const told = people(what, timeline, world);
  if (told.best.length > 0) return told;
  const recorded = recordedMoments(what, timeline, world);
  // Where the records leave too much choice, the clock that the sentence gives is left.
  if (recorded.all.length > 0) return recorded.best.length > 0 ? recorded : { ...recorded, best: ownClock(what).best };
  const silent = what.actions.length === 0 && what.outcome === undefined && !what.negated;
  const worded = silent ? wordedMoments(what, timeline, world) : NO_MOMENTS;
  if (worded.best.length > 0) return worded;
  const said = what.actions.length === 0 ? saidMoments(what, timeline) : NO_MOMENTS;
  return said.best.length > 0 ? said : ownClock(what);
}

/** Who came and who took the command is told by what people say. */
function people(what: Happening, timeline: Timeline, world: World): Moments {
  const join = joinMoments(what, timeline.ask(STATEMENTS), world);
  return join.best.length > 0 ? join : commandMoments(what, timeline.ask(STATEMENTS), world);
}

function recordedMoments(what: Happening, timeline: Timeline, world: World): Moments {
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const wide = backwards(recordsAtHand(what, candidatesFor(what, timeline), links, world), what).filter((one) =>
    isWhatCame(one, what),
  );
  if (wide.length === 0) return NO_MOMENTS;
  const graded = aboutIt(amongTroubles(wide, what, timeline, world), what);
  // Those of the trouble are likelier; that the others are meant cannot be ruled out.
  const allowed = inItsWords(
    aboutIt(
      wide.filter((one) => graded.includes(one) || overlaps(world.incident, one.event.at)),
      what,
    ),
    what,
  );
  const inTime = graded.filter((one) => one.time !== 'no');
  // A wrong clock beside a thing named by its own id: the thing decides.
  const signals = allSignals(graded, world);
  const timed =
    inTime.length > 0 ? inTime : graded.filter((one) => (one.anchored && one.actor !== 'cannot_tell') || signals);
  const most = Math.max(...timed.map(rank));
  const top = unique(timed.filter((one) => rank(one) === most));
  // "The second sweep" counts from the beginning of the incident, not from the day before.
  const within = top.filter(({ at }) => overlaps(world.incident, at));
  const best = ordered(
    (what.ordinal !== undefined || top.length > MOST_MOMENTS || ofSignals(top)) && within.length > 0 ? within : top,
    what.ordinal ?? (top.length > 1 && ofSignals(top) ? 1 : undefined),
  );
  const notice = what.ordinal === undefined ? noticeOf(best, graded) : [];
  const first = what.ordinal === 1 ? firstSignal(wide, best, world) : [];
  const named = what.subjects.some((slot) => slot.how === 'named') && timed.some((one) => one.anchored);
  // "From declaration to resolution": an incident is declared and resolved once.
  const only = best.length === 1 && (signals || best[0]!.event!.kind.startsWith('incident.'));
  // Of "the first alert" there is only one, and what a record shows at the stated time was no other time.
  const pinned = timed.some((one) => one.time === 'yes');
  const all =
    what.ordinal !== undefined && best.length === 1
      ? [...best, ...ordered(unique(allowed), what.ordinal)]
      : unique(pinned ? timed : allowed);
  return {
    best: best.length > MOST_MOMENTS ? [] : [...best, ...first],
    all: [...all, ...first],
    named: named || only,
    ...(signals && unique(allowed).length === 1 ? { alone: true } : {}),
    ...(notice.length > 0 ? { beside: notice } : {}),
  };
}

/** Alerts and pages that a complete source tells all of: no other one can be meant. */
const allSignals = (graded: readonly Graded[], world: World): boolean =>
  graded.length > 0 &&
  graded.every((one) => SIGNALS.has(one.event.kind)) &&
  absenceProof([...new Set(graded.map((one) => one.event.kind))], [], world.incident, world) !== null;

/** "The first page" of the trouble, or of all the incident. */
function firstSignal(graded: readonly Graded[], best: readonly Moment[], world: World): readonly Moment[] {
  if (!ofSignals(best) || best.length === 0) return [];
  const [first] = unique(graded.filter((one) => overlaps(world.incident, one.event.at)));
  return first && first.event !== best[0]!.event ? [first] : [];
}

/** A page is told by when it was raised, and by when somebody's phone rang for it. */
function noticeOf(best: readonly Moment[], graded: readonly Graded[]): readonly Moment[] {
  const [page] = best;
  if (best.length !== 1 || page?.event?.kind !== 'page.triggered') return [];
  const own = page.event.subjects[0] && entityKey(page.event.subjects[0]);
  const rung = graded.filter(
    ({ event }) =>
      event.kind === 'page.notified' &&
      event.at.from >= page.at.from &&
      event.subjects.some((ref) => entityKey(ref) === own),
  );
  return unique(rung).slice(0, 1);
}

/** "The page", "the alert": of several, the first. */
const ofSignals = (moments: readonly Moment[]): boolean =>
  moments.every((moment) => moment.event !== undefined && SIGNALS.has(moment.event.kind));

/** Where some records are of the very thing that is named or introduced, the others are not meant. */
function aboutIt(graded: readonly Graded[], what: Happening): readonly Graded[] {
  if (!what.subjects.some((slot) => slot.how !== 'implied' && slot.candidates.length > 0)) return graded;
  const anchored = graded.filter((one) => one.anchored);
  return anchored.length > 0 ? anchored : graded;
}

/** "The hosting rollback": where a record has every word that is said of it, those without are not meant. */
function inItsWords(graded: readonly Graded[], what: Happening): readonly Graded[] {
  const worded = what.words.length > 0 ? graded.filter((one) => one.missing.length === 0) : [];
  return worded.length > 0 ? worded : graded;
}

/** "The first alert", "the page": of the alerts and pages of many services, those of the trouble, where nothing else is named. */
function amongTroubles(
  graded: readonly Graded[],
  what: Happening,
  timeline: Timeline,
  world: World,
): readonly Graded[] {
  if (what.subjects.some((slot) => slot.how !== 'implied' && slot.candidates.length > 0)) return graded;
  if (graded.some((one) => one.time === 'yes')) return graded;
  const { meant } = chooseEffects(effectsOf(timeline, world), []);
  const struck = new Set(meant.flatMap((effect) => effect.subjects));
  const during = graded.filter((one) => meant.some((effect) => overlaps(stretchOf(effect), one.event.at)));
  const own = during.filter((one) => one.event.subjects.some((ref) => struck.has(entityKey(ref))));
  const signals = graded.every((one) => SIGNALS.has(one.event.kind));
  return signals && during.length > 0 ? (own.length > 0 ? own : during) : graded;
}

/** "Rolled back", "switched off": of changes that say which way they went, those that went that way. */
function backwards(graded: readonly Graded[], what: Happening): readonly Graded[] {
  const [on, off] = [what.actions.includes('turn_on'), what.actions.includes('turn_off')];
  if (on !== off) {
    const other = on ? 'off' : 'on';
    return graded.filter(({ event }) => event.kind !== 'flag.changed' || event.attributes['status'] !== other);
  }
  if (!what.actions.includes('roll_back') || what.actions.includes('deploy')) return graded;
  const back = graded.filter(
    ({ event }) => event.kind === 'hosting.rolled_back' || event.attributes['action'] === 'rolled_back',
  );
  return graded.filter((one) => back.includes(one) || typeof one.event.attributes['action'] !== 'string');
}

const SIGNALS: ReadonlySet<EventKind> = new Set<EventKind>([
  'alert.opened',
  'alert.closed',
  'alert.notified',
  'page.triggered',
  'page.notified',
  'page.acknowledged',
  'page.escalated',
  'page.resolved',
  'policy.snoozed',
]);

const rank = (one: Graded): number =>
  (one.anchored ? 6 : one.subject === 'yes' ? 3 : 0) +
  (one.fits.includes('direct') ? 2 : 0) +
  (one.event.kind.startsWith('incident.') ? 2 : 0) -
  // "The rollback": what brought something newer is the last that may be meant.
  (one.candidate.forward ? 3 : 0) +
  (one.time === 'yes' ? 4 : 0) +
  (one.actor === 'yes' ? 4 : 0) +
  (one.values === 'yes' ? 3 : 0) -
  one.missing.length;

function unique(graded: readonly Graded[]): readonly Moment[] {
  const moments: Moment[] = [];
  // A state lasts; the change that began it has a moment.
  const changes = graded.filter((one) => !one.event.kind.startsWith('state.'));
  for (const one of changes.length > 0 ? changes : graded) {
    const { from, to } = momentOf(one.candidate);
    if (moments.some((other) => other.event === one.event && other.at.from === from)) continue;
    moments.push({ at: { from, to: to ?? from }, event: one.event });
  }
  return moments.sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
}

function ordered(moments: readonly Moment[], ordinal: number | undefined): readonly Moment[] {
  if (ordinal === undefined) return moments;
  const chosen = ordinal < 0 ? moments.at(ordinal) : moments[ordinal - 1];
  return chosen ? [chosen] : [];
}

/** The clock that the sentence gives: what is counted from where no record can be found. */
export function ownClock(what: Happening): Moments {
  if (!what.time || what.time.precision === 'day' || what.time.until) return NO_MOMENTS;
  const moments = readingsOf(what.time).map(
    (reading): Moment => ({ at: { from: reading.from, to: reading.to ?? reading.from } }),
  );
  return { best: moments, all: moments, named: false };
}
