// The pages in a real browser under the site's own policy: keyboard, filters without scripts, hostile text, narrow screens, print.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import { HOSTILE } from '../../src/delivery/pages/hostile-corpus.fixture.js';
import { pageRequest } from '../../src/delivery/pages/page-request.fixture.js';
import { assets, pageRoutes, pages } from '../../src/delivery/pages/routes.js';
import { SAMPLE_DOCUMENT } from '../../src/delivery/pages/sample-document.fixture.js';
import { SAMPLE_REPORT_VIEW } from '../../src/delivery/pages/sample-incident.fixture.js';
import { sampleUseCases } from '../../src/delivery/pages/sample-use-cases.fixture.js';

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const chromiumPath = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)))
  .find((candidate) => existsSync(candidate));

const { useCases, kept } = sampleUseCases();
const everything = HOSTILE.join('\n\n');
kept.reports.set('hostile', {
  view: { ...SAMPLE_REPORT_VIEW, id: 'hostile', title: everything },
  text: everything,
  document: hostileDocument(),
});
kept.reports.set('waiting', {
  view: { ...SAMPLE_REPORT_VIEW, id: 'waiting', state: 'verifying', version: 0 },
  text: '',
  document: SAMPLE_DOCUMENT,
});

function hostileDocument(): VerdictDocument {
  let at = 0;
  const template = SAMPLE_DOCUMENT.claims[2]!;
  const claims = HOSTILE.map((payload, i) => {
    const start = at;
    at += payload.length + 2;
    const citations = template.citations.map((citation) => ({
      ...citation,
      nativeId: payload,
      says: payload,
      url: payload,
    }));
    return {
      ...template,
      id: `c${i}`,
      quote: payload,
      start,
      end: start + payload.length,
      explanation: payload,
      correction: payload,
      citations,
    };
  });
  return { ...SAMPLE_DOCUMENT, report: { ...SAMPLE_DOCUMENT.report, title: everything }, claims };
}

/** Serves routes and assets as the real server does, with its policy; the progress stream ends at once. */
const server: Server = createServer(async (request, response) => {
  const url = new URL(request.url!, 'http://localhost');
  response.setHeader('content-security-policy', POLICY);
  const asset = assets.find((candidate) => candidate.path === url.pathname);
  if (asset) return response.setHeader('content-type', asset.contentType).end(asset.body);
  if (url.pathname.endsWith('/progress')) {
    const done = { state: 'verified', stage: 'done', claims: 4, checked: 4 };
    kept.reports.get('waiting')!.view = SAMPLE_REPORT_VIEW;
    return response.setHeader('content-type', 'text/event-stream').end(`data: ${JSON.stringify(done)}\n\n`);
  }
  for (const route of pageRoutes) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(url.pathname);
    if (!found || route.method !== 'GET') continue;
    const query = Object.fromEntries(url.searchParams);
    const answer = await route.handle(pageRequest(request.url!, { params: { ...found.groups }, query }), useCases);
    return response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' }).end(answer.html);
  }
  return response.writeHead(404).end(pages.errorPage(404, 'There is no such page', 'Nothing is kept at this address.'));
});

let browser: Browser;
let origin: string;
/** Whatever a page complains about: policy violations, script errors, dialogs, requests to elsewhere. */
const complaints: string[] = [];

async function open(address: string, { width = 1280, javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  complaints.length = 0;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url().startsWith(origin) || complaints.push(`request ${request.url()}`));
  await page.goto(origin + address);
  return page;
}

