/** Pages of sources and collections: every state has its words, forms carry their token, and nothing that a provider said is markup. */
import { describe, expect, it } from 'vitest';
import { fault } from '../../application/faults.js';
import { refused } from '../../application/result.js';
import { strangers } from './markup-check.fixture.js';
import { pageRequest } from './page-request.fixture.js';
import { sampleUseCases } from './sample-use-cases.fixture.js';
import type { PageRequest } from './seam.js';
import { sourceRoutes } from './source-routes.js';

const { useCases } = sampleUseCases();

function ask(method: 'GET' | 'POST', path: string, request: Partial<PageRequest> = {}) {
  const route = sourceRoutes.find((candidate) => candidate.method === method && candidate.path === path)!;
  return route.handle(pageRequest(path, request), useCases);
}
const incident = { params: { incidentId: 'INC-3107' } };
const collection = { params: { collectionId: 'col_1' } };
const pages = () =>
  Promise.all([
    ask('GET', '/sources'),
    ask('GET', '/sources/new/:source', { params: { source: 'pagerduty' } }),
    ask('GET', '/incidents/:incidentId/collect', incident),
    ask('GET', '/collections/:collectionId', collection),
  ]);

describe('the pages of sources', () => {
  it('say when something was last collected through each, for which incident and how far', async () => {
    const { html } = await ask('GET', '/sources');
    for (const words of [
      'Not all was read',
      '<a href="/collections/col_1">for INC-3107</a>: 42 records, 5 of 7 parts read, and it goes on',
    ])
      expect(html).toContain(words);
  });

  it('show over which window the last collection through each is complete', async () => {
    const { html } = await ask('GET', '/sources');
    expect(html).toContain('<summary>Complete for');
    expect(html).toMatch(/<svg class="cover/);
  });

  it('hold no markup but ours, and a token first in every form', async () => {
    for (const { status, html } of await pages()) {
      expect([status, strangers(html!)]).toEqual([200, []]);
      expect(html).not.toMatch(/<b>pager|<script>alert/);
      for (const form of html!.split('<form').slice(1))
        expect(form).toMatch(/^[^>]*><input type="hidden" name="_csrf" value="token">/);
    }
  });

  it('say of a connection what it may do, what it lacks and what is too much', async () => {
    const { html } = await ask('GET', '/sources');
    for (const words of [
      'Missing: notes:read',
      'to be taken away: write',
      'Does not work',
      'The key is not accepted.',
      'Not tested yet',
    ])
      expect(html).toContain(words);
  });

  it('ask for secrets as references, and keep what was typed when something is wrong', async () => {
    const params = { source: 'pagerduty' };
    const sent = { params, form: { name: 'Pager', token: 'hunter2', address: '' } };
    const { status, html } = await ask('POST', '/sources/new/:source', sent);
    expect(status).toBe(422);
    expect(html).toContain('API key has to be a reference.');
    expect(html).toContain('value="Pager"');
    expect(html).not.toContain('hunter2');
    const good = await ask('POST', '/sources/new/:source', { params, form: { name: 'Pager', token: 'env:X' } });
    expect(good).toEqual({ status: 303, redirect: '/sources' });
  });

  it('label every field', async () => {
    const { html } = await ask('GET', '/sources/new/:source', { params: { source: 'pagerduty' } });
    for (const [, id] of html!.matchAll(/<input id="([^"]+)"/g)) expect(html).toContain(`<label for="${id}">`);
  });

  it.each([
    ['GET', '/sources/new/:source', { source: 'abacus' }],
    ['POST', '/sources/new/:source', { source: 'abacus' }],
    ['POST', '/sources/:connectionId/test', { connectionId: 'x' }],
    ['POST', '/sources/:connectionId/remove', { connectionId: 'x' }],
    ['GET', '/incidents/:incidentId/collect', { incidentId: 'x' }],
    ['GET', '/collections/:collectionId', { collectionId: 'x' }],
    ['POST', '/collections/:collectionId/cancel', { collectionId: 'x' }],
  ] as const)('%s %s answers 404 for what is not there', async (method, path, params) => {
    expect((await ask(method, path, { params })).status).toBe(404);
  });

  it.each([
    ['/sources/:connectionId/test', { connectionId: 'con_1' }, '/sources'],
    ['/sources/:connectionId/remove', { connectionId: 'con_1' }, '/sources'],
    ['/incidents/:incidentId/collect', { incidentId: 'INC-3107' }, '/collections/col_1'],
    ['/collections/:collectionId/cancel', { collectionId: 'col_1' }, '/collections/col_1'],
  ])('POST %s leads on', async (path, params, redirect) => {
    expect(await ask('POST', path, { params })).toEqual({ status: 303, redirect });
  });
});

describe('a collection', () => {
  it('shows each part with its state, its counts and whether it is complete, and why not', async () => {
    const { html } = await ask('GET', '/collections/:collectionId', collection);
    for (const words of [
      'Collecting',
      '4 of 6 parts ended',
      'Waiting',
      'Collected',
      'Failed',
      'Ended',
      'Complete',
      'Partial',
      'notes are never complete',
      'Goes on at',
      '5 new',
      '4 a second',
    ])
      expect(html).toContain(words);
  });

  it('leads to the sources while none is connected', async () => {
    const none = async () => refused(fault('no_sources_connected', 'No source is connected.'));
    const bare = { ...useCases, collections: { ...useCases.collections, plan: none } };
    const route = sourceRoutes.find(
      ({ method, path }) => method === 'GET' && path === '/incidents/:incidentId/collect',
    )!;
    const request = pageRequest('/', incident);
    expect(await route.handle(request, bare)).toEqual({ status: 303, redirect: '/sources' });
  });

  it('says beforehand what would be asked for, and who cannot be asked', async () => {
    const { html } = await ask('GET', '/incidents/:incidentId/collect', incident);
    for (const words of ['log entries', 'Old pager cannot be asked now: The key is not accepted.', 'Collect now'])
      expect(html).toContain(words);
  });
});
