/** Who acted, in the whole product: what operators say of people reaches verdicts as new versions, and exports read the same. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { directory as directorySchema, whoIsWho } from '../../src/delivery/api/identity-schemas.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import { zipped } from '../api/bundle.fixture.js';
import { type House, openHouse } from '../api/house.fixture.js';
import { KILN, KILN_REPORT, kilnFiles } from './kiln.fixture.js';
import { query, startTestServer, type TestServer } from './test-database.js';

let postgres: TestServer;
let house: House;
const AT = `/api/v1/incidents/${KILN.id}`;

beforeAll(async () => {
  postgres = await startTestServer();
});
afterAll(async () => {
  await postgres?.stop();
});

/** A house of its own with the incident in it, and its report verified once. */
async function kilnHouse(): Promise<{ readonly report: string }> {
  house = await openHouse(postgres);
  await house.json('/api/v1/incidents', 'POST', KILN);
  const body = await zipped(kilnFiles());
  const taken = await house.call(`${AT}/evidence`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/zip' },
  });
  expect(taken.status).toBe(200);
  const headers = { 'content-type': 'text/markdown' };
  const report = await (await house.call(`${AT}/reports`, { method: 'POST', body: KILN_REPORT, headers })).json();
  await house.settled(report.id);
  return { report: report.id };
}

const json = async (path: string) => (await house.call(path)).json();
const verdicts = (report: string, version?: number) =>
  json(`/api/v1/reports/${report}/verdicts${version ? `?version=${version}` : ''}`);
const claimOf = async (report: string, version?: number) => {
  const { claims } = await verdicts(report, version);
  return claims.map(({ verdict, reason }: { verdict: string; reason: string }) => [verdict, reason]);
};

async function version(report: string, wanted: number) {
  for (let tries = 0; tries < 600; tries++) {
    const { state, version: now } = await json(`/api/v1/reports/${report}`);
    if (now >= wanted && state === 'verified') return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`version ${wanted} never came`);
}

