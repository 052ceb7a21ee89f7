/** What held between events, and what was done by saying it, one file each; every derived event points at the record that begins it. */
import type { Manifest } from '../../../domain/incident.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { alertStates } from './alert-states.js';
import { danglingRoutes } from './dangling-routes.js';
import { declarations } from './declarations.js';
import { errorBursts } from './error-bursts.js';
import { serviceStates } from './service-states.js';
import { trafficStates } from './traffic-states.js';

type Derive = (events: readonly TimelineEvent[], manifest: Manifest) => readonly TimelineEvent[];

const STATES: readonly Derive[] = [
  trafficStates,
  serviceStates,
  danglingRoutes,
  alertStates,
  errorBursts,
  declarations,
];

/** @param events in their fixed order. */
export const deriveStates: Derive = (events, manifest) => STATES.flatMap((derive) => derive(events, manifest));
