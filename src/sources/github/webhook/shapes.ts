/** From the objects of GitHub's webhooks to the shapes of its exports: names are changed, and nothing else. */
import { idText, list, number, text, valueAt } from '../../../application/ports/json-reading.js';
import type { Json } from '../../../domain/evidence.js';

type Maybe = Json | undefined;

/** Fields that are there; an export has null for what it does not know. */
const given = (fields: { readonly [name: string]: Maybe }): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined));

const upper = (value: Maybe): Maybe => (typeof value === 'string' ? value.toUpperCase() : undefined);

/** What may change until a pull request is closed, and then is final. */
const finalFields = (pull: Maybe) => ({
  title: valueAt(pull, 'title'),
  state: valueAt(pull, 'merged') === true ? 'MERGED' : upper(valueAt(pull, 'state')),
  isDraft: valueAt(pull, 'draft'),
  mergedAt: valueAt(pull, 'merged_at'),
  closedAt: valueAt(pull, 'closed_at'),
  headRefOid: valueAt(pull, 'head', 'sha'),
  additions: valueAt(pull, 'additions'),
  deletions: valueAt(pull, 'deletions'),
  changedFiles: valueAt(pull, 'changed_files'),
  mergedBy: valueAt(pull, 'merged_by'),
  mergeCommit: valueAt(pull, 'merged') === true ? { oid: valueAt(pull, 'merge_commit_sha') ?? null } : undefined,
  labels: { nodes: list(pull, 'labels') },
  commits: number(pull, 'commits') === undefined ? undefined : { totalCount: number(pull, 'commits')!, nodes: [] },
});

/** @param isFinal whether it has just been closed; before, only what cannot change any more is told */
export function pullRequestShape(pull: Maybe, isFinal: boolean): { readonly [name: string]: Json } {
  return given({
    number: valueAt(pull, 'number'),
    title: valueAt(pull, 'title'),
    body: valueAt(pull, 'body'),
    url: valueAt(pull, 'html_url'),
    createdAt: valueAt(pull, 'created_at'),
    author: valueAt(pull, 'user'),
    baseRefName: valueAt(pull, 'base', 'ref'),
    headRefName: valueAt(pull, 'head', 'ref'),
    ...(isFinal ? finalFields(pull) : {}),
  });
}

export const reviewShape = (review: Maybe): Json =>
  given({
    id: valueAt(review, 'node_id'),
    state: upper(valueAt(review, 'state')),
    submittedAt: valueAt(review, 'submitted_at'),
    body: valueAt(review, 'body'),
    url: valueAt(review, 'html_url'),
    author: valueAt(review, 'user'),
    commit: { oid: valueAt(review, 'commit_id') ?? null },
  });

export const commentShape = (comment: Maybe): Json =>
  given({
    id: valueAt(comment, 'node_id'),
    createdAt: valueAt(comment, 'created_at'),
    body: valueAt(comment, 'body'),
    url: valueAt(comment, 'html_url'),
    author: valueAt(comment, 'user'),
    performedViaApp: valueAt(comment, 'performed_via_github_app', 'slug'),
  });

export const issueShape = (issue: Maybe): { readonly [name: string]: Json } =>
  given({
    number: valueAt(issue, 'number'),
    title: valueAt(issue, 'title'),
    body: valueAt(issue, 'body'),
    url: valueAt(issue, 'html_url'),
    state: upper(valueAt(issue, 'state')),
    stateReason: upper(valueAt(issue, 'state_reason')),
    createdAt: valueAt(issue, 'created_at'),
    closedAt: valueAt(issue, 'closed_at'),
    author: valueAt(issue, 'user'),
    assignees: { nodes: list(issue, 'assignees') },
    labels: { nodes: list(issue, 'labels') },
    performedViaApp: valueAt(issue, 'performed_via_github_app', 'slug'),
  });

