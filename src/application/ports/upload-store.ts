/** Where large uploads wait until a worker takes them in. */
import type { IngestCounts, JobView } from '../use-cases.js';
import type { Lease } from './lease.js';

export interface UploadPlan {
  readonly incidentId: string | null;
  readonly adopt: boolean;
  readonly fileName: string | null;
}

/**
 * @example
 * const id = await store.uploads.keep(plan, chunks); // in the store, with its bell
 */
export interface UploadStore {
  /** Keeps the bytes and asks for their ingest; nothing remains of an upload that breaks off. */
  keep(plan: UploadPlan, chunks: AsyncIterable<Uint8Array>): Promise<string>;
  job(id: string): Promise<JobView | null>;
  /** How often its ingest was started. */
  attempts(id: string): Promise<number>;
  hold(id: string, lease: Lease): Promise<UploadPlan | null>;
  bytes(id: string): AsyncIterable<Uint8Array>;
  prolong(id: string, lease: Lease): Promise<boolean>;
  finish(id: string, incidentId: string, counts: IngestCounts): Promise<void>;
  /** Refused for good. */
  refuse(id: string, error: string): Promise<void>;
  giveBack(id: string, lease: Lease, error: string, pauseMs: number): Promise<void>;
}
