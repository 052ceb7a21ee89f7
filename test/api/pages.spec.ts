/** Pages on the server: forms and files stream in, redirects stay here, errors are pages, headers are strict. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { stubPages } from './pages.fixture.js';
import { type Served, served } from './served.fixture.js';

let server: Served;
let cookie = '';
let token = '';

beforeAll(async () => {
  server = await served(memoryUseCases(), {}, stubPages());
  const page = await server.call('/hello/you');
  cookie = page.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  token = /value="([\w-]+)"/.exec(await page.text())?.[1] ?? '';
});
afterAll(() => server.close());

const post = (path: string, body: FormData | URLSearchParams) =>
  server.call(path, { method: 'POST', body, headers: { cookie } });

describe('a page', () => {
  it('gets path, query and its own headers, and carries the strict policy', async () => {
    const page = await server.call('/hello/%3Cb%3E?x=%26');
    expect(await page.text()).toContain('<p>&#60;b&#62; &#38;</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-page')).toBe('hello');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('gives a visitor one cookie and keeps it', async () => {
    expect(cookie).toMatch(/^corroborate_csrf=[\w-]{32}$/);
    expect((await server.call('/hello/you', { headers: { cookie } })).headers.getSetCookie()).toEqual([]);
  });

  it('is redirected to after a form', async () => {
    const answer = await post('/hello', new URLSearchParams({ _csrf: token, name: 'a/b' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/hello/a%2Fb']);
  });

  it('never redirects to another site', async () => {
    expect((await post('/away', new URLSearchParams({ _csrf: token }))).status).toBe(500);
  });

  it('gets the files of a form as streams, one after the other', async () => {
    const form = new FormData();
    form.set('_csrf', token);
    form.set('name', 'two');
    form.append('bundle', new Blob(['x'.repeat(300_000)]), 'b.zip');
    form.append('report', new Blob(['# r']), 'r.md');
    const answer = await post('/upload', form);
    expect(await answer.text()).toBe('name=two; bundle b.zip 300000; report r.md 3');
  });

  it('may leave files unread', async () => {
    const form = new FormData();
    form.set('_csrf', token);
    form.set('stop', 'yes');
    form.append('bundle', new Blob(['x']), 'b.zip');
    form.append('report', new Blob(['y'.repeat(300_000)]), 'r.md');
    expect(await (await post('/upload', form)).text()).toBe('name=undefined; bundle b.zip 1');
  });

  it('gets no file of a forged form', async () => {
    const form = new FormData();
    form.append('bundle', new Blob(['x'.repeat(300_000)]), 'b.zip');
    form.set('_csrf', token);
    expect((await post('/upload', form)).status).toBe(403);
  });

  it('gets no file above the limit', async () => {
    const form = new FormData();
    form.set('_csrf', token);
    form.append('bundle', new Blob([new Uint8Array(1024 * 1024 + 1)]), 'b.zip');
    expect((await post('/upload', form)).status).toBe(413);
  });

  it('is a page for people also when something breaks or is missing, and hides why', async () => {
    for (const [path, status] of [
      ['/broken', 500],
      ['/nowhere', 404],
    ] as const) {
      const answer = await server.call(path, { headers: { accept: 'text/html,*/*' } });
      const html = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
      expect(html).toContain(`<h1>${status} `);
      expect(html).not.toContain('secret');
    }
    expect((await server.call('/nowhere')).headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const api = await server.call('/api/v1/nowhere', { headers: { accept: 'text/html' } });
    expect(api.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('finds its style sheet, and does not fetch it twice', async () => {
    const css = await server.call('/assets/site.css');
    expect([css.headers.get('content-type'), await css.text()]).toEqual([
      'text/css; charset=utf-8',
      'p { color: red }',
    ]);
    const headers = { 'if-none-match': css.headers.get('etag') ?? '' };
    expect((await server.call('/assets/site.css', { headers })).status).toBe(304);
  });
});