/** Without its state: that is the newest, and each status says its own. */
export const deploymentShape = (deployment: Maybe, status: Maybe): Json =>
  given({
    databaseId: valueAt(deployment, 'id'),
    createdAt: valueAt(deployment, 'created_at'),
    environment: valueAt(deployment, 'environment'),
    originalEnvironment: valueAt(deployment, 'original_environment'),
    task: valueAt(deployment, 'task'),
    description: valueAt(deployment, 'description'),
    payload: valueAt(deployment, 'payload'),
    commitOid: valueAt(deployment, 'sha'),
    ref: valueAt(deployment, 'ref'),
    creator: valueAt(deployment, 'creator'),
    performedViaApp: valueAt(deployment, 'performed_via_github_app', 'slug'),
    statuses: { nodes: status === undefined ? [] : [statusShape(status)] },
  });

const statusShape = (status: Json): Json =>
  given({
    id: valueAt(status, 'node_id'),
    state: upper(valueAt(status, 'state')),
    createdAt: valueAt(status, 'created_at'),
    environment: valueAt(status, 'environment'),
    environmentUrl: valueAt(status, 'environment_url'),
    logUrl: valueAt(status, 'log_url'),
    description: valueAt(status, 'description'),
    creator: valueAt(status, 'creator'),
    performedViaApp: valueAt(status, 'performed_via_github_app', 'slug'),
  });

export const releaseShape = (release: Maybe): Json =>
  given({
    id: valueAt(release, 'node_id'),
    tagName: valueAt(release, 'tag_name'),
    name: valueAt(release, 'name'),
    description: valueAt(release, 'body'),
    isDraft: valueAt(release, 'draft'),
    isPrerelease: valueAt(release, 'prerelease'),
    createdAt: valueAt(release, 'created_at'),
    publishedAt: valueAt(release, 'published_at'),
    url: valueAt(release, 'html_url'),
    author: valueAt(release, 'author'),
  });

/** A suite that holds nothing but the check run of the delivery. */
export const checkRunShape = (run: Maybe): Json =>
  given({
    id: idText(run, 'check_suite', 'id'),
    headSha: valueAt(run, 'head_sha'),
    app: valueAt(run, 'app') ?? valueAt(run, 'check_suite', 'app'),
    branch: { name: valueAt(run, 'check_suite', 'head_branch') ?? null },
    matchingPullRequests: { nodes: list(run, 'pull_requests') },
    checkRuns: {
      nodes: [
        given({
          databaseId: valueAt(run, 'id'),
          name: valueAt(run, 'name'),
          conclusion: upper(valueAt(run, 'conclusion')),
          startedAt: valueAt(run, 'started_at'),
          completedAt: valueAt(run, 'completed_at'),
          detailsUrl: valueAt(run, 'details_url'),
          externalId: valueAt(run, 'external_id'),
          title: valueAt(run, 'output', 'title'),
          summary: valueAt(run, 'output', 'summary'),
        }),
      ],
    },
  });

/** A finished run of a workflow as the suite that it belongs to. */
export const workflowRunShape = (run: Maybe, workflow: Maybe): Json =>
  given({
    id: valueAt(run, 'check_suite_node_id'),
    headSha: valueAt(run, 'head_sha'),
    branch: { name: valueAt(run, 'head_branch') ?? null },
    conclusion: upper(valueAt(run, 'conclusion')),
    matchingPullRequests: { nodes: list(run, 'pull_requests') },
    workflowRun: given({
      databaseId: valueAt(run, 'id'),
      runNumber: valueAt(run, 'run_number'),
      event: valueAt(run, 'event'),
      url: valueAt(run, 'html_url'),
      createdAt: valueAt(run, 'run_started_at') ?? valueAt(run, 'created_at'),
      updatedAt: valueAt(run, 'updated_at'),
      workflow: { name: text(workflow, 'name') ?? text(run, 'name') ?? null },
    }),
  });
