/** What holds of every live source, tried against a fake of its provider over a real wire. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLIENT_LIMITS, openHttp } from '../../src/adapters/http/read-only-client.js';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import { pagesOf, WHOLE } from '../../src/application/collect/whole-connection.js';
import type {
  CollectedPage,
  CollectPart,
  CollectWindow,
  LiveConnection,
  LiveSource,
} from '../../src/application/ports/live-source.js';
import { RemoteFault } from '../../src/application/ports/read-only-http.js';
import type { Json } from '../../src/domain/evidence.js';
import { SOURCES } from '../../src/sources/index.js';
import { type FakeProvider, type FakeServer, startFake } from '../fakes/fake-server.js';

export interface LiveCase {
  readonly live: LiveSource;
  /** The provider with so much in it that every part needs several pages. */
  readonly provider: () => FakeProvider;
  /** The same without any record in the window or before. */
  readonly empty: () => FakeProvider;
  readonly settings: (origin: string) => Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly window: CollectWindow;
  /** By path of a bundle, what has to arrive, each at least once. */
  readonly expected: Readonly<Record<string, readonly Json[]>>;
  /** Whether its parts can be complete at all. */
  readonly complete: boolean | 'some';
  /** Where it is not asked over HTTP/1. */
  readonly startFake?: typeof startFake;
}

const FAST = { ...CLIENT_LIMITS, deadlineMs: 2000, pauseMs: 1, longestPauseMs: 50 };
const NOW = '2033-01-01T00:00:00Z';

