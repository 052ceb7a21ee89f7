/** For which scope and window a source is complete; only inside it may absence count. */
import type { EvidencePart } from './evidence.js';
import type { Interval } from './interval.js';

export interface CoverageEntry extends Interval {
  /** File or, with a final slash, folder of the bundle. */
  readonly path: string;
  readonly complete: boolean;
  /** For people; never interpreted. */
  readonly scope: string;
  readonly selectors: CoverageSelectors;
  /** Overrides the clock skew for records of this path. */
  readonly clockSkewMs?: number;
}

export interface CoverageSelectors {
  readonly logs?: readonly string[];
  readonly services?: readonly string[];
  readonly projects?: readonly string[];
  readonly channels?: readonly string[];
  readonly refs?: readonly string[];
  readonly types?: readonly string[];
  readonly sources?: readonly string[];
}

/** Which selector speaks of which part of a record. */
const SELECTED: readonly (readonly [keyof CoverageSelectors, keyof EvidencePart])[] = [
  ['logs', 'log'],
  ['services', 'service'],
  ['projects', 'project'],
  ['channels', 'channel'],
  ['refs', 'ref'],
  ['types', 'type'],
  ['sources', 'source'],
];

/** How many selectors of an entry a record satisfies; -1 when one rules it out or the path does not fit. */
export function selectivity(entry: CoverageEntry, path: string, part: EvidencePart): number {
  const fits = entry.path.endsWith('/') ? path.startsWith(entry.path) : path === entry.path;
  if (!fits) return -1;
  let matched = 0;
  for (const [selector, aspect] of SELECTED) {
    const wanted = entry.selectors[selector];
    if (!wanted) continue;
    const value = part[aspect];
    if (value === undefined || !wanted.includes(value)) return -1;
    matched++;
  }
  return matched;
}

/** The entries that speak for a record: those with the most selectors among the ones that fit. */
export function entriesFor(
  coverage: readonly CoverageEntry[],
  path: string,
  part: EvidencePart,
): readonly CoverageEntry[] {
  let best = 0;
  let chosen: CoverageEntry[] = [];
  for (const entry of coverage) {
    const score = selectivity(entry, path, part);
    if (score < 0 || score < best) continue;
    if (score > best) chosen = [];
    best = score;
    chosen.push(entry);
  }
  return chosen;
}
