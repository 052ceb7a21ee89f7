/** GitHub as a live source: repositories by GraphQL and REST, with a token that may only read. */
import { z } from 'zod';
import { words } from '../../../application/ports/json-reading.js';
import type { LiveSource } from '../../../application/ports/live-source.js';
import { pagedConnection } from '../../../application/ports/paged-parts.js';
import { GRAPHQL, githubAsk } from './ask.js';
import { partsOf } from './parts.js';
import { VIEWER } from './queries.js';

const REPOSITORY = /^[A-Za-z0-9][\w-]{0,38}\/[\w.-]{1,100}$/;
/** Of classic tokens; fine-grained ones tell nothing of theirs. */
const READING = new Set(['read:org', 'read:user', 'user:email', 'read:project', 'security_events']);

const schema = z.strictObject({
  token: z.string(),
  repositories: z
    .string()
    .transform((given) =>
      given
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(REPOSITORY)).min(1).max(100)),
  address: z.url({ protocol: /^https?$/ }).default('https://api.github.com'),
});
type Settings = z.output<typeof schema>;

export const githubLive: LiveSource<Settings> = {
  source: 'github',
  title: 'GitHub',
  schema,
  settings: [
    {
      name: 'token',
      label: 'Token',
      help: 'A fine-grained token that may only read',
      secret: true,
      example: 'env:GITHUB_TOKEN',
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
  searches: [GRAPHQL],
  connect(settings, tools) {
    const ask = githubAsk(tools, settings);
    const repositories = settings.repositories.map((full) => ({
      owner: full.split('/')[0]!,
      name: full.split('/')[1]!,
    }));
    return pagedConnection(
      async () => {
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
      },
      async (window) => repositories.flatMap((repository) => partsOf(ask, repository, window)),
      tools.now,
    );
  },
};
