/** Pages of drafts at incident tools: what a tool says is never markup, and nothing is posted without a click. */
import { describe, expect, it } from 'vitest';
import { fault } from '../../application/faults.js';
import { ok, refused } from '../../application/result.js';
import type { UseCases } from '../../application/use-cases.js';
import { fetchRoutes } from './fetch-routes.js';
import { strangers } from './markup-check.fixture.js';
import { pageRequest } from './page-request.fixture.js';
import { SAMPLE_CONNECTIONS } from './sample-connections.fixture.js';
import { SAMPLE_DOCUMENT } from './sample-document.fixture.js';
import { SAMPLE_INCIDENT, SAMPLE_REPORT_VIEW } from './sample-incident.fixture.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';
import { sampleUseCases } from './sample-use-cases.fixture.js';
import type { PageRequest } from './seam.js';
import { verdictPageHtml } from './verdict-page.js';

const DRAFT = { id: '01D', incident: '01INC', title: '<b>Slow</b>', status: '<i>', updatedAt: 'yesterday', url: null };
const tool = { ...SAMPLE_CONNECTIONS[0]!, id: 'tool', source: 'incident-io' as const };

function site(connected = [tool, { ...tool, id: 'broken', name: 'Broken' }]) {
  const asked: unknown[] = [];
  const useCases: UseCases = {
    ...sampleUseCases().useCases,
    connections: { ...sampleUseCases().useCases.connections, list: async () => [...SAMPLE_CONNECTIONS, ...connected] },
    drafts: {
      list: async (id) =>
        id === 'tool' ? ok({ drafts: [DRAFT], more: true }) : refused(fault('tool_failed', 'It <b>failed</b>.')),
      async fetch(incidentId, from) {
        asked.push([incidentId, from]);
        return from.draftId === '01D' ? ok(SAMPLE_REPORT_VIEW) : refused(fault('not_found', 'No such draft.'));
      },
      async handBack(id) {
        asked.push(id);
        return id === 'off'
          ? refused(fault('hand_back_off', 'It is off.'))
          : ok({ posted: true, id: '01N', title: '<b>Verdicts</b>', url: 'https://tool.example/01N' });
      },
    },
  };
  const ask = (method: 'GET' | 'POST', path: string, request: Partial<PageRequest>) =>
    fetchRoutes
      .find((route) => route.method === method && route.path === path)!
      .handle(pageRequest(path, request), useCases);
  return { ask, asked };
}

const params = { incidentId: SAMPLE_INCIDENT.id };

describe('the pages of drafts at incident tools', () => {
  it('list the drafts of every tool, and the fault of one that does not answer', async () => {
    const { ask, asked } = site();
    const { status, html = '' } = await ask('GET', '/incidents/:incidentId/fetch', { params });
    expect([status, strangers(html)]).toEqual([200, []]);
    expect(html).not.toMatch(/<b>Slow|<b>failed/);
    expect(html).toContain('&lt;b&gt;Slow');
    expect(html).toContain('name="draft" value="01D"');
    expect(html).not.toContain('Invalid Date');
    expect(html.split('name="_csrf" value="token"')).toHaveLength(html.split('<form').length);
    expect(asked).toEqual([]);
  });

  it('say how to go on where no tool is connected', async () => {
    const { html } = await site([]).ask('GET', '/incidents/:incidentId/fetch', { params });
    expect(html).toContain('No incident tool is connected');
  });

  it('hand a draft in and show the report', async () => {
    const { ask, asked } = site();
    const form = { connection: 'tool', draft: '01D' };
    const done = await ask('POST', '/incidents/:incidentId/fetch', { params, form });
    expect(done).toEqual({ status: 303, redirect: `/reports/${SAMPLE_REPORT_VIEW.id}` });
    expect(asked).toEqual([[SAMPLE_INCIDENT.id, { connectionId: 'tool', draftId: '01D' }]]);
    expect((await ask('POST', '/incidents/:incidentId/fetch', { params, form: {} })).status).toBe(404);
  });

  it('hand verdicts back after a click, and say what came of it', async () => {
    const { ask } = site();
    const done = await ask('POST', '/reports/:reportId/hand-back', { params: { reportId: 'rep' } });
    expect([done.status, strangers(done.html!)]).toEqual([200, []]);
    expect(done.html).toContain('https://tool.example/01N');
    expect((await ask('POST', '/reports/:reportId/hand-back', { params: { reportId: 'off' } })).status).toBe(409);
  });

  it('offer the click only for a report that was fetched', () => {
    const shown = (options: typeof SAMPLE_REPORT_VIEW.options) =>
      verdictPageHtml(SAMPLE_DOCUMENT, SAMPLE_REPORT, {
        site: { report: { ...SAMPLE_REPORT_VIEW, options }, csrfToken: 'token' },
      });
    expect(shown({})).not.toContain('hand-back');
    expect(shown({ origin: { connectionId: 'tool', draftId: '01D' } })).toContain('/hand-back"');
  });
});
