import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { slackLive } from '../../src/sources/slack/collect.js';
import { startFake } from '../fakes/fake-server.js';
import { sampleRecords } from '../fakes/sample-records.js';
import { type FakeSlack, fakeSlack } from '../fakes/slack.js';
import { liveSourceContract } from './live-source.contract.js';

const DAY = '2026-06-18';
const CHANNELS = ['booking-deploys', 'inc-0618-checkin', 'terminal-ops'];
const messages = Object.fromEntries(CHANNELS.map((name) => [name, sampleRecords(`slack/${name}/${DAY}.json`)]));
const full: FakeSlack = {
  token: 'good',
  scopes: ['channels:read', 'channels:history', 'users:read'],
  members: sampleRecords('slack/users.json'),
  channels: sampleRecords('slack/channels.json'),
  messages,
  pageSize: 4,
};
const settings = (address: string) => ({
  token: 'env:SLACK',
  channels: CHANNELS.map((name) => `#${name}`).join(', '),
  address,
});

const connected = async (slack: FakeSlack, more: { readonly channels?: string } = {}) => {
  const server = await startFake(fakeSlack(slack));
  const read = slackLive.schema.parse({ ...settings(server.origin), ...more });
  const http = openHttp()({ origins: slackLive.origins(read) });
  return {
    server,
    connection: slackLive.connect(read, { http, secret: async () => 'good', now: () => '2027-01-01T00:00:00Z' }),
  };
};

