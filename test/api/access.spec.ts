/** Who may do what: the open house on loopback, keys and their scopes, sessions, forged forms, foreign pages and names. */
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyScope, UseCases } from '../../src/application/use-cases.js';
import { CALLS } from '../../src/delivery/api/calls.js';
import { type MemoryUseCases, memoryUseCases } from '../../src/delivery/api/use-cases.fixture.js';
import { stubPages } from './pages.fixture.js';
import { type Served, served } from './served.fixture.js';

let server: Served;
let useCases: MemoryUseCases;
afterEach(() => server.close());

const PASSWORD = 'correct horse battery';
/** Where a sign-in form must not lead. */
const FOREIGN = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
];
/** What a browser says of another site, another port of this machine, a sandboxed page, a cross-site form, a neighbour site. */
const FOREIGN_ORIGINS: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];
const WINDOW = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };

async function guarded() {
  useCases = memoryUseCases();
  server = await served(useCases, { access: 'guarded', adminPassword: PASSWORD }, stubPages());
}

async function open() {
  useCases = memoryUseCases();
  server = await served(useCases, {}, stubPages());
}

async function keyWith(from: UseCases, ...scopes: KeyScope[]): Promise<Record<string, string>> {
  const made = await from.keys.create('test', scopes);
  return { authorization: `Bearer ${made.ok ? made.value.secret : ''}` };
}

