/** What the cause broke elsewhere after the trouble was over: a nightly run of a part that had lost the same rights. */
import { entityKey } from '../../../domain/entity.js';
import { HOUR } from '../../../domain/instant.js';
import type { Question, Timeline } from '../../../domain/question.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { accessActions } from './centre.js';
import type { Fact } from './fact.js';
import { tellingOf, type Wording } from './telling-of.js';
import type { Trouble } from './trouble.js';

const RUNS: Question = { kinds: ['build.finished', 'job.finished'] };
const CHANGES: Question = { kinds: ['access.changed'] };
export const HARM_QUESTIONS: readonly Question[] = [RUNS, CHANGES];

const DAY = 24n * HOUR;

const BROKE: Wording = {
  actions: ['fail'],
  words: ['failed', 'failure', 'broke', 'broken', 'missing', 'red', 'crashed', 'stopped'],
  byName: true,
};

/** The first failed run, within a day of the cause, of a part whose account lost rights by it and had none back before. */
export function laterHarm(timeline: Timeline, trouble: Trouble, turns: readonly Fact[]): readonly Fact[] {
  const { to } = trouble.lasted;
  if (to === null) return [];
  const causes = turns.filter((fact) => fact.kind === 'cause' && accessActions(fact.event).includes('revoked'));
  return causes.flatMap(({ event: cause }) =>
    membersOf(cause, 'revoked').flatMap((member) => {
      const failed = timeline
        .ask(RUNS)
        .find(
          (run) =>
            run.outcome === 'failure' &&
            run.at.from > to &&
            run.at.from - cause.at.from <= DAY &&
            isPartOf(run, member),
        );
      if (!failed || hasItBack(member, cause, failed, timeline)) return [];
      return [
        {
          kind: 'later_harm' as const,
          event: failed,
          twins: [failed],
          telling: { ...tellingOf([failed], BROKE, trouble), values: [] },
        },
      ];
    }),
  );
}

/** `report-builder@project.iam…` → `report-builder`. */
function membersOf(event: TimelineEvent, action: string): readonly string[] {
  const { changes } = event.attributes;
  const all = Array.isArray(changes) ? changes : [];
  return all.flatMap((change) => {
    const one = change as { action?: unknown; member?: unknown } | null;
    return one?.action === action && typeof one.member === 'string' ? [one.member.split('@')[0]!] : [];
  });
}

/** Accounts are named after the part that runs under them. */
const isPartOf = (run: TimelineEvent, member: string): boolean =>
  run.subjects.some(
    (ref) =>
      ['repository', 'service', 'job', 'trigger'].includes(ref.type) && entityKey(ref).split(/[:/]/).at(-1) === member,
  );

const hasItBack = (member: string, cause: TimelineEvent, run: TimelineEvent, timeline: Timeline): boolean =>
  timeline
    .ask(CHANGES)
    .some(
      (event) =>
        event.outcome !== 'denied' &&
        event.at.from > cause.at.from &&
        event.at.from < run.at.from &&
        membersOf(event, 'granted').includes(member),
    );
