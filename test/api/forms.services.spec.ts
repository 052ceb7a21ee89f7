/** The product's own pages on the product's own server: every page answers, and the forms that people fill in do what they say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../src/delivery/pages/routes.js';
import { startTestServer, type TestServer } from '../services/test-database.js';
import { TRAM, TRAM_REPORT, tramFiles, zipped } from './bundle.fixture.js';
import { type House, openHouse } from './house.fixture.js';

let postgres: TestServer;
let house: House;
let cookie = '';
let reportPath = '';

beforeAll(async () => {
  postgres = await startTestServer();
  house = await openHouse(postgres);
});
afterAll(async () => {
  await house?.stop();
  await postgres?.stop();
});

const page = async (path: string) => {
  const answer = await house.call(path, { headers: { cookie, accept: 'text/html' } });
  cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie;
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const tokenOf = (html: string): string => /name="_csrf" value="([\w-]+)"/.exec(html)?.[1] ?? '';
const post = (path: string, body: FormData | URLSearchParams) =>
  house.call(path, { method: 'POST', body, headers: { cookie } });

describe('the forms', () => {
  it('take a bundle and a draft together', async () => {
    const form = new FormData();
    form.set('_csrf', tokenOf((await page('/new')).html));
    form.set('text', '');
    form.set('tz', 'UTC');
    form.append('bundle', new Blob([await zipped(tramFiles())]), 'evidence.zip');
    form.append('report', new Blob([TRAM_REPORT]), 'draft.md');
    const answer = await post('/new', form);
    reportPath = answer.headers.get('location') ?? '';
    expect([answer.status, reportPath]).toEqual([303, expect.stringMatching(/^\/reports\/[\w-]+$/)]);
    const report = await house.settled(reportPath.replace('/reports/', ''));
    expect(report).toMatchObject({ state: 'verified', options: { tz: 'UTC', fileName: 'draft.md' } });
  });

  it('take a pasted draft, with the file field left empty', async () => {
    const at = `/incidents/${TRAM.id}/reports/new`;
    const form = new FormData();
    form.set('_csrf', tokenOf((await page(at)).html));
    form.set('text', '# Pasted\n\nThe ticket machines were deployed at 06:40 UTC.\n');
    form.append('report', new Blob([]), '');
    const answer = await post(at, form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/reports\//)]);
  });

  it('make and revoke a key', async () => {
    const form = new URLSearchParams({
      _csrf: tokenOf((await page('/keys')).html),
      name: 'from a page',
      'scope.verdicts:read': 'on',
    });
    const made = await post('/keys', form);
    expect(made.status).toBeLessThan(400);
    const [key] = await house.useCases.keys.list();
    expect(key?.name).toBe('from a page');
    const gone = await post(
      `/keys/${key?.id}/revoke`,
      new URLSearchParams({ _csrf: tokenOf((await page('/keys')).html) }),
    );
    expect(gone.status).toBe(303);
    expect(await house.useCases.keys.list()).toEqual([]);
  });

  it('do nothing without their token', async () => {
    for (const { path } of pages.routes.filter(({ method }) => method === 'POST')) {
      const at = path.replace(':incidentId', TRAM.id).replace(/:\w+/, 'x');
      expect((await post(at, new URLSearchParams({ name: 'x' }))).status, path).toBe(403);
    }
  });
});

describe('every page', () => {
  it('answers with HTML under the strict policy, without inline script or style', async () => {
    const { useCases } = house;
    // Nothing is asked with a secret that is not there.
    await useCases.connections.create({ source: 'pagerduty', name: 'Pager', settings: { token: 'env:NO_SUCH_TOKEN' } });
    const begun = await useCases.collections.start(TRAM.id);
    if (!begun.ok) throw new Error(JSON.stringify(begun.faults));
    const endpoint = await useCases.push.create({ name: 'Pushed pager', sender: 'pagerduty' });
    const identity = await useCases.identities
      .edits({ as: 'local', session: null })
      .add({ name: 'Mara Quist', kind: 'human' });
    if (!endpoint.ok || !identity.ok) throw new Error(JSON.stringify([endpoint, identity]));
    for (const { path } of pages.routes.filter(({ method }) => method === 'GET')) {
      const at = path
        .replace(':incidentId', TRAM.id)
        .replace('/reports/:reportId', reportPath)
        .replace(':source', 'pagerduty')
        .replace(':collectionId', begun.value.id)
        .replace(':sender', 'github')
        .replace(':endpointId', endpoint.value.id)
        .replace(':identityId', identity.value.id);
      const { status, html, headers } = await page(at);
      expect([at, status]).toEqual([at, 200]);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
    }
    for (const { path, contentType } of pages.assets) {
      expect((await house.call(path)).headers.get('content-type')).toBe(contentType);
    }
  });

  it('says in words that something is missing', async () => {
    for (const at of ['/incidents/none', '/reports/none', '/nothing/here']) {
      const { status, html, headers } = await page(at);
      expect([at, status, headers.get('content-type')]).toEqual([at, 404, 'text/html; charset=utf-8']);
      expect(html).toContain('<h1');
    }
  });
});

it('nothing in all of this was a fault of ours', () => {
  expect(house.errors).toEqual([]);
});
