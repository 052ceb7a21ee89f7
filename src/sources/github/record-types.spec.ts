/** Records other than pull requests: commits, pushes, deployments, releases, rule suites, checks, issues. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../domain/evidence.js';
import { parseInstant } from '../../domain/instant.js';
import { github } from './source.js';

const SHA = 'abcd'.padEnd(40, '1');
const BEFORE = 'beef'.padEnd(40, '2');
const ZERO = '0'.repeat(40);

function read(part: string, body: Json) {
  const record = github.toEvidence(body, github.recognise(`github/fernway/till/${part}.json`)!);
  return github.toEvents(record!);
}
const span = (from: string, to: string | null) => ({
  from: parseInstant(from),
  to: to === null ? null : parseInstant(to),
});

describe('commits', () => {
  const commit = {
    oid: SHA,
    abbreviatedOid: SHA.slice(0, 7),
    messageHeadline: 'Trim the session store (#57)',
    messageBody: 'Why.\n\nCo-authored-by: Claude <noreply@anthropic.com>',
    committedDate: '2026-03-02T10:00:00Z',
    authoredDate: '2026-03-02T09:00:00Z',
    additions: 3,
    deletions: 1,
    author: { name: 'Ann Okoro', email: 'ann@fernway.example', user: { login: 'ann-okoro' } },
    committer: { name: 'GitHub', email: 'noreply@github.com', user: { login: 'web-flow' } },
    parents: { nodes: [{ oid: BEFORE }] },
    signature: { isValid: true, wasSignedByGitHub: true },
    associatedPullRequests: { nodes: [{ number: 57, state: 'MERGED' }] },
  };

  it('are dated by git and belong to their pull request', () => {
    expect(read('commits', commit).events[0]).toMatchObject({
      kind: 'commit.authored',
      clock: 'git',
      subjects: [{ id: SHA }, { id: 'fernway/till' }, { type: 'change', id: 'fernway/till#57' }],
      attributes: {
        subject: 'Trim the session store (#57)',
        parents: [BEFORE],
        verified: true,
        authoredAt: '2026-03-02T09:00:00Z',
      },
      evidence: { nativeId: SHA, trust: 1 },
    });
  });

  it('show the agent that a trailer names, and take the forge for a service', () => {
    const { identities } = read('commits', commit);
    expect(identities).toContainEqual({ names: ['noreply@anthropic.com'], kind: 'agent' });
    expect(identities).toContainEqual({ names: ['web-flow', 'noreply@github.com'], kind: 'service' });
    expect(identities).toContainEqual({ names: ['ann-okoro', 'ann@fernway.example', 'Ann Okoro'] });
  });

  it('revert what their text says, unless they only stand on a branch that never merged', () => {
    const revert = { ...commit, messageHeadline: 'Revert "Old (#41)"', messageBody: `This reverts commit ${BEFORE}.` };
    expect(
      read('commits', revert)
        .events.slice(1)
        .map((event) => [event.subjects[0], event.attributes['proof']]),
    ).toEqual([
      [{ type: 'commit', id: BEFORE }, 'text'],
      [{ type: 'change', id: 'fernway/till#41' }, 'title'],
    ]);
    const open = { ...revert, associatedPullRequests: { nodes: [{ number: 57, state: 'OPEN' }] } };
    expect(read('commits', open).events).toHaveLength(1);
  });

  it('join a headline that was cut with its rest', () => {
    const cut = { ...commit, messageHeadline: 'A very long head…', messageBody: '…line goes on\n\nBody.' };
    expect(read('commits', cut).events[0]?.attributes['subject']).toBe('A very long headline goes on');
  });
});

describe('activity', () => {
  const push = {
    id: 9,
    before: BEFORE,
    after: SHA,
    ref: 'refs/heads/main',
    timestamp: '2026-03-02T10:00:00Z',
    activity_type: 'pr_merge',
    actor: { login: 'dependabot[bot]', type: 'Bot' },
  };

  it('tells a merge from a push, and who moved the ref', () => {
    expect(read('activity', push).events[0]).toMatchObject({
      kind: 'ref.pushed',
      attributes: { before: BEFORE, after: SHA, ref: 'main', merge: true },
      actors: [{ role: 'actor', handle: 'dependabot[bot]', kind: 'service' }, { role: 'pusher' }],
      evidence: { trust: 5, part: { ref: 'main' } },
    });
    expect(read('activity', { ...push, activity_type: 'push' }).events[0]?.attributes['merge']).toBe(false);
    expect(read('activity', { ...push, activity_type: 'force_push' }).events[0]?.kind).toBe('ref.force_pushed');
  });

  it('knows no commit before a branch was created and none after it was deleted', () => {
    const created = read('activity', { ...push, activity_type: 'branch_creation', before: ZERO }).events[0];
    expect(created).toMatchObject({ kind: 'ref.created', attributes: { after: SHA, ref: 'main' } });
    const deleted = read('activity', { ...push, activity_type: 'branch_deletion', after: ZERO }).events[0];
    expect(deleted?.attributes).toEqual({ before: BEFORE, ref: 'main' });
  });

  it('says so when the activity is of an unknown type', () => {
    expect(read('activity', { ...push, activity_type: 'toString' }).notUnderstood).toContain('toString');
  });
});

describe('deployments', () => {
  it('carry every status with its own id, time and outcome, and the release they deploy', () => {
    const reading = read('deployments', {
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
      ['deployment.status', 'DES1', undefined],
      ['deployment.status', 'DES2', 'failure'],
    ]);
    expect(reading.events[2]).toMatchObject({
      text: 'canary 5xx',
      attributes: { environment: 'production', state: 'failure', sha: SHA, ref: 'v2.1.0' },
      subjects: expect.arrayContaining([{ type: 'release', id: 'fernway/till@v2.1.0' }]),
    });
    expect(reading.events[2]?.evidence.url).toBeUndefined();
  });
});

describe('releases', () => {
  const release = { id: 'RE1', tagName: 'v2.1.0', name: 'Spring', isDraft: false, publishedAt: '2026-03-02T10:00:00Z' };

  it('are published under their tag', () => {
    const reading = read('releases', { ...release, description: 'Notes.' });
    expect(reading.events[0]).toMatchObject({ kind: 'release.published', text: 'Spring\n\nNotes.' });
    expect(reading.entities[0]?.names).toEqual(expect.arrayContaining(['v2.1.0', '2.1.0', 'Spring']));
  });

  it('are not published while they are drafts', () => {
    expect(read('releases', { ...release, isDraft: true })).toMatchObject({ events: [] });
  });
});

describe('rule suites', () => {
  it('show a push that went past the rules', () => {
    const suite = {
      id: 3,
      actor_name: 'ann-okoro',
      after_sha: SHA,
      ref: 'refs/heads/main',
      pushed_at: '2026-03-02T10:00:00Z',
    };
    expect(read('rule-suites', { ...suite, result: 'bypass' }).events[0]).toMatchObject({
      kind: 'protection.evaluated',
      attributes: { result: 'bypass', ref: 'main' },
      evidence: { trust: 3 },
    });
    expect(read('rule-suites', { ...suite, result: 'fail' }).events[0]?.outcome).toBe('denied');
  });
});

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
  const kinds = (kind: string) => read('check-suites', suite).events.filter((event) => event.kind === kind);

  it('give each finished check run its interval, id and outcome, and none to one still running', () => {
    expect(kinds('check.finished')).toEqual([
      expect.objectContaining({
        at: span('2026-03-02T10:01:00Z', '2026-03-02T10:03:00Z'),
        outcome: 'failure',
        text: '2 failed',
        evidence: expect.objectContaining({ nativeId: '8', trust: 2 }),
      }),
    ]);
    expect(read('check-suites', suite).notUnderstood).toBeUndefined();
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

describe('issues', () => {
  it('were opened, commented and closed', () => {
    const reading = read('issues', {
      number: 58,
      title: 'Slow search',
      body: 'Since noon.',
      createdAt: '2026-03-02T10:00:00Z',
      closedAt: '2026-03-02T12:00:00Z',
      stateReason: 'COMPLETED',
      author: { __typename: 'User', login: 'ann-okoro' },
      comments: {
        nodes: [{ id: 'IC1', createdAt: '2026-03-02T11:00:00Z', author: { login: 'ben-lund' }, body: 'Looking.' }],
      },
    });
    expect(reading.events.map((event) => [event.kind, event.evidence.nativeId])).toEqual([
      ['ticket.opened', 'fernway/till#58'],
      ['ticket.commented', 'IC1'],
      ['ticket.closed', 'fernway/till#58'],
    ]);
    expect(reading.events[2]?.attributes['resolution']).toBe('completed');
  });
});

describe('a commit told by its own record and by its pull request', () => {
  it('is one event under one id', () => {
    const told = { oid: SHA, committedDate: '2026-03-02T10:00:00Z', messageHeadline: 'Trim' };
    const alone = read('commits', told).events[0];
    const inside = read('pull-requests', { number: 57, commits: { nodes: [{ commit: told }] } }).events;
    expect(inside.map((event) => event.id)).toContain(alone?.id);
  });
});
