/** The records that one end of a distance may be told of, by its words, people, things, clocks and numbers; how much of the words each holds. */
import type { ToldEnd } from '../../claims/distance.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Instant } from '../../domain/instant.js';
import { overlaps } from '../../domain/interval.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { KIND_WORDS, OUTCOME_WORDS } from './kind-words.js';
import { LINKING_KINDS, linksAmong } from './links.js';
import { momentQuestions, momentsOf } from './moments.js';
import { amountFits, numbersOf } from './numbers.js';
import { personMatches, subjectFits, timeMatches } from './slot-matches.js';
import { lettersOf, saidNumbers } from './spoken.js';
import { actFits, isStatement, STATEMENT_KINDS, speakersOf } from './statements.js';
import { countHolding, holdingOne } from './word-holders.js';
import { missingFrom } from './wording.js';

/** Deeds and sayings; what programs print and what is measured is told by its effect. */
const KINDS = (Object.keys(KIND_WORDS) as EventKind[]).filter((kind) => kind !== 'log.written');
export const END_RECORDS: Question = { kinds: [...new Set([...KINDS, ...STATEMENT_KINDS, 'event.generic' as const])] };

/** What must be asked before the records of the ends can be found. */
export const endQuestions = (...ends: readonly ToldEnd[]): readonly Question[] => [
  END_RECORDS,
  { kinds: LINKING_KINDS },
  ...momentQuestions(...ends.map(({ what }) => what)),
];

export interface EndRecord {
  readonly event: TimelineEvent;
  readonly at: Instant;
  /** Where it is known only to lie between two instants, the later one. */
  readonly to?: Instant;
  /** Words of the end that the record does not hold. */
  readonly missing: readonly string[];
}

/** The records that fit best, by the words and by what can be read of them; none where nothing but a common word leads to them. */
export function recordsOf(
  end: ToldEnd,
  timeline: Timeline,
  world: World,
  { held, near }: Need = STRICT,
): readonly EndRecord[] {
  if (end.negated || end.strange) return [];
  const worded = inWindow(byWords(end, timeline, world, { held, near }), end, world);
  if (worded.length > 0 && worded.length <= FEW) return worded;
  const read = end.what && !(end.says && end.words.length === 0) ? momentsOf(end.what, timeline, world).best : [];
  const typed = read.flatMap(({ at, event }) =>
    event ? [{ event, at: at.from, to: at.to, missing: missingFrom(end.words, event) }] : [],
  );
  const wanted = typed.filter(
    (one) =>
      one.missing.length <= MOST_MISSING && isOfThose(end, one.event, world) && momentsIn(end, one.event).length > 0,
  );
  return wanted.length > 0 && wanted.length <= FEW ? wanted : worded;
}
const FEW = 3;

/** How much of the words a record has to hold, and how near it has to come to the best one. */
export interface Need {
  readonly held: number;
  readonly near: number;
}
const STRICT: Need = { held: 0.5, near: 0.8 };
/** For lengths so exact that they tell the records apart themselves. */
export const LOOSE: Need = { held: 0.2, near: 0.5 };

/** Without a clock of its own, what happened in the incident's window is meant before what did not. */
function inWindow(found: readonly EndRecord[], end: ToldEnd, { incident }: World): readonly EndRecord[] {
  const within = end.times.length > 0 ? [] : found.filter(({ event }) => overlaps(incident, event.at));
  return within.length > 0 ? within : found;
}

function byWords(end: ToldEnd, timeline: Timeline, world: World, need: Need): readonly EndRecord[] {
  const events = timeline.ask(END_RECORDS);
  const weight = weightsAmong(timeline);
  const total = sum(end.words.map(weight));
  const links = linksAmong(timeline.ask({ kinds: LINKING_KINDS }));
  const rated = holdingOne(end.words, events).flatMap((event) => {
    const missing = missingFrom(end.words, event);
    if (missing.some((word) => isDeed(word))) return [];
    const held = total - sum(missing.map(weight));
    if (held < total * need.held || missing.length > MOST_MISSING) return [];
    if (!isOfThose(end, event, world) || !end.subjects.every((slot) => isAbout(slot, event, links))) return [];
    const at = momentsIn(end, event);
    const score = held + RARE * (end.people.length + end.subjects.length + end.times.length + end.quoted.length);
    return at.map((one) => ({ event, at: one, missing, score }));
  });
  const most = Math.max(0, ...rated.map(({ score }) => score));
  if (most < RARE) return [];
  const best = rated.filter(({ score }) => score >= most * need.near).sort((a, b) => (a.at < b.at ? -1 : 1));
  const chosen = end.ordinal === undefined ? best : [end.ordinal > 0 ? best[0]! : best.at(-1)!];
  return chosen;
}

