/** One deployment and its statuses, all under the deployment's id: written by whatever integration deploys, dated by the forge. */
import { draftReading, type ReadingDraft } from '../../../application/ports/draft-reading.js';
import { instant, text, valueAt, webUrl, words } from '../../../application/ports/json-reading.js';
import type { SourceReading } from '../../../application/ports/source.js';
import type { EntityRef } from '../../../domain/entity.js';
import type { EvidenceRecord, Json } from '../../../domain/evidence.js';
import { point } from '../../../domain/interval.js';
import type { Outcome } from '../../../domain/timeline-event.js';
import { accountOf, actorThrough, hintOf } from '../actor.js';
import { commitIn, environmentIn, nodesOf, releaseIn, repositoryIn, shortRef } from '../subjects.js';

const OUTCOMES: Readonly<Record<string, Outcome>> = { success: 'success', failure: 'failure', error: 'failure' };

const outcomeOf = (state: string | undefined): Outcome | undefined =>
  state !== undefined && Object.hasOwn(OUTCOMES, state) ? OUTCOMES[state] : undefined;

/** The version in a payload, which is JSON or JSON written as text. */
function versionOf(payload: Json | undefined): string | undefined {
  let value = payload;
  if (typeof payload === 'string') {
    try {
      value = JSON.parse(payload) as Json;
    } catch {
      return undefined;
    }
  }
  return words(value, 'version');
}

interface Deployment {
  readonly body: Json;
  readonly sha: string | undefined;
  readonly ref: string | undefined;
  readonly version: string | undefined;
  readonly subjectsIn: (environment: string | undefined) => readonly (EntityRef | undefined)[];
}

function deploymentOf(record: EvidenceRecord, draft: ReadingDraft): Deployment {
  const { body, instance: repository } = record;
  const sha = text(body, 'commitOid') ?? text(body, 'sha') ?? text(body, 'commit', 'oid');
  const ref = text(body, 'ref', 'name') ?? text(body, 'ref');
  const version = versionOf(valueAt(body, 'payload'));
  const tag = text(body, 'ref', 'prefix') === 'refs/tags/' ? ref : version;
  const self = draft.entity('deployment', record.nativeId, [record.nativeId]);
  const rest = [repositoryIn(draft, repository), commitIn(draft, sha), releaseIn(draft, repository, tag)];
  return {
    body,
    sha,
    ref: ref === undefined ? undefined : shortRef(ref),
    version,
    subjectsIn: (environment) => [self, environmentIn(draft, environment), ...rest],
  };
}

export function deploymentEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const deployment = deploymentOf(record, draft);
  const { body } = deployment;
  const environment = words(body, 'originalEnvironment') ?? words(body, 'environment');
  const createdAt = instant(body, 'createdAt');
  const creator = accountOf(valueAt(body, 'creator'));
  draft.identity(hintOf(creator));
  draft.event({
    kind: 'deployment.recorded',
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects: deployment.subjectsIn(environment),
    actors: [actorThrough(creator, body)],
    attributes: {
      environment,
      sha: deployment.sha,
      ref: deployment.ref,
      version: deployment.version,
      task: text(body, 'task'),
      state: text(body, 'state')?.toLowerCase(),
    },
    text: text(body, 'description'),
    trust: 2,
    url: webUrl(valueAt(body, 'url')),
  });
  for (const status of nodesOf(body, 'statuses')) statusEvent(deployment, status, draft);
  return draft.finish();
}

function statusEvent(deployment: Deployment, status: Json, draft: ReadingDraft): void {
  const environment = words(status, 'environment') ?? words(deployment.body, 'environment');
  const state = text(status, 'state')?.toLowerCase();
  const createdAt = instant(status, 'createdAt');
  const creator = accountOf(valueAt(status, 'creator'));
  draft.identity(hintOf(creator));
  draft.event({
    kind: 'deployment.status',
    at: createdAt === undefined ? undefined : point(createdAt),
    subjects: deployment.subjectsIn(environment),
    actors: [actorThrough(creator, status)],
    outcome: outcomeOf(state),
    attributes: { environment, state, sha: deployment.sha, ref: deployment.ref, version: deployment.version },
    text: text(status, 'description'),
    toldBy: words(status, 'id') === undefined ? undefined : `deployment-statuses/${words(status, 'id')}`,
    trust: 2,
    url: webUrl(valueAt(status, 'logUrl'), valueAt(status, 'environmentUrl')),
  });
}
