/** A turned sentence that the records bear out, and what is needed to tell whether it speaks against the sentence as it stands. */
import type { World } from '../../../checks/world.js';
import type { Claim } from '../../../claims/claim.js';
import type { Span } from '../../../claims/slots.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';

/** What was turned, where it stands in the report, and what was found of each of the claims it then makes. */
export interface Borne {
  readonly turn: Turn;
  readonly span: Span;
  readonly found: readonly JudgedClaim[];
}

export interface Facts {
  readonly borne: Borne;
  /** Those of the turned claims that tell of it. */
  readonly told: readonly JudgedClaim[];
  /** The claim that stays open as it stands. */
  readonly accused: Claim;
  /** What anybody said. */
  readonly statements: readonly TimelineEvent[];
  readonly world: World;
}

/** The check that findings of turned sentences are named after. */
export const TURNED = 'turned';

export const holdsWord = ({ span }: Claim, word: Span): boolean => span.start <= word.start && word.end <= span.end;

/** Whoever did, wrote or said what a record tells of. */
export const acts = (event: TimelineEvent, id: string): boolean =>
  event.actors.some(({ identity, role }) => identity === id && role !== 'mentioned');
