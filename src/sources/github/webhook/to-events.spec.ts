import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewStanding } from '../../../application/timeline/fill/review-standing.js';
import { settleEvents } from '../../../application/timeline/settle-events.js';
import type { Json } from '../../../domain/evidence.js';
import { formatInstant } from '../../../domain/instant.js';
import { github } from '../source.js';
import * as deliveries from './deliveries.fixture.js';

const FILE = github.recognise('webhooks/github.jsonl')!;

function read(line: Json) {
  const record = github.toEvidence(line, FILE)!;
  return { record, reading: github.toEvents(record) };
}

function readExport(part: string, body: Json) {
  const file = github.recognise(`github/brickfield/kiln/${part}.json`)!;
  const record = github.toEvidence(body, file)!;
  return { record, reading: github.toEvents(record) };
}

const summary = (event: string | null, body: object) =>
  read(deliveries.line(event, body)).reading.events.map(({ kind, at, actors, outcome }) =>
    [kind, formatInstant(at.from), actors[0]?.handle, outcome].filter((part) => part !== undefined).join(' '),
  );

describe('a delivery', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'pull_request',
      deliveries.merged,
      ['change.opened 2026-03-03T08:00:00Z tovak', 'change.merged 2026-03-03T09:00:00Z mquist success'],
    ],
    [
      'pull_request',
      deliveries.closedUnmerged,
      ['change.opened 2026-03-03T08:00:00Z tovak', 'change.closed 2026-03-03T09:00:00Z mquist'],
    ],
    ['pull_request_review', deliveries.approved, ['change.reviewed 2026-03-03T08:30:00Z ibsen']],
    ['pull_request_review', deliveries.dismissed, ['change.review_dismissed 2026-03-03T09:00:05Z mquist']],
    ['push', deliveries.pushed, ['ref.pushed 2026-03-03T09:00:01Z mquist']],
    [
      'deployment_status',
      deliveries.deployed,
      ['deployment.recorded 2026-03-03T09:01:00Z mquist', 'deployment.status 2026-03-03T09:03:00Z mquist failure'],
    ],
    ['release', deliveries.released, ['release.published 2026-03-03T09:00:40Z mquist']],
    ['check_run', deliveries.checked, ['check.finished 2026-03-03T09:00:10Z failure']],
    ['workflow_run', deliveries.ran, ['pipeline.finished 2026-03-03T09:00:06Z success']],
    ['issue_comment', deliveries.commented, ['ticket.commented 2026-03-03T09:10:00Z ibsen']],
  ])('of %s tells what it is about, with and without its headers', (event, body, told) => {
    expect(summary(event, body)).toEqual(told);
    expect(summary(null, body)).toEqual(told);
  });

  it('is a record of its own, in the repository that it speaks of', () => {
    const { record, reading } = read(deliveries.line('pull_request', deliveries.merged));
    expect(record).toMatchObject({ instance: 'brickfield/kiln', nativeId: 'brickfield/kiln#41', nature: 'event' });
    for (const { evidence } of reading.events) expect(evidence).toMatchObject({ key: record.key, path: FILE.path });
  });

  it('of a kind that is not read is kept and says so', () => {
    expect(
      read(deliveries.line('star', { action: 'created', repository: { full_name: 'brickfield/kiln' } })).reading,
    ).toMatchObject({
      events: [],
      notUnderstood: 'a delivery of no change that is read here (star created)',
    });
  });

  it('takes the time of a push from the server, never from its commits', () => {
    const { repository: _, ...body } = deliveries.pushed;
    const unknown = { ...body, repository: { full_name: 'brickfield/kiln' } };
    expect(read(deliveries.line('push', unknown)).reading.events).toEqual([]);
  });

  it('without proof is believed a tier less and never stands in the place of a proven one', () => {
    const [signed, unsigned] = [
      read(deliveries.line('release', deliveries.released)),
      read(deliveries.line('release', deliveries.released, 'none')),
    ];
    expect([signed.reading.events[0]!.evidence.trust, unsigned.reading.events[0]!.evidence.trust]).toEqual([4, 3]);
    expect(unsigned.record.key).not.toBe(signed.record.key);
  });
});

