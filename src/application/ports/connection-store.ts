/** Where connections to live sources are kept: their settings, never their secrets. */
import type { SourceName } from '../../domain/evidence.js';
import type { DraftTool } from './draft-source.js';
import type { ConnectionTest } from './live-source.js';

/** What can be connected: a source of records, or a tool that keeps drafts. */
export type ConnectedName = SourceName | DraftTool;

export interface StoredConnection {
  readonly id: string;
  readonly source: ConnectedName;
  readonly name: string;
  /** As they were given and found good; secrets are references. */
  readonly settings: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly testedAt: string | null;
  readonly test: ConnectionTest | null;
  /** Why the last test failed. */
  readonly testError: string | null;
  readonly lastCollected: LastCollected | null;
}

/** The newest collection that asked through a connection, as far as it has come. */
export interface LastCollected {
  readonly collectionId: string;
  readonly incidentId: string;
  /** When it was begun. */
  readonly at: string;
  readonly records: number;
  readonly parts: number;
  /** Parts that were read to their end. */
  readonly done: number;
  /** Parts that are waiting or being read. */
  readonly open: number;
}

/** @example await store.connections.add({ id, source: 'pagerduty', name: 'Acme', settings: { token: 'env:PAGERDUTY_TOKEN' } }) */
export interface ConnectionStore {
  add(connection: Pick<StoredConnection, 'id' | 'source' | 'name' | 'settings'>): Promise<void>;
  list(): Promise<readonly StoredConnection[]>;
  get(id: string): Promise<StoredConnection | null>;
  tested(id: string, result: { readonly test: ConnectionTest | null; readonly error: string | null }): Promise<void>;
  /** What was collected through it stays. False when there is none. */
  remove(id: string): Promise<boolean>;
}
