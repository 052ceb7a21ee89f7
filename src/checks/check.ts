/** The contract of a check: one question, plain values in, findings out; it may not do I/O, write prose, know another check or decide a verdict. */
import type { Claim } from '../claims/claim.js';
import type { ClaimKind } from '../claims/kinds.js';
import type { Finding } from '../domain/finding.js';
import type { Question, Timeline } from '../domain/question.js';
import type { World } from './world.js';

export interface Check {
  readonly id: string;
  /** The one question it answers. */
  readonly asks: string;
  readonly appliesTo: readonly ClaimKind[];
  /** What it will ask of the timeline; asking anything else throws. */
  needs(claim: Claim): readonly Question[];
  examine(claim: Claim, timeline: Timeline, world: World): readonly Finding[];
}
