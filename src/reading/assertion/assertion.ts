/** Decision one: whether a unit asserts a particular fact, and in what mood each of its clauses stands. Grammar alone; knows nothing of the evidence. */
import type { Reason } from '../../domain/reason.js';
import type { Manner } from './words/reporting.js';

export type Mood =
  | 'asserted'
  | 'hedged'
  | 'plan'
  | 'opinion'
  | 'hypothetical'
  | 'question'
  | 'request'
  | 'motive'
  | 'ignorance'
  | 'general'
  | 'metadata'
  | 'thanks';

export interface ClauseMood {
  /** Clean offsets; the clauses of a unit tile it. */
  readonly start: number;
  readonly end: number;
  readonly mood: Mood;
  readonly negated: boolean;
  /** Set into another clause, whose mood it does not change. */
  readonly passing?: true;
  /** Whose words or belief the clause gives: the clean offsets of the speaker phrase. */
  readonly attribution?: { readonly start: number; readonly end: number; readonly manner: Manner };
}

export interface Assertion {
  /** Whether the unit as a whole asserts a particular fact. */
  readonly asserts: boolean;
  /** Why not; null when it asserts. */
  readonly reason: Reason | null;
  readonly clauses: readonly ClauseMood[];
}