describe('what was pushed and collected', () => {
  const pulled = readExport('pull-requests', {
    number: 41,
    title: 'Fire hotter',
    createdAt: '2026-03-03T08:00:00Z',
    mergedAt: '2026-03-03T09:00:00Z',
    state: 'MERGED',
    headRefOid: 'a1'.repeat(20),
    author: { __typename: 'User', login: 'tovak' },
    mergedBy: { __typename: 'User', login: 'mquist' },
    mergeCommit: { oid: 'b2'.repeat(20) },
    reviews: {
      nodes: [{ id: 'PRR_kiln1', state: 'APPROVED', submittedAt: '2026-03-03T08:30:00Z', author: { login: 'ibsen' } }],
    },
    files: { nodes: [{ path: 'kiln.conf', additions: 12, deletions: 3, changeType: 'MODIFIED' }] },
  });

  it('counts once', () => {
    const pushes = [
      deliveries.line('pull_request', deliveries.merged),
      deliveries.line('pull_request_review', deliveries.approved),
    ].map(read);
    const events = settleEvents([pulled, ...pushes]);
    expect(events.map(({ kind }) => kind)).toEqual(['change.opened', 'change.reviewed', 'change.merged']);
  });

  it('lets a dismissal that came later count against a review that was collected before', () => {
    const events = reviewStanding(
      settleEvents([pulled, read(deliveries.line('pull_request_review', deliveries.dismissed))]),
    );
    expect(events.find(({ kind }) => kind === 'change.reviewed')?.attributes).toMatchObject({
      review: 'approved',
      dismissed: true,
    });
  });

  it('says of a pull request that is open only what cannot change any more', () => {
    const opened = {
      ...deliveries.merged,
      action: 'opened',
      pull_request: { ...deliveries.merged.pull_request, merged: false },
    };
    const [event] = read(deliveries.line('pull_request', opened)).reading.events;
    for (const name of ['headSha', 'state', 'additions', 'reviewCount', 'mergedAt', 'draft'])
      expect(event!.attributes).not.toHaveProperty(name);
  });
});

describe('what was done through a GitHub App', () => {
  it.each([
    ['copilot-swe-agent', { slug: 'copilot-swe-agent', name: 'Copilot' }],
    [undefined, null],
    [undefined, { name: 'nameless' }],
    [undefined, 'copilot'],
  ])('is the act of the account, through %s', (via, app) => {
    const comment = { ...deliveries.commented.comment, performed_via_github_app: app };
    const [event] = read(deliveries.line('issue_comment', { ...deliveries.commented, comment })).reading.events;
    expect([event!.actors[0]!.handle, event!.actors[0]!.via]).toEqual(['ibsen', via]);
  });
});

describe('deliveries of any shape at all', () => {
  const events =
    `pull_request pull_request_review pull_request_review_comment issue_comment issues push deployment deployment_status
    release check_run workflow_run star`.split(/\s+/);
  const names =
    `number node_id id state merged merged_at closed_at created_at updated_at submitted_at user login head sha ref base
    before after forced body created deleted comment conclusion completed_at started_at name tag_name published_at environment`.split(
      /\s+/,
    );
  const leaf = fc.oneof(
    fc.constantFrom<Json>(
      null,
      true,
      -1,
      1e300,
      41,
      '',
      '2026-03-03T08:00:00Z',
      '9999-99-99',
      'closed',
      '\u0000\ud800',
      [],
    ),
  );
  const { any } = fc.letrec<{ any: Json }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 8 }),
      fc.array(tie('any'), { maxLength: 3 }),
    ) as fc.Arbitrary<Json>,
  }));
  const objects = [
    'pull_request',
    'review',
    'comment',
    'issue',
    'deployment',
    'deployment_status',
    'release',
    'check_run',
    'workflow_run',
    'workflow',
    'sender',
  ];

  it('come out without a throw, twice alike, under their own record', () => {
    const body = fc.record(
      Object.fromEntries([
        ...objects.map((name) => [name, any]),
        [
          'action',
          fc.constantFrom<Json>('opened', 'closed', 'submitted', 'dismissed', 'created', 'published', 'completed', 7),
        ],
        ['repository', fc.record({ full_name: fc.constant('brickfield/kiln'), pushed_at: leaf })],
        ['ref', leaf],
      ]) as Record<string, fc.Arbitrary<Json>>,
    );
    fc.assert(
      fc.property(fc.constantFrom(...events), body, (event, given) => {
        const line = deliveries.line(event, given);
        const { record, reading } = read(line);
        expect(read(line)).toEqual({ record, reading });
        for (const { evidence, subjects } of reading.events) {
          expect(evidence.key).toBe(record.key);
          expect(subjects.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
