/** Slack's `ts`: the id of a message in its channel and, at once, the server's time to the microsecond. */
import { type Instant, SECOND } from '../../domain/instant.js';

const TS = /^(\d{1,11})(?:\.(\d{1,9}))?$/;

/** @example instantOfTs('1770000000.000100') // → 1770000000000100000n */
export function instantOfTs(ts: string | undefined): Instant | undefined {
  const found = ts === undefined ? null : TS.exec(ts);
  if (!found) return undefined;
  return BigInt(found[1]!) * SECOND + BigInt((found[2] ?? '').padEnd(9, '0'));
}
