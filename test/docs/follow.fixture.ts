/** Follows a page to its end with the real product: what went otherwise than the page says, in sentences. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import type { CollectionView, ConnectionView } from '../../src/application/collect/views.js';
import { mayAsk } from '../../src/sources/live.js';
import { type House, openHouse } from '../api/house.fixture.js';
import { type FakeProvider, type FakeServer, startFake } from '../fakes/fake-server.js';
import { startGrpcFake } from '../fakes/grpc-server.js';
import type { TestServer } from '../services/test-database.js';
import { internet } from './internet.js';
import { codes, type Followed, follow, requestOf, type SourcePage, section, type WebRequest } from './page.js';
import { APP_KEY, CREDENTIAL, googleCloud, SERVICE_KEY, tokenEndpoint, WINDOW } from './providers.js';

export interface Way {
  /** Providers by host, as they are once the menus and papers of the page were followed. */
  readonly hosts: (
    page: SourcePage,
    followed: Followed,
    permissions: ReadonlySet<string>,
  ) => Record<string, FakeProvider>;
  /** The one that is asked over gRPC, by its host. */
  readonly grpc?: (permissions: ReadonlySet<string>) => readonly [host: string, provider: FakeProvider];
}

const INCIDENT = 'INC-1';
/** `"name":"value"` in the prose: a setting that some need besides. */
const BESIDES = /^"(\w+)":\s*"([^"]+)"$/;

export async function followed(page: SourcePage, way: Way, database: TestServer): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'corroborate-page-'));
  try {
    return await followedIn(root, page, way, database);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function followedIn(root: string, page: SourcePage, way: Way, database: TestServer): Promise<readonly string[]> {
  const upstream = repository(join(root, 'upstream'));
  mkdirSync(join(root, 'run/secrets'), { recursive: true });
  writeFileSync(join(root, 'run/secrets/github-app.pem'), APP_KEY.privateKey);
  const done = follow(page, { root, credential: CREDENTIAL, key: SERVICE_KEY, upstream });
  const google = googleCloud(done.calls.filter(([name]) => name === 'gcloud').map((call) => call.slice(1).join(' ')));
  const fakes: Record<string, FakeServer> = {};
  for (const [host, provider] of Object.entries(way.hosts(page, done, google.permissions)))
    fakes[host] = await startFake(provider);
  const [grpcHost, grpcProvider] = way.grpc?.(google.permissions) ?? [];
  const grpc = grpcProvider && (await startGrpcFake(grpcProvider));
  const routes = Object.fromEntries(Object.entries(fakes).map(([host, { origin }]) => [host, origin]));
  const net = await internet(routes, tokenEndpoint(google.account));
  const house = await openHouse(
    database,
    {},
    {
      ...done.environment,
      ...(grpc ? { CORROBORATE_SOURCE_ORIGINS: grpc.origin } : {}),
    },
  );
  try {
    const walk = walkIn(house, grpc?.origin);
    await walk.begin();
    const requests = done.calls.filter(([name]) => name === 'curl').map(requestOf);
    for (const request of requests) await walk.do(request);
    for (const [name, value] of besides(page)) await walk.connectWith(requests, name, value);
    if (requests.length === 0) walk.problems.push('the page asks for nothing');
    if (walk.collects()) await walk.collect();
    for (const [request, fault] of inline(page)) await walk.do(request, fault);
    if (grpcHost && !mayAsk([])(`https://${grpcHost}`)) walk.problems.push(`${grpcHost} may not be asked`);
    const asked = [...Object.values(fakes), ...(grpc ? [grpc] : [])].flatMap((fake) => fake.asked);
    const used = Object.entries(fakes).filter(([, fake]) => fake.asked.length > 0);
    walk.problems.push(
      ...untold(
        page,
        [...new Set(asked.map(({ path }) => path))],
        used.map(([host]) => host),
      ),
    );
    walk.problems.push(...net.strayed.map((host) => `${host} was asked`), ...house.errors.map(String));
    return walk.problems;
  } finally {
    await house.stop();
    await net.close();
    await Promise.all([...Object.values(fakes), ...(grpc ? [grpc] : [])].map((fake) => fake.close()));
  }
}

/** A house that is walked through by requests. */
function walkIn(house: House, grpcOrigin: string | undefined) {
  const problems: string[] = [];
  const seen: Record<string, string> = { incident: INCIDENT };
  const connections: ConnectionView[] = [];
  const send = ({ method, path, body }: WebRequest) =>
    house.call(
      path.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => seen[name] ?? `no-${name}`),
      {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json' },
              body: body.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => seen[name] ?? `no-${name}`),
            }),
      },
    );
  const walk = {
    problems,
    collects: () => connections.some(({ source }) => source !== 'incident-io' && source !== 'rootly'),
    async begin() {
      const made = await house.json('/api/v1/incidents', 'POST', { id: INCIDENT, title: 'Slow', ...WINDOW });
      if (!made.ok) problems.push(await made.text());
    },
    /** @param fault the refusal that the page foretells */
    async do(request: WebRequest, fault?: string): Promise<void> {
      const answer = await send(reached(request, grpcOrigin));
      const said = await answer.text();
      const what = `${request.method} ${request.path}`;
      if (fault !== undefined) {
        if (answer.ok || !said.includes(fault)) problems.push(`${what} was to be refused with ${fault}: ${said}`);
        return;
      }
      if (!answer.ok) return void problems.push(`${what}: ${said}`);
      const body = answer.headers.get('content-type')?.includes('json') ? JSON.parse(said) : {};
      if (request.path === '/api/v1/connections') keep(body);
      if (request.path.endsWith('/drafts')) seen['draft'] = body.items[0].id;
      if (request.path.endsWith('/reports/fetch')) {
        seen['report'] = body.id;
        await house.settled(body.id);
      }
      if (request.path.endsWith('/hand-back') && body.posted !== true) problems.push(`${what}: ${said}`);
    },
    /** Another connection, as the first of the page is made, with one more setting. */
    async connectWith(requests: readonly WebRequest[], name: string, value: string) {
      const { body, ...rest } = requests.find(({ path }) => path === '/api/v1/connections')!;
      const draft = JSON.parse(body!);
      await walk.do({ ...rest, body: JSON.stringify({ ...draft, settings: { ...draft.settings, [name]: value } }) });
    },
    async collect() {
      const begun = await house.call(`/api/v1/incidents/${INCIDENT}/collect`, { method: 'POST' });
      if (begun.status !== 202) return void problems.push(await begun.text());
      let view: CollectionView = await begun.json();
      while (view.state === 'queued' || view.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve, 50));
        view = await (await house.call(`/api/v1/jobs/${view.id}`)).json();
      }
      if (view.records === 0) problems.push('nothing was collected');
      for (const { source, part, state, error, coverage } of view.slices) {
        if (state !== 'done') problems.push(`${source} ${part.name} ${state}: ${error}`);
        for (const statement of coverage ?? []) {
          const short = shortfall(statement);
          if (short !== null && short !== statement.never) problems.push(`${source} ${part.name}: ${short}`);
        }
      }
    },
  };
  function keep(made: ConnectionView): void {
    seen['connection'] = made.id;
    connections.push(made);
    const { testError, test } = made;
    if (testError !== null) problems.push(`${made.name}: ${testError}`);
    for (const name of test?.missing ?? []) problems.push(`${made.name} lacks ${name}`);
    for (const name of test?.excess ?? []) problems.push(`${made.name} has ${name}, which reading does not need`);
  }
  return walk;
}

