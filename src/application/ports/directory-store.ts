/** Where the workspace's directory is kept: every version stays, the newest counts. */
import type { SeenDelegation } from '../identities/delegations.js';
import type { Directory, Editor } from '../identities/directory.js';
import type { Result } from '../result.js';

/** A version of the directory: what was done, when and by whom. */
export interface DirectoryChange {
  readonly version: number;
  /** RFC 3339. */
  readonly at: string;
  readonly what: string;
  /** Null for versions that were made before it was kept. */
  readonly by: Editor | null;
}

/** What an edit is kept with. */
export interface EditNote {
  readonly what: string;
  readonly by: Editor;
}

/**
 * @example
 * await store.directory.change({ what: 'adds mara', by }, (current) => ok({ ...current, identities: [...current.identities, mara] }));
 */
export interface DirectoryStore {
  read(): Promise<Directory>;
  /** One edit after the other, each on what the last one left; a refused one changes nothing. The note is kept with the version. */
  change(note: EditNote, edit: (current: Directory) => Result<Directory>): Promise<Result<Directory>>;
  /** Versions, newest first. */
  history(most: number): Promise<readonly DirectoryChange[]>;
  /** Delegations in the incident's present timeline, the most frequent first, as they were noted when it was written. */
  delegations(incidentId: string): Promise<readonly SeenDelegation[]>;
  /** Incidents with reports that were not asked for again since the directory last changed. */
  unsettled(most: number): Promise<readonly { readonly incidentId: string; readonly version: number }[]>;
  settle(incidentId: string, version: number): Promise<void>;
}
