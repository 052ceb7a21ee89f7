/** A name in a sentence: where it stands and everything it may stand for. */
import type { EntityRef, EntityType } from '../../domain/entity.js';

export interface Mention {
  /** Offsets in the unit's clean text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entities: readonly EntityRef[];
  readonly identities: readonly string[];
  /** Types its form allows; for ids that no record knows. */
  readonly types: readonly EntityType[];
  /** Somebody called by an office: standing where it is one person's, passing where it goes round. */
  readonly title?: 'standing' | 'passing';
  readonly how: 'named' | 'described' | 'implied';
}
