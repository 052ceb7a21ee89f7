/** Adds up what became of the mutants, by operator. Counts only; prints nothing. */
import type { VerdictDocument } from '../src/application/document/schema.js';
import { type Verdict, WORST_FIRST } from '../src/domain/verdict.js';
import type { Result } from './mutants-operators.js';

export interface Outcome {
  readonly operator: string;
  readonly result: Result;
  /** Name of the sentence that was changed. */
  readonly sentence: string;
  readonly text: string;
  /** Verdict of the sentence as it was, and of the mutant. */
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface OperatorRow {
  readonly operator: string;
  readonly result: Result;
  readonly all: number;
  readonly contradicted: number;
  readonly supported: number;
  /** Neither: the mutant was not read, or nothing decided it. */
  readonly undecided: number;
  readonly unchanged: number;
}

/** The worst verdict of the claims that overlap `[start, end)`; claims that are not checkable do not count. */
export function verdictOver(document: VerdictDocument, start: number, end: number): Verdict {
  const over = document.claims.filter((claim) => claim.start < end && claim.end > start);
  return WORST_FIRST.find((verdict) => over.some((claim) => claim.verdict === verdict)) ?? 'not_checkable';
}

export function rowOf(operator: string, result: Result, outcomes: readonly Outcome[]): OperatorRow {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  return {
    operator,
    result,
    all: outcomes.length,
    contradicted: count(({ after }) => after === 'contradicted'),
    supported: count(({ after }) => after === 'supported'),
    undecided: count(({ after }) => after === 'unsupported' || after === 'not_checkable'),
    unchanged: count(({ before, after }) => before === after),
  };
}

/** One row an operator, in the order in which they first occur. */
export const byOperator = (outcomes: readonly Outcome[]): OperatorRow[] =>
  [...new Set(outcomes.map(({ operator }) => operator))].map((operator) => {
    const own = outcomes.filter((outcome) => outcome.operator === operator);
    return rowOf(operator, own[0]!.result, own);
  });

/** Believed lies and accused truths: what no release may have. */
export const worst = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ result, after }) => (result === 'false' ? after === 'supported' : after === 'contradicted'));