const MOST_MISSING = 2;
/** A person, a thing or a clock tells as much as a rare word. */
const RARE = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How telling a word is among all records. */
const weightsAmong = kept((timeline: Timeline): ((word: string) => number) => {
  const events = timeline.ask(END_RECORDS);
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const holding = countHolding(word, events);
    const weight = Math.max(0.3, Math.log((events.length + 1) / (holding + 1)));
    const capped = Math.min(weight, 4);
    known.set(word, capped);
    return capped;
  };
});

/** What records are called by their kind and outcome: "approved", "merged", "cancelled" is never only another word. */
const DEEDS: ReadonlySet<string> = new Set(
  [...Object.values(KIND_WORDS), ...Object.values(OUTCOME_WORDS)]
    .join(' ')
    .split(/\s+/)
    .filter((word) => /ed$|^(?:merge|push|tag|revert|rollback|rollout|snooze|restart|ack)$/.test(word))
    .map((word) => conceptOf(stem(word)).own),
);
const isDeed = (word: string): boolean => DEEDS.has(conceptOf(word).own);

const isOfThose = (end: ToldEnd, event: TimelineEvent, world: World): boolean =>
  isOfPeople(end, event, world) &&
  end.amounts.every((slot) => slot.vague || numbersIn(event).some((value) => amountFits(slot, value) === 'yes')) &&
  end.quoted.every((quoted) => lettersOf(event.text ?? '').includes(lettersOf(quoted))) &&
  (end.people.length > 0 || !isOfScrutinised(event, world));

/** One of the people had a part in it, and the others had too or are named in it; who says something is its speaker. */
function isOfPeople({ people, says }: ToldEnd, event: TimelineEvent, world: World): boolean {
  const [first] = people;
  if (!first) return true;
  if (says)
    return (
      isStatement(event) &&
      personMatches(first, speakersOf(event)) === 'yes' &&
      (!/^(?:ask|request)$/.test(says) || actFits(says, null, event.text ?? ''))
    );
  const letters = lettersOf(event.text ?? '');
  return (
    people.some((slot) => personMatches(slot, event.actors) === 'yes') &&
    people.every(
      (slot) =>
        personMatches(slot, event.actors) === 'yes' ||
        slot.identities.some((id) => world.identities.get(id)?.names.some((name) => letters.includes(lettersOf(name)))),
    )
  );
}

const numbersIn = kept((event: TimelineEvent): readonly number[] => [
  ...numbersOf(event).map(({ value }) => value),
  ...saidNumbers((event.text ?? '').slice(0, 4000)),
]);

/** What an agent under scrutiny says is no record of a deed. */
const isOfScrutinised = (event: TimelineEvent, { scrutinised }: World): boolean =>
  isStatement(event) && speakersOf(event).some(({ identity }) => identity !== undefined && scrutinised.has(identity));

const isAbout = (
  slot: ToldEnd['subjects'][number],
  event: TimelineEvent,
  links: ReturnType<typeof linksAmong>,
): boolean => /^(?:direct|linked|mentioned)$/.test(subjectFits(slot, event, links));

/** A point in time, or of what lasted its beginning or its end; only those at the clock that is told. */
function momentsIn(end: ToldEnd, { at }: TimelineEvent): readonly Instant[] {
  const [begins, ends] = [BEGINS, ENDS].map((words) => end.words.some((word) => words.has(word)));
  const both =
    at.to === null || at.to === at.from || (begins && !ends) ? [at.from] : ends && !begins ? [at.to] : [at.from, at.to];
  return both.filter((one) => end.times.every((slot) => timeMatches(slot, { from: one, to: one }) !== 'no'));
}
const BEGINS = new Set(['start', 'begin', 'launch', 'open', 'kick', 'fire', 'trigger', 'snooze', 'mute'].map(stem));
const ENDS = new Set(
  ['end', 'close', 'clear', 'resolve', 'expire', 'lapse', 'cancel', 'fail', 'succeed', 'pass', 'finish'].map(stem),
);
