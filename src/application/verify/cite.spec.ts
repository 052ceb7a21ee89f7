import { describe, expect, it } from 'vitest';
import type { World } from '../../checks/world.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import { type Finding, nothing, type Pointer } from '../../domain/finding.js';
import { parseInstant } from '../../domain/instant.js';
import { point } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Facet } from '../../domain/verdict.js';
import { citationsFor } from './cite.js';

const WORLD = { scrutinised: new Set(), identities: new Map() } as unknown as World;
const record = (nativeId: string): Pointer => ({
  kind: 'event',
  event: {
    id: nativeId,
    kind: 'change.merged',
    at: point(parseInstant('2026-04-07T09:00:00Z')!),
    clock: 'provider',
    subjects: [{ type: 'change', id: 'a/b#1' }],
    actors: [],
    attributes: {},
    evidence: { source: 'github', instance: 'a/b', key: nativeId, nativeId, path: 'p', trust: 5 },
  } as TimelineEvent,
});
const coverage: Pointer = {
  kind: 'coverage',
  entry: { path: 'p', complete: true, scope: 'all', selectors: {}, ...point(0n) } as CoverageEntry,
};
const on = (facet: Facet, ...pointers: Pointer[]): Finding => ({
  check: 'c',
  facet,
  stance: 'supports',
  reason: 'records_agree',
  asserted: nothing,
  found: nothing,
  pointers,
});
const cited = (...findings: Finding[]): string[] =>
  citationsFor(findings, WORLD).map(({ citation }) => citation.nativeId);

describe('the citations of a claim', () => {
  it('are one for each record, whatever number of facets it decides', () => {
    expect(cited(on('existence', record('r1')), on('time', record('r1')), on('actor', record('r1')))).toEqual(['r1']);
  });

  it('take for each facet the finding that needs fewest more records', () => {
    expect(cited(on('existence', record('r1')), on('existence', record('r2')), on('time', record('r1')))).toEqual([
      'r1',
    ]);
    expect(
      cited(on('existence', record('r1')), on('time', record('r2'), record('r3')), on('time', record('r1'))),
    ).toEqual(['r1']);
  });

  it('keep both ends of a length and the entry that shows an absence', () => {
    expect(cited(on('duration', record('r1'), record('r2')))).toEqual(['r1', 'r2']);
    const many = [record('r1'), record('r2'), record('r3'), record('r4'), coverage];
    expect(cited(on('absence', ...many))).toEqual(['r1', 'r2', 'p']);
  });
});
