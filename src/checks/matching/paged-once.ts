/** Contradiction by the pager: a single page went out in the incident, and at the stated minute it did nothing; silent where somebody is said to have been reached, or to have rung. */
import type { Happening, TimeSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import { MINUTE } from '../../domain/instant.js';
import { holds } from '../../domain/interval.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import { timeDiffers } from './differs.js';
import { coveragePointer } from './findings.js';
import type { Graded } from './grade.js';
import { readingsOf, timeMatches } from './slot-matches.js';

/** All that a pager does at some moment: whatever stands near the told one may be meant. */
export const PAGER_QUESTIONS = [
  {
    kinds: [
      ...(['page.triggered', 'page.notified', 'page.escalated', 'page.assigned', 'page.responder'] as const),
      ...(['page.acknowledged', 'page.resolved', 'page.changed'] as const),
    ],
  },
] as const;

export const pagerQuestions = ({ actions }: Happening) => (actions.includes('page') ? PAGER_QUESTIONS : []);

const GOES: ReadonlySet<string | undefined> = new Set(['go', 'come', 'pass', 'move', 'hand'].map(stem));

/** "The page went to Ana", whom it was assigned to, and rang at Bo's. */
export const wasAssigned = ({ actions, patient, time, verb }: Happening, timeline: Timeline): boolean =>
  patient !== undefined &&
  GOES.has(verb) &&
  actions.includes('page') &&
  timeline
    .ask(PAGER_QUESTIONS[0])
    .some(
      ({ kind, actors, at }) =>
        kind === 'page.assigned' &&
        (!time || timeMatches(time, at) === 'yes') &&
        actors.some(({ role, identity = '' }) => role === 'assignee' && patient.identities.includes(identity)),
    );

export function pagedOnce(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  timeline: Timeline,
  world: World,
): readonly Finding[] | null {
  const { actions, time, agent, patient, ordinal, subjects } = happening;
  if (happening.attempted || actions.length === 0 || !actions.every((action) => action === 'page')) return null;
  if (agent || patient || ordinal !== undefined || !time || !isMoment(time)) return null;
  if (subjects.some(({ how }) => how === 'named')) return null;
  const records = timeline.ask(PAGER_QUESTIONS[0]);
  if (records.some((event) => isNear(event, time))) return null;
  const pages = graded.filter(({ event }) => event.kind === 'page.triggered' && holds(world.incident, event.at.from));
  const [only] = pages;
  if (!only || pages.length > 1 || only.time !== 'no' || only.missing.length > 0) return null;
  const proof = absenceProof(['page.triggered', 'page.notified'], [], world.incident, world);
  return proof ? [timeDiffers(check, happening, only, proof.slice(0, 1).map(coveragePointer))] : null;
}

const isMoment = ({ inherited, until, hedge, precision }: TimeSlot): boolean =>
  !inherited && !until && !hedge && /^(?:fraction|second|minute)$/.test(precision);

/** On any day: that of a bare clock is ours to guess. */
const isNear = ({ at: { from } }: TimelineEvent, time: TimeSlot): boolean =>
  readingsOf(time).some((reading) => from > reading.from - NEAR && from < (reading.to ?? reading.from) + NEAR);
const NEAR = 3n * MINUTE;
