/** Who could notice the trouble, in order: its alerts, its pages, what customers wrote, and what people said while it lasted. */
import { overlaps, point } from '../../domain/interval.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { EFFECT_QUESTIONS, type Effect, effectsOf, stretchOf } from './effect.js';
import { chooseEffects } from './effect-choice.js';

const SIGNALS: Question = { kinds: ['alert.opened', 'page.triggered'] };
const REPORTS: Question = { kinds: ['ticket.opened', 'message.posted'] };
export const SCENE_QUESTIONS: readonly Question[] = [SIGNALS, REPORTS, ...EFFECT_QUESTIONS];

export interface Scene {
  readonly effect: Effect;
  /** Alerts of the trouble in order. */
  readonly alerts: readonly TimelineEvent[];
  readonly pages: readonly TimelineEvent[];
  readonly customers: readonly TimelineEvent[];
  /** All tickets and messages. */
  readonly reports: readonly TimelineEvent[];
}

export function sceneOf(timeline: Timeline, world: World): Scene | null {
  const effects = effectsOf(timeline, world);
  const [effect] = chooseEffects(effects, []).meant;
  if (!effect) return null;
  const during = (event: TimelineEvent): boolean =>
    overlaps(stretchOf(effect), point(event.at.from)) && event.at.from >= effect.onset.from;
  const signals = timeline.ask(SIGNALS).filter(during);
  const reports = timeline.ask(REPORTS).filter(during);
  return {
    effect,
    alerts: signals.filter((event) => event.kind === 'alert.opened'),
    pages: signals.filter((event) => event.kind === 'page.triggered'),
    customers: reports.filter((event) => isCustomers(event) || isFromOutside(event, world)),
    reports,
  };
}

/** Tickets of a support project, and what is posted where support speaks. */
const isCustomers = (event: TimelineEvent): boolean =>
  event.kind === 'ticket.opened'
    ? /supp|sup-|customer|help|service ?desk/i.test(
        `${String(event.attributes['key'] ?? '')} ${String(event.attributes['project'] ?? '')} ${String(event.attributes['type'] ?? '')}`,
      )
    : /support|customer|help-?desk|service-?desk/i.test(String(event.attributes['channel'] ?? '')) &&
      event.attributes['bot'] !== true;

/** A ticket by somebody whom the evidence does not know, in nobody's team. */
const isFromOutside = ({ kind, actors }: TimelineEvent, { identities }: World): boolean =>
  kind === 'ticket.opened' &&
  actors.some(({ role, identity }) => role === 'actor' && identities.get(identity ?? '')?.listed !== true) &&
  actors.some(({ role }) => role === 'assignee');
