/** What holds of every incident tool, tried against a fake of it over real HTTP. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLIENT_LIMITS, openHttp } from '../../src/adapters/http/read-only-client.js';
import { type DraftConnection, type DraftSource, MOST_DRAFTS } from '../../src/application/ports/draft-source.js';
import { RemoteFault } from '../../src/application/ports/read-only-http.js';
import { type FakeProvider, type FakeServer, startFake } from '../fakes/fake-server.js';

export interface HeldDraft {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

export interface DraftCase {
  readonly tool: DraftSource;
  /** The tool with these drafts; its key is `good`. */
  readonly provider: (drafts: readonly HeldDraft[]) => FakeProvider;
}

const FAST = { ...CLIENT_LIMITS, deadlineMs: 2000, answerBytes: 1_000_000, pauseMs: 1, longestPauseMs: 50 };
export const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) \u202e "quoted" \u0000 {{id}}';
const drafts = (count: number): readonly HeldDraft[] =>
  Array.from({ length: count }, (_, n) => ({ id: `01D${n}`, title: `Draft ${n}`, markdown: `# Draft ${n}\n` }));

export function draftSourceContract({ tool, provider }: DraftCase): void {
  let server: FakeServer;
  const start = async (held: readonly HeldDraft[]) => {
    await server?.close();
    server = await startFake(provider(held));
  };
  const connect = (token = 'good'): DraftConnection => {
    const settings = tool.schema.parse({ token: 'env:TOOL', address: server.origin });
    const http = openHttp(FAST)({ origins: tool.origins(settings) });
    return tool.connect(settings, { http, secret: async () => token, now: () => '2033-01-01T00:00:00Z' });
  };
  const faultOf = async (work: Promise<unknown>) => (await work.catch((error: unknown) => error)) as RemoteFault;
  beforeEach(() => start(drafts(600)));
  afterEach(() => server.close());

  it('lists every draft over several pages, and asks for nothing that could change anything', async () => {
    const { drafts: found, more } = await connect().list();
    expect(found.map(({ id, title }) => [id, title])).toEqual(drafts(600).map(({ id, title }) => [id, title]));
    expect(more).toBe(false);
    expect(server.asked.length).toBeGreaterThan(1);
    expect(found[0]).toMatchObject({ updatedAt: '2032-05-02T10:00:00.000Z', url: expect.stringContaining('https://') });
    await connect().test();
    await connect().fetch('01D3');
    expect(server.changing).toEqual([]);
  });

  it('stops at the most that it lists, and says that there is more', async () => {
    await start(drafts(MOST_DRAFTS + 300));
    const { drafts: found, more } = await connect().list();
    expect(found).toHaveLength(MOST_DRAFTS);
    expect(more).toBe(true);
  });

  it('fetches the words of one draft, and null for one that is not there', async () => {
    expect(await connect().fetch('01D17')).toMatchObject({ id: '01D17', title: 'Draft 17', markdown: '# Draft 17\n' });
    expect(await connect().fetch('01NONE')).toBeNull();
  });

  it('brings hostile words as they are, and never leaves the place of the draft', async () => {
    await start([{ id: '01D0', title: HOSTILE, markdown: HOSTILE }]);
    expect(await connect().fetch('01D0')).toMatchObject({ title: HOSTILE, markdown: HOSTILE });
    expect(await connect().fetch('x/../../v2/incidents?a=1')).toBeNull();
    expect(server.asked.at(-1)!.path).toContain('x%2F..%2F..%2Fv2%2Fincidents%3Fa%3D1');
  });

  it('does not read an answer beyond its bounds', async () => {
    await start([{ id: '01D0', title: 'Long', markdown: 'x'.repeat(1_100_000) }]);
    expect(await faultOf(connect().fetch('01D0'))).toMatchObject({ kind: 'malformed' });
  });

  it.each([
    ['is sent elsewhere', { kind: 'redirect', to: 'https://evil.example/' }, 'refused'],
    ['cannot read the answer', { kind: 'garbage' }, 'malformed'],
  ] as const)('stops where it %s', async (_what, mishap, kind) => {
    server.mishaps.push(mishap);
    expect(await faultOf(connect().list())).toMatchObject({ kind });
    expect(server.asked).toHaveLength(1);
  });

  it('gets over a failure of the tool', async () => {
    server.mishaps.push({ kind: 'status', status: 502 }, null, { kind: 'cut' });
    expect((await connect().list()).drafts).toHaveLength(600);
  });

  it('is denied with a wrong key, and its message does not repeat it', async () => {
    const fault = await faultOf(connect('wrong-and-secret').test());
    expect(fault).toBeInstanceOf(RemoteFault);
    expect(fault.kind).toBe('denied');
    expect(fault.message).not.toContain('wrong-and-secret');
  });
}
