/** Native records as they came in, and the pointer that every timeline event keeps to its own. */
import type { Instant } from './instant.js';

export const SOURCE_NAMES = [
  'github',
  'git',
  'cloud-logging',
  'cloud-build',
  'cloud-run',
  'cloud-monitoring',
  'firebase-hosting',
  'slack',
  'jira',
  'pagerduty',
  'alertmanager',
  'cloudevents',
] as const;

export type SourceName = (typeof SOURCE_NAMES)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Who could have written a record: 5 provider-written and not editable … 1 a person's words, 0 no origin (evidence formats, 11.3). */
export type TrustTier = 0 | 1 | 2 | 3 | 4 | 5;

/** One native record, whole. */
export interface EvidenceRecord {
  readonly source: SourceName;
  /** Whose records: owner/repo, project, workspace; part of the identity. */
  readonly instance: string;
  /** Identity inside source and instance (contract.md section 4). */
  readonly key: string;
  /** The id its own users would recognise, as cited. */
  readonly nativeId: string;
  /** Events are immutable: another body under one key is a conflict. States get revisions. */
  readonly nature: 'event' | 'state';
  /** File of the bundle it came from, relative, with forward slashes. */
  readonly path: string;
  readonly body: Json;
}

/** Where an event was read from. */
export interface EvidenceRef {
  readonly source: SourceName;
  readonly instance: string;
  readonly key: string;
  readonly nativeId: string;
  readonly path: string;
  readonly trust: TrustTier;
  /** Link to the native record at its provider, where the record gives one. */
  readonly url?: string;
  /** For selectors of coverage entries: log id, service, project, channel, ref, event type and source. */
  readonly part?: EvidencePart;
}

export interface EvidencePart {
  readonly log?: string;
  readonly service?: string;
  readonly project?: string;
  readonly channel?: string;
  readonly ref?: string;
  readonly type?: string;
  readonly source?: string;
}

/** When a record reached us; absent in a bundle, whose records have no arrival time. */
export interface Received {
  readonly at: Instant;
}
