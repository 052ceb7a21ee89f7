/** Pages of push endpoints: every state has its words, what was typed survives a refusal, and nothing a sender sent is markup. */
import { describe, expect, it } from 'vitest';
import { SENDERS } from '../../application/push/endpoint.js';
import { strangers } from './markup-check.fixture.js';
import { pageRequest } from './page-request.fixture.js';
import { pushRoutes } from './push-routes.js';
import { sampleUseCases } from './sample-use-cases.fixture.js';
import type { PageRequest } from './seam.js';

const { useCases } = sampleUseCases();

function ask(method: 'GET' | 'POST', path: string, request: Partial<PageRequest> = {}) {
  const route = pushRoutes.find((candidate) => candidate.method === method && candidate.path === path)!;
  const asked = pageRequest(path, { origin: 'https://c.example', ...request });
  return route.handle(asked, useCases);
}
const kiln = { params: { endpointId: 'ep_kiln' } };

describe('the pages of pushed evidence', () => {
  it('hold no markup but ours, a token first in every form and a label for every field', async () => {
    const pages = await Promise.all([
      ask('GET', '/push'),
      ask('GET', '/push/:endpointId', kiln),
      ...Object.keys(SENDERS).map((sender) => ask('GET', '/push/new/:sender', { params: { sender } })),
    ]);
    for (const { status, html } of pages) {
      expect([status, strangers(html!)]).toEqual([200, []]);
      expect(html).not.toMatch(/<b>kiln|<script>alert|<i>other/);
      for (const form of html!.split('<form').slice(1))
        expect(form).toMatch(/^[^>]*><input type="hidden" name="_csrf" value="token">/);
      for (const [, id] of html!.matchAll(/<input id="([^"]+)"/g)) expect(html).toContain(`<label for="${id}">`);
    }
  });

  it('say of each endpoint what came, what was refused, and whether heartbeats come', async () => {
    const { html } = await ask('GET', '/push');
    for (const words of [
      'Heartbeats come',
      'Heartbeat missed',
      'No heartbeat yet',
      'No heartbeat expected',
      '412 read',
      '2 failed',
      '4 refused this week',
      '7 duplicate this week',
      '4 unsigned',
    ])
      expect(html).toContain(words);
  });

  it('show the whole address to paste, how to sign, and each delivery with its state and reason', async () => {
    const { html } = await ask('GET', '/push/:endpointId', kiln);
    for (const words of [
      'https://c.example/hooks/ep_kiln',
      'X-Hub-Signature-256',
      'docs/push.md',
      'Waiting',
      'Failed',
      'the store was away',
      'heartbeat',
      '3 records',
      'not understood: no event &lt;script&gt;',
      'anybody could have sent it',
      '3 deliveries wrong signature or token',
      '/api/v1/push-endpoints/ep_kiln/deliveries/7',
      '?before=3',
      'value="300"',
      'value="env:KILN_SECRET"',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('No secret');
    const open = await ask('GET', '/push/:endpointId', { params: { endpointId: 'ep_events' } });
    expect(open.html).toContain('No secret');
    const older = await ask('GET', '/push/:endpointId', { ...kiln, query: { before: '3' } });
    expect(older.html).toContain('Nothing has come yet');
  });

  it('ask each sender only for what it has', async () => {
    const fields = async (sender: string) => {
      const { html } = await ask('GET', '/push/new/:sender', { params: { sender } });
      return [...html!.matchAll(/ name="(\w+)" type="text"/g)].map(([, name]) => name);
    };
    expect(await fields('github')).not.toContain('audience');
    expect(await fields('github')).not.toContain('timestampHeader');
    expect(await fields('grafana')).toContain('timestampHeader');
    expect(await fields('cloud-monitoring-pubsub')).toEqual(expect.arrayContaining(['audience', 'serviceAccount']));
  });

  it.each([
    [{ secrets: 'plain text' }, 'never as itself'],
    [{ heartbeatSeconds: '5' }, 'from 10 to 86400'],
    [{ heartbeatSeconds: 'soon' }, 'from 10 to 86400'],
    [{ secrets: 'a,b,c,d,e,f' }, 'at most five secrets'],
    [{ covers: 'x'.repeat(501) }, 'longer than 500'],
  ])('keep what was typed when %o is refused', async (form, words) => {
    const sent = { params: { sender: 'github' }, form: { name: 'Kept “name”', ...form } };
    const { status, html } = await ask('POST', '/push/new/:sender', sent);
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('value="Kept “name”"');
  });

  it.each([
    [{ secrets: 'plain text' }, ''],
    [{ secrets: 'env:OLD_SECRET, plain', heartbeatSeconds: 'soon' }, 'env:OLD_SECRET'],
  ])('do not repeat a secret that was typed for its reference: %o', async (form, kept) => {
    const sent = { params: { sender: 'github' }, form: { name: 'Kiln', ...form } };
    const { html } = await ask('POST', '/push/new/:sender', sent);
    expect(/<input id="f-secrets"[^>]*value="([^"]*)"/.exec(html!)?.[1]).toBe(kept);
  });

  it('lead on after what was done', async () => {
    const made = await ask('POST', '/push/new/:sender', { params: { sender: 'github' }, form: { name: 'Kiln' } });
    expect(made).toEqual({ status: 303, redirect: '/push/ep_kiln' });
    const changed = await ask('POST', '/push/:endpointId', { ...kiln, form: { name: 'Other' } });
    expect(changed).toEqual({ status: 303, redirect: '/push/ep_kiln' });
    const refusedChange = await ask('POST', '/push/:endpointId', { ...kiln, form: { name: '', covers: 'typed' } });
    expect(refusedChange.status).toBe(422);
    expect(refusedChange.html).toContain('value="typed"');
    expect(await ask('POST', '/push/:endpointId/close', kiln)).toEqual({ status: 303, redirect: '/push' });
  });

  it.each([
    ['GET', '/push/new/:sender', { sender: 'abacus' }],
    ['POST', '/push/new/:sender', { sender: 'constructor' }],
    ['GET', '/push/:endpointId', { endpointId: 'x' }],
    ['POST', '/push/:endpointId', { endpointId: 'x' }],
    ['POST', '/push/:endpointId/close', { endpointId: 'x' }],
  ] as const)('%s %s answers 404 for what is not there', async (method, path, params) => {
    expect((await ask(method, path, { params })).status).toBe(404);
  });
});
