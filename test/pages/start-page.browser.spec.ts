// The start page in a real browser: what came of each incident's newest draft, in figures, for eyes, keyboard and screen readers.
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
  page = await (await browser.newContext({ javaScriptEnabled: false, reducedMotion: 'reduce' })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await postgres?.stop();
});

const AT = `/api/v1/incidents/${KILN.id}`;
const text = (body: string) => ({ method: 'POST', body, headers: { 'content-type': 'text/markdown' } });

describe.skipIf(!chromiumPath)('the start page', () => {
  it('says of an incident that no draft was checked, and then what came of the newest', async () => {
    await house.json('/api/v1/incidents', 'POST', KILN);
    const zip = { method: 'POST', body: await zipped(kilnFiles()), headers: { 'content-type': 'application/zip' } };
    await house.call(`${AT}/evidence`, zip);
    await page.goto(`${house.origin}/`);
    expect(await page.locator('.item').textContent()).toContain('No draft has been checked yet.');

    await house.settled((await (await house.call(`${AT}/reports`, text(KILN_REPORT))).json()).id);
    const newest = `# The second draft\n\nMara Quist merged kiln/oven#7 at 11:55 UTC. We hope for better weather.\n`;
    const { id } = await (await house.call(`${AT}/reports`, text(newest))).json();
    const { summary } = await house.settled(id);
    await page.goto(`${house.origin}/`);
    const figures = page.getByRole('list', { name: 'Verdicts on The second draft' });
    expect(await figures.getByRole('listitem').allInnerTexts()).toEqual([
      `${summary.contradicted} contradicted`,
      `${summary.unsupported} unsupported`,
      `${summary.not_checkable} not checkable`,
      `${summary.supported} supported`,
    ]);
    const seen = await (await house.call(AT)).json();
    expect(seen.latest).toMatchObject({ reportId: id, title: 'The second draft', summary });
  });

  it('leads by keyboard to the incident and to the draft, each under its own name', async () => {
    await page.goto(`${house.origin}/`);
    const item = page.locator('.item').first();
    expect(await item.getByRole('link').allInnerTexts()).toEqual([`${KILN.id}${KILN.title}`, 'The second draft']);
    const names: (string | null)[] = [];
    for (let n = 0; n < 30; n++) {
      await page.keyboard.press('Tab');
      names.push(await page.locator(':focus').textContent());
      if (names.at(-1) === 'The second draft') break;
    }
    expect(names.slice(-2)).toEqual([`${KILN.id}${KILN.title}`, 'The second draft']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
  });

  it('says everything that its colours say, and fits a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${house.origin}/`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    for (const hidden of await page.locator('.item svg').all())
      expect(await hidden.getAttribute('aria-hidden')).toBe('true');
    const shot = process.env['SHOTS'];
    if (shot) await page.screenshot({ path: `${shot}/start-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1200, height: 800 });
    if (shot) await page.screenshot({ path: `${shot}/start-1200.png`, fullPage: true });
  });
});
