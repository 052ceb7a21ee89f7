/** What an update request sets, field by field; what was there before, only where the record keeps the original. */
import { entries, object, valueAt } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';

export interface FieldChange {
  readonly [part: string]: Json;
  readonly field: string;
}

const MOST_CHANGES = 60;
const DEEPEST = 6;
/** Parts of a request that address it and set nothing. */
const ADDRESS = new Set([
  '@type',
  'name',
  'parent',
  'project',
  'projectId',
  'updateMask',
  'update_mask',
  'etag',
  'requestId',
  'id',
]);

/** Whether one path lies under another or is the same. @example covers('template', 'template.scaling') // → true */
export const covers = (path: string, inner: string): boolean => inner === path || inner.startsWith(`${path}.`);

/**
 * @param resource The object that the request sets.
 * @param mask Paths that count; all when null. A path of the mask that the object leaves out is set to nothing.
 * @param original The object before, where known.
 */
export function fieldChanges(resource: Json, mask: readonly string[] | null, original?: Json): readonly FieldChange[] {
  // Some APIs log an update without what it sets; then a mask alone tells no value.
  if (entries(resource).length === 0) return [];
  const changes: FieldChange[] = [];
  const add = (path: readonly string[], after: Json): void => {
    if (changes.length >= MOST_CHANGES) return;
    const before = original === undefined ? undefined : scalar(valueAt(original, ...path));
    changes.push({ field: path.join('.'), ...(before === undefined ? {} : { before }), after });
  };
  const visit = (value: Json, path: readonly string[]): void => {
    const inner = object(value);
    if (inner && path.length < DEEPEST) {
      for (const [name, next] of entries(inner)) {
        if (path.length > 0 || !ADDRESS.has(name)) visit(next, [...path, name]);
      }
      return;
    }
    const field = path.join('.');
    if (path.length > 0 && (mask === null || mask.some((wanted) => covers(wanted, field))))
      add(path, scalar(value) ?? null);
  };
  visit(resource, []);
  for (const path of mask ?? []) {
    if (!changes.some(({ field }) => covers(path, field) || covers(field, path))) add(path.split('.'), null);
  }
  return changes;
}

/** A scalar as it is, anything larger as its JSON text. */
function scalar(value: Json | undefined): Json | undefined {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
