/** The beginning or the end of the effect, where words speak of it: "the first error", "recovery", "the all-clear". */
import type { Happening, SubjectSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { World } from '../world.js';
import { type Effect, effectsOf } from './effect.js';
import { alertsNamed, chooseEffects } from './effect-choice.js';
import { instantBounds, type Moment, type Moments, NO_MOMENTS } from './moment.js';
import { STATEMENT_KINDS } from './statements.js';

export const STATEMENTS: Question = { kinds: STATEMENT_KINDS };
const ENDING_KINDS: readonly EventKind[] = ['incident.resolved', 'page.resolved', 'ticket.closed', 'alert.closed'];
export const ENDINGS: Question = { kinds: ENDING_KINDS };

const TROUBLE = new Set(
  [
    'error',
    'rejection',
    'timeout',
    'throttling',
    'onset',
    'outage',
    'failure',
    'impact',
    'trouble',
    'problem',
    'symptom',
    '5xx',
    '429',
    '404',
    '500',
    '503',
  ].map(stem),
);
/** "The first rejected call", "the first bad answer". */
const FIRST_OF = new Set(['bad', 'rejected', 'failed', 'failing', 'refused', 'denied', 'throttled', 'lost'].map(stem));
const OVER = new Set(['recovery', 'recover', 'all-clear', 'allclear', 'restoration', 'normal'].map(stem));

/** Which end of the effect the words speak of; null when they speak of something else. */
export function effectPart(what: Happening): 'onset' | 'end' | null {
  const over = what.words.some((word) => OVER.has(word));
  if (over && !what.subjects.some((slot) => slot.candidates.length > 0 || isNamedForIt(slot))) return 'end';
  // "The 5xx alert" is an alert, not the errors.
  if (what.subjects.some((slot) => slot.candidates.some((ref) => ref.type === 'policy' || ref.type === 'alert')))
    return null;
  const trouble =
    what.words.some((word) => TROUBLE.has(word)) ||
    (what.ordinal === 1 && what.words.some((word) => FIRST_OF.has(word)));
  const acts = what.actions.filter((action) => !['start', 'fail', 'refuse', 'open', 'fire'].includes(action));
  return trouble && acts.length === 0 ? 'onset' : null;
}

/** "The recovery build": a thing, and not the recovery. */
const isNamedForIt = ({ text, types }: SubjectSlot): boolean =>
  types.length > 0 && text.split(' ').some((word) => OVER.has(stem(word)));

/** "The reconnect storm set in": an effect told by words of the name of its alert, where nothing but its beginning or end is said of it. */
export function alertMoments(what: Happening, timeline: Timeline, world: World): Moments {
  if (!what.actions.every((action) => BEGINS.has(action)) || what.subjects.some((slot) => slot.how === 'named'))
    return NO_MOMENTS;
  const over = what.words.some((word) => OVER.has(word)) || what.actions.some((action) => CEASES.has(action));
  const told = alertsNamed(effectsOf(timeline, world), what.words);
  const moments = told.flatMap((effect): Moment[] => {
    const at = over ? effect.end?.to : effect.onset.to;
    const event = effect.records.at(over ? -1 : 0);
    return at !== undefined && event ? [{ at: instantBounds(at), event }] : [];
  });
  return told.length === 1 ? { best: moments, all: moments, named: false } : NO_MOMENTS;
}

const CEASES: ReadonlySet<string> = new Set(['finish', 'end', 'clear', 'close', 'resolve']);
const BEGINS: ReadonlySet<string> = new Set(['start', 'update', 'open', 'fire', ...CEASES]);

export function effectMoments(part: 'onset' | 'end', what: Happening, timeline: Timeline, world: World): Moments {
  const stepped = effectsOf(timeline, world).filter((effect) => effect.sort !== 'metric' && !effect.gradual);
  const { meant, possible } = chooseEffects(stepped, what.subjects);
  const of = (effects: readonly Effect[]): readonly Moment[] =>
    effects.flatMap((effect): Moment[] => {
      const at = part === 'onset' ? effect.onset : effect.end;
      const event = part === 'onset' ? effect.records[0] : effect.records.at(-1);
      return at && event ? [{ at, event }] : [];
    });
  const endings =
    part === 'end'
      ? timeline
          .ask(ENDINGS)
          .filter((event) => meant.some((effect) => event.at.from >= effect.onset.from))
          .map((event): Moment => ({ at: instantBounds(event.at.from), event }))
      : [];
  const said = part === 'end' ? timeline.ask(STATEMENTS).filter((event) => RESOLVED.test(event.text ?? '')) : [];
  const sure = meant.some((effect) => effect.sure);
  return {
    // An alert tells that it had begun, not when.
    best: of(meant.filter((effect) => effect.sort !== 'alert')),
    all: [
      ...of(sure ? meant : possible),
      ...endings,
      ...said.map((event): Moment => ({ at: instantBounds(event.at.from), event })),
    ],
    named: sure,
  };
}

const RESOLVED = /\b(?:resolved|all[- ]clear|recovered|closing (?:the|this) incident)\b/i;
