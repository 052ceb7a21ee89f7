/** What holds of every live source that asks a provider, tried against a fake of it over a real wire. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLIENT_LIMITS, openHttp } from '../../src/adapters/http/read-only-client.js';
import type { CollectWindow, LiveConnection, LiveSource } from '../../src/application/ports/live-source.js';
import { RemoteFault } from '../../src/application/ports/read-only-http.js';
import type { Json } from '../../src/domain/evidence.js';
import { type FakeProvider, type FakeServer, startFake } from '../fakes/fake-server.js';
import { byPath, expectKeys, gathered, type Place, readingContract } from './reading.contract.js';

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
  const start = (provider: FakeProvider): Promise<FakeServer> => (one.startFake ?? startFake)(provider);
  const connectTo = (server: FakeServer, secrets = one.secrets, signal?: AbortSignal): LiveConnection => {
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
  const placeOf = async (provider: FakeProvider): Promise<Place> => {
    const server = await start(provider);
    return {
      connect: () => connectTo(server),
      changed: async () => server.changing,
      close: () => server.close(),
    };
  };

  readingContract({
    full: () => placeOf(one.provider()),
    empty: () => placeOf(one.empty()),
    window: one.window,
    expected: () => one.expected,
    complete: one.complete,
  });

  let server: FakeServer;
  beforeEach(async () => {
    server = await start(one.provider());
  });
  afterEach(() => server.close());
  const gather = (...how: [secrets?: typeof one.secrets, signal?: AbortSignal]) =>
    gathered(connectTo(server, ...how), one.window);

  it.each([
    ['a failure of the provider', { kind: 'status', status: 502 }],
    ['a limit with a wait', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
    ['an answer that breaks off', { kind: 'cut' }],
    ['a connection that closes', { kind: 'drop' }],
  ] as const)('gets over %s', async (_what, mishap) => {
    server.mishaps.push(mishap, null, mishap, mishap, null, null, mishap);
    expectKeys(byPath((await gather()).map(({ page }) => page)), one.expected);
  });

  it('says so when it has to wait for long', async () => {
    server.mishaps.push({ kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    const fault = await gather().catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'limited', waitMs: 120_000 });
  });

  it.each([
    ['is sent elsewhere', { kind: 'redirect', to: 'https://evil.example/' }, 'refused'],
    ['cannot read the answer', { kind: 'garbage' }, 'malformed'],
  ] as const)('stops where it %s', async (_what, mishap, kind) => {
    server.mishaps.push(mishap);
    const before = server.asked.length;
    expect(await gather().catch((error: unknown) => error)).toMatchObject({ kind });
    expect(server.asked.length).toBe(before + 1);
  });

  it('is denied with wrong credentials, and its message does not repeat them', async () => {
    const wrong = Object.fromEntries(Object.keys(one.secrets).map((reference) => [reference, 'wrong-and-secret']));
    const fault = (await connectTo(server, wrong)
      .test()
      .catch((error: unknown) => error)) as RemoteFault;
    expect(fault).toBeInstanceOf(RemoteFault);
    expect(fault.kind).toBe('denied');
    expect(fault.message).not.toContain('wrong-and-secret');
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(gather(one.secrets, stop.signal)).rejects.toThrow();
  });
}
