/** A commit is what it is; who made it when, and what it reverts, are claims. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

const SHA = 'abcd'.padEnd(40, '1');
const BEFORE = 'beef'.padEnd(40, '2');

function read(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/commits.json')!);
  return github.toEvents(record!);
}

function readPullRequest(body: Json) {
  const record = github.toEvidence(body, github.recognise('github/fernway/till/pull-requests.json')!);
  return github.toEvents(record!);
}

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
    expect(read(commit).events[0]).toMatchObject({
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
    const { identities } = read(commit);
    expect(identities).toContainEqual({ names: ['noreply@anthropic.com'], kind: 'agent' });
    expect(identities).toContainEqual({ names: ['web-flow', 'noreply@github.com'], kind: 'service' });
    expect(identities).toContainEqual({ names: ['ann-okoro', 'ann@fernway.example', 'Ann Okoro'] });
  });

  it('revert what their text says, unless they only stand on a branch that never merged', () => {
    const revert = { ...commit, messageHeadline: 'Revert "Old (#41)"', messageBody: `This reverts commit ${BEFORE}.` };
    expect(
      read(revert)
        .events.slice(1)
        .map((event) => [event.subjects[0], event.attributes['proof']]),
    ).toEqual([
      [{ type: 'commit', id: BEFORE }, 'text'],
      [{ type: 'change', id: 'fernway/till#41' }, 'title'],
    ]);
    const open = { ...revert, associatedPullRequests: { nodes: [{ number: 57, state: 'OPEN' }] } };
    expect(read(open).events).toHaveLength(1);
  });

  it('join a headline that was cut with its rest', () => {
    const cut = { ...commit, messageHeadline: 'A very long head…', messageBody: '…line goes on\n\nBody.' };
    expect(read(cut).events[0]?.attributes['subject']).toBe('A very long headline goes on');
  });
});

describe('a commit told by its own record and by its pull request', () => {
  it('is one event under one id', () => {
    const told = { oid: SHA, committedDate: '2026-03-02T10:00:00Z', messageHeadline: 'Trim' };
    const alone = read(told).events[0];
    const inside = readPullRequest({ number: 57, commits: { nodes: [{ commit: told }] } }).events;
    expect(inside.map((event) => event.id)).toContain(alone?.id);
  });
});
