/** The stream of progress: events in order, a heartbeat, an end; a reader who leaves or a server that stops ends it. */
import { afterEach, describe, expect, it } from 'vitest';
import { memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { type Served, served } from './served.fixture.js';

let server: Served;
afterEach(() => server.close());

async function handIn(): Promise<string> {
  const window = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
  await server.json('/api/v1/incidents', 'POST', { id: 'A', title: 'A', ...window });
  const init = { method: 'POST', body: '# r', headers: { 'content-type': 'text/markdown' } };
  return (await (await server.call('/api/v1/incidents/A/reports', init)).json()).id;
}

describe('progress', () => {
  it('comes as events and ends with an end', async () => {
    const useCases = memoryUseCases();
    useCases.stages.unshift({ state: 'verifying', stage: 'reading', claims: 2, checked: 0 });
    server = await served(useCases);
    const answer = await server.call(`/api/v1/reports/${await handIn()}/progress`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = (await answer.text()).split('\n\n').filter((text) => text !== '');
    expect(events).toEqual([
      'retry: 2000',
      'id: 1\nevent: progress\ndata: {"state":"verifying","stage":"reading","claims":2,"checked":0}',
      'id: 2\nevent: progress\ndata: {"state":"verified","stage":"done","claims":2,"checked":2}',
      'event: end\ndata: {}',
    ]);
  });

  it('answers 404 for an unknown report', async () => {
    server = await served(memoryUseCases());
    expect((await server.call('/api/v1/reports/none/progress')).status).toBe(404);
  });

  it('lets go of the source when the reader leaves', async () => {
    const useCases = memoryUseCases();
    useCases.progressEnds = false;
    server = await served(useCases);
    const leaving = new AbortController();
    const answer = await server.call(`/api/v1/reports/${await handIn()}/progress`, { signal: leaving.signal });
    expect(answer.status).toBe(200);
    leaving.abort();
    useCases.progressEnds = true;
    await expect.poll(() => useCases.progressLeft).toBe(1);
  });

  it('ends when the server stops, so that stopping takes no longer than a moment', async () => {
    const useCases = memoryUseCases();
    useCases.progressEnds = false;
    server = await served(useCases);
    const answer = await server.call(`/api/v1/reports/${await handIn()}/progress`);
    const text = answer.text();
    const begun = Date.now();
    await server.close();
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(await text).not.toContain('event: end');
    useCases.progressEnds = true;
  });
});
