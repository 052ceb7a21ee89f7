/** Who acted, for whom and through what, in CloudEvents of any maker and in CDEvents: the one behind is never the one who did it. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import { toEvents } from './to-events.js';

const reading = (data: Json, envelope: Record<string, Json> = {}, type = 'io.quay.release.rolled') =>
  toEvents({
    source: 'cloudevents',
    instance: '/quay',
    nativeId: '1',
    path: 'events.jsonl',
    digest: '0'.repeat(64),
    body: { specversion: '1.0', id: '1', source: '/quay', type, time: '2032-05-01T09:00:00Z', data, ...envelope },
  } as never);
const actors = (...given: Parameters<typeof reading>) => reading(...given).events[0]!.actors;
const shown = (found: readonly EventActor[]): string[] =>
  found.map(
    ({ role, handle, onBehalfOf = [], via }) =>
      `${role} ${[handle, ...onBehalfOf].join(' for ')}${via === undefined ? '' : ` through ${via}`}`,
  );

describe('who acted for whom', () => {
  it.each<[string, Json, string[]]>([
    ['beside the one who acted', { actor: 'gardener', onBehalfOf: 'mara' }, ['actor gardener for mara']],
    ['as other words have it', { agent: 'gardener', actingFor: { login: 'mara' } }, ['actor gardener for mara']],
    [
      'inside them',
      { actor: { id: 'gardener', on_behalf_of: { email: 'mara@quay.example' } } },
      ['actor gardener for mara@quay.example'],
    ],
    [
      'in a chain, nearest first',
      { actor: { id: 'gardener', onBehalfOf: { id: 'orchestrator', onBehalfOf: { id: 'mara' } } } },
      ['actor gardener for orchestrator for mara'],
    ],
    [
      'in a list',
      { actor: 'gardener', onBehalfOf: ['orchestrator', 'mara'] },
      ['actor gardener for orchestrator for mara'],
    ],
    [
      'what the actor says itself wins',
      { actor: { id: 'gardener', onBehalfOf: 'mara' }, onBehalfOf: 'noor' },
      ['actor gardener for mara'],
    ],
    [
      'one level down',
      { deploy: { triggeredBy: 'gardener', onBehalfOf: { user: 'x', name: 'mara' } } },
      ['actor gardener for mara'],
    ],
    ['a delegator did not act', { actor: 'gardener', delegatedBy: 'mara' }, ['actor gardener for mara']],
    [
      'an impersonator did, through the account',
      { principal: 'deployer', impersonatedBy: 'mara' },
      ['actor deployer for mara', 'actor mara'],
    ],
    [
      'through a program',
      { sender: { login: 'mara' }, performed_via_github_app: { slug: 'copilot' } },
      ['actor mara through copilot'],
    ],
    ['nobody for oneself', { actor: 'mara', onBehalfOf: 'mara' }, ['actor mara']],
    [
      'an author is not one who acts for another',
      { author: 'noor', actor: 'gardener', onBehalfOf: 'mara' },
      ['author noor', 'actor gardener for mara'],
    ],
    ['only for whom', { onBehalfOf: { user: 'mara' } }, []],
    ['a customer on whose behalf is no key of ours', { actor: 'noor', behalf: 'mara' }, ['actor noor']],
  ])('%s', (_what, data, expected) => {
    expect(shown(actors(data))).toEqual(expected);
  });

  it('has an end where a record nests without one', () => {
    let nested: Json = 'mara';
    for (let depth = 0; depth < 5000; depth++) nested = { id: `a${depth}`, onBehalfOf: nested };
    expect(actors({ actor: nested })[0]!.onBehalfOf!.length).toBeLessThanOrEqual(10);
  });

  it('makes those behind known, so that a name for them can be found', () => {
    const { identities } = reading({ actor: 'gardener', onBehalfOf: 'mara' });
    expect(identities.map(({ names }) => names)).toEqual([['gardener'], ['mara']]);
  });

  it('holds for CDEvents, which have no actor of their own, in their custom data', () => {
    const type = 'dev.cdevents.service.deployed.0.3.0';
    const data = {
      context: { specversion: '0.5.1', id: '1', source: '/quay', type, timestamp: '2032-05-01T09:00:00Z' },
      subject: { id: 'till', content: { environment: { id: 'prod' }, artifactId: 'pkg:oci/till@sha256%3Aab' } },
      customData: { actor: { id: 'gardener', kind: 'agent', onBehalfOf: 'mara' } },
    };
    const [event] = reading(data, {}, type).events;
    expect([event!.kind, ...shown(event!.actors)]).toEqual(['service.deployed', 'actor gardener for mara']);
    const { customData: _, ...bare } = data;
    const sent = { authid: 'svc@quay.iam.gserviceaccount.com', authtype: 'service_account' };
    expect(shown(reading(bare, sent, type).events[0]!.actors)).toEqual(['actor svc@quay.iam.gserviceaccount.com']);
  });
});

describe('whom the sender authenticated', () => {
  it.each<[string, Json, Record<string, Json>, object[]]>([
    [
      'acted, where the data names nobody',
      {},
      { authid: 'mara', authtype: 'user' },
      [{ handle: 'mara', kind: 'human' }],
    ],
    ['an account of a program', {}, { authid: 'k1', authtype: 'api_key' }, [{ handle: 'k1', kind: 'service' }]],
    [
      'is passed over where the data names who acted',
      { actor: 'noor' },
      { authid: 'k1', authtype: 'api_key' },
      [{ handle: 'noor' }],
    ],
    ['nobody', {}, { authid: 'x', authtype: 'unauthenticated' }, []],
    ['unknown', {}, { authid: 'x', authtype: 'unknown' }, []],
  ])('%s', (_what, data, envelope, expected) => {
    expect(actors(data, envelope)).toMatchObject(expected);
    expect(actors(data, envelope)).toHaveLength(expected.length);
  });
});