describe('Slack', () => {
  liveSourceContract({
    live: slackLive as unknown as LiveSource,
    provider: () => fakeSlack(full),
    empty: () => fakeSlack({ ...full, members: [], messages: {} }),
    settings,
    secrets: { 'env:SLACK': 'good' },
    window: { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' },
    expected: {
      'slack/users.json': full.members,
      'slack/channels.json': full.channels,
      ...Object.fromEntries(CHANNELS.map((name) => [`slack/${name}/${DAY}.json`, messages[name]!])),
    },
    complete: false,
  });

  it('reports scopes that are missing and those that allow more than reading', async () => {
    const { server, connection } = await connected({
      ...full,
      scopes: ['channels:read', 'channels:history', 'chat:write'],
    });
    expect(await connection.test()).toMatchObject({
      account: 'corroborate in Skerryline',
      missing: ['users:read'],
      excess: ['chat:write'],
    });
    await server.close();
  });

  it.each([
    ['users:read,channels:read,channels:history', 'terminal-ops', 1],
    ['users:read,channels:read,channels:history', 'leads', 'or the app was not invited'],
    ['users:read,channels:read,channels:history,groups:read', 'leads', 'needs groups:history'],
    ['users:read,channels:read,channels:history,groups:read,groups:history', 'leads', 1],
  ])('with the scopes %s, of #%s it gets %s', async (scopes, channel, expected) => {
    const hidden = { id: 'C0PRIVATE', name: 'leads', is_private: true };
    const messages = [
      { type: 'message', user: 'U1', text: 'down', ts: `${Date.parse('2026-06-18T08:00:00Z') / 1000}.000100` },
    ];
    const slack = {
      ...full,
      scopes: scopes.split(','),
      channels: [...full.channels, hidden],
      messages: { 'terminal-ops': messages, leads: messages },
    };
    const { server, connection } = await connected(slack, { channels: channel });
    const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
    const collect = async () => {
      let count = 0;
      for await (const { records } of connection.collect({ key: channel, name: '' }, window, null))
        count += records.flatMap(({ bodies }) => bodies).length;
      return count;
    };
    expect(await collect().catch(({ message }: Error) => message)).toEqual(
      typeof expected === 'number' ? expected : expect.stringContaining(expected),
    );
    await server.close();
  });

  it('files replies with the day on which they were written', async () => {
    const at = (day: number, second: number) => `${Date.parse(`2026-06-${day}T23:59:50Z`) / 1000 + second}.000100`;
    const thread = [
      { type: 'message', user: 'U1', text: 'still down', ts: at(17, 0) },
      { type: 'message', user: 'U2', text: 'not any more', ts: at(17, 30), thread_ts: at(17, 0) },
    ];
    const { server, connection } = await connected({ ...full, messages: { 'terminal-ops': thread } });
    const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
    const paths: string[] = [];
    for await (const page of connection.collect({ key: 'terminal-ops', name: '' }, window, null))
      paths.push(...page.records.map(({ path, bodies }) => `${path} ${bodies.length}`));
    expect(paths).toEqual(['slack/terminal-ops/2026-06-17.json 1', 'slack/terminal-ops/2026-06-18.json 1']);
    await server.close();
  });

  describe('threads begun before the window', () => {
    const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
    const at = (time: string) => `${Date.parse(time) / 1000}.000100`;
    const [weekAgo, monthAgo, gone] = [
      at('2026-06-12T10:00:00Z'),
      at('2026-05-12T10:00:00Z'),
      at('2026-05-13T10:00:00Z'),
    ];
    const said = (ts: string, thread_ts: string, more = {}): Json => ({
      type: 'message',
      user: 'U1',
      text: ts,
      ts,
      thread_ts,
      ...more,
    });
    const inside = at('2026-06-18T10:00:00Z');
    const collect = async (thread: readonly Json[]) => {
      const { server, connection } = await connected({ ...full, messages: { 'terminal-ops': thread }, pageSize: 2 });
      const [seen, gaps]: [string[], string[]] = [[], []];
      for await (const page of connection.collect({ key: 'terminal-ops', name: '' }, window, null)) {
        for (const { bodies } of page.records) seen.push(...bodies.map((body) => (body as { ts: string }).ts));
        for (const { proof } of page.coverage ?? []) gaps.push(...proof.gaps);
      }
      await server.close();
      return { seen: [...new Set(seen)].sort(), gaps };
    };

    it.each<[string, readonly Json[], readonly string[]]>([
      [
        'gives replies of the window to one begun days before, with the message that began it',
        [
          said(weekAgo, weekAgo),
          said(at('2026-06-13T09:00:00Z'), weekAgo),
          said(inside, weekAgo),
          said(at('2026-06-20T09:00:00Z'), weekAgo),
        ],
        [weekAgo, inside],
      ],
      [
        'passes over one in which nobody replied since',
        [said(weekAgo, weekAgo), said(at('2026-06-13T09:00:00Z'), weekAgo)],
        [],
      ],
      [
        'passes over one in which replies came only after the window',
        [said(weekAgo, weekAgo), said(at('2026-06-20T09:00:00Z'), weekAgo)],
        [],
      ],
      ['does not see replies to one begun long before', [said(monthAgo, monthAgo), said(inside, monthAgo)], []],
      [
        'sees them where one was sent to the channel too',
        [
          said(monthAgo, monthAgo),
          said(inside, monthAgo),
          said(at('2026-06-18T11:00:00Z'), monthAgo, { subtype: 'thread_broadcast' }),
        ],
        [monthAgo, inside, at('2026-06-18T11:00:00Z')],
      ],
    ])('%s', async (_what, thread, expected) => {
      expect(await collect(thread)).toEqual({ seen: [...expected].sort(), gaps: [] });
    });

    it('says so where a thread is gone', async () => {
      const broadcast = said(inside, gone, { subtype: 'thread_broadcast' });
      expect(await collect([broadcast])).toEqual({ seen: [inside], gaps: [`the thread ${gone} in #terminal-ops`] });
    });

    it('says how far back it looked', async () => {
      const { server, connection } = await connected(full);
      const pages = [];
      for await (const page of connection.collect({ key: 'terminal-ops', name: '' }, window, null)) pages.push(page);
      expect(pages.at(-1)!.coverage).toMatchObject([
        { scope: expect.stringContaining('at most 7 days before'), never: expect.any(String) },
      ]);
      await server.close();
    });
  });
});
