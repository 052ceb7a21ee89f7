/** Answers questions from a built timeline held in memory; the store must give the same answers from its tables. */
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Manifest } from '../../domain/incident.js';
import type { Instant } from '../../domain/instant.js';
import type { Interval } from '../../domain/interval.js';
import { overlaps } from '../../domain/interval.js';
import { kept } from '../../domain/kept.js';
import { type Question, questionKey, type Timeline } from '../../domain/question.js';
import { countUntil } from '../../domain/sorted.js';
import { compareEvents, type TimelineEvent } from '../../domain/timeline-event.js';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import type { BuiltTimeline } from './record-reading.js';

/**
 * @example
 * const reader = memoryEvidence(manifest, buildTimeline(manifest, readings));
 * const timeline = await reader.answer([{ kinds: ['build.finished'] }]);
 */
export function memoryEvidence(manifest: Manifest, built: BuiltTimeline): EvidenceReader {
  const { entities, identities, holdings, conflicts } = built;
  const index = new EventIndex(built.events);
  return {
    dictionary: async () => ({ manifest, entities, identities, holdings, conflicts }),
    answer: async (questions) => answeredTimeline(questions, (question) => index.answer(question)),
  };
}

/** A timeline that knows the answers to these questions, found when first asked for, and refuses any other. */
export function answeredTimeline(
  questions: readonly Question[],
  find: (question: Question) => readonly TimelineEvent[],
): Timeline {
  const declared = new Set(questions.map(questionKey));
  const answers = new Map<string, readonly TimelineEvent[]>();
  return {
    ask(question) {
      const key = questionKey(question);
      if (!declared.has(key)) throw new Error(`a question was asked that was not declared: ${key}`);
      const known = answers.get(key);
      if (known) return known;
      const found = Object.freeze(find(question));
      answers.set(key, found);
      return found;
    },
  };
}

/** Events by kind, and by kind and subject, each list in the fixed order. */
class EventIndex {
  readonly #all: readonly TimelineEvent[];
  readonly #byKind = new Map<EventKind, TimelineEvent[]>();
  readonly #bySubject = new Map<string, TimelineEvent[]>();

  readonly #whole = new Map<string, readonly TimelineEvent[]>();

  constructor(events: readonly TimelineEvent[]) {
    this.#all = events.toSorted(compareEvents);
    for (const event of this.#all) {
      push(this.#byKind, event.kind, event);
      for (const key of new Set(event.subjects.map(entityKey))) push(this.#bySubject, `${event.kind} ${key}`, event);
    }
  }

  /** Whole kinds are asked for by every report: the same list each time, so that what is worked out of it is kept. */
  answer(question: Question): readonly TimelineEvent[] {
    if (question.subjects || question.window) return this.#find(question);
    const key = questionKey(question);
    const known = this.#whole.get(key);
    if (known) return known;
    const kinds = new Set(question.kinds);
    const found = this.#all.filter(({ kind }) => kinds.has(kind));
    this.#whole.set(key, found);
    return found;
  }

  #find(question: Question): readonly TimelineEvent[] {
    const lists = [...new Set(question.kinds)].flatMap((kind) => this.#lists(kind, question.subjects));
    const found = lists.flatMap((list) => within(list, question.window));
    if (lists.length < 2) return found;
    const distinct = question.subjects && question.subjects.length > 1 ? [...new Set(found)] : found;
    return distinct.sort(compareEvents);
  }

  #lists(kind: EventKind, subjects: readonly string[] | undefined): readonly (readonly TimelineEvent[])[] {
    const keys = subjects
      ? [...new Set(subjects)].map((subject) => this.#bySubject.get(`${kind} ${subject}`))
      : [this.#byKind.get(kind)];
    return keys.filter((list) => list !== undefined);
  }
}

function push<K>(map: Map<K, TimelineEvent[]>, key: K, event: TimelineEvent): void {
  const list = map.get(key);
  if (list) list.push(event);
  else map.set(key, [event]);
}

/** Those of a list (sorted by begin) that share an instant with a window. */
function within(list: readonly TimelineEvent[], window: Interval | undefined): readonly TimelineEvent[] {
  if (!window) return list;
  const { from, to } = window;
  const reach = reachOf(list);
  const first = countUntil(list.length, (place) => reach[place] !== null && reach[place]! < from);
  const behind = to === null ? list.length : countUntil(list.length, (place) => list[place]!.at.from <= to);
  return list.slice(first, behind).filter((event) => overlaps(event.at, window));
}

/** For each place of a list the furthest end of all events up to there, null once one is open: before a window most have ended long ago. */
const reachOf = kept((list: readonly TimelineEvent[]): readonly (Instant | null)[] => {
  let furthest: Instant | null = list[0]?.at.from ?? null;
  return list.map(({ at }) => {
    furthest = furthest === null || at.to === null ? null : at.to > furthest ? at.to : furthest;
    return furthest;
  });
});
