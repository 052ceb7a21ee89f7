/** GitHub as a live source: repositories by GraphQL and REST, with a token that may only read or as an app. */
import { z } from 'zod';
import { words } from '../../../application/ports/json-reading.js';
import type { ConnectionTest, LiveSource, LiveTools } from '../../../application/ports/live-source.js';
import { pagedConnection } from '../../../application/ports/paged-parts.js';
import { type AppAccess, appAccess, tokensPath } from './app.js';
import { type GithubAsk, GRAPHQL, githubAsk } from './ask.js';
import { partsOf } from './parts.js';
import { VIEWER } from './queries.js';

const REPOSITORY = /^[A-Za-z0-9][\w-]{0,38}\/[\w.-]{1,100}$/;
/** Of classic tokens; fine-grained ones tell nothing of theirs. */
const READING = new Set(['read:org', 'read:user', 'user:email', 'read:project', 'security_events']);

/** A token, or an app with its installation and its key. */
const schema = z
  .strictObject({
    token: z.string().optional(),
    app: z
      .string()
      .regex(/^[A-Za-z0-9.]{1,40}$/)
      .optional(),
    installation: z
      .string()
      .regex(/^\d{1,20}$/)
      .optional(),
    privateKey: z.string().optional(),
    repositories: z
      .string()
      .transform((given) =>
        given
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(REPOSITORY)).min(1).max(100)),
    address: z
      .url({ protocol: /^https?$/ })
      .refine((address) => /^\/(?:api\/?)?$/.test(new URL(address).pathname), {
        error: 'ends in /api, or with the host',
      })
      .default('https://api.github.com'),
  })
  .refine(({ token, ...app }) => APP.every((name) => (app[name] === undefined) === (token !== undefined)), {
    error: 'either a token, or an app with its installation and its private key',
  })
  .refine(({ app, repositories }) => app === undefined || new Set(repositories.map(ownerOf)).size === 1, {
    error: 'an installation of an app sees the repositories of one owner only',
  });
type Settings = z.output<typeof schema>;
const APP = ['app', 'installation', 'privateKey'] as const;
const ownerOf = (repository: string): string => repository.split('/')[0]!.toLowerCase();

export const githubLive: LiveSource<Settings> = {
  source: 'github',
  title: 'GitHub',
  schema,
  settings: [
    {
      name: 'token',
      label: 'Token',
      help: 'A fine-grained token that may only read; or, instead, an app',
      secret: true,
      optional: true,
      example: 'env:GITHUB_TOKEN',
    },
    {
      name: 'app',
      label: 'App',
      help: 'The client id of a GitHub App',
      optional: true,
      example: 'Iv23liSHS1gnCdpB0Xyz',
    },
    {
      name: 'installation',
      label: 'Installation',
      help: 'The number at the end of the address of the installation',
      optional: true,
      example: '48151623',
    },
    {
      name: 'privateKey',
      label: 'Private key',
      help: "The app's key, as GitHub gave it",
      secret: true,
      optional: true,
      example: 'file:/run/secrets/github-app.pem',
    },
    { name: 'repositories', label: 'Repositories', help: 'With their owners', example: 'acme/shop, acme/infra' },
    {
      name: 'address',
      label: 'Address',
      help: 'Only for GitHub Enterprise',
      optional: true,
      example: 'https://github.acme.example/api',
    },
  ],
  needs: [
    'Read-only: Metadata, Contents, Pull requests, Issues, Deployments, Checks, Actions, Commit statuses',
    'Administration (read), for rule suites',
  ],
  covers:
    'Pull requests with reviews, comments, files and timelines; commits, check suites, deployments, releases; pushes; bypassed rules',
  cannotProve:
    'When a commit was really made; check suites of commits that never reached the default branch; deleted branches',
  origins: ({ address }) => [new URL(address).origin],
  searches: GRAPHQL,
  issues: ({ installation, address }) => (installation === undefined ? [] : [tokensPath({ installation, address })]),
  connect(settings, tools) {
    const { address } = settings;
    const repositories = settings.repositories.map((full) => ({
      owner: full.split('/')[0]!,
      name: full.split('/')[1]!,
    }));
    const app = appOf(settings, tools);
    const ask = githubAsk(tools, { address, token: app?.token ?? (() => tools.secret(settings.token!)) });
    return pagedConnection(
      () => (app ? testedApp(ask, app) : testedToken(ask)),
      async (window) => repositories.flatMap((repository) => partsOf(ask, repository, window)),
      tools.now,
    );
  },
};

function appOf({ app, installation, privateKey, address, repositories }: Settings, tools: LiveTools): AppAccess | null {
  if (app === undefined || installation === undefined || privateKey === undefined) return null;
  const names = repositories.map((full) => full.split('/')[1]!);
  return appAccess(tools, { app, installation, privateKey, address, repositories: names });
}

async function testedApp(ask: GithubAsk, app: AppAccess): Promise<ConnectionTest> {
  const found = await app.installation();
  // Whether its token is accepted as well.
  await ask.graphql(VIEWER, {});
  return found;
}

async function testedToken(ask: GithubAsk): Promise<ConnectionTest> {
  const { data, scopes } = await ask.graphql(VIEWER, {});
  const granted = scopes
    ?.split(',')
    .map((scope) => scope.trim())
    .filter(Boolean);
  return {
    account: words(data, 'viewer', 'login') ?? 'an app',
    missing: [],
    excess: granted?.filter((scope) => !READING.has(scope)) ?? [],
    ...(granted?.length
      ? {}
      : { unknown: 'GitHub does not tell what a fine-grained token may do: grant it reading only.' }),
  };
}
