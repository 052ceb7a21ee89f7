/** Was the incident, page or ticket raised or lowered to that grade, from that one, by this person, then? Another step, hand or time contradicts where only one thing is graded on that scale. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { TimeSlot } from '../claims/slots.js';
import { entityKey } from '../domain/entity.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { holds } from '../domain/interval.js';
import { kept } from '../domain/kept.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { clockDiffers, personDiffers } from './matching/differs.js';
import { describe, describeTime, eventPointer, finding } from './matching/findings.js';
import { personMatches, timeMatches } from './matching/slot-matches.js';
import type { World } from './world.js';

const ID = 'severity-step';
const STEPS = { kinds: ['page.changed', 'ticket.changed', 'incident.changed'] } as const;

export const severityStep: Check = Object.freeze({
  id: ID,
  asks: 'Was it raised or lowered to this severity, from that one, by this person, then?',
  appliesTo: ['event'],
  needs: (claim) => (gradesOf(claim) ? [STEPS] : []),
  examine(claim, timeline, world) {
    const told = claim.kind === 'event' ? gradesOf(claim) : null;
    return claim.kind === 'event' && told ? examine(claim, told, stepsOf(told, claim, timeline, world)) : [];
  },
} satisfies Check);

interface Told {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** `sev` or `p`. */
  readonly scale: string;
  readonly way: 'up' | 'down' | undefined;
}

const GRADE = /^(sev|p)-?(\d)$/;
const UP = /\b(?:rais|upgrad|escalat|bump|increas|lift|promot)/i;
const DOWN = /\b(?:lower|downgrad|drop|reduc|decreas)/i;

/** The grades of a clause that says that something was graded anew; null where it tells none, or of another deed. */
function gradesOf(claim: Claim): Told | null {
  if (claim.kind !== 'event' || claim.what.negated || claim.what.attempted) return null;
  if (!claim.what.actions.every((action) => action === 'reprioritise') || claim.what.actions.length === 0) return null;
  const found = [...claim.text.matchAll(/\b(?:(?:(from)|to|as|at) (?:a )?)?(sev(?:erity)?|p)[\s:_-]{0,2}(\d)\b/gi)];
  const [first, second, ...more] = found;
  if (!first || more.length > 0) return null;
  const scale = /^p/i.test(first[2]!) ? 'p' : 'sev';
  const way = UP.test(claim.text) ? 'up' : DOWN.test(claim.text) ? 'down' : undefined;
  // "SEV1, raised from SEV2", "from SEV2 to SEV1".
  if (second) {
    const [from, to] = second[1] ? [second, first] : [first, second];
    return { from: Number(from[3]), to: Number(to[3]), scale, way };
  }
  return first[1]
    ? { from: Number(first[3]), to: undefined, scale, way }
    : { from: undefined, to: Number(first[3]), scale, way };
}

interface Step {
  readonly event: TimelineEvent;
  readonly scale: string;
  readonly from: number | undefined;
  readonly to: number;
}

const stepOf = kept((event: TimelineEvent): Step | null => {
  const [before, after] = [gradeOf(event.attributes['before']), gradeOf(event.attributes['after'])];
  return after ? { event, scale: after[1]!, to: Number(after[2]), from: before ? Number(before[2]) : undefined } : null;
});

const gradeOf = (value: unknown): RegExpExecArray | null =>
  typeof value === 'string' ? GRADE.exec(value.toLowerCase().replace(/\s/g, '')) : null;

/** Of the thing that is named; of anything else graded on that scale in the incident, where it is one thing. */
function stepsOf(
  { scale }: Told,
  { what }: ClaimOf<'event'>,
  timeline: Timeline,
  { incident }: World,
): readonly Step[] {
  const all = timeline
    .ask(STEPS)
    .map(stepOf)
    .filter((step) => step !== null && step.scale === scale)
    .map((step) => step!);
  const named = new Set(
    what.subjects.filter(({ how }) => how === 'named').flatMap(({ candidates }) => candidates.map(entityKey)),
  );
  const own = all.filter(({ event }) => event.subjects.some((ref) => named.has(entityKey(ref))));
  const among = own.length > 0 ? own : all.filter(({ event }) => holds(incident, event.at.from));
  return new Set(
    among.map(
      ({
        event: {
          subjects: [first],
        },
      }) => first && entityKey(first),
    ),
  ).size === 1
    ? among
    : [];
}

function examine({ what: { agent, time } }: ClaimOf<'event'>, told: Told, steps: readonly Step[]): readonly Finding[] {
  const asserted = gradesTold(told);
  const isThen = ({ event }: Step): boolean => !time || timeMatches(time, event.at) !== 'no';
  const isTheirs = ({ event }: Step): boolean =>
    !agent || agent.identities.length === 0 || personMatches(agent, event.actors) !== 'no';
  const right = steps.filter((step) => goesSo(step, told));
  const fitting = right.find((step) => isThen(step) && isTheirs(step));
  if (fitting) return [finding(ID, 'existence', 'supports', 'records_agree', asserted, [eventPointer(fitting.event)])];
  const [only, ...more] = right.length > 0 ? right : steps;
  if (!only || more.length > 0 || time?.inherited) return [];
  const pointers = [eventPointer(only.event)];
  if (right.length === 0)
    return isThen(only) && isTheirs(only)
      ? [finding(ID, 'amount', 'contradicts', 'amount_differs', asserted, pointers, gradesTold(only))]
      : [];
  if (time && !isThen(only))
    return isMoment(time) ? [clockDiffers(ID, describeTime(time), pointers, describe(only.event, 'time'))] : [];
  const other = only.event.actors.find(({ identity }) => identity !== undefined)?.identity;
  return agent?.how === 'named' && other ? [personDiffers(ID, agent, pointers, other)] : [];
}

const goesSo = (step: Step, { from, to, way }: Told): boolean =>
  (to === undefined || to === step.to) &&
  (from === undefined || step.from === undefined || from === step.from) &&
  (way === undefined || step.from === undefined || (way === 'up') === step.to < step.from);

const isMoment = ({ until, hedge, precision }: TimeSlot): boolean =>
  !until && !hedge && /^(?:minute|second|fraction)$/.test(precision);

const gradesTold = ({ scale, from, to }: Pick<Told, 'scale' | 'from' | 'to'>): TypedValue => ({
  type: 'text',
  value: [from, to]
    .map((grade) => (grade === undefined ? '' : `${scale}${grade}`))
    .join(' → ')
    .replace(/^ → /, ''),
});
