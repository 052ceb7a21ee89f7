/** What all events of one check suite share: commit, workflow, pull requests. */
import type { ReadingDraft } from '../../../application/ports/draft-reading.js';
import { idText, number, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import type { Outcome } from '../../../domain/timeline-event.js';
import { changeIn, commitIn, nodesOf, repositoryIn } from '../subjects.js';

export interface Suite {
  readonly body: Json;
  readonly id: string;
  readonly sha: string | undefined;
  readonly workflow: string | undefined;
  readonly app: string | undefined;
  readonly branch: string | undefined;
  /** The only pull request it belongs to; undefined when several or none. */
  readonly number: number | undefined;
  /** Repository, commit, changes: what follows the primary subject. */
  readonly subjects: readonly (EntityRef | undefined)[];
  /** The workflow run, under the id that its address carries. */
  readonly run: EntityRef | undefined;
  readonly runUrl: string | undefined;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  success: 'success',
  neutral: 'success',
  failure: 'failure',
  startup_failure: 'failure',
  action_required: 'failure',
  timed_out: 'timeout',
  cancelled: 'cancelled',
  skipped: 'skipped',
  stale: 'unknown',
};

export const outcomeOf = (conclusion: string | undefined): Outcome | undefined =>
  conclusion === undefined ? undefined : Object.hasOwn(OUTCOMES, conclusion) ? OUTCOMES[conclusion] : 'unknown';

function runIn(draft: ReadingDraft, body: Json): EntityRef | undefined {
  const id = idText(body, 'workflowRun', 'databaseId');
  if (id === undefined) return undefined;
  const count = idText(body, 'workflowRun', 'runNumber');
  const workflow = words(body, 'workflowRun', 'workflow', 'name');
  const counted = count === undefined ? [] : [`run ${count}`, `run #${count}`];
  const named =
    workflow === undefined || count === undefined ? [] : [`${workflow} #${count}`, `${workflow} run ${count}`];
  return draft.entity('build', id, [id, `run ${id}`, ...counted, ...named, text(body, 'workflowRun', 'url')]);
}

export function suiteOf(record: EvidenceRecord, draft: ReadingDraft): Suite {
  const { body, instance: repository } = record;
  const sha = text(body, 'commit', 'oid') ?? text(body, 'headSha');
  const pulls = [
    ...nodesOf(body, 'matchingPullRequests'),
    ...nodesOf(valueAt(body, 'commit'), 'associatedPullRequests'),
  ];
  const numbers = [...new Set(pulls.map((pull) => number(pull, 'number')))].filter((found) => found !== undefined);
  return {
    body,
    id: record.nativeId,
    sha,
    workflow: words(body, 'workflowRun', 'workflow', 'name'),
    app: words(body, 'app', 'name') ?? words(body, 'app', 'slug'),
    branch: words(body, 'branch', 'name'),
    number: numbers.length === 1 ? numbers[0] : undefined,
    subjects: [
      repositoryIn(draft, repository),
      commitIn(draft, sha),
      ...numbers.map((id) => changeIn(draft, repository, id)),
    ],
    run: runIn(draft, body),
    runUrl: webUrl(valueAt(body, 'workflowRun', 'url')),
  };
}
