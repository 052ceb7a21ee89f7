/** What one record alone cannot say, step by step; each step takes the events in their fixed order and gives them back so. */
import { compareEvents, type TimelineEvent } from '../../../domain/timeline-event.js';
import { buildInstigators } from './build-instigators.js';
import { pagedPeople } from './paged-people.js';
import { restoredReleases } from './restored-releases.js';
import { reviewStanding } from './review-standing.js';
import { revisionMakers } from './revision-makers.js';
import { scaleBefore } from './scale-before.js';
import { snoozedPolicies } from './snoozed-policies.js';
import { titledReverts } from './titled-reverts.js';
import { trafficBefore } from './traffic-before.js';

type Step = (events: readonly TimelineEvent[]) => readonly TimelineEvent[];

const STEPS: readonly Step[] = [
  trafficBefore,
  scaleBefore,
  restoredReleases,
  buildInstigators,
  revisionMakers,
  reviewStanding,
  snoozedPolicies,
  pagedPeople,
  titledReverts,
];

/** @param told events in their fixed order. */
export const fillIn: Step = (told) =>
  STEPS.reduce((events, step) => {
    const filled = step(events);
    return unchanged(filled, events) ? events : filled.toSorted(compareEvents);
  }, told);

/** Most steps find nothing to do; sorting again would then be most of their work. */
const unchanged = (filled: readonly TimelineEvent[], events: readonly TimelineEvent[]): boolean =>
  filled.length === events.length && filled.every((event, index) => event === events[index]);
