import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { jiraLive } from '../../src/sources/jira/collect.js';
import { startFake } from '../fakes/fake-server.js';
import { type FakeJira, fakeJira } from '../fakes/jira.js';
import { sampleRecords } from '../fakes/sample-records.js';
import { liveSourceContract } from './live-source.contract.js';

const sample = sampleRecords('jira/issues.json');
const copies = [2300, 2301, 2302].map(
  (n): Json => ({ ...(sample[0] as Record<string, Json>), id: `6${n}`, key: `SKO-${n}` }),
);
const full: FakeJira = {
  account: 'reader@skerryline.example',
  token: 'good',
  issues: [...sample, ...copies],
  pageSize: 2,
  permissions: ['BROWSE_PROJECTS'],
};
const settings = (address: string) => ({ address, account: full.account, token: 'env:JIRA', projects: 'SKO' });

async function connected(jira: FakeJira) {
  const server = await startFake(fakeJira(jira));
  const read = jiraLive.schema.parse(settings(server.origin));
  const http = openHttp()({ origins: jiraLive.origins(read) });
  return {
    server,
    connection: jiraLive.connect(read, { http, secret: async () => 'good', now: () => '2027-01-01T00:00:00Z' }),
  };
}

describe('Jira', () => {
  liveSourceContract({
    live: jiraLive as unknown as LiveSource,
    provider: () => fakeJira(full),
    empty: () => fakeJira({ ...full, issues: [] }),
    settings,
    secrets: { 'env:JIRA': 'good' },
    window: { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' },
    expected: { 'jira/issues.json': full.issues },
    complete: true,
  });

  it('reads the whole changelog and all comments, which a search cuts short', async () => {
    const { server, connection } = await connected({ ...full, issues: sample });
    const window = { from: '2026-06-17T00:00:00Z', to: '2026-06-19T00:00:00Z' };
    for await (const { records } of connection.collect({ key: 'issues', name: '' }, window, null)) {
      const got = records[0]!.bodies[0] as {
        changelog: { histories: Json[] };
        fields: { comment: { comments: Json[] } };
      };
      const wanted = sample[0] as unknown as typeof got;
      expect(got.changelog.histories).toEqual(wanted.changelog.histories);
      expect(got.fields.comment.comments).toEqual(wanted.fields.comment?.comments ?? []);
    }
    await server.close();
  });

  it('reports an account that may do more than read', async () => {
    const { server, connection } = await connected({ ...full, permissions: ['EDIT_ISSUES', 'ADD_COMMENTS'] });
    expect(await connection.test()).toMatchObject({
      missing: ['Browse projects'],
      excess: ['EDIT_ISSUES', 'ADD_COMMENTS'],
    });
    await server.close();
  });
});
