/** Every source that can be asked while it runs. */
import type { LiveSource } from '../application/ports/live-source.js';
import { cloudBuildLive } from './cloud-build/collect.js';
import { cloudLoggingLive } from './cloud-logging/collect/collect.js';
import { cloudMonitoringLive } from './cloud-monitoring/collect.js';
import { cloudRunLive } from './cloud-run/collect.js';
import { firebaseHostingLive } from './firebase-hosting/collect.js';
import { gitLive } from './git/collect.js';
import { githubLive } from './github/collect/collect.js';
import { jiraLive } from './jira/collect.js';
import { pagerdutyLive } from './pagerduty/collect.js';
import { slackLive } from './slack/collect.js';

/** Where the providers themselves are; a name that begins with a dot stands for all below it. */
const PROVIDERS = [
  'api.github.com',
  '.googleapis.com',
  'api.pagerduty.com',
  'api.eu.pagerduty.com',
  'slack.com',
  '.atlassian.net',
  'api.incident.io',
  'api.rootly.com',
];

/**
 * Whether credentials may be sent to an origin: the providers', and those that the operator allows besides. Without it, whoever may
 * make a connection could have a secret of this machine sent to a server of their own.
 */
export const mayAsk =
  (besides: readonly string[]) =>
  (origin: string): boolean => {
    if (besides.includes(origin)) return true;
    const { protocol, port, hostname } = new URL(origin);
    if (protocol !== 'https:' || port !== '') return false;
    return PROVIDERS.some((name) => (name.startsWith('.') ? hostname.endsWith(name) : hostname === name));
  };

// A source knows its own settings; whoever lists them treats all alike.
export const LIVE_SOURCES = [
  githubLive,
  gitLive,
  cloudLoggingLive,
  cloudBuildLive,
  cloudRunLive,
  cloudMonitoringLive,
  firebaseHostingLive,
  pagerdutyLive,
  slackLive,
  jiraLive,
] as readonly LiveSource[];
