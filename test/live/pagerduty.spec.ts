import { describe, expect, it } from 'vitest';
import { openHttp } from '../../src/adapters/http/read-only-client.js';
import type { LiveSource } from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { pagerdutyLive } from '../../src/sources/pagerduty/collect.js';
import { startFake } from '../fakes/fake-server.js';
import { fakePagerduty } from '../fakes/pagerduty.js';
import { liveSourceContract } from './live-source.contract.js';

const entry = (n: number, at: number): Json => ({
  id: `R${String(n).padStart(6, '0')}`,
  type: n % 2 ? 'acknowledge_log_entry' : 'trigger_log_entry',
  summary: `entry ${n}`,
  created_at: new Date(at).toISOString().replace('.000Z', 'Z'),
  agent: { id: 'PANN', type: 'user_reference', summary: 'Ann Vale' },
  channel: { type: 'website' },
  service: { id: 'PSVC', type: 'service_reference', summary: 'harbour-api' },
  incident: { id: `Q${n}`, type: 'incident_reference', summary: `[#${n}] Harbour is slow` },
});

const START = Date.parse('2032-05-01T00:00:00Z');
const window = { from: '2032-05-01T00:00:00Z', to: '2032-05-03T00:00:00Z' };
const inside = Array.from({ length: 250 }, (_, n) => entry(n, START + n * 60_000));
const outside = [entry(9000, START - 60_000), entry(9001, Date.parse(window.to))];
const settings = (address: string) => ({ token: 'env:PAGER', address });

describe('PagerDuty', () => {
  liveSourceContract({
    live: pagerdutyLive as LiveSource,
    provider: () => fakePagerduty({ token: 'good', entries: [...inside, ...outside] }),
    empty: () => fakePagerduty({ token: 'good', entries: [] }),
    settings,
    secrets: { 'env:PAGER': 'good' },
    window,
    expected: { 'pagerduty/log-entries.json': inside },
    complete: true,
  });

  it('gets beyond the offset from which nothing is handed out', async () => {
    const many = Array.from({ length: 10_350 }, (_, n) => entry(n, START + n * 10_000));
    const server = await startFake(fakePagerduty({ token: 'good', entries: many }));
    const http = openHttp()({ origins: [server.origin] });
    const connection = pagerdutyLive.connect(settings(server.origin), {
      http,
      secret: async () => 'good',
      now: () => '2033-01-01T00:00:00Z',
    });
    const ids = new Set<string>();
    for await (const page of connection.collect({ key: 'log-entries', name: '' }, window, null))
      for (const { bodies } of page.records) for (const body of bodies) ids.add((body as { id: string }).id);
    await server.close();
    expect(ids.size).toBe(many.length);
  });
});
