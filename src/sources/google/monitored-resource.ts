/** Which things a Google monitored resource (`{ type, labels }`) is about. */
import { words } from '../../application/ports/json-reading.js';
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { Json } from '../../domain/evidence.js';
import { buildEntity, entityNamed, projectRef, revisionEntity, serviceEntity } from './names.js';

export interface ResourceSubjects {
  /** Service, site, build or database first, then what is narrower, then the project. */
  readonly subjects: readonly (EntityRef | undefined)[];
  readonly entities: readonly (Entity | undefined)[];
}

const SERVICE_LABELS = ['service_name', 'container_name', 'module_id', 'service', 'job_name', 'function_name'];

/** @param project Stands in when the labels name none. */
export function subjectsOfResource(resource: Json | undefined, project: string): ResourceSubjects {
  const label = (name: string): string | undefined => words(resource, 'labels', name);
  const type = words(resource, 'type') ?? '';
  // On audited_resource, `service` is an API such as run.googleapis.com, not one of ours.
  const named = type === 'audited_resource' ? undefined : SERVICE_LABELS.map(label).find((name) => name !== undefined);
  const databaseId = label('database_id');
  const site = label('site_name');
  const entities = [
    type === 'cloud_run_job' ? entityNamed('job', label('job_name')) : serviceEntity(named),
    site === undefined ? undefined : entityNamed('site', site, label('domain_name')),
    databaseId === undefined ? undefined : entityNamed('database', shortDatabase(databaseId), databaseId),
    revisionEntity(label('revision_name')),
    buildEntity(label('build_id')),
    type === 'uptime_url' ? entityNamed('other', label('host')) : undefined,
  ];
  return { subjects: [...entities, projectRef(label('project_id') ?? project)], entities };
}

const shortDatabase = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
