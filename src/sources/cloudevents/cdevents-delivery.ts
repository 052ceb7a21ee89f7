/** CDEvents of code, builds, artifacts and deployments. */
import { flag, valueAt, webUrl, words } from '../../application/ports/json-reading.js';
import type { EntityRef } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { actorsOf, type CdEvent, environmentOf, lastSegment, outcomeIn, resultOf } from './cdevent-parts.js';
import { imageTag, readPackageUrl } from './package-url.js';

const SHA = /^[0-9a-f]{40}$/;

export function deliveryEvent(cd: CdEvent): boolean {
  const reader = READERS.get(cd.subject);
  return reader ? reader(cd) : false;
}

const READERS: ReadonlyMap<string, (cd: CdEvent) => boolean> = new Map([
  ['change', changeEvent],
  ['branch', branchEvent],
  ['build', buildEvent],
  ['artifact', artifactEvent],
  ['pipelinerun', runEvent],
  ['taskrun', runEvent],
  ['testsuiterun', runEvent],
  ['testcaserun', runEvent],
  ['service', serviceEvent],
]);

const CHANGE_KINDS: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ['created', 'change.opened'],
  ['reviewed', 'change.reviewed'],
  ['merged', 'change.merged'],
  ['abandoned', 'change.closed'],
]);

const repositoryOf = (cd: CdEvent): string | undefined =>
  words(cd.content, 'repository', 'id') ?? words(cd.content, 'repository');

