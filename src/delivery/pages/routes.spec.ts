import { describe, expect, it } from 'vitest';
import { strangers } from './markup-check.fixture.js';
import { pageRequest } from './page-request.fixture.js';
import { assets, pageRoutes, pages } from './routes.js';
import { sampleUseCases } from './sample-use-cases.fixture.js';
import type { PageFile, PageRequest } from './seam.js';

const { useCases, kept } = sampleUseCases();

/** Asks for a page by its route pattern. */
function ask(method: 'GET' | 'POST', path: string, request: Partial<PageRequest> = {}) {
  const route = pageRoutes.find((candidate) => candidate.method === method && candidate.path === path)!;
  return route.handle(pageRequest(path, request), useCases);
}
async function* files(
  ...list: readonly (readonly [field: string, name: string, text: string | Uint8Array])[]
): AsyncGenerator<PageFile> {
  for (const [fieldName, fileName, text] of list)
    yield {
      fieldName,
      fileName,
      stream: (async function* () {
        yield Buffer.from(text as string);
      })(),
    };
}
const incidentId = 'INC-3107';

describe('the pages', () => {
  it.each(['/', '/new', '/keys'])('%s is a page of ours', async (path) => {
    const { status, html } = await ask('GET', path);
    expect([status, strangers(html!)]).toEqual([200, []]);
  });
  it('show an incident with its timeline, coverage, people and reports', async () => {
    const { html } = await ask('GET', '/incidents/:incidentId', { params: { incidentId } });
    for (const words of [
      'class="picture"',
      'The timeline as a table, 27 events',
      'Cloud Build',
      'Ines Okafor',
      '10 contradicted',
    ])
      expect(html).toContain(words);
    expect(strangers(html!)).toEqual([]);
  });
  it('answer 404 with one sentence for what is not there', async () => {
    for (const [path, params] of [
      ['/incidents/:incidentId', { incidentId: 'x' }],
      ['/reports/:reportId', { reportId: 'x' }],
    ] as const) {
      const { status, html } = await ask('GET', path, { params });
      expect(status).toBe(404);
      expect(html).toContain('Nothing is kept under this id.');
    }
  });
  it('choose filter, order and claim by the address and ignore what is none', async () => {
    const params = { reportId: 'rep_8f2k' };
    expect(
      (await ask('GET', '/reports/:reportId', { params, query: { filter: 'unread' } })).html!.match(
        /<li class="card /g,
      ),
    ).toHaveLength(2);
    const odd = await ask('GET', '/reports/:reportId', {
      params,
      query: { filter: ['<b>', 'x'], claim: '"><script>', version: '-1' },
    });
    expect([odd.status, strangers(odd.html!)]).toEqual([200, []]);
  });
  it('wait with a page that reloads itself while a report is verified', async () => {
    const sent = await ask('POST', '/incidents/:incidentId/reports', {
      params: { incidentId },
      form: { text: 'A draft' },
    });
    expect(sent.status).toBe(303);
    const { html } = await ask('GET', '/reports/:reportId', {
      params: { reportId: sent.redirect!.slice('/reports/'.length) },
    });
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>');
    expect(html).toMatch(/data-progress="\/api\/v1\/reports\/rep_\d\/progress"/);
  });
});

describe('verifying again', () => {
  it('says so when nothing is known that was not known before', async () => {
    const params = { reportId: 'rep_8f2k' };
    const answer = await ask('POST', '/reports/:reportId/verify', { params });
    expect(answer).toEqual({ status: 303, redirect: '/reports/rep_8f2k?unchanged=1' });
    const { html } = await ask('GET', '/reports/:reportId', { params, query: { unchanged: '1' } });
    expect(html).toContain('These verdicts stand.');
    expect(html).toContain('Written by orbit-agent, who acted');
  });
});

