/** The words for sources, trust tiers and ways of arrival, in one place for every surface. */
import type { SourceName, TrustTier } from '../../domain/evidence.js';

/** Sources of records, and the two things besides records that a citation may point at. */
export const SOURCE_WORDS = {
  github: 'GitHub',
  git: 'Git',
  'cloud-logging': 'Cloud Logging',
  'cloud-build': 'Cloud Build',
  'cloud-run': 'Cloud Run',
  'cloud-monitoring': 'Cloud Monitoring',
  'firebase-hosting': 'Firebase Hosting',
  slack: 'Slack',
  jira: 'Jira',
  pagerduty: 'PagerDuty',
  alertmanager: 'Alertmanager',
  cloudevents: 'CloudEvents',
  coverage: 'Coverage',
  report: 'The report itself',
} as const satisfies Record<SourceName | 'coverage' | 'report', string>;

/** The name of a source, or the text itself where it is not one we know (a path, a future source). */
export const sourceName = (source: string): string =>
  Object.hasOwn(SOURCE_WORDS, source) ? SOURCE_WORDS[source as keyof typeof SOURCE_WORDS] : source;

/** Who could have written a record, by trust tier. */
export const TRUST_WORDS = {
  5: 'written by the provider; nobody here can edit it',
  4: 'written by the provider; its owner may overwrite it',
  3: 'measured by the infrastructure',
  2: 'written by a program or an integration',
  1: 'somebody’s own words',
  0: 'of unknown origin',
} as const satisfies Record<TrustTier, string>;

export const VIA_WORDS = {
  upload: 'uploaded by a person',
  pull: 'fetched from the source',
  push: 'sent by the source',
} as const satisfies Record<'upload' | 'pull' | 'push', string>;
