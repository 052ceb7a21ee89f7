/** What a pull request's record says, and what it must not be read to say. */
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import { parseInstant } from '../../../domain/instant.js';
import { pullRequestEvents } from './to-events.js';

const HEAD = 'c0ffee'.padEnd(40, '1');
const OLD_HEAD = 'decade'.padEnd(40, '2');
const MERGE = 'facade'.padEnd(40, '3');
const ANN = { __typename: 'User', login: 'ann-okoro', name: 'Ann Okoro' };
const BEN = { __typename: 'User', login: 'ben-lund', name: 'Ben Lund' };
const BOT = { __typename: 'Bot', login: 'gemini-code-assist' };

const SAMPLE = {
  number: 57,
  url: 'https://forge.example/fernway/till/pull/57',
  title: 'Trim the session store',
  body: 'Smaller cookies.',
  state: 'MERGED',
  isDraft: false,
  createdAt: '2026-03-02T09:00:00Z',
  mergedAt: '2026-03-02T10:00:00Z',
  closedAt: '2026-03-02T10:00:00Z',
  baseRefName: 'main',
  headRefName: 'trim-session',
  headRefOid: HEAD,
  additions: 12,
  deletions: 40,
  changedFiles: 2,
  author: BOT,
  mergedBy: ANN,
  mergeCommit: { oid: MERGE },
  labels: { nodes: [{ name: 'chore' }] },
  files: { totalCount: 2, nodes: [{ path: 'src/session.ts', additions: 12, deletions: 40, changeType: 'MODIFIED' }] },
  reviews: { totalCount: 0, nodes: [] },
  timelineItems: { nodes: [] },
} as const;

function read(change: { readonly [key: string]: Json } = {}) {
  const body = { ...SAMPLE, ...change } as unknown as Json;
  const record: EvidenceRecord = {
    source: 'github',
    instance: 'fernway/till',
    key: 'pull-requests/fernway/till#57',
    nativeId: 'fernway/till#57',
    nature: 'state',
    path: 'github/fernway/till/pull-requests.json',
    body,
  };
  return pullRequestEvents(record);
}

const kindsOf = (reading: ReturnType<typeof read>) => reading.events.map((event) => event.kind);
const only = (reading: ReturnType<typeof read>, kind: string) => reading.events.filter((event) => event.kind === kind);
const at = (text: string) => ({ from: parseInstant(text), to: parseInstant(text) });

describe('a pull request as opened', () => {
  it('carries size, labels and head, and names the change in every spelling', () => {
    const reading = read();
    const [opened] = only(reading, 'change.opened');
    expect(opened).toMatchObject({
      at: at('2026-03-02T09:00:00Z'),
      attributes: { number: 57, additions: 12, deletions: 40, changedFiles: 2, headSha: HEAD, labels: ['chore'] },
      text: 'Trim the session store\n\nSmaller cookies.',
      evidence: { nativeId: 'fernway/till#57', url: 'https://forge.example/fernway/till/pull/57', trust: 5 },
    });
    const change = reading.entities.find((entity) => entity.type === 'change');
    expect(change?.names).toEqual(
      expect.arrayContaining(['#57', 'till#57', 'fernway/till#57', 'PR 57', 'PR #57', 'Trim the session store']),
    );
    const commit = reading.entities.find((entity) => entity.type === 'commit');
    expect(commit?.names).toEqual(expect.arrayContaining([HEAD, HEAD.slice(0, 7), HEAD.slice(0, 10)]));
  });

  it('does not take a partial file list for the whole one', () => {
    expect(only(read(), 'change.opened')[0]?.attributes['filesComplete']).toBe(false);
    expect(
      only(read({ changedFiles: 1, files: { totalCount: 1, nodes: SAMPLE.files.nodes } }), 'change.opened')[0]
        ?.attributes['filesComplete'],
    ).toBe(true);
    expect(only(read({ files: null }), 'change.opened')[0]?.attributes['filesComplete']).toBe(false);
  });

  it('knows the agent behind a bot account, and a person behind a user account', () => {
    const reading = read();
    expect(reading.identities).toContainEqual({
      names: ['gemini-code-assist', 'gemini-code-assist[bot]'],
      kind: 'agent',
    });
    expect(reading.identities).toContainEqual({ names: ['ann-okoro', 'Ann Okoro'], kind: 'human' });
  });

  it('does not name files one by one when there are many', () => {
    const nodes = Array.from({ length: 61 }, (_, n) => ({
      path: `f/${n}.ts`,
      additions: 1,
      deletions: 0,
      changeType: 'ADDED',
    }));
    const reading = read({ files: { totalCount: 61, nodes } });
    expect(reading.entities.filter((entity) => entity.type === 'file')).toEqual([]);
    expect(only(reading, 'change.opened')[0]?.attributes['files']).toHaveLength(61);
  });
});

