/** Reverts that were themselves reverted, jobs that left a part undone, critical alerts: what else a reader must know. */
import { nameStems } from '../../../checks/matching/effect-choice.js';
import { entityKey } from '../../../domain/entity.js';
import { MINUTE } from '../../../domain/instant.js';
import { overlaps } from '../../../domain/interval.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Fact } from './fact.js';
import { handlesOf, tellingOf, type Wording } from './telling-of.js';
import type { Trouble } from './trouble.js';

const REVERTS: Question = { kinds: ['change.reverted'] };
const MERGES: Question = { kinds: ['change.merged'] };
const JOBS: Question = { kinds: ['job.finished'] };
const ALERTS: Question = { kinds: ['alert.opened'] };
export const FURTHER_QUESTIONS: readonly Question[] = [REVERTS, MERGES, JOBS, ALERTS];

export function furtherFacts(timeline: Timeline, trouble: Trouble): readonly Fact[] {
  return [...revertsUndone(timeline, trouble), ...partlyDone(timeline, trouble), ...criticalAlerts(timeline, trouble)];
}

const AGAIN: Wording = { actions: [], words: [], byName: true };

/** The change that brought back what a revert had taken away. */
function revertsUndone(timeline: Timeline, trouble: Trouble): readonly Fact[] {
  const reverts = timeline.ask(REVERTS).filter((event) => event.subjects.length > 1);
  const linked = (key: string, ref: TimelineEvent['subjects'][number]): ReadonlySet<string> =>
    new Set([key, ...trouble.links.of(ref)]);
  const makers = new Set(reverts.map((event) => entityKey(event.subjects[1]!)));
  const undone = reverts.filter((event) => {
    const ref = event.subjects[0]!;
    return overlaps(event.at, trouble.lasted) && [...linked(entityKey(ref), ref)].some((key) => makers.has(key));
  });
  const byMaker = new Map<string, TimelineEvent[]>();
  for (const event of undone) {
    const maker = event.subjects[1]!;
    const change = [...linked(entityKey(maker), maker)].find((key) => key.startsWith('change:')) ?? entityKey(maker);
    byMaker.set(change, [...(byMaker.get(change) ?? []), event]);
  }
  return [...byMaker].map(([key, twins]) => {
    const merge = timeline.ask(MERGES).find((event) => event.clock !== 'git' && entityKey(event.subjects[0]!) === key);
    const offered = merge ?? twins[0]!;
    const telling = tellingOf(twins, AGAIN, trouble);
    const things = new Set([key, ...offered.subjects.slice(2).map(entityKey)]);
    return {
      kind: 'revert_undone',
      event: offered,
      twins,
      telling: { ...telling, things, handles: new Set([...things].flatMap(handlesOf)), values: [] },
    };
  });
}

const PART: Wording = {
  actions: ['skip', 'fail'],
  words: ['skipped', 'failed', 'lost', 'missing', 'null', 'warning', 'warnings', 'part'],
};

function partlyDone(timeline: Timeline, trouble: Trouble): readonly Fact[] {
  return timeline
    .ask(JOBS)
    .filter((event) => event.outcome === 'partial' && overlaps(event.at, trouble.lasted))
    .map((event) => {
      const telling = tellingOf([event], { ...PART, byName: true }, trouble);
      const handles = new Set([...telling.handles, ...countsOf(event)]);
      return { kind: 'data_loss', event, twins: [event], telling: { ...telling, handles, values: [] } };
    });
}

/** Counts by which people tell of it, "305 of 312"; small numbers may be anything. */
function countsOf(event: TimelineEvent): readonly string[] {
  const { counts } = event.attributes;
  const all = typeof counts === 'object' && counts !== null ? Object.values(counts).map(Number) : [];
  const whole = all.filter((count) => Number.isInteger(count) && count > 0);
  const sum = whole.reduce((before, count) => before + count, 0);
  return [...whole, sum].filter((count) => count >= 100).map(String);
}

const LONG = 60n * MINUTE;

/** A critical alert that stood open for long, of what was struck, after others had told of it before. */
function criticalAlerts(timeline: Timeline, trouble: Trouble): readonly Fact[] {
  return timeline
    .ask(ALERTS)
    .filter(
      (event) =>
        /crit|sev-?1|p1\b/i.test(String(event.attributes['severity'] ?? '')) &&
        overlaps(event.at, trouble.lasted) &&
        (event.at.to === null || event.at.to - event.at.from >= LONG) &&
        event.subjects.some((ref) => ref.type !== 'policy' && trouble.struck.has(entityKey(ref))),
    )
    .map((event) => ({ kind: 'alert', event, twins: [event], telling: alertTelling(event, trouble) }));
}

/** An alert is told by its name, by the words of its name, or by an alert at its time. */
function alertTelling(event: TimelineEvent, trouble: Trouble): Fact['telling'] {
  const wording: Wording = {
    actions: ['fire', 'open', 'clear', 'close'],
    words: ['alert', 'alerts', 'paged'],
    byName: true,
  };
  const telling = tellingOf([event], wording, trouble);
  const title = `${String(event.attributes['policy'] ?? '')}`;
  return { ...telling, values: [], title: nameStems(title) };
}
