/** Material events of the window that no claim of the report states; few and right rather than many. */
import { EFFECT_QUESTIONS } from '../../checks/matching/effect.js';
import type { World } from '../../checks/world.js';
import { overlaps } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Unit } from '../../reading/units/unit.js';
import type { JudgedClaim } from './judged-claim.js';
import type { Fact, OmissionKind } from './omissions/fact.js';
import { FURTHER_QUESTIONS, furtherFacts } from './omissions/further-facts.js';
import { GUARD_QUESTIONS, guardsSetAside } from './omissions/guards.js';
import { HARM_QUESTIONS, laterHarm } from './omissions/later-harm.js';
import { besides, statesLoosely, tellsDeed } from './omissions/loosely.js';
import { RIGHTS_QUESTIONS, rightsChanged } from './omissions/rights.js';
import { states } from './omissions/states.js';
import { THWARTED_QUESTIONS, thwarted } from './omissions/thwarted.js';
import { type Told, toldIn } from './omissions/told.js';
import { TROUBLE_QUESTIONS, troubleOf } from './omissions/trouble.js';
import { TURNING_QUESTIONS, turningPoints } from './omissions/turning-points.js';

export const OMISSION_QUESTIONS: readonly Question[] = [
  ...EFFECT_QUESTIONS,
  ...TROUBLE_QUESTIONS,
  ...TURNING_QUESTIONS,
  ...THWARTED_QUESTIONS,
  ...GUARD_QUESTIONS,
  ...RIGHTS_QUESTIONS,
  ...HARM_QUESTIONS,
  ...FURTHER_QUESTIONS,
];

export interface Omission {
  readonly event: TimelineEvent;
  readonly kind: OmissionKind;
}

/** The weightier kinds first; a reader has ten minutes. */
const WEIGHTS: Readonly<Record<OmissionKind, number>> = {
  cause: 10,
  fix: 10,
  cancelled: 8,
  bypass: 7,
  review_dismissed: 7,
  objection: 7,
  refused: 5,
  muted: 7,
  denied: 6,
  access: 6,
  revoked: 4,
  later_harm: 6,
  revert_undone: 5,
  alert: 5,
  failed_fix: 5,
  data_loss: 5,
};
const MOST = 4;

/** `units`: what the report is made of, in its order. */
export function findOmissions(
  judged: readonly JudgedClaim[],
  units: readonly Unit[],
  timeline: Timeline,
  world: World,
): readonly Omission[] {
  const trouble = troubleOf(timeline, world);
  const told = toldIn(judged, units);
  const turns = turningPoints(timeline, trouble);
  const facts = [
    ...turns,
    ...thwarted(timeline, trouble, world),
    ...guardsSetAside(timeline, trouble, world),
    ...rightsChanged(timeline, trouble, world),
    ...laterHarm(timeline, trouble, turns),
    ...furtherFacts(timeline, trouble),
  ];
  const known = distinct(facts);
  const tellers = new Map(known.map((fact) => [fact, tellersOf(fact, known, told)]));
  const left = known
    .filter((fact) => tellers.get(fact)!.length === 0 && !isInSight(fact, told))
    .filter((fact, _, untold) => {
      const sole = !untold.some((other) => other !== fact && other.kind === fact.kind);
      const busy = new Set(known.flatMap((other) => (other.kind === fact.kind ? tellers.get(other)! : [])));
      return !told.some((unit, at) => {
        if (busy.has(unit)) return false;
        const beside = besides(told, at);
        return (
          statesLoosely(unit, beside, fact, world.scrutinised) || (sole && tellsDeed(unit, fact, world.scrutinised))
        );
      });
    });
  return withoutEchoes(left, known)
    .sort((a, b) => WEIGHTS[b.kind] - WEIGHTS[a.kind] || compare(a.event, b.event))
    .slice(0, MOST)
    .map(({ event, kind }) => ({ event, kind }));
}

/** The units that state a fact in so many words. */
function tellersOf(fact: Fact, known: readonly Fact[], told: readonly Told[]): readonly Told[] {
  const alone = !known.some((other) => other !== fact && other.kind === fact.kind && sharesPeople(other, fact));
  return told.filter((unit) => states(unit, fact, alone));
}

const sharesPeople = (a: Fact, b: Fact): boolean => [...a.telling.people].some((id) => b.telling.people.has(id));

const IN_SIGHT: ReadonlySet<OmissionKind> = new Set<OmissionKind>(['failed_fix', 'denied', 'refused', 'data_loss']);

/** A failure or refusal that already refutes a claim stands on the page beside that claim. */
const isInSight = (fact: Fact, told: readonly Told[]): boolean =>
  IN_SIGHT.has(fact.kind) && told.some((unit) => fact.twins.some((event) => unit.inSight.has(event)));

/** An alert that was open when the trouble began or ended adds nothing: the turn is told or is offered. */
const withoutEchoes = (facts: readonly Fact[], known: readonly Fact[]): Fact[] =>
  facts.filter((fact) => {
    // The refusal that came of it says more.
    if (fact.kind === 'revoked') return !facts.some((other) => other.kind === 'denied');
    return (
      fact.kind !== 'alert' ||
      !known.some(
        (other) =>
          (other.kind === 'cause' || other.kind === 'fix') &&
          other.telling.moments.some((moment) => overlaps(moment, fact.event.at)),
      )
    );
  });

/** Several effects may turn on one change; what ended one did not only begin another. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  const fixes = new Set(facts.filter((fact) => fact.kind === 'fix').map((fact) => fact.event.id));
  return facts.filter((fact) => {
    if (fact.kind === 'cause' && fixes.has(fact.event.id)) return false;
    const key = fact.event.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const compare = (a: TimelineEvent, b: TimelineEvent): number =>
  a.at.from === b.at.from ? (a.id < b.id ? -1 : 1) : a.at.from < b.at.from ? -1 : 1;
