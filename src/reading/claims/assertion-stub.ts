/** Placeholder until the assertion grammar lands. */
import type { Reason } from '../../domain/reason.js';
import type { Unit } from '../units/unit.js';
export interface ClauseMood {
  readonly start: number;
  readonly end: number;
  readonly mood:
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
  readonly negated: boolean;
}
export interface Assertion {
  readonly asserts: boolean;
  readonly reason: Reason | null;
  readonly clauses: readonly ClauseMood[];
}
export function assertionOf(unit: Unit, _c: unknown): Assertion {
  const asserts =
    !/\?$|\b(?:should|would|could|suggest|propose|think|believe|thanks?|please)\b/i.test(unit.text) &&
    unit.section.role !== 'action_items';
  return {
    asserts,
    reason: asserts ? null : 'opinion',
    clauses: [{ start: 0, end: unit.text.length, mood: asserts ? 'asserted' : 'opinion', negated: false }],
  };
}
