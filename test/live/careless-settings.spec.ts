/** Settings that somebody typed carelessly: each mistake in one sentence that says what would do, and no secret repeated. */
import { expect, it } from 'vitest';
import { connections } from '../../src/application/collect/connections.js';
import { LIVE_SOURCES } from '../../src/sources/live.js';

const never = () => {
  throw new Error('nothing is asked');
};
const made = connections({
  liveSources: LIVE_SOURCES,
  draftSources: [],
  openHttp: never,
  readSecret: never,
  now: never,
  newId: never,
  store: { list: async () => [], add: never, get: never, tested: never, remove: never },
} as never);

it.each<[string, string, Record<string, string>, string]>([
  [
    'an address in place of a name',
    'github',
    { token: 'env:T', repositories: 'https://github.com/acme/shop' },
    'Repositories, entry 1, does not have the form that is needed, as in “acme/shop, acme/infra”.',
  ],
  [
    'the second of several',
    'github',
    { token: 'env:T', repositories: 'acme/shop, acme' },
    'Repositories, entry 2, does not have the form that is needed, as in “acme/shop, acme/infra”.',
  ],
  [
    'small letters',
    'jira',
    { address: 'https://a.atlassian.net', account: 'a@b.example', token: 'env:T', projects: 'ops' },
    'Projects, entry 1, does not have the form that is needed, as in “OPS, PAY”.',
  ],
  [
    'the secret itself',
    'pagerduty',
    { token: 'u+abcdef' },
    'API key has to be a reference to the secret, env:NAME or file:/path, and never the secret itself.',
  ],
  ['nothing', 'slack', { token: 'env:T' }, 'Channels is missing.'],
  ['a setting of another source', 'pagerduty', { token: 'env:T', project: 'x' }, 'PagerDuty has no setting "project".'],
])('%s', async (_what, source, settings, sentence) => {
  const refusal = await made.create({ source, name: 'x', settings } as never);
  expect(refusal).toMatchObject({ ok: false, faults: [{ detail: sentence }] });
});
