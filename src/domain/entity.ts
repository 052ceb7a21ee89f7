/** The things incidents are about, by type and by the id that their own users would recognise. */

export const ENTITY_TYPES = [
  'service', // Cloud Run service, Argo application …: its short name
  'revision', // a deployed revision of a service: portal-web-00187-kem
  'build', // CI build or pipeline run: its id
  'trigger', // build trigger: its name
  'change', // pull request: owner/repo#12
  'commit', // 40-hex sha
  'ref', // owner/repo@branch, without refs/heads/
  'repository', // owner/repo
  'release', // a release or tag of a repository: owner/repo@v1.2.3
  'version', // a bare version of an artifact: 2.31.0
  'artifact', // image name or digest
  'check', // a check run's name: asset-manifest
  'site', // hosting site
  'route', // a rewrite pattern of a site: site:pattern
  'alert', // one alert occurrence: the last path segment of its name, or its fingerprint
  'policy', // alert policy or rule, by display name: "Portal: Hosting 404 rate"
  'page', // a PagerDuty incident
  'incident', // INC-0414
  'ticket', // OPS-12, or owner/repo#12 of an issue
  'message', // channel/ts
  'channel', // Slack channel name without #
  'flag', // feature flag or configuration key
  'environment', // production, prod-eu1
  'project', // cloud project
  'database',
  'metric', // metric type
  'file', // a path in a repository
  'role', // an access role: roles/run.developer
  'job', // migration, batch job, cron
  'deployment', // GitHub deployment: its databaseId
  'other', // whatever a generic event names as its subject
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

export interface EntityRef {
  readonly type: EntityType;
  readonly id: string;
}

/** An entity with every spelling that the evidence gives it (display names, short forms, aliases). */
export interface Entity extends EntityRef {
  readonly names: readonly string[];
}

/** The key under which an entity is stored and asked for. */
export const entityKey = (ref: EntityRef): string => `${ref.type}:${ref.id}`;
