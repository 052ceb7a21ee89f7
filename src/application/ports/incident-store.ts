/** Where incidents and their manifests are kept. */
import type { Manifest } from '../../domain/incident.js';
import type { LatestVerdicts } from '../incidents/views.js';

export interface StoredIncident {
  /** Its own. */
  readonly manifest: Manifest;
  /** Its own with the workspace's directory: what its evidence is read by. */
  readonly effective: Manifest;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly counts: { readonly evidence: number; readonly events: number; readonly reports: number };
  /** Of the report handed in last that has verdicts, the newest. */
  readonly latest: LatestVerdicts | null;
}

/**
 * @example
 * await store.incidents.create(manifest);
 * const found = await store.incidents.get('INC-7'); // → { manifest, createdAt, counts } or null
 */
export interface IncidentStore {
  /** False when the id is taken. */
  create(manifest: Manifest): Promise<boolean>;
  /** Newest first. */
  list(): Promise<readonly StoredIncident[]>;
  get(id: string): Promise<StoredIncident | null>;
  /** Changes the manifest under a lock and reads the evidence anew; false when there is no such incident. */
  update(id: string, change: (current: Manifest) => Manifest): Promise<boolean>;
}
