/** What an incident's manifest becomes when a bundle with a manifest of its own arrives. Pure. */
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Manifest } from '../../domain/incident.js';
import { canonicalJson } from '../canonical-json.js';

/**
 * The arriving manifest speaks for its incident, unless it was adopted from another. People and aliases of the same id give way to the
 * arriving ones; coverage of the same part and window too, and other coverage adds up.
 */
export function mergeManifests(current: Manifest, arriving: Manifest): Manifest {
  return {
    incident: arriving.incident.id === current.incident.id ? arriving.incident : current.incident,
    coverage: merge(current.coverage, arriving.coverage, coverageKey),
    identities: merge(current.identities, arriving.identities, ({ id }) => id),
    aliases: merge(current.aliases, arriving.aliases, ({ type, id }) => `${type}:${id}`),
  };
}

/** The same manifest with more coverage. */
export const withCoverage = (current: Manifest, coverage: readonly CoverageEntry[]): Manifest =>
  mergeManifests(current, { ...current, coverage, identities: [], aliases: [] });

const coverageKey = ({ path, selectors, from, to }: CoverageEntry): string =>
  canonicalJson([path, selectors, from, to]);

/** Arriving ones take the place of current ones with their key; two of one key in one list both stay, as they do in a bundle. */
function merge<T>(current: readonly T[], arriving: readonly T[], key: (item: T) => string): readonly T[] {
  const replacing = new Map<string, T[]>();
  for (const item of arriving) replacing.set(key(item), [...(replacing.get(key(item)) ?? []), item]);
  const placed = new Set<string>();
  const result: T[] = [];
  for (const item of current) {
    const name = key(item);
    const successors = replacing.get(name);
    if (!successors) result.push(item);
    else if (!placed.has(name)) result.push(...successors);
    placed.add(name);
  }
  for (const [name, items] of replacing) if (!placed.has(name)) result.push(...items);
  return result;
}