describe('who acted', () => {
  it('is suggested, attached by somebody only, and changes verdicts as a new version; the export reads the same', async () => {
    const { report } = await kilnHouse();
    expect(await claimOf(report)).toEqual([['unsupported', 'no_record']]);

    const before = whoIsWho.parse(await json(`${AT}/identities`));
    expect(before.unmatched.find(({ name }) => name === 'mquist')).toMatchObject({
      where: 'records',
      kind: 'human',
      suggestions: [{ identity: 'mara', likeness: 'initial_and_surname', known: 'Mara Quist' }],
    });
    expect(before.delegations).toEqual([
      {
        actor: 'deployer@kiln-prod.iam.gserviceaccount.com',
        onBehalfOf: ['mara.quist@kiln.example'],
        via: null,
        count: 1,
        source: 'cloud-logging',
        nativeId: 'aud1',
      },
    ]);
    expect(before.known.map(({ id, from, onBehalfOf }) => [id, from, onBehalfOf])).toEqual([
      ['deployer', 'incident', 'mara'],
      ['mara', 'incident', undefined],
    ]);

    const imported = await house.call(`${AT}/identities/import`, { method: 'POST' });
    expect(await imported.json()).toEqual({ added: 2, extended: 0, aliases: 0, skipped: [] });
    const attached = await house.json('/api/v1/identities/mara/names', 'POST', {
      provider: 'github',
      handle: 'mquist',
    });
    expect(attached.status).toBe(200);
    await version(report, 2);
    expect(await claimOf(report)).toEqual([['supported', 'records_agree']]);
    expect(await claimOf(report, 1)).toEqual([['unsupported', 'no_record']]);
    expect((await json(`${AT}/identities`)).unmatched.map(({ name }: { name: string }) => name)).not.toContain(
      'mquist',
    );

    const fromStore = await (await house.call(`/api/v1/reports/${report}/verdicts`)).text();
    expect(await fromExport()).toBe(fromStore);
    // The incident's own manifest is still what its bundle said.
    expect((await json(AT)).identities.find(({ id }: { id: string }) => id === 'mara').names).not.toContain('mquist');

    // Taken back, the verdicts are again those of what is known now: a third version, in the bytes of the first.
    await house.json('/api/v1/identities/mara', 'PATCH', { handles: [{ provider: 'github', handle: 'mara-quist' }] });
    await version(report, 3);
    expect(await claimOf(report)).toEqual([['unsupported', 'no_record']]);
    expect(await claimOf(report, 2)).toEqual([['supported', 'records_agree']]);
    await house.call(`/api/v1/reports/${report}/verify`, { method: 'POST' });
    expect(await house.settled(report)).toMatchObject({ version: 3 });
    await house.stop();
  });

  it('is kept version by version, over HTTP, with every mistake named', async () => {
    await kilnHouse();
    const add = (draft: object) => house.json('/api/v1/identities', 'POST', draft);
    const made = await add({ name: 'Noor Haddad', kind: 'human', handles: [{ provider: 'github', handle: 'noor-h' }] });
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/v1/identities/noor-haddad']);
    await add({ name: 'N. Haddad', kind: 'unknown' });
    await house.json('/api/v1/identities/n-haddad', 'PATCH', { roles: ['glazier'] });
    const twice = await add({ name: 'X', kind: 'human', handles: [{ provider: 'other', handle: '@Noor-H' }] });
    expect([twice.status, (await twice.json()).code]).toEqual([400, 'invalid_request']);
    expect((await house.json('/api/v1/identities/noor-haddad/merge', 'POST', { from: 'n-haddad' })).status).toBe(200);
    expect(
      (await house.json('/api/v1/aliases', 'POST', { type: 'service', id: 'oven', names: ['the kiln'] })).status,
    ).toBe(204);
    expect((await house.call('/api/v1/identities/n-haddad')).status).toBe(404);
    const now = directorySchema.parse(await json('/api/v1/identities'));
    expect(now.identities).toMatchObject([{ id: 'noor-haddad', otherNames: ['N. Haddad'], roles: ['glazier'] }]);
    expect(now.aliases).toMatchObject([{ type: 'service', id: 'oven', names: ['the kiln'] }]);
    expect(now.identities[0]!.updatedBy).toEqual({ as: 'local', session: null });
    expect(now.changes.map(({ version: number, what }) => [number, what])).toEqual([
      [5, 'names of service oven were set'],
      [4, 'n-haddad was merged into noor-haddad'],
      [3, 'n-haddad was changed'],
      [2, 'N. Haddad was added'],
      [1, 'Noor Haddad was added'],
    ]);
    const [third] = await query(house.databaseUrl, 'SELECT body FROM directory_versions WHERE version = 3', []);
    expect(JSON.parse(third.body).identities.map(({ id }: { id: string }) => id)).toEqual(['n-haddad', 'noor-haddad']);
    await expect(query(house.databaseUrl, 'UPDATE directory_versions SET what = $1', ['x'])).rejects.toThrow();
    expect((await house.call('/api/v1/identities/noor-haddad', { method: 'DELETE' })).status).toBe(204);
    await house.stop();
  });

  it('is not suggested where somebody said it is not them, until that is taken back', async () => {
    await kilnHouse();
    const stranger = async () =>
      whoIsWho.parse(await json(`${AT}/identities`)).unmatched.find(({ name }) => name === 'mquist')!;
    const say = async (what: string, body: object) =>
      (await house.json(`${AT}/identities/${what}`, 'POST', body)).status;
    const notThem = { identity: 'mara', names: ['mquist'] };
    expect((await stranger()).suggestions).toHaveLength(1);
    expect(await say('dismiss', notThem)).toBe(204);
    expect(await stranger()).toMatchObject({
      suggestions: [],
      dismissed: [{ identity: 'mara', known: 'Mara Quist', by: { as: 'local', session: null } }],
    });
    const { dismissed, changes } = directorySchema.parse(await json('/api/v1/identities'));
    // Of the incident's own bundle, so only here.
    expect(dismissed).toMatchObject([{ identity: 'mara', incident: KILN.id, names: ['mquist'] }]);
    expect(changes.map(({ what }) => what)).toEqual(['that mquist may be mara was dismissed']);
    expect(await say('restore', notThem)).toBe(204);
    expect(await stranger()).toMatchObject({ suggestions: [{ identity: 'mara' }], dismissed: [] });
    expect([await say('restore', notThem), await say('dismiss', { ...notThem, names: [' '] })]).toEqual([404, 400]);
    expect(await say('dismiss', { ...notThem, identity: 'nobody' })).toBe(404);
    const key = await house.useCases.keys.create('robot', ['verdicts:read']);
    if (!key.ok) throw new Error();
    const headers = { authorization: `Bearer ${key.value.secret}` };
    expect((await house.json(`${AT}/identities/dismiss`, 'POST', notThem, headers)).status).toBe(403);
    await house.stop();
  });

  it('says from which session each version came, where people sign in', async () => {
    house = await openHouse(postgres, { access: 'guarded', adminPassword: 'correct horse' });
    const browser = async (): Promise<(path: string, form: Record<string, string>) => Promise<number>> => {
      let cookies = '';
      const ask = async (path: string, init: RequestInit = {}) => {
        const answer = await house.call(path, { ...init, headers: { ...init.headers, cookie: cookies } });
        const got = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
        if (got.length > 0) cookies = [cookies, ...got].filter(Boolean).join('; ');
        return answer;
      };
      const token = async (path: string) => /name="_csrf" value="([^"]+)"/.exec(await (await ask(path)).text())![1]!;
      const post = async (path: string, form: Record<string, string>, from = path) => {
        const body = new URLSearchParams({ _csrf: await token(from), ...form });
        return (await ask(path, { method: 'POST', body, headers: { origin: house.origin } })).status;
      };
      expect(await post('/sign-in', { password: 'correct horse', next: '/' })).toBe(303);
      return post;
    };
    const [one, other] = [await browser(), await browser()];
    expect(await one('/identities/new', { name: 'Noor Haddad', kind: 'human' })).toBe(303);
    expect(await other('/identities/new', { name: 'Mara Quist', kind: 'human' })).toBe(303);
    expect(await one('/identities/new', { name: 'Ada Vale', kind: 'human' })).toBe(303);
    const by = (await house.useCases.identities.history()).map((change) => change.by);
    expect(by.map((editor) => editor?.as)).toEqual(['administrator', 'administrator', 'administrator']);
    expect(by[0]!.session).toMatch(/^[0-9a-f]{8}$/);
    expect(by[0]!.session).toBe(by[2]!.session);
    expect(by[1]!.session).not.toBe(by[0]!.session);
    await house.stop();
  });

  it('loses no edit when many come at once', async () => {
    const { report } = await kilnHouse();
    const names = Array.from({ length: 12 }, (_, n) => `Glazier ${n}`);
    await Promise.all(names.map((name) => house.json('/api/v1/identities', 'POST', { name, kind: 'human' })));
    expect((await json('/api/v1/identities')).identities).toHaveLength(12);
    const settled = 'SELECT directory_version AS version FROM incidents WHERE id = $1';
    for (let tries = 0; tries < 300; tries++) {
      if ((await query(house.databaseUrl, settled, [KILN.id]))[0].version === 12) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await house.settled(report);
    expect((await query(house.databaseUrl, settled, [KILN.id]))[0].version).toBe(12);
    expect(await claimOf(report)).toEqual([['unsupported', 'no_record']]);
    expect(house.errors).toEqual([]);
    await house.stop();
  });
});

async function fromExport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-kiln-'));
  const path = join(folder, 'evidence.zip');
  await writeFile(path, new Uint8Array(await (await house.call(`${AT}/evidence.zip`)).arrayBuffer()));
  const files = await openBundle(path);
  const loaded = files.ok ? await loadBundle(files.value, SOURCES, readGitBundle) : files;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const document = await verifyReport(
    { text: KILN_REPORT, options: {} },
    memoryEvidence(loaded.value.manifest, loaded.value),
  );
  await rm(folder, { recursive: true });
  return JSON.stringify(document);
}
