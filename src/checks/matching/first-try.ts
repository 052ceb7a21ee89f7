/** "The build of #12 went through at the first attempt": of the runs that the merged change led to, the first decides. */

import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Finding } from '../../domain/finding.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { outcomeDiffers } from './differs.js';
import { ENDINGS, outcomeOf, settledAmong } from './endings.js';
import { eventPointer, finding } from './findings.js';
import { LINKING_KINDS, type Links } from './links.js';
import { subjectFits } from './slot-matches.js';

const AT_FIRST =
  /\b(?:at|on) (?:the|its|his|her|our|their) (?:very )?first (?:attempt|try|go|time of asking)\b|\b(?<!the )first time(?: round| around)?[\s.,;!]*$/i;
const RUNS: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['succeed', 'fail', 'finish', 'run', 'deploy', 'publish', 'become_ready', 'other_deed'] as const),
]);

/** "At the first attempt", "first time round", in its words. */
export const saysAtFirst = (text: string): boolean => AT_FIRST.test(text);

export const firstTryQuestions = (text: string): readonly Question[] =>
  saysAtFirst(text) ? [{ kinds: ENDINGS }, { kinds: LINKING_KINDS }] : [];

/** Findings where it is known which run was the first; an empty list where it is not; null where another question is asked. */
export function firstTry(
  check: string,
  { what, text }: { readonly what: Happening; readonly text: string },
  timeline: Timeline,
  links: Links,
  world: World,
): readonly Finding[] | null {
  const { actions, negated, attempted, subjects, outcome, time } = what;
  const [change, ...others] = subjects.filter(
    ({ candidates: [ref, ...more] }) => ref?.type === 'change' && more.length === 0,
  );
  if (!change || others.length > 0 || negated || attempted || actions.length === 0) return null;
  if (!actions.every((action) => RUNS.has(action)) || !saysAtFirst(text)) return null;
  const key = entityKey(change.candidates[0]!);
  const merged = timeline
    .ask({ kinds: LINKING_KINDS })
    .find(({ kind, subjects: [one] }) => kind === 'change.merged' && one && entityKey(one) === key);
  const led = settledAmong(timeline.ask({ kinds: ENDINGS })).filter(
    (event) =>
      merged !== undefined &&
      event.at.from >= merged.at.from &&
      subjects.every((slot) => subjectFits(slot, event, links) !== 'no') &&
      /^(?:direct|linked)$/.test(subjectFits(change, event, links)),
  );
  const runs = ofKind(led, 'build.finished') ?? ofKind(led, 'service.deployed') ?? [];
  const [first] = [...runs].sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  // Of runs of several services nobody knows which is meant.
  if (!first || new Set(runs.map(whatRan)).size > 1) return [];
  const wanted = actions.includes('fail') ? 'failure' : (outcome ?? 'success');
  const asserted = { type: 'outcome', value: wanted } as const;
  const came = outcomeOf(first) === 'timeout' ? 'failure' : outcomeOf(first);
  if (came !== wanted) return came === 'cancelled' ? [] : [outcomeDiffers(check, wanted, first, came)];
  return (time && !time.inherited) || !absenceProof([first.kind], [], world.incident, world)
    ? []
    : [finding(check, 'existence', 'supports', 'records_agree', asserted, [eventPointer(first)])];
}

const ofKind = (events: readonly TimelineEvent[], kind: EventKind): readonly TimelineEvent[] | null => {
  const own = events.filter((event) => event.kind === kind);
  return own.length > 0 ? own : null;
};

/** The trigger of a build, or the service that was deployed. */
const whatRan = ({ subjects }: TimelineEvent): string | undefined =>
  subjects.find(({ type }) => type === 'trigger' || type === 'service')?.id;
