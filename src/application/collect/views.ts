/** What callers see of connections and collections. */
import type { SourceName } from '../../domain/evidence.js';
import type { StoredCollection } from '../ports/collection-store.js';
import type { ConnectedName, StoredConnection } from '../ports/connection-store.js';
import type { CollectWindow, Connectable } from '../ports/live-source.js';
import type { Result } from '../result.js';

export type LiveKind = Pick<Connectable<unknown>, 'title' | 'settings' | 'needs' | 'covers' | 'cannotProve'> & {
  readonly source: ConnectedName;
};
export type ConnectionView = StoredConnection;

export interface ConnectionDraft {
  readonly source: ConnectedName;
  readonly name: string;
  /** Secrets as references: `env:NAME`, `file:/path`. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface Connections {
  kinds(): readonly LiveKind[];
  list(): Promise<readonly ConnectionView[]>;
  get(id: string): Promise<Result<ConnectionView>>;
  /** Tried at once; what came of it stands in the answer. */
  create(draft: ConnectionDraft): Promise<Result<ConnectionView>>;
  test(id: string): Promise<Result<ConnectionView>>;
  /** What was collected through it stays. */
  remove(id: string): Promise<Result<null>>;
}

export type CollectionState = 'queued' | 'running' | 'done' | 'partial' | 'failed' | 'cancelled';

export interface CollectionView extends StoredCollection {
  /** partial: ended, and something could not be collected. */
  readonly state: CollectionState;
  readonly records: number;
}

/** What a collection would ask for. */
export interface CollectPlan {
  readonly window: CollectWindow;
  readonly parts: readonly {
    readonly connectionId: string;
    readonly connection: string;
    readonly source: SourceName;
    readonly part: string;
  }[];
  /** Connections that could not be asked, with the reason. */
  readonly unreachable: readonly { readonly connectionId: string; readonly connection: string; readonly why: string }[];
}

export interface Collections {
  /** Refused while no source is connected. */
  start(incidentId: string, window?: Partial<CollectWindow>): Promise<Result<CollectionView>>;
  plan(incidentId: string, window?: Partial<CollectWindow>): Promise<Result<CollectPlan>>;
  get(id: string): Promise<Result<CollectionView>>;
  list(incidentId: string): Promise<Result<readonly CollectionView[]>>;
  cancel(id: string): Promise<Result<CollectionView>>;
  /** Each time something changed, until it ended. */
  progress(id: string): AsyncIterable<CollectionView>;
}
