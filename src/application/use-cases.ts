/**
 * What the product can do, as the API, the pages and the command call it. Plain values in, results out; no framework.
 * Implementations stand in the folders beside this file; delivery knows only these types.
 */
import type { CoverageEntry } from '../domain/coverage.js';
import type { EventKind } from '../domain/event-kind.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Collections, Connections } from './collect/views.js';
import type { VerdictDocument } from './document/schema.js';
import type { DraftOrigin, HandedBack } from './drafts/views.js';
import type { Identities } from './identities/views.js';
import type { IncidentDraft, IncidentView } from './incidents/views.js';
import type { DraftList } from './ports/draft-source.js';
import type { DeliveryView, EndpointDraft, EndpointView, RawDelivery, Receipt } from './push/endpoint.js';
import type { Result } from './result.js';

export interface IngestCounts {
  readonly new: number;
  readonly revised: number;
  readonly duplicate: number;
  readonly conflict: number;
  readonly notUnderstood: number;
  readonly ignoredFiles: readonly string[];
}

export interface JobView {
  readonly id: string;
  readonly kind: 'ingest' | 'verify';
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly counts?: IngestCounts;
  readonly error?: string;
}

export interface ReportOptions {
  /** IANA zone for clocks without one. */
  readonly tz?: string;
  /** YYYY-MM-DD for clocks without a date. */
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly fileName?: string;
  /** Where it was fetched from. */
  readonly origin?: DraftOrigin;
}

export type ReportState = 'queued' | 'verifying' | 'verified' | 'failed';

export interface ReportView {
  readonly id: string;
  readonly incidentId: string;
  readonly title: string;
  readonly sha256: string;
  readonly options: ReportOptions;
  readonly state: ReportState;
  /** 1-based number of the newest verification; 0 before the first is done. */
  readonly version: number;
  readonly createdAt: string;
  readonly verifiedAt: string | null;
  readonly summary: VerdictDocument['summary'] | null;
  readonly error: string | null;
}

/** What a reader of a progress stream sees; the last has state `verified` or `failed`. */
export interface Progress {
  readonly state: ReportState;
  readonly stage: 'queued' | 'reading' | 'asking' | 'checking' | 'weighing' | 'done' | 'failed';
  /** Claims read and claims checked so far. */
  readonly claims: number;
  readonly checked: number;
}

export interface TimelineFilter {
  readonly kinds?: readonly EventKind[];
  readonly source?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type KeyScope = 'evidence:write' | 'reports:write' | 'verdicts:read';

export interface KeyView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface Incidents {
  create(draft: IncidentDraft): Promise<Result<IncidentView>>;
  list(): Promise<readonly IncidentView[]>;
  get(id: string): Promise<Result<IncidentView>>;
  update(id: string, change: Partial<IncidentDraft>): Promise<Result<IncidentView>>;
}

/** An upload as a stream with what its sender says of it. */
export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly fileName?: string;
}

export interface Evidence {
  /** Creates the incident named in the manifest when `incidentId` is null. */
  ingestBundle(
    incidentId: string | null,
    upload: Upload,
    options: { readonly adopt?: boolean },
  ): Promise<Result<{ readonly incidentId: string; readonly counts?: IngestCounts; readonly job?: JobView }>>;
  ingestCloudEvents(incidentId: string, bodies: readonly unknown[]): Promise<Result<IngestCounts>>;
  /** The native record as received, as text. */
  record(
    incidentId: string,
    source: string,
    nativeId: string,
  ): Promise<Result<{ readonly text: string; readonly sha256: string; readonly revisions: number }>>;
  coverage(incidentId: string): Promise<Result<readonly CoverageEntry[]>>;
  timeline(incidentId: string, filter: TimelineFilter): Promise<Result<Page<TimelineEvent>>>;
  /** A zip on which `corroborate verify` gives the same bytes. */
  exportBundle(incidentId: string): Promise<Result<AsyncIterable<Uint8Array>>>;
  job(id: string): Promise<Result<JobView>>;
}

export interface Reports {
  submit(incidentId: string, text: string, options: ReportOptions): Promise<Result<ReportView>>;
  list(incidentId: string): Promise<Result<readonly ReportView[]>>;
  get(id: string): Promise<Result<ReportView>>;
  text(id: string): Promise<Result<string>>;
  verifyAgain(id: string): Promise<Result<ReportView>>;
  /** The newest version, or version n (1-based). */
  verdicts(id: string, version?: number): Promise<Result<VerdictDocument>>;
  progress(id: string): AsyncIterable<Progress>;
  /** Always refused in this version, with the reasons. */
  signOff(id: string): Promise<Result<never>>;
}

export interface Drafts {
  list(connectionId: string): Promise<Result<DraftList>>;
  /** Hands a draft in as it stands at the tool now. */
  fetch(
    incidentId: string,
    from: DraftOrigin,
    options: Pick<ReportOptions, 'tz' | 'date' | 'authors'>,
  ): Promise<Result<ReportView>>;
  /** Adds the newest verdicts as a document at the tool, where its connection allows it. For people only. */
  handBack(reportId: string): Promise<Result<HandedBack>>;
}

export interface Push {
  create(draft: EndpointDraft): Promise<Result<EndpointView>>;
  list(): Promise<readonly EndpointView[]>;
  get(id: string): Promise<Result<EndpointView>>;
  /** What is left out stays as it is; the sender cannot change. */
  update(id: string, change: Partial<Omit<EndpointDraft, 'sender'>>): Promise<Result<EndpointView>>;
  /** Takes no more; what it took stays. */
  close(id: string): Promise<Result<null>>;
  /** Newest first. */
  deliveries(
    id: string,
    page: { readonly cursor?: string; readonly limit?: number },
  ): Promise<Result<Page<DeliveryView>>>;
  /** The body as received. */
  body(id: string, deliveryId: string): Promise<Result<string>>;
  /** Committed when it resolves with a receipt. */
  receive(id: string, raw: RawDelivery): Promise<Result<Receipt>>;
}

export interface Keys {
  /** The secret is shown once and kept only as a hash. */
  create(name: string, scopes: readonly KeyScope[]): Promise<Result<KeyView & { readonly secret: string }>>;
  list(): Promise<readonly KeyView[]>;
  revoke(id: string): Promise<Result<null>>;
  /** The key behind a secret, or null. */
  authenticate(secret: string): Promise<KeyView | null>;
}

/** The same answer for the same Idempotency-Key: remembers status and body of a request by key and digest. */
export interface Idempotency {
  recall(
    key: string,
    digest: string,
  ): Promise<
    | { readonly kind: 'fresh' }
    | {
        readonly kind: 'replay';
        readonly status: number;
        readonly body: string;
        readonly headers: Record<string, string>;
      }
    | { readonly kind: 'conflict' }
    | { readonly kind: 'in_progress' }
  >;
  remember(
    key: string,
    digest: string,
    answer: { readonly status: number; readonly body: string; readonly headers: Record<string, string> },
  ): Promise<void>;
  /** Lets a failed request be tried again. */
  forget(key: string): Promise<void>;
}

export interface UseCases {
  readonly incidents: Incidents;
  readonly evidence: Evidence;
  readonly reports: Reports;
  readonly connections: Connections;
  readonly collections: Collections;
  readonly drafts: Drafts;
  readonly push: Push;
  readonly identities: Identities;
  readonly keys: Keys;
  readonly idempotency: Idempotency;
  /** Whether the store answers. */
  ready(): Promise<boolean>;
}
