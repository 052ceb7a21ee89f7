/** Where the workspace's directory is kept: every version stays, the newest counts. */
import type { Directory } from '../identities/directory.js';
import type { Result } from '../result.js';

/** Somebody who acted for somebody, as records show it. */
export interface SeenDelegation {
  readonly actor: string;
  readonly onBehalfOf: readonly string[];
  readonly via: string | null;
  readonly count: number;
  /** The last record of it. */
  readonly source: string;
  readonly nativeId: string;
}

/**
 * @example
 * await store.directory.change('adds mara', (current) => ok({ ...current, identities: [...current.identities, mara] }));
 */
export interface DirectoryStore {
  read(): Promise<Directory>;
  /** One edit after the other, each on what the last one left; a refused one changes nothing. `what` is kept with the version. */
  change(what: string, edit: (current: Directory) => Result<Directory>): Promise<Result<Directory>>;
  /** Versions, newest first: when, and what was done. */
  history(most: number): Promise<readonly { readonly version: number; readonly at: string; readonly what: string }[]>;
  /** Delegations in the incident's present timeline, the most frequent first. */
  delegations(incidentId: string, most: number): Promise<readonly SeenDelegation[]>;
  /** Incidents with reports that were not asked for again since the directory last changed. */
  unsettled(most: number): Promise<readonly { readonly incidentId: string; readonly version: number }[]>;
  settle(incidentId: string, version: number): Promise<void>;
}
