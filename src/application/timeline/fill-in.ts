/** What one record alone cannot say, step by step; each step takes the events in their fixed order and gives them back so. */
import { compareEvents, type TimelineEvent } from '../../domain/timeline-event.js';

type Step = (events: readonly TimelineEvent[]) => readonly TimelineEvent[];

const STEPS: readonly Step[] = [];

export const fillIn: Step = (events) => STEPS.reduce((sofar, step) => step(sofar).toSorted(compareEvents), events);