/** A request that makes a connection to what is asked over gRPC needs the fake's address, for there the network cannot be bent. */
function reached(request: WebRequest, origin: string | undefined): WebRequest {
  if (origin === undefined || request.body === undefined) return request;
  const draft = JSON.parse(request.body);
  return { ...request, body: JSON.stringify({ ...draft, settings: { ...draft.settings, address: origin } }) };
}

const besides = (page: SourcePage): [string, string][] =>
  codes(page.text).flatMap((code) => {
    const [, name, value] = BESIDES.exec(code) ?? [];
    return name && value ? [[name, value] as [string, string]] : [];
  });

/** Requests in the prose, each with the refusal that the same sentence foretells. */
function inline({ text }: SourcePage): [WebRequest, string | undefined][] {
  const calls = text.matchAll(/`(GET|POST) (\/api\/v1\/[^`]+)`(?:\s+is refused with\s+`(\w+)`)?/g);
  return [...calls].map(([, method, path, fault]) => [
    { method: method!, path: path!.replaceAll(/<(\w+)>/g, '{{$1}}') },
    fault,
  ]);
}

/** What was asked and is not told under "What it asks for", and what is told there and was never asked. */
function untold(page: SourcePage, asked: readonly string[], hosts: readonly string[]): readonly string[] {
  const told = codes(section(page.text, 'What it asks for')).map((code) => code.replace(/^(?:GET|POST) /, ''));
  const pattern = (code: string) =>
    new RegExp(
      `${code.startsWith('…') ? '' : '(?:^|/)'}${code
        .replace(/^…|^\//, '')
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(/<\w+>/g, '[^/]+')}$`,
    );
  const places = told.filter((code) => code.startsWith('/') || code.startsWith('…'));
  return [
    ...asked.filter((path) => !told.some((code) => pattern(code).test(path))).map((path) => `${path} is not told`),
    ...places.filter((code) => !asked.some((path) => pattern(code).test(path))).map((code) => `${code} was not asked`),
    ...hosts
      .filter((host) => host.endsWith('googleapis.com') && !told.includes(host))
      .map((host) => `${host} is not told`),
  ];
}

/** Two repositories with a commit in the window, where a code host would have them. */
function repository(folder: string): string {
  for (const name of ['shop.git', 'infra.git']) {
    const path = join(folder, name);
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) => [
          [`GIT_${role}_NAME`, 'Ann Okoro'],
          [`GIT_${role}_EMAIL`, 'ann@acme.example'],
          [`GIT_${role}_DATE`, '2024-06-18T08:00:00Z'],
        ]),
      ),
    };
    execFileSync('git', ['init', '-q', '--initial-branch=main', path], { env });
    execFileSync('git', ['commit', '-q', '--allow-empty', '-m', `Start ${name}`], { cwd: path, env });
  }
  return folder;
}
