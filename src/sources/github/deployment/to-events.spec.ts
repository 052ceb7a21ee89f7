/** Deployments and their statuses. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

const SHA = 'abcd'.padEnd(40, '1');

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/deployments.json')!);
  return github.toEvents(record!);
}

describe('deployments', () => {
  it('carry every status under the id of the deployment, with its time and outcome, and the release they deploy', () => {
    const reading = read({
      databaseId: 77,
      createdAt: '2026-03-02T10:00:00Z',
      environment: 'production',
      state: 'INACTIVE',
      commitOid: SHA,
      ref: { name: 'v2.1.0', prefix: 'refs/tags/' },
      payload: '{"version":"v2.1.0"}',
      creator: { __typename: 'Bot', login: 'till-deployer' },
      statuses: {
        nodes: [
          { id: 'DES1', state: 'IN_PROGRESS', createdAt: '2026-03-02T10:01:00Z', environment: 'production' },
          {
            id: 'DES2',
            state: 'FAILURE',
            createdAt: '2026-03-02T10:05:00Z',
            description: 'canary 5xx',
            logUrl: 'javascript:x',
          },
        ],
      },
    });
    expect(reading.events.map((event) => [event.kind, event.evidence.nativeId, event.outcome])).toEqual([
      ['deployment.recorded', '77', undefined],
      ['deployment.status', '77', undefined],
      ['deployment.status', '77', 'failure'],
    ]);
    expect(reading.events[2]).toMatchObject({
      text: 'canary 5xx',
      attributes: { environment: 'production', state: 'failure', sha: SHA, ref: 'v2.1.0' },
      subjects: expect.arrayContaining([{ type: 'release', id: 'fernway/till@v2.1.0' }]),
    });
    expect(reading.events[2]?.evidence.url).toBeUndefined();
  });
});