/** What a browser does: keeps cookies, reads the token out of the form. */
async function visitor() {
  const cookies = new Map<string, string>();
  const call = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.call(path, { ...init, headers: { accept: 'text/html', cookie, ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    call(path, { method: 'POST', body: new URLSearchParams(form), headers });
  const token = async (path = '/sign-in') =>
    /name="_csrf" value="([\w-]+)"/.exec(await (await call(path)).text())?.[1] ?? '';
  const signIn = async (password = PASSWORD, next = '/') => post('/sign-in', { _csrf: await token(), password, next });
  return { cookies, call, post, token, signIn };
}

describe('an embedded server', () => {
  it('needs no login', async () => {
    await open();
    expect((await server.call('/api/v1/keys')).status).toBe(200);
    expect((await server.call('/hello/you')).status).toBe(200);
  });

  it('answers only to its own name', async () => {
    useCases = memoryUseCases();
    server = await served(useCases, { hosts: ['127.0.0.1:9', 'localhost:9'] });
    const answer = await server.call('/api/v1/incidents');
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'forbidden']);
    const named = await server.app.inject({ url: '/api/v1/incidents', headers: { host: 'LOCALHOST:9' } });
    expect(named.statusCode).toBe(200);
    const rebound = await server.app.inject({ url: '/healthz', headers: { host: 'evil.example:9' } });
    expect(rebound.statusCode).toBe(403);
  });

  it('takes no change from other sites', async () => {
    await open();
    for (const headers of FOREIGN_ORIGINS) {
      const answer = await server.json('/api/v1/incidents', 'POST', { title: 'x', ...WINDOW }, headers);
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    expect(await useCases.incidents.list()).toEqual([]);
  });

  it('takes a change from its own pages and from programs', async () => {
    await open();
    const headers = { origin: server.origin, 'sec-fetch-site': 'same-origin' };
    expect((await server.json('/api/v1/incidents', 'POST', { title: 'x', ...WINDOW }, headers)).status).toBe(201);
    expect((await server.json('/api/v1/incidents', 'POST', { title: 'y', ...WINDOW })).status).toBe(201);
  });

  it('honours the scopes of a key all the same', async () => {
    await open();
    const headers = await keyWith(useCases, 'verdicts:read');
    expect((await server.call('/api/v1/incidents', { headers })).status).toBe(200);
    expect((await server.json('/api/v1/incidents', 'POST', { title: 'x', ...WINDOW }, headers)).status).toBe(403);
    expect((await server.call('/api/v1/incidents', { headers: { authorization: 'Bearer nonsense' } })).status).toBe(
      401,
    );
    expect((await server.call('/api/v1/incidents', { headers: { authorization: 'Basic abc' } })).status).toBe(401);
  });

  it('lets no key sign off, see keys or make them', async () => {
    await open();
    const headers = await keyWith(useCases, 'verdicts:read', 'reports:write', 'evidence:write');
    expect((await server.call('/api/v1/reports/r/sign-off', { method: 'POST', headers })).status).toBe(403);
    expect((await server.call('/api/v1/keys', { headers })).status).toBe(403);
    expect((await server.json('/api/v1/keys', 'POST', { name: 'n', scopes: ['verdicts:read'] }, headers)).status).toBe(
      403,
    );
    expect((await server.call('/hello/you', { headers })).status).toBe(403);
  });
});

describe('a guarded server', () => {
  it('refuses every call but the public ones without key or session, before it reads the body', async () => {
    await guarded();
    for (const call of CALLS) {
      const path = call.path.replaceAll(/\{\w+\}/g, 'github');
      const answer = await server.call(path, { method: call.method.toUpperCase() });
      // There is no endpoint here; whoever asks needs no key to hear so.
      const open = call.id === 'receiveDelivery' ? 404 : 200;
      expect([call.id, answer.status]).toEqual([call.id, call.access === 'public' ? open : 401]);
      if (answer.status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="corroborate"');
    }
  });

  it('gives each call to the keys with its scope and to no other', async () => {
    await guarded();
    const scopes = ['evidence:write', 'reports:write', 'verdicts:read'] as const;
    for (const scope of scopes) {
      const headers = await keyWith(useCases, scope);
      for (const call of CALLS.filter(({ access }) => access !== 'public')) {
        const path = call.path.replaceAll(/\{\w+\}/g, 'github');
        const { status } = await server.call(path, { method: call.method.toUpperCase(), headers });
        expect([scope, call.id, status === 403]).toEqual([scope, call.id, call.access !== scope]);
      }
    }
  });

  it('forgets a revoked key at once', async () => {
    await guarded();
    const headers = await keyWith(useCases, 'verdicts:read');
    const [key] = await useCases.keys.list();
    await useCases.keys.revoke(key?.id ?? '');
    expect((await server.call('/api/v1/incidents', { headers })).status).toBe(401);
  });

  it('sends a visitor to sign in and back', async () => {
    await guarded();
    const browser = await visitor();
    const away = await browser.call('/hello/you?x=1');
    expect([away.status, away.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fhello%2Fyou%3Fx%3D1']);
    const back = await browser.signIn(PASSWORD, '/hello/you?x=1');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/hello/you?x=1']);
    expect((await browser.call('/hello/you')).status).toBe(200);
    expect((await browser.call('/api/v1/keys')).status).toBe(200);
    expect((await browser.call('/api/v1/reports/r/sign-off', { method: 'POST' })).status).toBe(409);
  });

  it('never sends a visitor on to another site', async () => {
    await guarded();
    for (const next of FOREIGN) {
      const browser = await visitor();
      const location = (await browser.signIn(PASSWORD, next)).headers.get('location');
      expect([next, location]).toEqual([next, '/']);
    }
  });

  it('keeps its cookies from scripts and other sites', async () => {
    await guarded();
    const browser = await visitor();
    const answer = await browser.signIn();
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/; HttpOnly; SameSite=Lax/);
    await server.close();
    useCases = memoryUseCases();
    server = await served(useCases, { access: 'guarded', adminPassword: PASSWORD, secure: true }, stubPages());
    const secure = await server.call('/sign-in');
    expect(secure.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(secure.headers.get('strict-transport-security')).toMatch(/max-age/);
  });

  it('refuses a wrong password, and after five a right one too', async () => {
    await guarded();
    const browser = await visitor();
    for (let attempt = 0; attempt < 5; attempt++) expect((await browser.signIn('wrong')).status).toBe(401);
    const late = await browser.signIn();
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(browser.cookies.has('corroborate_session')).toBe(false);
  });

  it('counts attempts made side by side', async () => {
    await guarded();
    const browser = await visitor();
    const token = await browser.token();
    const tries = Array.from({ length: 12 }, () => browser.post('/sign-in', { _csrf: token, password: 'wrong' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('refuses a forged form, of sign-in as of any page', async () => {
    await guarded();
    const browser = await visitor();
    expect((await browser.post('/sign-in', { password: PASSWORD })).status).toBe(403);
    const stranger = await visitor();
    const token = await stranger.token();
    await browser.token();
    expect((await browser.post('/sign-in', { password: PASSWORD, _csrf: token })).status).toBe(403);
    await browser.signIn();
    expect((await browser.post('/hello', { name: 'x', _csrf: token })).status).toBe(403);
    expect((await browser.post('/hello', { name: 'x', _csrf: await browser.token('/hello/you') })).status).toBe(303);
  });

  it('binds the token of a form to the session', async () => {
    await guarded();
    const browser = await visitor();
    const before = await browser.token();
    await browser.signIn();
    expect((await browser.post('/hello', { name: 'x', _csrf: before })).status).toBe(403);
  });

  it('ends a session at sign-out, also for whoever kept the cookie', async () => {
    await guarded();
    const browser = await visitor();
    await browser.signIn();
    const kept = browser.cookies.get('corroborate_session') ?? '';
    const out = await browser.post('/sign-out', { _csrf: await browser.token('/hello/you') });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
    const headers = { cookie: `corroborate_session=${kept}` };
    expect((await server.call('/api/v1/keys', { headers })).status).toBe(401);
  });

  it('takes no made-up cookie for a session', async () => {
    await guarded();
    for (const value of ['', 'a.b.c', 'a.zzzzzzzzzz.c', `${'x'.repeat(24)}.zzzzzzzzz.${'y'.repeat(43)}`]) {
      const headers = { cookie: `corroborate_session=${value}` };
      expect([value, (await server.call('/api/v1/keys', { headers })).status]).toEqual([value, 401]);
    }
  });
});
