/** Did a recorded setting take this step: up or down, on or off, from this value to that? Told in any words that name it; only the very step, turned round or with another end, contradicts. */
import type { ActionId } from '../claims/action.js';
import type { Claim } from '../claims/claim.js';
import type { Finding, TypedValue } from '../domain/finding.js';
import { holds } from '../domain/interval.js';
import type { Timeline } from '../domain/question.js';
import type { Check } from './check.js';
import { personDiffers } from './matching/differs.js';
import { eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import {
  directionOf,
  isSameLength,
  isSameValue,
  type SettingStep,
  STEP_KINDS,
  settingSteps,
  timesOf,
  type Value,
} from './matching/setting-steps.js';
import { personMatches, subjectFits, timeMatches } from './matching/slot-matches.js';
import { peopleNamed } from './matching/telling.js';
import { boundIn, missingIn, type ToldStep, toldStepOf } from './matching/told-step.js';
import type { World } from './world.js';

const ID = 'setting-step';
const QUESTION = { kinds: STEP_KINDS } as const;
const LINKS = { kinds: LINKING_KINDS } as const;

/** Deeds that may be a step of a setting; others are for other checks to show. */
const STEPS: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['update', 'delete', 'scale', 'turn_on', 'turn_off', 'other_deed', 'reprioritise', 'create'] as const),
  ...(['shift_traffic', 'roll_back', 'deploy', 'restart', 'publish', 'serve', 'open', 'escalate'] as const),
]);

const mayTell = (claim: Claim): boolean =>
  (claim.kind === 'event' && !claim.what.negated && claim.what.actions.every((action) => STEPS.has(action))) ||
  // "And added 319": a number of nothing is no step of anything.
  (claim.kind === 'amount' &&
    (/^(?:value|count|from_to|whole)$/.test(claim.measure) || claim.step?.factor !== undefined) &&
    claim.words.length + claim.noun.length > 0) ||
  claim.kind === 'assertion';

export const settingStep: Check = Object.freeze({
  id: ID,
  asks: 'Did a recorded setting take this step, up or down, from this value to that?',
  appliesTo: ['event', 'amount', 'assertion'],
  needs: (claim) => (mayTell(claim) && toldStepOf(claim) ? [QUESTION, LINKS] : []),
  examine(claim, timeline, world) {
    const told = mayTell(claim) ? toldStepOf(claim) : null;
    if (!told) return [];
    const meant = meantBy(told, claim.text, timeline, world).filter((step) => !isOtherBound(told, step));
    const own = meant.filter((step) => actorFits(step, told) === 'yes' && isByNamed(step, claim, world));
    const [fitting] = own.filter((step) => goesSo(step, told));
    if (fitting)
      return [
        finding(ID, facetOf(claim), 'supports', 'records_agree', asserted(told), pointersOf(fitting), found(fitting)),
      ];
    // To be another step than a recorded one, it has to be told in nothing but that one's words.
    const named = own.filter((step) => missingIn(told, step, world) === 0);
    return told.exact ? (against(told, claim.text, named) ?? byAnother(told, meant) ?? []) : [];
  },
} satisfies Check);

/** "Raised the minimum": the step of the maximum is another one. */
const isOtherBound = ({ bound }: ToldStep, { field }: SettingStep): boolean =>
  bound !== null && boundIn(field) !== null && boundIn(field) !== bound;

const facetOf = (claim: Claim) => (claim.kind === 'amount' ? 'amount' : 'existence');

const pointersOf = ({ event, beside }: SettingStep) => [event, ...beside].map(eventPointer);

/** Steps of what the claim names, at its time, in the incident where it tells none. */
function meantBy(told: ToldStep, text: string, timeline: Timeline, world: World): readonly SettingStep[] {
  const links = linksAmong(timeline.ask(LINKS));
  return settingSteps(timeline.ask(QUESTION)).filter(
    (step) =>
      (told.time
        ? timeMatches(told.time, step.event.at) === 'yes'
        : holds(world.incident, step.event.at.from) || isTitleOfNamed(step, text)) &&
      told.subjects.every((slot) => slot.how === 'implied' || subjectFits(slot, step.event, links) !== 'no') &&
      missingIn(told, step, world) !== null,
  );
}

/** Who asked for it, where the record of the step itself names nobody. */
const actorsOf = ({ event, beside }: SettingStep) =>
  event.actors.length > 0 ? event.actors : beside.slice(1).flatMap(({ actors }) => actors);

