import { describe, expect, it } from 'vitest';
import { expectTotal } from '../../application/ports/hostile-records.fixture.js';
import type { Json } from '../../domain/evidence.js';
import { firebaseHosting } from './source.js';

type Fields = { readonly [name: string]: Json };

const FILE = firebaseHosting.recognise('gcp/lumen-prod/hosting-lumen-shop-releases.json')!;

const release = (fields: Fields = {}): Json => ({
  name: 'sites/lumen-shop/channels/live/releases/1901',
  type: 'DEPLOY',
  releaseTime: '2031-03-04T10:00:00.25Z',
  releaseUser: { email: 'ada@lumen.example' },
  version: {
    name: 'sites/lumen-shop/versions/8c1f8c1f8c1f8c1f',
    fileCount: '228',
    versionBytes: '4096',
    config: {
      rewrites: [
        { glob: '/api/**', run: { serviceId: 'atlas' } },
        { glob: '/old/**', function: 'legacy', functionRegion: 'l1' },
        { glob: '**', path: '/index.html' },
      ],
    },
  },
  ...fields,
});

const reading = (body: Json) => firebaseHosting.toEvents(firebaseHosting.toEvidence(body, FILE)!);

describe('hosting releases', () => {
  it('recognises the file of any site', () => {
    expect(FILE).toMatchObject({ instance: 'lumen-prod', part: 'releases', format: 'json-array' });
    expect(firebaseHosting.recognise('gcp/lumen-prod/hosting-releases.json')).toBeNull();
  });

  it('tells what went live, by whom, with its routes; a region that is not named is the default one', () => {
    const { events, entities } = reading(release());
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      kind: 'hosting.released',
      actors: [{ role: 'actor', handle: 'ada@lumen.example' }],
      attributes: {
        release: '1901',
        version: '8c1f8c1f8c1f8c1f',
        fileCount: 228,
        bytes: 4096,
        rewrites: [
          { pattern: '/api/**', service: 'atlas', region: 'us-central1' },
          { pattern: '/old/**', function: 'legacy', region: 'l1' },
          { pattern: '**', path: '/index.html' },
        ],
      },
      evidence: { nativeId: '1901', trust: 4 },
    });
    const subjects = events[0]!.subjects.map(({ type, id }) => `${type}:${id}`);
    expect(subjects.slice(0, 3)).toEqual(['site:lumen-shop', 'project:lumen-prod', 'route:lumen-shop:/api/**']);
    expect(subjects).toContain('service:atlas');
    expect(entities.find(({ id }) => id === 'lumen-shop:**')?.names).toEqual(['lumen-shop:**']);
  });

  it('knows a rollback', () => {
    expect(reading(release({ type: 'ROLLBACK', message: 'back' })).events[0]).toMatchObject({
      kind: 'hosting.rolled_back',
      text: 'back',
    });
  });

  it('does not take a preview channel for the site', () => {
    const { events } = reading(release({ name: 'sites/lumen-shop/channels/pr-7/releases/1902' }));
    expect(events[0]?.subjects[0]).toEqual({ type: 'site', id: 'lumen-shop@pr-7' });
  });

  it('is not understood without a site', () => {
    expect(reading(release({ name: 'releases/1' })).notUnderstood).toMatch(/no site/);
  });

  it('reads any JSON without throwing, and the same twice', () => {
    expectTotal(firebaseHosting, FILE, [release()]);
  });
});