beforeAll(async () => {
  if (!chromiumPath) return;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

const ADDRESSES = [
  '/',
  '/incidents/INC-3107',
  '/incidents/INC-3107/reports/new',
  '/new',
  '/keys',
  '/identities',
  '/identities/new',
  '/identities/gardener',
  '/incidents/INC-3107/identities',
  '/push',
  '/push/new/cloud-monitoring-pubsub',
  '/push/ep_kiln',
  '/reports/rep_8f2k',
  '/reports/hostile',
  '/nowhere',
];

describe.skipIf(!chromiumPath)('in a browser', () => {
  it('walks claims by j and k, marks them in the report, and opens them by Enter', async () => {
    const page = await open('/reports/rep_8f2k');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const here = () => page.evaluate(`document.activeElement.closest('.card')?.id`);
    expect(await here()).toBe('claim-c04');
    expect(await page.locator('mark.is-here').first().getAttribute('data-marks')).toBe('mark-c04');
    const details = page.locator('#claim-c04 details');
    expect(await details.getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    expect(await details.getAttribute('open')).toBe('');
    await page.keyboard.press('k');
    expect(await here()).toBe('claim-c03');
    expect(complaints).toEqual([]);
  });

  it('lets the shortcuts be turned off', async () => {
    const page = await open('/reports/rep_8f2k');
    await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
    await page.keyboard.press('j');
    expect(await page.locator('.card.is-current').count()).toBe(0);
  });

  it('opens the card of a mark that is clicked', async () => {
    const page = await open('/reports/rep_8f2k');
    await page.locator('#mark-c29').click();
    expect(await page.locator('#claim-c29 details').getAttribute('open')).toBe('');
    expect(new URL(page.url()).hash).toBe('#claim-c29');
  });

  it('filters and opens claims without scripts', async () => {
    const page = await open('/reports/rep_8f2k', { javaScriptEnabled: false });
    await page
      .getByRole('navigation', { name: 'Show only' })
      .getByRole('link', { name: /Unsupported/ })
      .click();
    expect(await page.locator('.card').count()).toBe(6);
    await page.locator('#mark-c25').click();
    expect(await page.locator('#claim-c25 .card-body').isVisible()).toBe(true);
    expect(await page.locator('#claim-c25').getByText('The report says').first().isVisible()).toBe(true);
  });

  it('moves on from the progress page by events', async () => {
    const page = await open('/reports/waiting');
    await page.waitForSelector('.glance');
    expect(complaints).toEqual([]);
  });

  it('runs nothing of a hostile report, asks nothing of other hosts and breaks no policy', async () => {
    const page = await open('/reports/hostile');
    await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
    for (const element of await page.locator('.paper mark').all()) await element.dispatchEvent('mouseover');
    expect(
      await page
        .locator('.paper :is(script, img, iframe, object, embed, form, input, style, link, meta, base, svg:not(.icon))')
        .count(),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each(ADDRESSES)('%s breaks no policy and does not scroll sideways at 390 pixels', async (address) => {
    const page = await open(address, { width: 390 });
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect(
      await page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`),
    ).toBeLessThanOrEqual(0);
  });

  it.each(ADDRESSES)(
    '%s has one first heading, landmarks, and names for everything that can be used',
    async (address) => {
      const page = await open(address);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
      const nameless = await page.evaluate(`
      [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), textarea')]
        .filter((element) => !(element.textContent.trim() || element.getAttribute('aria-label') || element.labels?.length))
        .map((element) => element.outerHTML.slice(0, 80))`);
      expect(nameless).toEqual([]);
    },
  );

  it('shows where the focus is', async () => {
    const page = await open('/reports/rep_8f2k');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.className`)).toBe('skip');
    const outline = await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`);
    expect(outline).toBe('solid');
  });

  it('gives fingers room: targets are at least 24 pixels high', async () => {
    const page = await open('/reports/rep_8f2k', { width: 390 });
    const small = await page.evaluate(`
      [...document.querySelectorAll('.badge, .filter, summary, button, .chip, .tile-in, .site-header a')]
        .map((element) => [element.getBoundingClientRect().height, element.outerHTML.slice(0, 80)])
        .filter(([height]) => height > 0 && height < 24)`);
    expect(small).toEqual([]);
  });

  it('prints every claim with its records and without the navigation', async () => {
    const page = await open('/reports/rep_8f2k');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`void dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('#claim-c37 .card-body').isVisible()).toBe(true);
  });
});
