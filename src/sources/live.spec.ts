import { describe, expect, it } from 'vitest';
import { DRAFT_SOURCES } from './drafts.js';
import { LIVE_SOURCES, mayAsk } from './live.js';

describe('where credentials may be sent', () => {
  const asks = mayAsk(['https://github.acme.example', 'http://127.0.0.1:9000']);

  it('is where each source is by default', () => {
    const given: Record<string, string> = {
      token: 'env:TOKEN',
      repositories: 'acme/shop',
      folders: '/srv/git/shop.git',
      project: 'acme-prod',
      sites: 'acme-shop',
      regions: 'europe-west1',
      channels: '#ops',
      account: 'ann@acme.example',
      projects: 'OPS',
      address: 'https://acme.atlassian.net',
    };
    for (const live of [...LIVE_SOURCES, ...DRAFT_SOURCES]) {
      const named = live.settings.filter(
        ({ name, optional }) => given[name] !== undefined && (name === 'token' || !optional),
      );
      const settings = live.schema.parse(Object.fromEntries(named.map(({ name }) => [name, given[name]])));
      for (const origin of live.origins(settings)) expect(asks(origin), `${live.source}: ${origin}`).toBe(true);
    }
  });

  it.each([
    ['https://api.github.com', true],
    ['https://logging.googleapis.com', true],
    ['https://acme.atlassian.net', true],
    ['https://github.acme.example', true],
    ['http://127.0.0.1:9000', true],
    ['http://127.0.0.1:9001', false],
    ['https://evil.example', false],
    ['https://api.github.com.evil.example', false],
    ['https://evilgoogleapis.com', false],
    ['https://api.github.com:8443', false],
    ['http://api.github.com', false],
    ['http://169.254.169.254', false],
  ])('%s: %s', (origin, allowed) => {
    expect(asks(origin)).toBe(allowed);
  });
});