describe('a draft', () => {
  const send = (request: Partial<PageRequest>) =>
    ask('POST', '/incidents/:incidentId/reports', { params: { incidentId }, ...request });
  const last = () => [...kept.reports.values()].at(-1)!;

  it('comes pasted, with its options and the line ends it was typed with', async () => {
    const form = { text: 'one\r\ntwo', tz: 'Europe/Berlin', date: '2026-03-17', authors: 'orbit-agent, Ines Okafor,' };
    await send({ form });
    expect(last().text).toBe('one\ntwo');
    expect(last().view.options).toEqual({
      tz: 'Europe/Berlin',
      date: '2026-03-17',
      authors: ['orbit-agent', 'Ines Okafor'],
    });
  });
  it('comes as a file, byte for byte', async () => {
    await send({ form: { text: '' }, files: files(['report', 'post-mortem.md', '\ufeffHello\r\n']) });
    expect(last().text).toBe('\ufeffHello\r\n');
    expect(last().view.options.fileName).toBe('post-mortem.md');
  });
  it.each([
    ['nothing', { form: { text: '  ' } }, 422, 'Paste a draft or choose a file.'],
    ['a zone that is none', { form: { text: 'x', tz: 'Mars' } }, 422, '“Mars” is not a time zone'],
    ['a date that is none', { form: { text: 'x', date: 'today' } }, 422, 'The date has to be written as'],
    [
      'a file that is not text',
      { form: {}, files: files(['report', 'x.md', new Uint8Array([0xff, 0xfe, 0x41])]) },
      422,
      'not text in UTF-8',
    ],
    [
      'a file over the limit',
      { form: {}, files: files(['report', 'x.md', new Uint8Array(17 * 1024 * 1024)]) },
      413,
      'larger than 16 MiB',
    ],
  ] as const)('is refused with one sentence: %s', async (_, request, status, sentence) => {
    const before = kept.reports.size;
    const answer = await send(request);
    expect([answer.status, kept.reports.size]).toEqual([status, before]);
    expect(answer.html).toContain(sentence);
  });
  it('stays in the form when it is refused', async () => {
    expect((await send({ form: { text: '</textarea>kept', date: 'x' } })).html).toContain('&lt;/textarea&gt;kept');
  });
  it('comes together with the bundle that brings its incident', async () => {
    const answer = await ask('POST', '/new', {
      form: {},
      files: files(['bundle', 'b.zip', 'PK'], ['report', 'a.md', '# A']),
    });
    expect(answer.redirect).toMatch(/^\/reports\//);
    expect([kept.bundles.at(-1), last().text]).toEqual(['PK', '# A']);
  });
  it('is not needed to bring an incident', async () => {
    expect((await ask('POST', '/new', { form: {}, files: files(['bundle', 'b.zip', 'PK']) })).redirect).toBe(
      '/incidents/INC-3107',
    );
  });
  it('is refused with every fault of its bundle', async () => {
    const answer = await ask('POST', '/new', {
      form: {},
      files: files(['bundle', 'b.zip', 'broken'], ['report', 'a.md', '# A']),
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<code>bundle.json</code>: incident.from is not an instant.');
  });
});

describe('keys', () => {
  it('show their secret once', async () => {
    const made = await ask('POST', '/keys', { form: { name: 'bot', 'scope.verdicts:read': 'on' } });
    expect(made.html).toContain('shown-once');
    expect(made.headers).toEqual({ 'cache-control': 'no-store' });
    expect((await ask('GET', '/keys')).html).not.toContain('shown-once');
    expect([...kept.keys.values()][0]!.scopes).toEqual(['verdicts:read']);
  });
  it('can be revoked', async () => {
    expect(await ask('POST', '/keys/:keyId/revoke', { params: { keyId: 'k0' } })).toEqual({
      status: 303,
      redirect: '/keys',
    });
    expect(kept.keys.size).toBe(0);
  });
});

describe('forms and files', () => {
  it('carry the token against forged requests before any file field', async () => {
    const shown = [
      await ask('GET', '/new'),
      await ask('GET', '/keys'),
      await ask('GET', '/incidents/:incidentId', { params: { incidentId } }),
      await ask('GET', '/reports/:reportId', { params: { reportId: 'rep_8f2k' } }),
    ];
    for (const { html } of shown)
      for (const form of html!.split('<form').slice(1))
        expect(form).toMatch(/^[^>]*><input type="hidden" name="_csrf" value="token">/);
  });
  it('label every field', async () => {
    for (const path of ['/new', '/keys']) {
      const { html } = await ask('GET', path);
      for (const [, id] of html!.matchAll(/<(?:input|textarea)(?![^>]*type="(?:hidden|checkbox)") id="([^"]+)"/g))
        expect(html).toContain(`<label for="${id}">`);
    }
  });
  it('come with one style sheet, one script and one icon', () => {
    expect(assets.map(({ path }) => path)).toEqual([
      '/assets/corroborate.css',
      '/assets/corroborate.js',
      '/assets/favicon.svg',
    ]);
    expect(() => new Function(String(assets[1]!.body))).not.toThrow();
    expect(String(assets[1]!.body)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
  it('include pages for faults and for signing in', () => {
    expect(pages.errorPage(404, '<b>', '<i>')).toContain('&lt;b&gt;');
    expect(strangers(pages.signInPage({ csrfToken: 't', next: '"/><script>', error: '<x>' }))).toEqual([]);
  });
});
