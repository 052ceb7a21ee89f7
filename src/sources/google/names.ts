/** The entities of Google records with the spellings people use for them; knows names, not events. */
import type { Entity, EntityRef } from '../../domain/entity.js';

/** The last segment of a resource path. @example lastSegment('projects/p/locations/l/services/cart') // → 'cart' */
export const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The segment after a collection. @example segmentAfter('projects/p/builds/b1', 'builds') // → 'b1' */
export function segmentAfter(path: string, collection: string): string | undefined {
  const segments = path.split('/');
  const index = segments.indexOf(collection);
  const found = index < 0 ? undefined : segments[index + 1];
  return found === '' ? undefined : found;
}

const ref = (type: EntityRef['type'], id: string | undefined): EntityRef | undefined =>
  id === undefined || id === '' ? undefined : { type, id };

/** Undefined for an undefined or empty id, so that subjects can be listed without asking first. */
export const serviceRef = (path: string | undefined) => ref('service', path && lastSegment(path));
export const revisionRef = (path: string | undefined) => ref('revision', path && lastSegment(path));
export const projectRef = (id: string | undefined) => ref('project', id);
export const buildRef = (id: string | undefined) => ref('build', id && lastSegment(id));
export const commitRef = (sha: string | undefined) => ref('commit', sha);
export const triggerRef = (name: string | undefined) => ref('trigger', name && lastSegment(name));
export const policyRef = (name: string | undefined) => ref('policy', name);
export const artifactRef = (digest: string | undefined) => ref('artifact', digest);

const named = (entity: EntityRef | undefined, ...names: readonly (string | undefined)[]): Entity | undefined =>
  entity && { ...entity, names: [entity.id, ...names.filter((name) => name !== undefined)] };

export const serviceEntity = (path: string | undefined): Entity | undefined => named(serviceRef(path));

const NUMBERED = /-(\d{5})-([a-z0-9]{3,6})$/;

/** A revision by its full short name, without its service (`00187-kem`), by its number (`00187`) and as that is said (`revision 187`). */
export function revisionEntity(path: string | undefined): Entity | undefined {
  const [, number, code] = (path === undefined ? null : NUMBERED.exec(path)) ?? [];
  const said = number === undefined ? [] : [`revision ${Number(number)}`, `rev ${Number(number)}`];
  return named(revisionRef(path), ...(number === undefined ? [] : [`${number}-${code}`, number, ...said]));
}

/** A build by its id and the first 8, 7 and 6 hex digits. */
export function buildEntity(id: string | undefined): Entity | undefined {
  const entity = buildRef(id);
  const short = entity && /^[0-9a-f]{8}-/.test(entity.id) ? [8, 7, 6].map((digits) => entity.id.slice(0, digits)) : [];
  return named(entity, ...short);
}

/** A commit by its sha and the usual abbreviations. */
export function commitEntity(sha: string | undefined): Entity | undefined {
  const short =
    sha !== undefined && /^[0-9a-f]{40}$/.test(sha) ? [12, 10, 8, 7].map((digits) => sha.slice(0, digits)) : [];
  return named(commitRef(sha), ...short);
}

/** A trigger by name, and by the id that audit records use. */
export const triggerEntity = (name: string | undefined, id?: string): Entity | undefined =>
  named(triggerRef(name ?? id), id);

/** An alert policy by display name and by the number that audit records and snoozes use. */
export function policyEntity(displayName: string | undefined, path: string | undefined): Entity | undefined {
  const number = path === undefined ? undefined : lastSegment(path);
  return named(policyRef(displayName ?? number), number, path);
}

/** A role by its name; without `roles/` only where that is no plain word. */
export const roleEntity = (role: string): Entity | undefined => {
  const short = role.replace(/^roles\//, '');
  return named(ref('role', role), short.includes('.') ? short : undefined);
};

/** Anything else with an id and further names. */
export const entityNamed = (
  type: EntityRef['type'],
  id: string | undefined,
  ...names: readonly (string | undefined)[]
): Entity | undefined => named(ref(type, id), ...names);

export interface ImageParts {
  readonly image: string;
  readonly digest?: string;
  readonly tag?: string;
}

/** Splits an image reference; the image keeps its full spelling. @example imageParts('host/p/cart@sha256:ab') // → digest 'sha256:ab' */
export function imageParts(image: string): ImageParts {
  const at = image.indexOf('@');
  const name = at < 0 ? image : image.slice(0, at);
  const colon = name.lastIndexOf(':');
  const tag = colon > name.lastIndexOf('/') ? name.slice(colon + 1) : '';
  return { image, ...(at < 0 ? {} : { digest: image.slice(at + 1) }), ...(tag === '' ? {} : { tag }) };
}

/** An image by digest, with its reference and the digest's usual abbreviations. */
export function artifactEntity(digest: string | undefined, image?: string): Entity | undefined {
  const hex = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined;
  const short =
    hex === undefined ? [] : [hex, hex.slice(0, 12), `sha256:${hex.slice(0, 12)}`, `sha256:${hex.slice(0, 8)}`];
  return named(artifactRef(digest), image, ...short);
}
