/** Which of our entities a Google resource name speaks of. */
import type { Entity, EntityType } from '../../domain/entity.js';
import { buildEntity, entityNamed, lastSegment, revisionEntity, serviceEntity } from '../google/names.js';

/** Types by collection, where the last segment is the id. */
const TYPES: { readonly [collection: string]: EntityType } = {
  triggers: 'trigger',
  jobs: 'job',
  databases: 'database',
  alertPolicies: 'policy',
  sites: 'site',
  projects: 'project',
  roles: 'role',
};

/**
 * @param service The API, since `instances` means a database to one and a machine to another.
 * @param displayName What people call it, where the record tells.
 * @example resourceEntity('namespaces/p/services/cart', 'run.googleapis.com') // → service:cart
 */
export function resourceEntity(path: string, service: string, displayName?: string): Entity | undefined {
  const id = endsInCollection(path) ? '' : lastSegment(path);
  if (id === '') return displayName === undefined ? undefined : entityNamed('other', displayName);
  const collection = path.split('/').at(-2) ?? '';
  if (collection === 'services' && service === 'run.googleapis.com') return serviceEntity(id);
  if (collection === 'revisions') return revisionEntity(id);
  if (collection === 'builds') return buildEntity(id);
  if (collection === 'policy' || collection === 'alertPolicies')
    return entityNamed('policy', displayName ?? id, id, path);
  if (collection === 'instances' && /sql|spanner|redis|alloydb|bigtable/.test(service)) {
    return entityNamed('database', id, path);
  }
  if (collection === 'serviceAccounts') return accountEntity(id);
  const type = Object.hasOwn(TYPES, collection) ? TYPES[collection]! : 'other';
  return entityNamed(type, id, displayName, type === 'other' ? path : undefined);
}

/** Resource names alternate collections and ids; one that ends in a collection, `projects/p/builds`, names no single thing. */
function endsInCollection(path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'global');
  return segments.length > 1 && segments.length % 2 === 1;
}

/** A service account by its address and its account id. */
export const accountEntity = (email: string): Entity | undefined => entityNamed('other', email, email.split('@')[0]);
