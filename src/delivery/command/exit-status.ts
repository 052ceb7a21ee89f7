/** The exit status of a verification: 1 when something at or above the chosen gravity was found, else 0. */
import type { VerdictDocument } from '../../application/document/schema.js';
import type { FailOn } from './commands.js';

/** 0 fine, 1 found, 2 a mistake of whoever called, 3 a fault of ours. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** @example exitStatus({ contradicted: 0, omissions: 1, unsupported: 4 }, 'omission') // → 1 */
export function exitStatus(
  summary: Pick<VerdictDocument['summary'], 'contradicted' | 'omissions' | 'unsupported'>,
  failOn: FailOn,
): ExitStatus {
  if (failOn === 'never') return 0;
  const counts = [summary.contradicted, summary.omissions, summary.unsupported];
  const looked = { contradicted: 1, omission: 2, unsupported: 3 }[failOn];
  return counts.slice(0, looked).some((count) => count > 0) ? 1 : 0;
}