export function liveSourceContract(one: LiveCase): void {
  let server: FakeServer;
  const start = async (provider: FakeProvider) => {
    server = await (one.startFake ?? startFake)(provider);
  };
  beforeEach(() => start(one.provider()));
  afterEach(() => server.close());

  const connect = (secrets = one.secrets, signal?: AbortSignal): LiveConnection => {
    const settings = one.live.schema.parse(one.settings(server.origin));
    const searches = one.live.searches;
    const http = openHttp(FAST)({
      origins: one.live.origins(settings),
      ...(searches ? { searches } : {}),
      ...(one.live.issues ? { issues: one.live.issues(settings) } : {}),
      ...(signal ? { signal } : {}),
    });
    const secret = async (reference: string) => {
      const found = secrets[reference];
      if (found === undefined) throw new RemoteFault('denied', `There is no secret at ${reference}.`);
      return found;
    };
    return one.live.connect(settings, { http, secret, now: () => NOW });
  };
  const gather = async (connection: LiveConnection, cursors: Readonly<Record<string, string | null>> = {}) => {
    const pages: { part: CollectPart; page: CollectedPage }[] = [];
    for (const part of await connection.parts(one.window))
      for await (const page of connection.collect(part, one.window, cursors[part.key] ?? null))
        pages.push({ part, page });
    return pages;
  };

  it('collects every record of the window, under the paths of a bundle, in pages', async () => {
    const pages = await gather(connect());
    const got = byPath(pages.map(({ page }) => page));
    for (const [path, bodies] of Object.entries(one.expected))
      expect(keysOf(path, got[path] ?? []), path).toEqual(keysOf(path, bodies));
    for (const { part } of pages)
      expect(pages.filter((other) => other.part.key === part.key && other.page.cursor === null)).toHaveLength(1);
    expect(pages.length).toBeGreaterThan(new Set(pages.map(({ part }) => part.key)).size);
  });

  it('hands out nothing that the timeline does not understand', async () => {
    for (const [path, bodies] of Object.entries(byPath((await gather(connect())).map(({ page }) => page)))) {
      const source = SOURCES.find((candidate) => candidate.recognise(path))!;
      expect(source, path).toBeDefined();
      for (const body of bodies) {
        const record = source.toEvidence(body, source.recognise(path)!);
        expect(record, JSON.stringify(body).slice(0, 300)).not.toBeNull();
        expect(source.toEvents(record!).notUnderstood).toBeUndefined();
      }
    }
  });

  it('goes on from every cursor without losing a record', async () => {
    const all = await gather(connect());
    for (const [index, { part, page }] of all.entries()) {
      if (page.cursor === null) continue;
      const before = all.slice(0, index + 1).filter((other) => other.part.key === part.key);
      const after: CollectedPage[] = [];
      for await (const next of connect().collect(part, one.window, page.cursor)) after.push(next);
      const [whole, pieces] = [
        all.filter((other) => other.part.key === part.key).map((other) => other.page),
        [...before.map((other) => other.page), ...after],
      ];
      const [wanted, got] = [byPath(whole), byPath(pieces)];
      for (const path of Object.keys(wanted))
        expect(keysOf(path, got[path] ?? [])).toEqual(keysOf(path, wanted[path]!));
    }
  });

  it('goes through all its parts when they could not be listed before', async () => {
    const pages: CollectedPage[] = [];
    let cursor: string | null = null;
    do {
      // One page at a time, as if it were killed after each.
      for await (const page of pagesOf(connect(), WHOLE, one.window, cursor)) {
        pages.push(page);
        cursor = page.cursor;
        break;
      }
    } while (cursor !== null);
    const got = byPath(pages);
    for (const [path, bodies] of Object.entries(one.expected))
      expect(keysOf(path, got[path] ?? [])).toEqual(keysOf(path, bodies));
  });

  it('says for what it was complete, with the proof', async () => {
    const statements = (await gather(connect())).flatMap(({ page }) => page.coverage ?? []);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement.proof.terminalPage).toBe(true);
      expect(statement.proof.pages).toBeGreaterThan(0);
      if (one.complete !== 'some') expect(shortfall(statement) === null).toBe(one.complete);
    }
  });

  it('is never complete where its control finds nothing: a confident zero is impossible', async () => {
    await server.close();
    await start(one.empty());
    const statements = (await gather(connect())).flatMap(({ page }) => page.coverage ?? []);
    for (const statement of statements) expect(shortfall(statement)).not.toBeNull();
  });

  it.each([
    ['a failure of the provider', { kind: 'status', status: 502 }],
    ['a limit with a wait', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
    ['an answer that breaks off', { kind: 'cut' }],
    ['a connection that closes', { kind: 'drop' }],
  ] as const)('gets over %s', async (_what, mishap) => {
    server.mishaps.push(mishap, null, mishap, mishap, null, null, mishap);
    const got = byPath((await gather(connect())).map(({ page }) => page));
    for (const [path, bodies] of Object.entries(one.expected))
      expect(keysOf(path, got[path] ?? [])).toEqual(keysOf(path, bodies));
  });

  it('says so when it has to wait for long', async () => {
    server.mishaps.push({ kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    const fault = await gather(connect()).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'limited', waitMs: 120_000 });
  });

  it.each([
    ['is sent elsewhere', { kind: 'redirect', to: 'https://evil.example/' }, 'refused'],
    ['cannot read the answer', { kind: 'garbage' }, 'malformed'],
  ] as const)('stops where it %s', async (_what, mishap, kind) => {
    server.mishaps.push(mishap);
    const before = server.asked.length;
    expect(await gather(connect()).catch((error: unknown) => error)).toMatchObject({ kind });
    expect(server.asked.length).toBe(before + 1);
  });

  it('is denied with wrong credentials, and its message does not repeat them', async () => {
    const wrong = Object.fromEntries(Object.keys(one.secrets).map((reference) => [reference, 'wrong-and-secret']));
    const fault = (await connect(wrong)
      .test()
      .catch((error: unknown) => error)) as RemoteFault;
    expect(fault).toBeInstanceOf(RemoteFault);
    expect(fault.kind).toBe('denied');
    expect(fault.message).not.toContain('wrong-and-secret');
  });

  it('tells whose credentials it has', async () => {
    const test = await connect().test();
    expect(test.account).not.toBe('');
    expect([...test.missing, ...test.excess]).toEqual([]);
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(gather(connect(one.secrets, stop.signal))).rejects.toThrow();
  });

  it('asks for nothing that could change anything', async () => {
    await connect().test();
    await gather(connect());
    expect(server.changing).toEqual([]);
  });
}

function byPath(pages: readonly CollectedPage[]): Record<string, Json[]> {
  const found: Record<string, Json[]> = {};
  for (const { records } of pages)
    for (const { path, bodies } of records) found[path] = [...(found[path] ?? []), ...bodies];
  return found;
}

/** Records as the store tells them apart: one that came twice counts once. */
function keysOf(path: string, bodies: readonly Json[]): readonly string[] {
  const source = SOURCES.find((candidate) => candidate.recognise(path))!;
  const file = source.recognise(path)!;
  return [...new Set(bodies.map((body) => source.toEvidence(body, file)?.key ?? JSON.stringify(body)))].sort();
}
