/** Bodies of GitHub's webhooks about an invented workshop, held by the compiler to the published types; all that their readers need, and no more. */
import type {
  CheckRunCompletedEvent,
  DeploymentStatusCreatedEvent,
  IssueCommentCreatedEvent,
  PullRequestClosedEvent,
  PullRequestReviewDismissedEvent,
  PullRequestReviewSubmittedEvent,
  PushEvent,
  ReleasePublishedEvent,
  WorkflowRunCompletedEvent,
} from '@octokit/webhooks-types';
import type { Json } from '../../../domain/evidence.js';

type Part<T> = T extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T;

const repository = { full_name: 'brickfield/kiln', name: 'kiln', html_url: 'https://github.com/brickfield/kiln' };
const user = (login: string) => ({ login, type: 'User' as const });
const sender = user('mquist');
const HEAD = 'a1'.repeat(20);
const MERGE = 'b2'.repeat(20);

const pull = {
  number: 41,
  title: 'Fire hotter',
  body: 'The bricks come out soft.',
  html_url: 'https://github.com/brickfield/kiln/pull/41',
  created_at: '2026-03-03T08:00:00Z',
  updated_at: '2026-03-03T09:00:05Z',
  user: user('tovak'),
  base: { ref: 'main' },
  head: { ref: 'hotter', sha: HEAD },
  draft: false,
};

export const merged: Part<PullRequestClosedEvent> = {
  action: 'closed',
  number: 41,
  repository,
  sender,
  pull_request: {
    ...pull,
    state: 'closed',
    merged: true,
    merged_at: '2026-03-03T09:00:00Z',
    closed_at: '2026-03-03T09:00:00Z',
    merged_by: user('mquist'),
    merge_commit_sha: MERGE,
    additions: 12,
    deletions: 3,
    changed_files: 2,
    commits: 1,
    labels: [],
  },
};

export const closedUnmerged: Part<PullRequestClosedEvent> = {
  ...merged,
  pull_request: { ...merged.pull_request, merged: false, merged_at: null, merged_by: null, merge_commit_sha: null },
};

const review = {
  node_id: 'PRR_kiln1',
  id: 7,
  user: user('ibsen'),
  body: 'Fine by me.',
  commit_id: HEAD,
  submitted_at: '2026-03-03T08:30:00Z',
  html_url: 'https://github.com/brickfield/kiln/pull/41#pullrequestreview-7',
};

export const approved: Part<PullRequestReviewSubmittedEvent> = {
  action: 'submitted',
  repository,
  sender: user('ibsen'),
  review: { ...review, state: 'approved' },
  pull_request: pull,
};

export const dismissed: Part<PullRequestReviewDismissedEvent> = {
  action: 'dismissed',
  repository,
  sender,
  review: { ...review, state: 'dismissed' },
  pull_request: pull,
};

export const pushed: Part<PushEvent> & { readonly repository: object } = {
  ref: 'refs/heads/main',
  before: 'c3'.repeat(20),
  after: MERGE,
  created: false,
  deleted: false,
  forced: false,
  pusher: { name: 'mquist' },
  sender,
  repository: { ...repository, pushed_at: 1_772_528_401 },
  head_commit: { id: MERGE, timestamp: '1999-01-01T00:00:00Z' },
};

export const deployed: Part<DeploymentStatusCreatedEvent> = {
  action: 'created',
  repository,
  sender,
  deployment: {
    id: 900,
    sha: MERGE,
    ref: 'main',
    task: 'deploy',
    environment: 'production',
    original_environment: 'production',
    description: null,
    payload: {},
    created_at: '2026-03-03T09:01:00Z',
    creator: user('mquist'),
  },
  deployment_status: {
    node_id: 'DES_1',
    state: 'failure',
    description: 'The kiln did not light.',
    environment: 'production',
    created_at: '2026-03-03T09:03:00Z',
    creator: user('mquist'),
  },
};

export const released: Part<ReleasePublishedEvent> = {
  action: 'published',
  repository,
  sender,
  release: {
    node_id: 'RE_1',
    tag_name: 'v4',
    name: 'Fourth firing',
    body: 'Hotter.',
    draft: false,
    prerelease: false,
    created_at: '2026-03-03T09:00:30Z',
    published_at: '2026-03-03T09:00:40Z',
    html_url: 'https://github.com/brickfield/kiln/releases/tag/v4',
    author: user('mquist'),
  },
};

export const checked: Part<CheckRunCompletedEvent> = {
  action: 'completed',
  repository,
  sender,
  check_run: {
    id: 5001,
    name: 'firing test',
    head_sha: MERGE,
    status: 'completed',
    conclusion: 'failure',
    started_at: '2026-03-03T09:00:10Z',
    completed_at: '2026-03-03T09:00:50Z',
    details_url: 'https://ci.brickfield.example/5001',
    external_id: '',
    output: { title: 'Two bricks cracked', summary: null },
    pull_requests: [],
    check_suite: { id: 77, head_branch: 'main' },
  },
};

export const ran: Part<WorkflowRunCompletedEvent> = {
  action: 'completed',
  repository,
  sender,
  workflow: { name: 'fire' },
  workflow_run: {
    id: 8001,
    check_suite_node_id: 'CS_1',
    run_number: 66,
    event: 'push',
    head_sha: MERGE,
    head_branch: 'main',
    conclusion: 'success',
    html_url: 'https://github.com/brickfield/kiln/actions/runs/8001',
    created_at: '2026-03-03T09:00:05Z',
    run_started_at: '2026-03-03T09:00:06Z',
    updated_at: '2026-03-03T09:02:00Z',
    pull_requests: [],
  },
};

export const commented: Part<IssueCommentCreatedEvent> = {
  action: 'created',
  repository,
  sender,
  issue: {
    number: 12,
    title: 'Bricks crack',
    body: 'All of them.',
    state: 'open',
    html_url: 'https://github.com/brickfield/kiln/issues/12',
    created_at: '2026-03-03T07:00:00Z',
    user: user('tovak'),
    assignees: [],
    labels: [],
  },
  comment: { node_id: 'IC_1', created_at: '2026-03-03T09:10:00Z', body: 'We fire cooler again.', user: user('ibsen') },
};

/** A delivery as it stands in a bundle. */
export const line = (event: string | null, body: object, authenticated = 'signature'): Json => ({
  headers: event === null ? {} : { 'x-github-event': event },
  body: JSON.stringify(body),
  delivery: { authenticated },
});
