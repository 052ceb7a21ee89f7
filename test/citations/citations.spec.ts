// What must hold of the citations of every claim, over the sample and over every incident of BENCH_DIR when it is set.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { SOURCES } from '../../src/sources/index.js';

/** The sample beside the source, and every incident of BENCH_DIR when it is set. */
const incidents = (): string[] => {
  const bench = process.env['BENCH_DIR'];
  const set = bench && existsSync(join(bench, 'dev')) ? join(bench, 'dev') : bench;
  const more = set && existsSync(set) ? readdirSync(set).map((name) => join(set, name)) : [];
  return ['samples/INC-618', ...more].filter((folder) => existsSync(join(folder, 'bundle')));
};

describe.each(incidents())('every claim of %s', (folder) => {
  it('cites at most three records, each deciding a facet, and at least one where it is decided', async () => {
    const files = await openBundle(join(folder, 'bundle'));
    if (!files.ok) throw new Error('the bundle cannot be opened');
    const loaded = await loadBundle(files.value, SOURCES);
    if (!loaded.ok) throw new Error('the bundle cannot be read');
    const reader = memoryEvidence(loaded.value.manifest, loaded.value);
    for (const name of readdirSync(join(folder, 'reports'))) {
      const text = readFileSync(join(folder, 'reports', name), 'utf8');
      const document = await verifyReport({ text, options: {} }, reader);
      for (const claim of document.claims) {
        const ids = claim.citations.map((citation) => citation.id);
        expect(ids.length, claim.quote).toBeLessThanOrEqual(3);
        if (claim.verdict === 'supported' || claim.verdict === 'contradicted')
          expect(ids.length, claim.quote).toBeGreaterThan(0);
        const deciding = claim.facets.filter((facet) => facet.verdict === claim.verdict);
        for (const id of ids)
          if (claim.verdict !== 'unsupported')
            expect(
              deciding.some((facet) => facet.citations.includes(id)),
              claim.quote,
            ).toBe(true);
        expect(new Set(claim.citations.map(({ source, nativeId }) => `${source} ${nativeId}`)).size).toBe(ids.length);
      }
    }
  });
});
