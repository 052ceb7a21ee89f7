/** Where a build's code came from and what it is called; provenance that the service resolved goes before substitutions. */
import { idText, words } from '../../application/ports/json-reading.js';
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { Json } from '../../domain/evidence.js';
import { buildEntity, commitEntity, entityNamed, lastSegment, projectRef, triggerEntity } from '../google/names.js';

export interface BuildFacts {
  readonly id: string;
  readonly sha?: string;
  readonly repository?: string;
  /** Branch or tag, as named. */
  readonly ref?: string;
  /** Trigger name, or its id when the build does not name it. */
  readonly trigger?: string;
  readonly pullRequest?: string;
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly entities: readonly (Entity | undefined)[];
}

const GITHUB = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/;

export function factsOf(body: Json, id: string, project: string): BuildFacts {
  const sha = commitOf(body);
  const repository = repositoryOf(body);
  const ref =
    words(body, 'substitutions', 'BRANCH_NAME') ?? words(body, 'substitutions', 'TAG_NAME') ?? resolvedRef(body);
  const triggerId = words(body, 'buildTriggerId');
  const trigger = words(body, 'substitutions', 'TRIGGER_NAME') ?? triggerId;
  const pullRequest = idText(body, 'substitutions', '_PR_NUMBER');
  const entities = [
    buildEntity(id),
    entityNamed('repository', repository),
    commitEntity(sha),
    trigger === undefined ? undefined : triggerEntity(trigger, triggerId),
    repository && pullRequest ? entityNamed('change', `${repository}#${pullRequest}`) : undefined,
    repository && ref ? entityNamed('ref', `${repository}@${ref}`) : undefined,
  ];
  return {
    id,
    ...(sha === undefined ? {} : { sha }),
    ...(repository === undefined ? {} : { repository }),
    ...(ref === undefined ? {} : { ref }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    subjects: [...entities, projectRef(project)],
    entities,
  };
}

const commitOf = (body: Json): string | undefined =>
  words(body, 'sourceProvenance', 'resolvedConnectedRepository', 'revision') ??
  words(body, 'sourceProvenance', 'resolvedRepoSource', 'commitSha') ??
  words(body, 'sourceProvenance', 'resolvedGitSource', 'revision') ??
  words(body, 'substitutions', 'COMMIT_SHA') ??
  words(body, 'substitutions', 'REVISION_ID') ??
  words(body, 'source', 'repoSource', 'commitSha');

function repositoryOf(body: Json): string | undefined {
  const full = words(body, 'substitutions', 'REPO_FULL_NAME');
  const connected = words(body, 'sourceProvenance', 'resolvedConnectedRepository', 'repository');
  // The connection knows only the short name; the full one is taken when it ends in it.
  if (full && connected) return full.endsWith(`/${lastSegment(connected)}`) ? full : lastSegment(connected);
  const url = words(body, 'sourceProvenance', 'resolvedGitSource', 'url') ?? words(body, 'source', 'gitSource', 'url');
  const cloned = url === undefined ? undefined : GITHUB.exec(url)?.[1];
  return (
    full ??
    cloned ??
    (connected === undefined ? undefined : lastSegment(connected)) ??
    words(body, 'sourceProvenance', 'resolvedRepoSource', 'repoName') ??
    words(body, 'substitutions', 'REPO_NAME')
  );
}

const resolvedRef = (body: Json): string | undefined =>
  words(body, 'source', 'repoSource', 'branchName') ?? words(body, 'source', 'repoSource', 'tagName');
