/** Cloud Logging over gRPC: the contract of every source, and entries that come out as REST writes them. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { CLIENT_LIMITS, openHttp } from '../../src/adapters/http/read-only-client.js';
import { canonicalJson } from '../../src/application/canonical-json.js';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import type { CollectedPage, LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { cloudLoggingLive } from '../../src/sources/cloud-logging/collect/collect.js';
import { mayAsk } from '../../src/sources/live.js';
import { type FakeLogging, fakeCloudLogging } from '../fakes/cloud-logging.js';
import type { FakeServer, Mishap } from '../fakes/fake-server.js';
import { field } from '../fakes/google.js';
import { startGrpcFake } from '../fakes/grpc-server.js';
import { sampleRecords, withEarlier } from '../fakes/sample-records.js';
import { EVERY_FIELD, HARD_ENTRIES, PROJECT } from './cloud-logging.fixture.js';
import { liveSourceContract } from './live-source.contract.js';

const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
const entries = sampleRecords(`gcp/${PROJECT}/logging.jsonl`);
/** With what was there before the window. */
const all = withEarlier('logging.jsonl');
const LOGS =
  /(?:cloudaudit\.googleapis\.com%2F(?:activity|system_event)|run\.googleapis\.com%2F(?:requests|stderr|stdout))$/;
const full: FakeLogging = { token: 'good', project: PROJECT, pageSize: 1, entries: all };
const settings = (address: string) => ({
  project: PROJECT,
  credentials: 'env:GOOGLE',
  address,
  logs: 'run.googleapis.com/requests,run.googleapis.com/stderr,run.googleapis.com/stdout',
});

let server: FakeServer;
afterEach(() => server?.close());

async function connect(google: FakeLogging, { mishaps = [] as Mishap[], token = 'good', allowed = true } = {}) {
  server = await startGrpcFake(fakeCloudLogging(google));
  server.mishaps.push(...mishaps);
  const read = cloudLoggingLive.schema.parse(settings(server.origin));
  const fast = { ...CLIENT_LIMITS, deadlineMs: 500, pauseMs: 1, longestPauseMs: 50 };
  const http = openHttp(
    fast,
    allowed ? () => true : mayAsk([]),
  )({
    origins: cloudLoggingLive.origins(read),
    searches: cloudLoggingLive.searches!,
  });
  return cloudLoggingLive.connect(read, { http, secret: async () => token, now: () => '2026-06-18T12:00:00Z' });
}

async function collected(google: FakeLogging) {
  const connection = await connect(google);
  const pages: CollectedPage[] = [];
  for (const part of await connection.parts(window))
    for await (const page of connection.collect(part, window, null)) pages.push(page);
  return {
    pages,
    bodies: pages.flatMap(({ records }) => records.flatMap(({ bodies }) => bodies)),
    statements: pages.flatMap(({ coverage }) => coverage ?? []),
  };
}

const sorted = (bodies: readonly Json[]): readonly string[] => bodies.map(canonicalJson).sort();

describe('Cloud Logging', () => {
  liveSourceContract({
    live: cloudLoggingLive as unknown as LiveSource,
    startFake: startGrpcFake,
    provider: () => fakeCloudLogging({ ...full, pageSize: 5 }),
    empty: () => fakeCloudLogging({ token: 'good', project: PROJECT, pageSize: 3 }),
    secrets: { 'env:GOOGLE': 'good' },
    window,
    settings,
    expected: {
      [`gcp/${PROJECT}/logging.jsonl`]: entries.filter((one) => LOGS.test((one as { logName: string }).logName)),
    },
    complete: 'some',
  });

  it('is complete for each audit log by an entry of that log from before the window', async () => {
    const only = (log: string) =>
      all.filter((entry) => field(entry, 'logName').endsWith(log) || field(entry, 'timestamp') > window.from);
    for (const [log, complete] of [
      ['%2Factivity', [true, false]],
      ['%2Fsystem_event', [false, true]],
      ['none', [false, false]],
    ] as const) {
      const { statements } = await collected({ ...full, entries: only(log) });
      expect(
        statements.slice(0, 2).map((one) => shortfall(one) === null),
        log,
      ).toEqual(complete);
      await server.close();
    }
  });

  it('is complete for the audit logs and never for the others, and knows nothing of the last ten minutes', async () => {
    const { statements } = await collected(full);
    expect(statements.map((one) => [one.selectors?.logs?.[0], shortfall(one) === null])).toEqual([
      ['cloudaudit.googleapis.com/activity', true],
      ['cloudaudit.googleapis.com/system_event', true],
      ['run.googleapis.com/requests', false],
    ]);
    for (const { proof } of statements) expect(proof.watermark).toBe('2026-06-18T11:50:00.000Z');
  });

  it('follows pages that are empty, and asks the same question on each', async () => {
    const { pages } = await collected(full);
    expect(pages.filter(({ records, cursor }) => records.length === 0 && cursor !== null).length).toBeGreaterThan(0);
    const filters = server.asked.map(({ body }) => (body as { filter: string }).filter);
    // One for the pages, and one for the control.
    expect(new Set(filters.filter((filter) => filter.includes('activity'))).size).toBe(2);
    expect(filters.join()).not.toContain('logName');
  });

  it('finds its control behind pages that are empty', async () => {
    const before = { ...(entries[0] as object), timestamp: '2026-06-10T00:00:00Z', logName: AUDIT } as Json;
    const { statements } = await collected({ ...full, entries: [before], emptyFirst: 3 });
    expect(statements[0]?.proof).toMatchObject({ records: 0, control: { found: true } });
  });
});

