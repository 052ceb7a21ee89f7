/** A turned sentence that the records bear out, and what is needed to tell whether it speaks against the sentence as it stands. */
import type { World } from '../../../checks/world.js';
import type { Claim } from '../../../claims/claim.js';
import type { Span } from '../../../claims/slots.js';
import type { Finding } from '../../../domain/finding.js';
import { grouped, kept } from '../../../domain/kept.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import type { Turn } from '../../../reading/turns.js';
import type { JudgedClaim } from '../judged-claim.js';

/** What was turned, where it stands in the report, and what was found of each of the claims it then makes. */
export interface Borne {
  readonly turn: Turn;
  readonly span: Span;
  readonly found: readonly JudgedClaim[];
}

/** What is known of the incident, whatever is turned. */
export interface Known {
  /** What anybody said. */
  readonly statements: readonly TimelineEvent[];
  readonly world: World;
}

export interface Facts extends Known {
  readonly borne: Borne;
  /** Those of the turned claims that tell of it. */
  readonly told: readonly JudgedClaim[];
  /** The claim that stays open as it stands. */
  readonly accused: Claim;
}

/** A claim that stays open, and one of its words turned: before anything is read again. */
export interface Turning extends Known {
  readonly claim: Claim;
  readonly turn: Turn;
  readonly span: Span;
}

/** Of one kind of turn: whether it could accuse at all, whatever the records say; and what speaks against the claim once they bear the turned one out. */
export interface TurnRule {
  mayAccuse(turning: Turning): boolean;
  against(facts: Facts): Finding | null;
}

/** The check that findings of turned sentences are named after. */
export const TURNED = 'turned';

export const holdsWord = ({ span }: Claim, word: Span): boolean => span.start <= word.start && word.end <= span.end;

/** Whoever did, wrote or said what a record tells of. */
export const acts = (event: TimelineEvent, id: string): boolean =>
  event.actors.some(({ identity, role }) => identity === id && role !== 'mentioned');

/** What somebody said. */
export const saysOf = (statements: readonly TimelineEvent[], id: string): readonly TimelineEvent[] =>
  bySpeaker(statements).get(id) ?? [];

const bySpeaker = kept((statements: readonly TimelineEvent[]) =>
  grouped(statements, ({ actors }) =>
    actors.flatMap(({ identity, role }) => (identity && role !== 'mentioned' ? [identity] : [])),
  ),
);
