/** Expected outcomes as values: a value, or the faults that a caller can act on. */
import type { Fault } from './faults.js';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (...faults: Fault[]): Result<never> => ({ ok: false, faults });