function changeEvent(cd: CdEvent): boolean {
  const kind = CHANGE_KINDS.get(cd.predicate);
  const number = /(?:^|[/#!])(\d{1,9})$/.exec(cd.id)?.[1];
  const repository = repositoryOf(cd);
  if (!kind || number === undefined || repository === undefined) return false;
  const sha = words(cd.custom, 'commit') ?? words(cd.custom, 'sha') ?? words(cd.custom, 'mergeCommit');
  cd.tell({
    kind,
    subjects: [
      cd.draft.entity('change', `${repository}#${number}`, [`#${number}`, `${lastSegment(repository)}#${number}`]),
      cd.draft.entity('repository', repository, [lastSegment(repository)]),
      commitRef(cd, sha),
    ],
    actors: actorsOf(cd).map((actor) => (kind === 'change.reviewed' ? { ...actor, role: 'reviewer' } : actor)),
    attributes: { number: Number(number), sha, review: words(cd.custom, 'review') ?? words(cd.custom, 'state') },
    text: words(cd.custom, 'title') ?? words(cd.content, 'description'),
  });
  return true;
}

function branchEvent(cd: CdEvent): boolean {
  const repository = repositoryOf(cd);
  if (repository === undefined || !['created', 'deleted'].includes(cd.predicate)) return false;
  const branch = cd.id.replace(/^refs\/heads\//, '');
  cd.tell({
    kind: cd.predicate === 'created' ? 'ref.created' : 'ref.deleted',
    subjects: [cd.draft.entity('ref', `${repository}@${branch}`, [branch]), cd.draft.entity('repository', repository)],
    actors: actorsOf(cd),
    attributes: { ref: branch },
  });
  return true;
}

function buildEvent(cd: CdEvent): boolean {
  const kinds = new Map<string, EventKind>([
    ['queued', 'build.queued'],
    ['started', 'build.started'],
    ['finished', 'build.finished'],
  ]);
  const kind = kinds.get(cd.predicate);
  if (!kind) return false;
  const artifact = readPackageUrl(words(cd.content, 'artifactId'));
  const sha = words(cd.custom, 'commit') ?? words(cd.custom, 'sha');
  const pipeline = words(cd.custom, 'pipeline') ?? words(cd.custom, 'pipelineName');
  cd.tell({
    kind,
    subjects: [
      cd.draft.entity('build', cd.id),
      commitRef(cd, sha),
      pipeline === undefined ? undefined : cd.draft.entity('job', pipeline),
      versionRef(cd, artifact?.tag),
      ...artifactRefs(cd),
    ],
    actors: actorsOf(cd),
    outcome: outcomeIn(cd),
    attributes: {
      status: resultOf(cd),
      sha,
      ref: words(cd.custom, 'ref')?.replace(/^refs\/heads\//, ''),
      trigger: pipeline,
      images: artifact?.image ? [artifact.image] : [],
      digests: artifact?.digest ? [artifact.digest] : [],
      version: artifact?.tag,
      // A build makes something; that it runs is told by the events of its service.
      artifactOnly: true,
    },
    text: words(cd.content, 'errors') ?? words(cd.custom, 'errors'),
    url: webUrl(valueAt(cd.content, 'uri')),
  });
  return true;
}

function artifactEvent(cd: CdEvent): boolean {
  if (cd.predicate !== 'published' && cd.predicate !== 'packaged') return false;
  const artifact = readPackageUrl(cd.id);
  if (!artifact) return false;
  const tag = words(cd.custom, 'tag') ?? artifact.tag;
  cd.tell({
    kind: 'artifact.published',
    subjects: [...artifactRefs(cd, cd.id), versionRef(cd, tag)],
    actors: actorsOf(cd),
    attributes: { digest: artifact.digest, tag, image: artifact.image },
  });
  return true;
}

function runEvent(cd: CdEvent): boolean {
  const kinds = new Map<string, EventKind>([
    ['queued', 'pipeline.queued'],
    ['started', 'pipeline.started'],
    ['finished', 'pipeline.finished'],
    ['skipped', 'pipeline.finished'],
  ]);
  const kind = kinds.get(cd.predicate);
  if (!kind) return false;
  const name = ['pipelineName', 'taskName', 'testSuite', 'testCase', 'name']
    .map((key) => words(cd.content, key) ?? words(cd.content, key, 'name') ?? words(cd.content, key, 'id'))
    .find((found) => found !== undefined);
  const sha = words(cd.custom, 'commit') ?? words(cd.custom, 'sha');
  cd.tell({
    kind,
    subjects: [
      cd.draft.entity('build', cd.id),
      name === undefined ? undefined : cd.draft.entity('job', name),
      commitRef(cd, sha),
    ],
    actors: actorsOf(cd),
    outcome: cd.predicate === 'skipped' ? 'skipped' : outcomeIn(cd),
    attributes: { name: name ?? cd.id, result: resultOf(cd), sha, severity: words(cd.content, 'severity') },
    text: words(cd.content, 'errors') ?? words(cd.content, 'reason') ?? words(cd.custom, 'errors'),
    url: webUrl(valueAt(cd.content, 'uri')),
  });
  return true;
}

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['deployed', 'deployed'],
  ['upgraded', 'upgraded'],
  ['rolledback', 'rolled_back'],
  ['removed', 'removed'],
]);

function serviceEvent(cd: CdEvent): boolean {
  const action = ACTIONS.get(cd.predicate);
  if (action === undefined) return false;
  const artifact = readPackageUrl(words(cd.content, 'artifactId'));
  const image = words(cd.custom, 'image') ?? artifact?.image;
  const version = words(cd.custom, 'version') ?? artifact?.tag ?? imageTag(image);
  const environment = environmentOf(cd);
  const service = lastSegment(cd.id);
  cd.tell({
    kind: 'service.deployed',
    subjects: [
      cd.draft.entity('service', service, [words(cd.custom, 'application')]),
      versionRef(cd, version),
      environment === undefined ? undefined : cd.draft.entity('environment', environment),
      commitRef(cd, words(cd.custom, 'syncRevision') ?? words(cd.custom, 'commit')),
      ...artifactRefs(cd),
    ],
    actors: actorsOf(cd),
    outcome: outcomeIn(cd),
    attributes: {
      action,
      version,
      previousVersion: words(cd.custom, 'previousVersion') ?? imageTag(words(cd.custom, 'previousImage')),
      image,
      digest: artifact?.digest,
      environment,
      phase: words(cd.custom, 'phase'),
      health: words(cd.custom, 'health'),
      automated: flag(cd.custom, 'initiatedBy', 'automated'),
      sha: words(cd.custom, 'syncRevision'),
    },
    text: words(cd.custom, 'message'),
  });
  return true;
}

const commitRef = (cd: CdEvent, sha: string | undefined): EntityRef | undefined =>
  sha !== undefined && SHA.test(sha) ? cd.draft.entity('commit', sha, [sha.slice(0, 7)]) : undefined;

const versionRef = (cd: CdEvent, version: string | undefined): EntityRef | undefined =>
  version === undefined ? undefined : cd.draft.entity('version', version);

function artifactRefs(cd: CdEvent, written = words(cd.content, 'artifactId')): readonly EntityRef[] {
  const artifact = readPackageUrl(written);
  if (!artifact) return [];
  const names = artifact.tag ? [`${artifact.name}:${artifact.tag}`, artifact.image] : [artifact.image];
  return [cd.draft.entity('artifact', artifact.digest ?? artifact.image ?? artifact.name, names)];
}
