/** Every source of evidence: the one file that knows them all. The first that recognises a path has it; CloudEvents are last, for they take the deliveries that are nobody else's. */
import type { ReadGitBundle } from '../application/ports/bundle-files.js';
import type { Source } from '../application/ports/source.js';
import { alertmanager } from './alertmanager/source.js';
import { cloudBuild } from './cloud-build/source.js';
import { cloudLogging } from './cloud-logging/source.js';
import { cloudMonitoring } from './cloud-monitoring/source.js';
import { cloudRun } from './cloud-run/source.js';
import { cloudEvents } from './cloudevents/source.js';
import { firebaseHosting } from './firebase-hosting/source.js';
import { readBundle } from './git/read-bundle.js';
import { git } from './git/source.js';
import { github } from './github/source.js';
import { jira } from './jira/source.js';
import { pagerduty } from './pagerduty/source.js';
import { slack } from './slack/source.js';

export const SOURCES: readonly Source[] = [
  github,
  git,
  slack,
  jira,
  cloudLogging,
  cloudBuild,
  cloudRun,
  cloudMonitoring,
  firebaseHosting,
  pagerduty,
  alertmanager,
  cloudEvents,
];

/** The port through which the importer expands git bundles. */
export const readGitBundle: ReadGitBundle = (bytes) => readBundle(bytes);
