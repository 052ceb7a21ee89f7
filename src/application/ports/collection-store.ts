/** Collections under way: which parts are to be collected, how far each has come, and the pages that wait to become evidence. */

import type { Lease } from './lease.js';
import type { CollectedRecords, CollectPart, CollectWindow, CoverageStatement } from './live-source.js';

export type SliceState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface StoredSlice {
  readonly id: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly source: string;
  readonly part: CollectPart;
  readonly state: SliceState;
  readonly pages: number;
  readonly records: number;
  /** Records that were new to the incident, so far; null before any became evidence. */
  readonly new: number | null;
  /** Null until it ended. */
  readonly coverage: readonly CoverageStatement[] | null;
  readonly error: string | null;
  /** RFC 3339: not tried again before, while it waits for a provider. */
  readonly notBefore: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface StoredCollection {
  readonly id: string;
  readonly incidentId: string;
  readonly window: CollectWindow;
  readonly createdAt: string;
  readonly slices: readonly StoredSlice[];
}

export interface NewSlice {
  readonly id: string;
  readonly connectionId: string;
  readonly part: CollectPart;
}

/** A slice as its runner holds it. */
export interface HeldSlice {
  readonly incidentId: string;
  readonly window: CollectWindow;
  readonly connectionId: string;
  readonly part: CollectPart;
  readonly cursor: string | null;
  /** All pages are here; what is left is to make evidence of them. */
  readonly ended: boolean;
  readonly coverage: readonly CoverageStatement[];
  /** Holdings since the last page. */
  readonly attempt: number;
}

/** A page, or a part of one, that waits to become evidence. */
export interface WaitingPage extends CollectedRecords {
  readonly page: number;
}

export interface KeptPage {
  readonly records: readonly CollectedRecords[];
  readonly cursor: string | null;
  readonly coverage: readonly CoverageStatement[] | undefined;
}

/**
 * @example
 * const held = await store.collections.hold(id, lease);
 * await store.collections.keepPage(id, lease, page); // the page and where to go on, in one
 */
export interface CollectionStore {
  /** With a bell for each slice. False when the incident is unknown. */
  begin(collection: {
    readonly id: string;
    readonly incidentId: string;
    readonly window: CollectWindow;
    readonly slices: readonly NewSlice[];
  }): Promise<boolean>;
  get(id: string): Promise<StoredCollection | null>;
  /** Newest first. */
  list(incidentId: string): Promise<readonly StoredCollection[]>;
  hold(sliceId: string, lease: Lease): Promise<HeldSlice | null>;
  /** The page and its cursor, or neither. False when the slice is no longer ours: cancelled, or held by another. */
  keepPage(sliceId: string, lease: Lease, page: KeptPage): Promise<boolean>;
  /** Those that are not evidence yet, in the order in which they came. Somebody may take them away meanwhile: `takenIn` tells. */
  pages(sliceId: string): AsyncIterable<WaitingPage>;
  /** Pages up to this one (null: none more) have become evidence. False when the slice is no longer ours: what was read of it may not have been all. */
  takenIn(sliceId: string, lease: Lease, page: number | null, added: number): Promise<boolean>;
  /** Nothing happens where the slice is no longer ours; so too with `fail`. */
  finish(sliceId: string, lease: Lease): Promise<void>;
  /** Ended for good; what was collected became evidence before, or never will. */
  fail(sliceId: string, lease: Lease, error: string): Promise<void>;
  /** To be tried again after a pause. A wait that the provider asked for does not count as an attempt. */
  giveBack(sliceId: string, lease: Lease, why: string, pauseMs: number, counts: boolean): Promise<void>;
  prolong(sliceId: string, lease: Lease): Promise<boolean>;
  /** What has not ended yet ends; false when there is no such collection. */
  cancel(id: string): Promise<boolean>;
  /** Slices of all collections that could be taken up now. */
  waiting(most: number): Promise<readonly string[]>;
  /** Collections whose slices have all ended and whose reports were not asked for again yet. */
  unsettled(most: number): Promise<readonly { readonly id: string; readonly incidentId: string }[]>;
  settle(id: string): Promise<void>;
}
