/** GitHub: which files of a bundle are its own, what identifies a record, and which reader a record type has. */
import { digestOf } from '../../application/canonical-json.js';
import { deliveredBody, keyAsDelivered } from '../../application/ports/delivered-body.js';
import { idText, number, text, words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile, SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { activityEvents } from './activity/to-events.js';
import { checkSuiteEvents } from './check-suite/to-events.js';
import { commitEvents } from './commit/to-events.js';
import { deploymentEvents } from './deployment/to-events.js';
import { issueEvents } from './issue/to-events.js';
import { pullRequestEvents } from './pull-request/to-events.js';
import { releaseEvents } from './release/to-events.js';
import { ruleSuiteEvents } from './rule-suite/to-events.js';
import { isSha } from './subjects.js';
import { eventNameOf, toldBy, webhookEvents } from './webhook/to-events.js';

interface RecordType {
  /** The id that GitHub's own users know the record by; undefined when the shape has none. */
  readonly idOf: (body: Json, repository: string) => string | undefined;
  readonly nature: EvidenceRecord['nature'];
  readonly toEvents: (record: EvidenceRecord) => SourceReading;
}

const numbered = (body: Json, repository: string): string | undefined => {
  const id = number(body, 'number');
  return id === undefined ? undefined : `${repository}#${id}`;
};
const sha = (body: Json): string | undefined =>
  [text(body, 'oid'), text(body, 'sha')].find((candidate) => isSha(candidate));
const graphId = (body: Json): string | undefined => idText(body, 'id');
const databaseId = (body: Json): string | undefined => idText(body, 'databaseId') ?? idText(body, 'id');

const RECORD_TYPES: Readonly<Record<string, RecordType>> = {
  'pull-requests': { idOf: numbered, nature: 'state', toEvents: pullRequestEvents },
  commits: { idOf: sha, nature: 'state', toEvents: commitEvents },
  activity: { idOf: graphId, nature: 'event', toEvents: activityEvents },
  deployments: { idOf: databaseId, nature: 'state', toEvents: deploymentEvents },
  releases: { idOf: graphId, nature: 'state', toEvents: releaseEvents },
  'rule-suites': { idOf: graphId, nature: 'event', toEvents: ruleSuiteEvents },
  'check-suites': { idOf: graphId, nature: 'state', toEvents: checkSuiteEvents },
  issues: { idOf: numbered, nature: 'state', toEvents: issueEvents },
};

const PATH = /^github\/([^/]+)\/([^/]+)\/([a-z-]+)\.json$/;

const partOf = (path: string): string | undefined => PATH.exec(path)?.[3];

/** Deliveries of webhooks, of all repositories. */
const WEBHOOKS: SourceFile = { path: 'webhooks/github.jsonl', format: 'jsonl', instance: 'webhooks', part: 'webhooks' };

/** Each delivery is a record of its own, in the repository that it speaks of; what it tells has the id that the object's own record gives it. */
function delivery(body: Json, path: string): EvidenceRecord | null {
  const payload = deliveredBody(body);
  const repository = words(payload, 'repository', 'full_name');
  if (repository === undefined) return null;
  const digest = digestOf(payload).slice(0, 16);
  const key = keyAsDelivered(`webhook ${eventNameOf(body)} ${digest}`, body);
  const nativeId = toldBy(body)?.nativeId ?? digest;
  return { source: 'github', instance: repository, key, nativeId, nature: 'event', path, body };
}

function recognise(path: string): SourceFile | null {
  if (path === WEBHOOKS.path) return WEBHOOKS;
  const [, owner, repo, part] = PATH.exec(path) ?? [];
  if (owner === undefined || repo === undefined || part === undefined || !Object.hasOwn(RECORD_TYPES, part))
    return null;
  return { path, format: 'json-array', instance: `${owner}/${repo}`, part };
}

function toEvidence(body: Json, file: SourceFile): EvidenceRecord | null {
  if (file.part === WEBHOOKS.part) return delivery(body, file.path);
  const type = Object.hasOwn(RECORD_TYPES, file.part) ? RECORD_TYPES[file.part] : undefined;
  const nativeId = type?.idOf(body, file.instance);
  if (type === undefined || nativeId === undefined) return null;
  const { path, instance } = file;
  // Ids of different record types share no space: the type is part of the identity.
  const key = `${file.part}/${nativeId}`;
  return { source: 'github', instance, key, nativeId, nature: type.nature, path, body };
}

function toEvents(record: EvidenceRecord): SourceReading {
  if (record.path === WEBHOOKS.path) return webhookEvents(record);
  const part = partOf(record.path);
  const type = part !== undefined && Object.hasOwn(RECORD_TYPES, part) ? RECORD_TYPES[part] : undefined;
  return (
    type?.toEvents(record) ?? { events: [], entities: [], identities: [], notUnderstood: 'not a record type of GitHub' }
  );
}

/** @example github.recognise('github/fernway/till/issues.json') // → { part: 'issues', instance: 'fernway/till', … } */
export const github: Source = {
  name: 'github',
  reads:
    'pull requests, reviews, commits, pushes, deployments, releases, rule suites, checks, issues; webhook deliveries',
  files: [...Object.keys(RECORD_TYPES).map((part) => `github/<owner>/<repo>/${part}.json`), WEBHOOKS.path],
  recognise,
  toEvidence,
  toEvents,
};
