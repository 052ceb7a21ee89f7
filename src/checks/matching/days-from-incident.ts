/** "Five days before the incident": told in days, the whole incident is one moment, that of its beginning. Good for bearing out only. */
import type { DurationSlot, Happening } from '../../claims/slots.js';
import type { World } from '../world.js';
import { type Pair, pairsOf } from './both-ends.js';
import { instantBounds, type Moment, type Moments } from './moment.js';

export function pairsWithIncident(
  { from, to, length }: { readonly from: Happening; readonly to: Happening; readonly length: DurationSlot },
  [first, second]: readonly [Moments, Moments],
  { incident }: World,
): readonly Pair[] {
  if (!DAYS.has(length.unit)) return [];
  const whole: Moment = { at: instantBounds(incident.from) };
  return [
    ...(isIncident(to) ? pairsOf(first.best, [whole]) : []),
    ...(isIncident(from) ? pairsOf([whole], second.best) : []),
  ];
}

const DAYS: ReadonlySet<DurationSlot['unit']> = new Set<DurationSlot['unit']>(['day', 'week', 'month']);

/** Nothing but "the incident". */
const isIncident = ({ actions, words, subjects, time, agent, says }: Happening): boolean =>
  actions.length + words.length === 0 &&
  !time &&
  !agent &&
  !says &&
  subjects.length === 1 &&
  subjects[0]!.how === 'described' &&
  subjects[0]!.types.includes('incident');
