/** Google Cloud's REST interfaces as far as they hand out evidence: tokens, pages that may be empty and still go on, filters by time. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';

export interface FakeGoogle {
  readonly token: string;
  readonly project: string;
  /** By location: `global`, `europe-west1`. */
  readonly builds?: Readonly<Record<string, readonly Json[]>>;
  /** By region. */
  readonly services?: Readonly<Record<string, readonly Json[]>>;
  readonly revisions?: Readonly<Record<string, readonly Json[]>>;
  readonly alerts?: readonly Json[];
  readonly alertPolicies?: readonly Json[];
  readonly snoozes?: readonly Json[];
  readonly uptimeCheckConfigs?: readonly Json[];
  readonly timeSeries?: readonly Json[];
  /** By site. */
  readonly releases?: Readonly<Record<string, readonly Json[]>>;
  /** Items on a page, whatever was asked for. */
  readonly pageSize: number;
  /** Regions that do not answer. */
  readonly unreachable?: readonly string[];
  /** What the roles of the account hold; without it, everything. */
  readonly permissions?: ReadonlySet<string>;
}

/** What is missing for a call, as Google says it. */
export const lacks = (held: ReadonlySet<string> | undefined, permission: string): FakeAnswer | null =>
  held === undefined || held.has(permission)
    ? null
    : refusal(403, 'PERMISSION_DENIED', `Permission '${permission}' denied on resource (or it may not exist).`);

export const fakeGoogle = (google: FakeGoogle): FakeProvider => ({
  answer(request) {
    if (request.headers['authorization'] !== `Bearer ${google.token}`)
      return refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    const answer = ROUTES.map(([pattern, permission, serve]) => {
      const found = pattern.exec(request.path);
      return found && (lacks(google.permissions, permission(found.at(-1))) ?? serve(google, request, found.slice(1)));
    }).find((one) => one !== null);
    return answer ?? refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
  },
});

export const refusal = (code: number, status: string, message: string): FakeAnswer => ({
  status: code,
  body: { error: { code, status, message } },
});

type Serve = (google: FakeGoogle, request: FakeRequest, names: readonly string[]) => FakeAnswer | null;

/** What is asked of another project is not there. */
const ours =
  (serve: Serve): Serve =>
  (google, request, [project, ...names]) =>
    project === google.project ? serve(google, request, names) : null;

const ROUTES: readonly (readonly [RegExp, permission: (last: string | undefined) => string, Serve])[] = [
  [
    /^\/v1\/projects\/([^/]+)\/locations\/([^/]+)\/builds$/,
    () => 'cloudbuild.builds.list',
    ours((google, request, [location]) => {
      const filter = request.query.get('filter') ?? '';
      const [from, to] = [/create_time>="([^"]+)"/, /create_time<"([^"]+)"/].map((side) => side.exec(filter)?.[1]);
      const builds = (google.builds?.[location!] ?? []).filter((build) => inside(field(build, 'createTime'), from, to));
      return page(google, 'builds', builds, request.query.get('pageToken'));
    }),
  ],
  [
    /^\/v2\/projects\/([^/]+)\/locations\/([^/]+)\/services(\/-\/revisions)?$/,
    (all) => (all ? 'run.revisions.list' : 'run.services.list'),
    ours((google, request, [region, all]) => {
      const [items, held] = all ? (['revisions', google.revisions] as const) : (['services', google.services] as const);
      const unreachable = google.unreachable?.includes(region!)
        ? { unreachable: [`projects/${google.project}/locations/${region}`] }
        : {};
      return page(google, items, held?.[region!] ?? [], request.query.get('pageToken'), unreachable);
    }),
  ],
  [
    /^\/v3\/projects\/([^/]+)\/(alerts|alertPolicies|snoozes|uptimeCheckConfigs)$/,
    (items) => `monitoring.${items}.list`,
    ours((google, request, [items]) =>
      page(google, items!, ordered(google[items as 'alerts'] ?? [], request), request.query.get('pageToken')),
    ),
  ],
  [
    /^\/v3\/projects\/([^/]+)\/timeSeries$/,
    () => 'monitoring.timeSeries.list',
    ours((google, request) => {
      const type = /metric\.type="([^"]+)"/.exec(request.query.get('filter') ?? '')?.[1];
      if (!type || !request.query.get('interval.endTime'))
        return refusal(400, 'INVALID_ARGUMENT', 'Field filter or interval is missing.');
      const series = (google.timeSeries ?? []).filter(
        (one) => (one as { metric: { type: string } }).metric.type === type,
      );
      return page(google, 'timeSeries', series, request.query.get('pageToken'));
    }),
  ],
  [
    /^\/v1beta1\/sites\/([^/]+)\/releases$/,
    () => 'firebasehosting.sites.get',
    (google, request, [site]) =>
      google.releases?.[site!]
        ? page(google, 'releases', google.releases[site!]!, request.query.get('pageToken'))
        : null,
  ],
];

/** By `openTime` where that is asked for. */
const ordered = (items: readonly Json[], { query }: FakeRequest): readonly Json[] =>
  query.get('orderBy') === 'open_time'
    ? [...items].sort((a, b) => Date.parse(field(a, 'openTime')) - Date.parse(field(b, 'openTime')))
    : items;

export const field = (item: Json, name: string): string => String((item as Record<string, Json>)[name] ?? '');
export const inside = (time: string, from: string | undefined, to: string | undefined): boolean =>
  (from === undefined || Date.parse(time) >= Date.parse(from)) &&
  (to === undefined || Date.parse(time) < Date.parse(to));

function page(
  google: FakeGoogle,
  name: string,
  items: readonly Json[],
  token: string | null,
  more: Record<string, Json> = {},
): FakeAnswer {
  const start = token === null ? 0 : Number(token.replace('page-', ''));
  const end = start + google.pageSize;
  const next = end < items.length ? { nextPageToken: `page-${end}` } : {};
  // An empty list is left out, as Google leaves it out.
  const some = items.slice(start, end);
  return { body: { ...(some.length > 0 ? { [name]: some } : {}), ...next, ...more } as Json };
}
