/** The things a bundle is about. It names no owner: its repository goes by the name of the bundle. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import type { EntityRef } from '../../domain/entity.js';

const OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export const isOid = (value: string | undefined): value is string => value !== undefined && OID.test(value);

export function commitIn(draft: ReadingDraft, oid: string | undefined): EntityRef | undefined {
  if (!isOid(oid)) return undefined;
  return draft.entity('commit', oid, [oid, ...[7, 8, 9, 10, 12].map((length) => oid.slice(0, length))]);
}

export const repositoryIn = (draft: ReadingDraft, name: string): EntityRef => draft.entity('repository', name, [name]);

/** The name that people use of a branch, a tag, or a branch as another repository had it. @example shortName('refs/remotes/origin/main') // → 'origin/main' */
export const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|tags|remotes)\//, '');
