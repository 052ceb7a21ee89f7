// Who is who and pushed evidence in a real browser without scripts, on the real product: what forms do reaches verdicts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipped } from '../api/bundle.fixture.js';
import { type House, openHouse } from '../api/house.fixture.js';
import { KILN, KILN_REPORT, kilnFiles } from '../services/kiln.fixture.js';
import { startTestServer, type TestServer } from '../services/test-database.js';

const chromiumPath = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)))
  .find((candidate) => existsSync(candidate));

let postgres: TestServer;
let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!chromiumPath) return;
  postgres = await startTestServer();
  house = await openHouse(postgres);
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await postgres?.stop();
});

const AT = `/api/v1/incidents/${KILN.id}`;

async function verified(report: string, version: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { state, version: now } = await (await house.call(`/api/v1/reports/${report}`)).json();
    if (state === 'verified' && now >= version) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`version ${version} never came`);
}

/** Claims on the page of a report, by verdict. */
async function cards(report: string) {
  await page.goto(`${house.origin}/reports/${report}`);
  const count = (tone: string) => page.locator(`.card.tone-${tone}`).count();
  return { contradicted: await count('contradicted'), supported: await count('supported') };
}

describe.skipIf(!chromiumPath)('without scripts', () => {
  it('imports, attaches, adds, merges and removes, and the report follows', async () => {
    await house.json('/api/v1/incidents', 'POST', KILN);
    const zip = { method: 'POST', body: await zipped(kilnFiles()), headers: { 'content-type': 'application/zip' } };
    await house.call(`${AT}/evidence`, zip);
    const text = { method: 'POST', body: KILN_REPORT, headers: { 'content-type': 'text/markdown' } };
    const { id: report } = await (await house.call(`${AT}/reports`, text)).json();
    await verified(report, 1);
    expect(await cards(report)).toEqual({ contradicted: 0, supported: 0 });

    await page.goto(`${house.origin}/incidents/${KILN.id}`);
    await page.getByRole('link', { name: 'Names that match nobody' }).click();
    await page.getByRole('button', { name: 'Import the bundle’s' }).click();
    expect(await page.getByRole('status').textContent()).toContain('2 identities added');
    await page.getByRole('button', { name: /Attach to Mara Quist.*mquist/ }).click();
    expect(await page.locator('#unmatched-h ~ .list').textContent()).not.toContain('mquist');
    await verified(report, 2);
    expect(await cards(report)).toEqual({ contradicted: 0, supported: 1 });

    await page.goto(`${house.origin}/incidents/${KILN.id}/identities`);
    await page.getByRole('link', { name: /Add as new.*noor-h/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Noor Haddad');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Noor Haddad');
    await page.getByLabel('Other names').fill('Noor');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByLabel('Other names').inputValue()).toBe('Noor');
    await page.getByLabel('The other').selectOption('mara');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    expect(await page.getByLabel('Elsewhere').inputValue()).toContain('mquist');
    await page.getByRole('button', { name: 'Remove Noor Haddad' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who is who');
    expect(await page.locator('.people').textContent()).not.toContain('Noor');
    await page.getByText('Name a thing').click();
    await page.locator('#a-id').fill('oven');
    await page.locator('#a-names').fill('the kiln, the oven');
    await page.getByRole('button', { name: 'Set the names' }).click();
    expect(await page.locator('table').textContent()).toContain('the kiln, the oven');
  });

  it('makes, changes and closes an endpoint, and shows what came', async () => {
    await page.goto(`${house.origin}/sources`);
    await page.getByRole('link', { name: 'Pushed evidence' }).click();
    await page.getByRole('link', { name: 'CloudEvents' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Depot');
    await page.getByLabel('Heartbeat, in seconds').fill('3');
    await page.getByRole('button', { name: 'Make the endpoint' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('from 10 to 86400');
    await page.getByLabel('Heartbeat, in seconds').fill('60');
    await page.getByRole('button', { name: 'Make the endpoint' }).click();
    const address = (await page.locator('.secret').textContent())!.trim();
    const event = { specversion: '1.0', id: 'e1', source: '/depot', type: 'depot.moved', time: KILN.from, data: {} };
    const headers = { 'content-type': 'application/cloudevents+json' };
    for (const status of [200, 200])
      expect((await fetch(address, { method: 'POST', body: JSON.stringify(event), headers })).status).toBe(status);
    await page.reload();
    const shown = (await page.locator('main').textContent())!;
    for (const words of ['1 unsigned', '1 duplicate this week', 'No heartbeat yet', 'anybody could have sent it'])
      expect(shown).toContain(words);
    await page.getByLabel('Name', { exact: true }).fill('Depot events');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Depot events');
    await page.getByRole('button', { name: 'Close this endpoint' }).click();
    expect(await page.locator('main').textContent()).toContain('Nothing can be pushed yet');
    expect((await fetch(address, { method: 'POST', body: '{}', headers })).status).toBe(404);
  });
});
