/** Carries faults through Nest to the filter that answers them; the only exception that delivery throws on purpose. */
import { type Fault, type FaultCode, fault } from '../../application/faults.js';
import type { Result } from '../../application/result.js';

export class FaultError extends Error {
  constructor(
    readonly faults: readonly Fault[],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(faults.map((each) => each.detail).join(' '));
    this.name = 'FaultError';
  }
}

/** One fault as an exception. */
export const refusal = (code: FaultCode, detail: string, headers?: Readonly<Record<string, string>>): FaultError =>
  new FaultError([fault(code, detail)], headers);

/** The value of a result. @throws FaultError with the faults of a refused one. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FaultError(result.faults);
}
