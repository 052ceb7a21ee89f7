/** Finds bursts in counted buckets of time: maximal runs well above what was usual before. Pure arithmetic with published parameters. */
import type { Instant } from '../../../domain/instant.js';

export interface Bucket {
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
}

export interface Burst extends Bucket {
  /** The largest single bucket. */
  readonly peak: number;
}

export interface BurstRule {
  /** A bucket counts when it holds at least this many … */
  readonly atLeast: number;
  /** … and this many times the median of the usual buckets before it. */
  readonly timesUsual: number;
  /** How many buckets make the median. */
  readonly usualBuckets: number;
  /** Before this many quiet buckets are known, the lower quartile of all stands for the usual (0 buckets: nothing does). */
  readonly enoughBuckets: number;
  /** Up to this many bucket lengths between two runs, they are one. */
  readonly bridgedGaps: number;
  /** A burst holds at least this many in all. */
  readonly inAll: number;
}

export const WHOLE_RULE: BurstRule = {
  atLeast: 20,
  timesUsual: 5,
  usualBuckets: 60,
  enoughBuckets: 0,
  bridgedGaps: 2,
  inAll: 20,
};
/** A series tells every bucket, so what came before its begin can be judged by the rest. */
export const SERIES_RULE: BurstRule = { ...WHOLE_RULE, enoughBuckets: 10 };
/** A sample shows few of many: any error counts, but only several close together make a burst. */
export const SAMPLED_RULE: BurstRule = {
  atLeast: 1,
  timesUsual: 0,
  usualBuckets: 0,
  enoughBuckets: 0,
  bridgedGaps: 5,
  inAll: 5,
};

/** @param buckets oldest first; those without events may be left out. */
export function burstsIn(buckets: readonly Bucket[], rule: BurstRule): readonly Burst[] {
  const usual: number[] = [];
  const overall = rule.enoughBuckets === 0 ? 0 : quartile(buckets.map(({ count }) => count));
  const runs: Burst[] = [];
  for (const bucket of buckets) {
    const high =
      bucket.count >=
      Math.max(rule.atLeast, rule.timesUsual * (usual.length < rule.enoughBuckets ? overall : median(usual)));
    if (!high) {
      // Only quiet buckets make the usual: a long burst must not become its own baseline.
      usual.push(bucket.count);
      if (usual.length > rule.usualBuckets) usual.shift();
      continue;
    }
    const last = runs.at(-1);
    const bridge = last ? last.to + (bucket.to - bucket.from) * BigInt(rule.bridgedGaps) : 0n;
    if (last && bucket.from <= bridge) {
      runs[runs.length - 1] = {
        from: last.from,
        to: bucket.to,
        count: last.count + bucket.count,
        peak: Math.max(last.peak, bucket.count),
      };
    } else runs.push({ ...bucket, peak: bucket.count });
  }
  return runs.filter(({ count }) => count >= rule.inAll);
}

/** The lower quartile: below it lies a quarter of the values. */
const quartile = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
