/** Two tellings of one immutable record: kept and shown, never settled in silence. */
import type { SourceName } from '../../domain/evidence.js';

/** An immutable record that came with two bodies; the one kept is the first in canonical order, or the first received. */
export interface Conflict {
  readonly source: SourceName;
  readonly instance: string;
  readonly key: string;
  readonly nativeId: string;
  /** How many different bodies there are. */
  readonly bodies: number;
  readonly paths: readonly string[];
}
