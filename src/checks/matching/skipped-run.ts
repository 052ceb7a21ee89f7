/** What a check that was skipped proves: it neither ran nor passed; and what the run on a change's last commit proves about how the check ended there. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { LINKING_KINDS, type Links } from './links.js';
import { isOfHead } from './of-head.js';
import { subjectFits } from './slot-matches.js';

const RUNS: Question = { kinds: ['check.finished'] };
export const SKIP_QUESTIONS: readonly Question[] = [RUNS, { kinds: LINKING_KINDS }];

const RAN: ReadonlySet<ActionId> = new Set<ActionId>(['run', 'start', 'finish', 'end', 'succeed', 'other_deed']);

/** The record of a named check that was skipped wherever the change or commit had it, where it is said (or denied) to have run or passed; null where it may have run. */
export function skippedRun(happening: Happening, timeline: Timeline, links: Links): TimelineEvent | null {
  const { actions } = happening;
  if (actions.length === 0 || !(actions.every((action) => RAN.has(action)) || isUnpassed(happening))) return null;
  const runs = runsOf(happening, timeline, links);
  return runs.length > 0 && runs.every((event) => event.outcome === 'skipped') ? runs.at(-1)! : null;
}

/** "Passed on #12", where the run on the last commit of #12 ended otherwise and no other run passed. */
export function otherAtHead(happening: Happening, timeline: Timeline, links: Links): TimelineEvent | null {
  const told = happening.outcome;
  if (told !== 'success' && told !== 'skipped' && !(told === 'failure' && happening.atHead)) return null;
  if (happening.negated || happening.attempted || happening.time) return null;
  const runs = runsOf(happening, timeline, links);
  if (runs.some((event) => event.outcome === happening.outcome)) return null;
  return runs.find((event) => isSettled(event) && isOfHead(event, { ...happening, atHead: true }, timeline)) ?? null;
}

const isSettled = ({ outcome }: TimelineEvent): boolean =>
  outcome === 'success' || outcome === 'failure' || outcome === 'timeout' || outcome === 'skipped';

/** "Did not pass" is read as a failure; that it did not run bears it out as well. */
const isUnpassed = ({ actions, outcome, verb }: Happening): boolean =>
  actions.every((action) => action === 'fail') && outcome === 'failure' && UNPASSED.test(verb ?? '');
const UNPASSED = /^(?:pass|succeed|complet|finish|conclud|green|ok)/;

/** Every known run of the check on the change or commit; none where either is not told. */
function runsOf({ subjects, atHead }: Happening, timeline: Timeline, links: Links): readonly TimelineEvent[] {
  const checks = subjects.filter(
    (slot) => slot.how !== 'implied' && isOf(slot, 'check') && slot.candidates.length === 1,
  );
  const changes = subjects.filter(
    (slot) => (slot.how !== 'implied' || atHead) && ['change', 'commit', 'release'].some((type) => isOf(slot, type)),
  );
  if (checks.length !== 1 || changes.length !== 1) return [];
  return timeline
    .ask(RUNS)
    .filter((event) =>
      [...checks, ...changes].every((slot) => ['direct', 'linked'].includes(subjectFits(slot, event, links))),
    );
}

const isOf = ({ candidates }: SubjectSlot, type: string): boolean =>
  candidates.length > 0 && candidates.every((ref) => ref.type === type);
