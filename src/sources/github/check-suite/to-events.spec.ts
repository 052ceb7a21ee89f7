/** Checks, workflow runs and the reviews that runs waited for. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { parseInstant } from '../../../domain/instant.js';
import { github } from '../source.js';

const SHA = 'abcd'.padEnd(40, '1');

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/check-suites.json')!);
  return github.toEvents(record!);
}
const span = (from: string, to: string) => ({ from: parseInstant(from), to: parseInstant(to) });

describe('check suites', () => {
  const suite = {
    id: 'CS1',
    conclusion: 'FAILURE',
    createdAt: '2026-03-02T10:00:00Z',
    updatedAt: '2026-03-02T10:09:00Z',
    commit: { oid: SHA },
    app: { name: 'Actions' },
    branch: { name: 'trim' },
    workflowRun: {
      databaseId: 4001,
      runNumber: 12,
      createdAt: '2026-03-02T10:00:00Z',
      updatedAt: '2026-03-02T10:09:00Z',
      workflow: { name: 'deploy' },
      deploymentReviews: {
        nodes: [
          {
            state: 'APPROVED',
            comment: 'go',
            user: { login: 'ben-lund' },
            environments: { nodes: [{ name: 'prod' }] },
          },
        ],
      },
    },
    checkRuns: {
      nodes: [
        {
          databaseId: 8,
          name: 'unit',
          conclusion: 'FAILURE',
          startedAt: '2026-03-02T10:01:00Z',
          completedAt: '2026-03-02T10:03:00Z',
          title: '2 failed',
        },
        { databaseId: 9, name: 'slow', conclusion: null, startedAt: '2026-03-02T10:01:00Z', completedAt: null },
      ],
    },
  };
  const kinds = (kind: string) => read(suite).events.filter((event) => event.kind === kind);

  it('give each finished check run its interval, id and outcome, and none to one still running', () => {
    expect(kinds('check.finished')).toEqual([
      expect.objectContaining({
        at: span('2026-03-02T10:01:00Z', '2026-03-02T10:03:00Z'),
        outcome: 'failure',
        text: '2 failed',
        evidence: expect.objectContaining({ nativeId: '8', trust: 2 }),
      }),
    ]);
    expect(read(suite).notUnderstood).toBeUndefined();
  });

  it('date a deployment review only as far as the run was open', () => {
    expect(kinds('deployment.reviewed')[0]).toMatchObject({
      at: span('2026-03-02T10:00:00Z', '2026-03-02T10:09:00Z'),
      subjects: expect.arrayContaining([{ type: 'environment', id: 'prod' }]),
      actors: [{ role: 'reviewer', handle: 'ben-lund' }],
      attributes: { environment: 'prod', review: 'approved' },
      text: 'go',
    });
  });

  it('know the workflow run by the id of its address', () => {
    expect(kinds('pipeline.finished')[0]?.subjects[0]).toEqual({ type: 'build', id: '4001' });
  });
});