describe('how a pull request ended', () => {
  it('was merged once, by the merger, under the id of the pull request', () => {
    const timelineItems = {
      nodes: [
        { __typename: 'MergedEvent', id: 'ME1', createdAt: '2026-03-02T10:00:00Z', actor: ANN, commit: { oid: MERGE } },
        { __typename: 'ClosedEvent', id: 'CE1', createdAt: '2026-03-02T10:00:00Z', actor: ANN },
      ],
    };
    const reading = read({ timelineItems });
    expect(kindsOf(reading)).not.toContain('change.closed');
    expect(only(reading, 'change.merged')).toEqual([
      expect.objectContaining({
        at: at('2026-03-02T10:00:00Z'),
        subjects: [
          { type: 'change', id: 'fernway/till#57' },
          { type: 'repository', id: 'fernway/till' },
          { type: 'commit', id: MERGE },
          { type: 'commit', id: HEAD },
        ],
        actors: [
          expect.objectContaining({ role: 'actor', handle: 'ann-okoro' }),
          expect.objectContaining({ role: 'author', handle: 'gemini-code-assist' }),
        ],
        evidence: expect.objectContaining({ nativeId: 'fernway/till#57' }),
      }),
    ]);
  });

  it('was closed without merging, then reopened and merged', () => {
    const timelineItems = {
      nodes: [
        { __typename: 'ClosedEvent', id: 'CE1', createdAt: '2026-03-02T09:20:00Z', actor: BEN },
        { __typename: 'ReopenedEvent', id: 'RE1', createdAt: '2026-03-02T09:30:00Z', actor: ANN },
      ],
    };
    const reading = read({ timelineItems });
    expect(only(reading, 'change.closed')).toEqual([
      expect.objectContaining({ evidence: expect.objectContaining({ nativeId: 'fernway/till#57' }) }),
    ]);
    expect(only(reading, 'change.reopened')).toHaveLength(1);
    expect(only(reading, 'change.merged')).toHaveLength(1);
  });

  it('was closed at its own date where the timeline is silent', () => {
    const reading = read({ state: 'CLOSED', mergedAt: null, mergeCommit: null, closedAt: '2026-03-02T11:00:00Z' });
    expect(only(reading, 'change.closed')[0]?.at).toEqual(at('2026-03-02T11:00:00Z'));
    expect(kindsOf(reading)).not.toContain('change.merged');
  });

  it('says that a merge without a time was not understood', () => {
    expect(read({ mergedAt: 'yesterday' }).notUnderstood).toContain('merge');
  });
});

describe('timeline items', () => {
  it('turns pushes over the head, review requests and auto-merge into events', () => {
    const reading = read({
      timelineItems: {
        nodes: [
          { __typename: 'ReadyForReviewEvent', id: 'T1', createdAt: '2026-03-02T09:10:00Z', actor: BOT },
          {
            __typename: 'HeadRefForcePushedEvent',
            id: 'T2',
            createdAt: '2026-03-02T09:11:00Z',
            actor: BOT,
            beforeCommit: { oid: OLD_HEAD },
            afterCommit: { oid: HEAD },
          },
          {
            __typename: 'ReviewRequestedEvent',
            id: 'T3',
            createdAt: '2026-03-02T09:12:00Z',
            actor: BOT,
            requestedReviewer: { __typename: 'Team', slug: 'payments' },
          },
          { __typename: 'AutoMergeEnabledEvent', id: 'T4', createdAt: '2026-03-02T09:13:00Z', actor: BOT },
        ],
      },
    });
    expect(only(reading, 'ref.force_pushed')[0]).toMatchObject({
      subjects: [{ type: 'ref', id: 'fernway/till@trim-session' }, {}, { type: 'commit', id: HEAD }, {}],
      attributes: { before: OLD_HEAD, after: HEAD, ref: 'trim-session' },
    });
    expect(only(reading, 'change.review_requested')[0]?.attributes['reviewer']).toBe('payments');
    expect(only(reading, 'change.auto_merge')[0]?.attributes['enabled']).toBe(true);
    expect(only(reading, 'change.ready')[0]?.evidence.nativeId).toBe('T1');
    expect(reading.notUnderstood).toBeUndefined();
  });

  it('says so when it meets an item it does not know', () => {
    expect(read({ timelineItems: { nodes: [{ __typename: 'TeleportedEvent' }] } }).notUnderstood).toContain(
      'Teleported',
    );
  });
});

describe('commits and comments', () => {
  it('notes each commit of the change, dated by git, and joins no foreign name to an address', () => {
    const author = { name: 'Ann Okoro', email: 'agent-7@fernway.example', user: null };
    const reading = read({
      commits: {
        totalCount: 1,
        nodes: [{ commit: { oid: HEAD, committedDate: '2026-03-02T08:59:00Z', messageHeadline: 'Trim', author } }],
      },
    });
    expect(only(reading, 'commit.authored')[0]).toMatchObject({
      clock: 'git',
      attributes: { sha: HEAD, partial: true },
      evidence: { nativeId: HEAD, trust: 1 },
    });
    expect(reading.identities).toContainEqual({ names: ['agent-7@fernway.example'] });
  });

  it('reads a comment once wherever it stands', () => {
    const comment = { id: 'IC1', createdAt: '2026-03-02T09:05:00Z', author: BEN, body: 'Why?' };
    const reading = read({
      comments: { nodes: [comment] },
      timelineItems: { nodes: [{ __typename: 'IssueComment', ...comment }] },
    });
    expect(only(reading, 'change.commented')).toEqual([
      expect.objectContaining({ text: 'Why?', evidence: expect.objectContaining({ nativeId: 'IC1', trust: 1 }) }),
    ]);
  });
});
