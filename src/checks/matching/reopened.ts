/** "By nine the alert had cleared", which one of its policy had, while another was open or it fired again: at nine it was not so. */
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import { type Instant, MINUTE, parseInstant } from '../../domain/instant.js';
import { kept } from '../../domain/kept.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { readingsOf } from './slot-matches.js';

const ALERTS = { kinds: ['alert.closed'] } as const;

export const reopenedQuestions = ({ time }: Happening): readonly Question[] =>
  time?.bound === 'before' ? [ALERTS] : [];

/** Whether an alert of the same policy was open at the time by which this one is told to have ended. */
export function wasOpenThen(ended: TimelineEvent, { time, actions }: Happening, timeline: Timeline): boolean {
  const ends = ended.kind.startsWith('alert.') && actions.every((action) => action !== 'fire' && action !== 'open');
  if (!ends || time?.bound !== 'before') return false;
  const policies = policiesOf(ended);
  return stretches(timeline.ask(ALERTS)).some(
    ({ from, to, of }) =>
      readingsOf(time).some((reading) => reading.to !== null && from < reading.to && to > reading.to + MINUTE) &&
      of.some((key) => policies.includes(key)),
  );
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly of: readonly string[];
}

/** From each opening to its own closing. */
const stretches = kept((events: readonly TimelineEvent[]): readonly Stretch[] =>
  events.flatMap((event) => {
    const from = parseInstant(String(event.attributes['openedAt'] ?? ''));
    return from === null ? [] : [{ from, to: event.at.from, of: policiesOf(event) }];
  }),
);

const policiesOf = ({ subjects }: TimelineEvent): readonly string[] =>
  subjects.filter(({ type }) => type === 'policy').map(entityKey);
