/** The engine in a thread gives the bytes that it gives beside us; needs the build, for a thread starts from a file. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openUploadedBundle } from '../../src/adapters/bundle/open-bundle.js';
import type { ThreadedVerify, threadedVerify } from '../../src/adapters/engine/threaded-verify.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import type { EvidenceReader } from '../../src/application/ports/evidence-reader.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import type { Progress } from '../../src/application/use-cases.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { TRAM_REPORT, tramFiles, zipped } from './bundle.fixture.js';

const BUILT = new URL('../../dist/adapters/engine/threaded-verify.js', import.meta.url);
const INPUT = { text: TRAM_REPORT, options: { tz: 'UTC' } };
let start: typeof threadedVerify;
let evidence: EvidenceReader;
let engine: ThreadedVerify | null = null;

beforeAll(async () => {
  if (!existsSync(fileURLToPath(BUILT))) throw new Error('dist is missing: `npm run build` comes first');
  start = (await import(BUILT.href)).threadedVerify;
  const bytes = await zipped(tramFiles());
  const files = await openUploadedBundle((async function* () { yield bytes; })()); // biome-ignore format: one line
  const loaded = files.ok ? await loadBundle(files.value, SOURCES, readGitBundle) : files;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  evidence = memoryEvidence(loaded.value.manifest, loaded.value);
});
afterEach(() => engine?.close());

/** The thread runs the build, which bears a digest of its own code among the rules; the rest has to be the same. */
const bytesOf = (document: VerdictDocument): string =>
  JSON.stringify({ ...document, engine: { ...document.engine, rules: '' } });

describe('the engine in a thread', () => {
  it('gives the same bytes as beside us, also four at a time, and tells of its progress', async () => {
    engine = start();
    const { verify } = engine;
    const expected = bytesOf(await verifyReport(INPUT, evidence));
    const told: Progress[] = [];
    const documents = await Promise.all(
      Array.from({ length: 4 }, () => verify(INPUT, evidence, (each) => told.push(each))),
    );
    for (const document of documents) expect(bytesOf(document)).toBe(expected);
    expect(told.filter(({ stage }) => stage === 'done')).toHaveLength(4);
    expect(bytesOf(await verify(INPUT, evidence))).toBe(expected);
  });

  it('fails with the failure of the evidence, and is fit for the next report', async () => {
    engine = start();
    const away: EvidenceReader = {
      ...evidence,
      dictionary: async () => {
        throw new Error('the store is away');
      },
    };
    await expect(engine.verify(INPUT, away)).rejects.toThrow('the store is away');
    expect((await engine.verify(INPUT, evidence)).schema).toBe('corroborate.verdicts/v1');
  });

  it('fails what is in hand when it is closed', async () => {
    engine = start();
    const never: EvidenceReader = { ...evidence, dictionary: () => new Promise(() => {}) };
    const cut = engine.verify(INPUT, never);
    const failed = expect(cut).rejects.toThrow('ended');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await engine.close();
    await failed;
  });
});
