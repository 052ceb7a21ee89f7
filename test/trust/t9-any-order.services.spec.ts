/**
 * T9: evidence in any order, and late. All 5,040 orders of a story of seven records, 1,000 of two hundred, and some of them record by
 * record into a real PostgreSQL, come to the same bytes; what comes late makes a new version and leaves the old ones as they were.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withRaw } from '../../src/application/evidence/ingest-bundle.js';
import { buildTimeline } from '../../src/application/timeline/build-timeline.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import type { RecordReading } from '../../src/application/timeline/record-reading.js';
import { verifyReport } from '../../src/application/verify-report.js';
import type { Manifest } from '../../src/domain/incident.js';
import { SAMPLE } from '../invariants/incidents.js';
import { openTestParts, type TestParts } from '../services/open-test-parts.js';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { randomOf, shuffled } from './random.js';
import { readingsOf } from './sample-readings.js';

const seed = Number(process.env['SEED'] ?? 9);
let manifest: Manifest;
let all: readonly RecordReading[];
let story: readonly RecordReading[];
let report: string;

/** Sentences of the sample's reports that are decided by records, and the records that decide most of them. */
beforeAll(async () => {
  ({ manifest, readings: all } = await readingsOf(SAMPLE.bundle));
  const draft = SAMPLE.reports[0]!.text;
  const { claims } = await verifyReport(
    { text: draft, options: {} },
    memoryEvidence(manifest, buildTimeline(manifest, all)),
  );
  const cited = claims.flatMap(({ citations }) => citations.map(({ source, nativeId }) => `${source} ${nativeId}`));
  const often = [...new Set(cited)].sort((a, b) => timesIn(cited, b) - timesIn(cited, a));
  const byId = new Map(all.map((reading) => [`${reading.record.source} ${reading.record.nativeId}`, reading]));
  story = often.flatMap((id) => byId.get(id) ?? []).slice(0, 7);
  report = claims
    .filter(({ citations }) => citations.length > 0)
    .slice(0, 6)
    .map(({ quote }) => quote.replace(/\s+/g, ' '))
    .join('.\n\n');
});
const timesIn = (list: readonly string[], one: string): number => list.filter((other) => other === one).length;

const verdictsOn = async (readings: readonly RecordReading[]): Promise<string> =>
  JSON.stringify(
    await verifyReport({ text: report, options: {} }, memoryEvidence(manifest, buildTimeline(manifest, readings))),
  );

/** Verdicts are a pure function of the timeline, so equal timelines are enough; now and then they are made all the same. */
const EVERY = 100;

/** How many orders there were; every one has to come to the same. */
async function sameInAll(orders: Iterable<readonly RecordReading[]>, some: readonly RecordReading[]): Promise<number> {
  const [timeline, verdicts] = [timelineOf(some), await verdictsOn(some)];
  let count = 0;
  for (const order of orders) {
    if (timelineOf(order) !== timeline || (count % EVERY === 0 && (await verdictsOn(order)) !== verdicts))
      expect(order.map(({ record }) => record.nativeId)).toEqual('an order that comes to the same');
    count++;
  }
  return count;
}

const timelineOf = (readings: readonly RecordReading[]): string =>
  JSON.stringify(buildTimeline(manifest, readings), (_, value) => (typeof value === 'bigint' ? `${value}n` : value));

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries())
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
}

describe(`T9: evidence in any order (SEED=${seed})`, () => {
  it('comes to the same in all 5,040 orders of seven records', { timeout: 240_000 }, async () => {
    expect(await verdictsOn(story)).toMatch(/"verdict":"(?:supported|contradicted)"/);
    expect(story).toHaveLength(7);
    expect(await sameInAll(permutations(story), story)).toBe(5040);
  });

  it('comes to the same in 1,000 orders of two hundred records', { timeout: 240_000 }, async () => {
    const random = randomOf(seed);
    const some = shuffled(all, random).slice(0, 200);
    const orders = function* () {
      for (let n = 0; n < 1000; n++) yield shuffled(some, random);
    };
    expect(await sameInAll(orders(), some)).toBe(1000);
  });
});

describe('T9: evidence that comes late, in the store', () => {
  let server: TestServer;
  let parts: TestParts;
  beforeAll(async () => {
    server = await startTestServer();
    parts = await openTestParts(await server.newDatabase(), { verify: verifyReport });
  });
  afterAll(async () => {
    await parts?.close();
    await server?.stop();
  });
  const begin = async (id: string): Promise<void> => {
    const { incident, identities, aliases } = JSON.parse(String(SAMPLE.bundle.get('bundle.json')));
    await parts.useCases.incidents.create({ ...incident, id, identities, aliases });
  };
  const take = async (incidentId: string, reading: RecordReading): Promise<void> => {
    const manifestOf = (current: Manifest | null) => current && { ...current, coverage: manifest.coverage };
    expect(
      await parts.store.evidence.take({ incidentId, manifest: manifestOf, records: [withRaw(reading)], files: [] }),
    ).not.toBeNull();
  };

  it('comes record by record, in any order, to the bytes of memory', { timeout: 240_000 }, async () => {
    const random = randomOf(seed + 1);
    const expected = JSON.parse(await verdictsOn(story));
    for (let n = 0; n < 10; n++) {
      const id = `T9-${n}`;
      await begin(id);
      for (const reading of shuffled(story, random)) await take(id, reading);
      const reader = await parts.store.evidence.reader(id);
      const found = await verifyReport({ text: report, options: {} }, reader!);
      expect({ ...found, incident: expected.incident }).toEqual(expected);
    }
  });

  it('makes a new version, and leaves the bytes of every older one as they were', { timeout: 240_000 }, async () => {
    const id = 'T9-late';
    await begin(id);
    const worker = await parts.startWorker();
    const submitted = await parts.useCases.reports.submit(id, report, {});
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.faults));
    const read = async (version?: number) => {
      for await (const _ of parts.useCases.reports.progress(submitted.value.id));
      const found = await parts.useCases.reports.verdicts(submitted.value.id, version);
      return JSON.stringify(found.ok && found.value);
    };
    const versions = [await read()];
    for (const reading of story) {
      await take(id, reading);
      await parts.useCases.reports.verifyAgain(submitted.value.id);
      versions.push(await read());
    }
    await worker.stop(5000);
    expect(versions.length).toBe(8);
    expect(new Set(versions).size).toBeGreaterThan(2);
    for (const [index, text] of versions.entries()) expect(await read(index + 1)).toBe(text);
  });
});
