/** The store as a whole: everything that outlives a process. */
import type { Idempotency } from '../use-cases.js';
import type { BellStore } from './bell-store.js';
import type { CollectionStore } from './collection-store.js';
import type { ConnectionStore } from './connection-store.js';
import type { DirectoryStore } from './directory-store.js';
import type { EvidenceStore } from './evidence-store.js';
import type { IncidentStore } from './incident-store.js';
import type { KeyStore } from './key-store.js';
import type { PushStore } from './push-store.js';
import type { ReportStore, VerificationStore } from './report-store.js';
import type { UploadStore } from './upload-store.js';

/** @example const store = await openStore({ connectionString, rebuild }); */
export interface Store {
  readonly incidents: IncidentStore;
  readonly evidence: EvidenceStore;
  readonly reports: ReportStore;
  readonly verifications: VerificationStore;
  readonly uploads: UploadStore;
  readonly connections: ConnectionStore;
  readonly collections: CollectionStore;
  readonly push: PushStore;
  readonly directory: DirectoryStore;
  readonly keys: KeyStore;
  readonly idempotency: Idempotency;
  readonly bells: BellStore;
  /** Whether it answers now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Thrown by a store that cannot be reached just now: nothing was changed, or the same call may be made again. */
export class StoreUnavailable extends Error {}