const AUDIT = `projects/${PROJECT}/logs/cloudaudit.googleapis.com%2Factivity`;

describe('an entry that came over gRPC', () => {
  it('is byte for byte the record that a bundle holds', async () => {
    const { bodies } = await collected({ ...full, pageSize: 50 });
    expect(bodies.length).toBeGreaterThan(20);
    expect(sorted(bodies)).toEqual(sorted(entries.filter((one) => LOGS.test((one as { logName: string }).logName))));
  });

  it.each(HARD_ENTRIES)('keeps %s', async (_what, more) => {
    const entry = { logName: AUDIT, insertId: 'a', timestamp: '2026-06-18T08:00:00Z', ...more } as Json;
    const { bodies } = await collected({ ...full, entries: [entry] });
    expect(bodies.map(canonicalJson)).toEqual([canonicalJson(entry)]);
  });

  it('keeps every field that the description of an entry has', async () => {
    const fields = LOG_ENTRY.oneofs.payload.oneof;
    const kept = new Set<string>();
    for (const entry of EVERY_FIELD) {
      const { bodies } = await collected({ ...full, entries: [entry] });
      await server.close();
      expect(bodies.map(canonicalJson)).toEqual([canonicalJson(entry)]);
      for (const name of Object.keys(bodies[0] as object)) kept.add(name);
    }
    expect([...kept].sort()).toEqual(Object.keys(LOG_ENTRY.fields).sort());
    expect(fields).toHaveLength(3);
  });
});

describe('a call of gRPC', () => {
  it.each([
    ['a limit', { kind: 'status', status: 429 }, 'limited'],
    ['a failure', { kind: 'status', status: 503 }, 'unavailable'],
    ['an answer that is late', { kind: 'status', status: 504 }, 'unavailable'],
    ['a token that has expired', { kind: 'status', status: 401 }, 'denied'],
    ['a permission that is missing', { kind: 'status', status: 403 }, 'denied'],
    ['a request that is not understood', { kind: 'status', status: 400 }, 'malformed'],
    ['no answer before the deadline', { kind: 'slow', ms: 800 }, 'unavailable'],
  ] as const)('ends with %s', async (_what, mishap, kind) => {
    const connection = await connect(full, { mishaps: [mishap, mishap, mishap, mishap] });
    const fault = await connection.test().catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind });
    // What may pass is tried again, unless we were asked to wait.
    expect(server.asked).toHaveLength(kind === 'unavailable' ? 4 : 1);
  });

  it('is not made where the operator does not allow it', async () => {
    const connection = await connect(full, { allowed: false });
    expect(await connection.test().catch((error: unknown) => error)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('CORROBORATE_SOURCE_ORIGINS'),
    });
    expect(server.asked).toEqual([]);
  });

  it('is not made without encryption but on this machine', async () => {
    const read = cloudLoggingLive.schema.parse(settings('http://logging.acme.example'));
    const http = openHttp()({ origins: cloudLoggingLive.origins(read), searches: cloudLoggingLive.searches! });
    const tools = { http, secret: async () => 'good', now: () => '2026-06-18T12:00:00Z' };
    const fault = await cloudLoggingLive
      .connect(read, tools)
      .test()
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'refused', message: expect.stringContaining('without encryption') });
  });

  it('is ListLogEntries and no other: a guard lets nothing else through', async () => {
    const connection = await connect(full);
    await connection.test();
    for (const part of await connection.parts(window))
      for await (const _page of connection.collect(part, window, null));
    expect(server.changing).toEqual([]);
    expect(new Set(server.asked.map(({ path }) => path))).toEqual(new Set(cloudLoggingLive.searches));
  });

  it('would be refused by the fake if it were another', async () => {
    await connect(full);
    const { v2 } = await import('@google-cloud/logging');
    const { credentials } = await import('@grpc/grpc-js');
    const { PassThroughClient } = await import('google-auth-library');
    const client = new v2.LoggingServiceV2Client({
      apiEndpoint: '127.0.0.1',
      port: Number(new URL(server.origin).port),
      sslCreds: credentials.createInsecure(),
      authClient: new PassThroughClient() as never,
    });
    await expect(client.deleteLog({ logName: AUDIT }, { retry: { retryCodes: [] } })).rejects.toThrow(/nobody change/);
    expect(server.changing.map(({ path }) => path)).toEqual(['/google.logging.v2.LoggingServiceV2/DeleteLog']);
    await client.close();
  });
});

interface Described {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly oneofs: { readonly payload: { readonly oneof: readonly string[] } };
}

/** As Google's package describes it. */
const LOG_ENTRY: Described = JSON.parse(
  readFileSync(
    new URL('../../node_modules/@google-cloud/logging-api/build/protos/protos.json', import.meta.url),
    'utf8',
  ),
).nested.google.nested.logging.nested.v2.nested.LogEntry;
