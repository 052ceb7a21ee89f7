/** Every source that can be asked while it runs. */
import type { LiveSource } from '../application/ports/live-source.js';
import { cloudBuildLive } from './cloud-build/collect.js';
import { cloudLoggingLive } from './cloud-logging/collect.js';
import { cloudMonitoringLive } from './cloud-monitoring/collect.js';
import { cloudRunLive } from './cloud-run/collect.js';
import { firebaseHostingLive } from './firebase-hosting/collect.js';
import { githubLive } from './github/collect/collect.js';
import { jiraLive } from './jira/collect.js';
import { pagerdutyLive } from './pagerduty/collect.js';
import { slackLive } from './slack/collect.js';

// A source knows its own settings; whoever lists them treats all alike.
export const LIVE_SOURCES = [
  githubLive,
  cloudLoggingLive,
  cloudBuildLive,
  cloudRunLive,
  cloudMonitoringLive,
  firebaseHostingLive,
  pagerdutyLive,
  slackLive,
  jiraLive,
] as readonly LiveSource[];
