/** What callers see and do with identities: the directory of the workspace, and who is who in one incident. */
import type { Entity } from '../../domain/entity.js';
import type { Identity, IdentityKind } from '../../domain/identity.js';
import type { DirectoryChange } from '../ports/directory-store.js';
import type { Result } from '../result.js';
import type { SeenDelegation } from './delegations.js';
import type { Directory, DirectoryIdentity, Dismissal, Editor, Handle } from './directory.js';
import type { NotThem } from './dismiss.js';
import type { IdentityDraft } from './edit-directory.js';
import type { Imported } from './import-identities.js';
import type { Suggestion } from './suggest.js';

export interface KnownIdentity extends Identity {
  /** Whether the directory, the incident's own manifest, or both tell of them. */
  readonly from: 'workspace' | 'incident' | 'both';
}

export interface UnmatchedIdentity {
  /** The first of its names that people can read. */
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: IdentityKind;
  readonly where: 'records' | 'reports';
  readonly suggestions: readonly Suggestion[];
  /** Suggestions that somebody dismissed: what they would say, when and by whom. */
  readonly dismissed: readonly (Suggestion & Pick<Dismissal, 'at' | 'by'>)[];
}

export interface WhoIsWho {
  readonly known: readonly KnownIdentity[];
  /** Those with suggestions first. */
  readonly unmatched: readonly UnmatchedIdentity[];
  /** Unmatched ones beyond those listed. */
  readonly more: number;
  /** Who acted for whom, as records show it. */
  readonly delegations: readonly SeenDelegation[];
}

export type { DirectoryChange };

export interface Identities {
  directory(): Promise<Directory>;
  /** Newest first. */
  history(): Promise<readonly DirectoryChange[]>;
  get(id: string): Promise<Result<DirectoryIdentity>>;
  /** Everybody whom the incident is read by. */
  listed(incidentId: string): Promise<Result<readonly Identity[]>>;
  ofIncident(incidentId: string): Promise<Result<WhoIsWho>>;
  /** Edits, each a version that says by whom. */
  edits(by: Editor): DirectoryEdits;
}

export interface DirectoryEdits {
  add(draft: IdentityDraft): Promise<Result<DirectoryIdentity>>;
  /** What is left out stays as it is. */
  change(id: string, change: Partial<Omit<IdentityDraft, 'id'>>): Promise<Result<DirectoryIdentity>>;
  /** One more account or name of somebody. */
  attach(id: string, name: Handle | string): Promise<Result<DirectoryIdentity>>;
  /** `from` goes; its names, accounts and roles are `into`'s. */
  merge(into: string, from: string): Promise<Result<DirectoryIdentity>>;
  remove(id: string): Promise<Result<null>>;
  /** What a thing is called, in place of what was said of it before; no names take it out. */
  setAlias(alias: Entity): Promise<Result<null>>;
  /** No name of these is suggested to be that identity any more, until it is restored. */
  dismiss(incidentId: string, notThem: NotThem): Promise<Result<null>>;
  restore(incidentId: string, notThem: NotThem): Promise<Result<null>>;
  /** Takes identities and aliases of the incident's own manifest into the directory. */
  importFrom(incidentId: string): Promise<Result<Imported>>;
}