/** In a clause that nothing else was read from, whoever is named has done it. */
const isByNamed = (step: SettingStep, { kind, text }: Claim, world: World): boolean =>
  kind !== 'assertion' ||
  peopleNamed(text, world).every((id) => actorsOf(step).some(({ identity }) => identity === id));

const actorFits = (step: SettingStep, { agent }: ToldStep) =>
  !agent || agent.how === 'organisation' ? 'yes' : personMatches(agent, actorsOf(step));

/** A length of time is that of the setting's own unit: "five minutes" are 300 of its seconds. */
const same = (stated: Value, recorded: Value, step: SettingStep): boolean =>
  stated === undefined || isSameValue(stated, recorded) || isSameLength(stated, recorded, step);

/** The stated values and direction are those of the step; one of them is stated. */
function goesSo(step: SettingStep, { from, to, direction, factor }: ToldStep): boolean {
  if (!same(from, step.before, step) || !same(to, step.after, step)) return false;
  if (factor !== undefined && timesOf(step) !== factor) return false;
  const way = directionOf(step);
  if (direction !== null && way !== null && way !== direction) return false;
  return from !== undefined || to !== undefined || (direction !== null && way === direction);
}

/** The one step that is meant: with its ends turned round, with another end, or the other way. */
function against(told: ToldStep, text: string, steps: readonly SettingStep[]): readonly Finding[] | null {
  const { from, to, direction, time } = told;
  const known = steps.filter((one) => (isTold(one.before) || isTitleOfNamed(one, text)) && isTold(one.after));
  const other = known.filter((step) =>
    from !== undefined && to !== undefined
      ? (isSameValue(to, step.before) && isSameValue(from, step.after)) ||
        isSameValue(from, step.before) !== isSameValue(to, step.after)
      : to !== undefined &&
        typeof step.after === typeof to &&
        !isSameValue(to, step.after) &&
        (time !== undefined || isTitleOfNamed(step, text)),
  );
  const turned =
    from === undefined && to === undefined && time !== undefined
      ? steps.filter((step) => direction !== null && directionOf(step) !== null && step.beside.length === 0)
      : [];
  const [step, ...more] = other.length > 0 ? other : turned;
  const named =
    steps.some((one) => isTitleOfNamed(one, text) || isNamedIn(one, text)) ||
    told.subjects.some((slot) => slot.how === 'named') ||
    time !== undefined ||
    told.agent !== undefined;
  // Two records of one step are one.
  if (!step || !named || more.some(({ before, after }) => before !== step.before || after !== step.after)) return null;
  return [finding(ID, 'amount', 'contradicts', 'amount_differs', asserted(told), pointersOf(step), found(step))];
}

/** "#617 took fastify to 6.0.0": a change that is named does what its title says, whenever that was. */
const isTitleOfNamed = ({ event }: SettingStep, text: string): boolean =>
  event.kind === 'change.opened' &&
  [...text.matchAll(/#(\d{1,9})\b/g)].some(([, number]) => Number(number) === event.attributes['number']);

/** "WEB_CONCURRENCY went from 4 to 12": a setting by its own name; what a commit made of it need never have run. */
const isNamedIn = ({ field, event }: SettingStep, text: string): boolean => {
  const name = field.split('.').at(-1)!;
  return event.kind !== 'change.opened' && /[a-z]_[a-z]/i.test(name) && text.includes(name) && !OF_COMMITS.test(text);
};
const OF_COMMITS = /\b(?:commits?|first|second|then|initial\w*|draft\w*|propos\w*|plan\w*)\b/i;

/** The very step, both ends of it, by other people only; a service may have acted for anybody. */
function byAnother(told: ToldStep, steps: readonly SettingStep[]): readonly Finding[] | null {
  const { from, to, agent } = told;
  const own = steps.filter((step) => from !== undefined && to !== undefined && goesSo(step, told));
  const actors = own.flatMap(actorsOf);
  const people = actors.length > 0 && actors.every(({ kind, identity }) => kind === 'human' && identity !== undefined);
  if (agent?.how !== 'named' || !own[0] || !people) return null;
  return [personDiffers(ID, agent, pointersOf(own[0]), actors[0]!.identity!)];
}

const isTold = (value: Value): boolean => value !== undefined && value !== null;

const asserted = ({ from, to, direction }: ToldStep): TypedValue => ({
  type: 'text',
  value: from === undefined && to === undefined ? (direction ?? '') : `${from ?? ''} → ${to ?? ''}`,
});
const found = ({ before, after }: SettingStep): TypedValue => ({
  type: 'text',
  value: `${before ?? ''} → ${after ?? ''}`,
});
