/** What a check may ask of the evidence, and the timeline that answers; a timeline throws on a question nobody declared. */
import type { EventKind } from './event-kind.js';
import type { Interval } from './interval.js';
import { kept } from './kept.js';
import type { TimelineEvent } from './timeline-event.js';

/** Events of these kinds, of one of these subjects (entity keys; absent: any), overlapping this window (absent: any time). */
export interface Question {
  readonly kinds: readonly EventKind[];
  readonly subjects?: readonly string[];
  readonly window?: Interval;
}

export interface Timeline {
  /** Answers in the fixed order of events. @throws Error when the question was not among those asked beforehand. */
  ask(question: Question): readonly TimelineEvent[];
}

/** One text per question, equal for equal questions whatever the order inside. */
export const questionKey = kept((question: Question): string =>
  [
    kindsKey(question.kinds),
    question.subjects ? [...question.subjects].sort().join(',') : '*',
    question.window ? `${question.window.from}..${question.window.to ?? ''}` : '*',
  ].join(';'),
);

/** The same few lists of kinds are asked again and again. */
const kindsKey = kept((kinds: readonly EventKind[]): string => [...kinds].sort().join(','));
