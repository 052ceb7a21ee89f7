import { describe, expect, it } from 'vitest';
import { sourceOfPath } from '../../application/document/coverage-view.js';
import { REASONS } from '../../domain/reason.js';
import { REASON_WORDS } from './reason-words.js';
import { sourceName } from './source-words.js';
import { counted } from './verdict-words.js';

describe('words', () => {
  it.each([
    ['gcp/acme/builds.json', 'Cloud Build'],
    ['gcp/acme/logging.jsonl', 'Cloud Logging'],
    ['gcp/acme/hosting-www-releases.json', 'Firebase Hosting'],
    ['gcp/acme/time-series.json', 'Cloud Monitoring'],
    ['gcp/acme/run-services.json', 'Cloud Run'],
    ['github/acme/shop/pull-requests.json', 'GitHub'],
    ['slack/', 'Slack'],
    ['events.jsonl', 'CloudEvents'],
    ['webhooks/x.jsonl', 'webhooks'],
  ])('name the source of %s', (path, name) => expect(sourceName(sourceOfPath(path))).toBe(name));
  it('leave a source that is new as it is', () => expect(sourceName('toString')).toBe('toString'));
  it('give every reason one sentence', () => {
    for (const reason of REASONS) expect(REASON_WORDS[reason]).toMatch(/^[A-Z].*\.$/);
  });
  it('count one and many', () =>
    expect([counted(1, 'claim'), counted(1200, 'claim')]).toEqual(['1 claim', '1,200 claims']));
});
