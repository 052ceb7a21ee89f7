/** Every source of evidence: the one file that knows them all. No two recognise the same path. */
import type { Source } from '../application/ports/source.js';
import { alertmanager } from './alertmanager/source.js';
import { cloudBuild } from './cloud-build/source.js';
import { cloudMonitoring } from './cloud-monitoring/source.js';
import { cloudRun } from './cloud-run/source.js';
import { cloudEvents } from './cloudevents/source.js';
import { firebaseHosting } from './firebase-hosting/source.js';
import { github } from './github/source.js';
import { pagerduty } from './pagerduty/source.js';
import { slack } from './slack/source.js';

export const SOURCES: readonly Source[] = [
  github,
  slack,
  cloudBuild,
  cloudRun,
  cloudMonitoring,
  firebaseHosting,
  pagerduty,
  alertmanager,
  cloudEvents,
];
