/** Pairs of before and after, by key name: `previous`/`current`, `old_status`/`new_status`, `previousImage`/`image`, lists of changes, JSON patches. */

import { canonicalJson as canonical } from '../../application/canonical-json.js';
import { entries, list, object, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { parseInstant } from '../../domain/instant.js';
import { nameWords } from './name-words.js';

export interface Change {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

const BEFORE = new Set(['previous', 'prev', 'prior', 'old', 'before', 'from', 'original', 'was']);
const AFTER = new Set(['current', 'curr', 'new', 'after', 'to', 'updated', 'next', 'desired', 'now', 'target']);
const CURRENT = new Set(['current', 'curr', 'actual']);
const DESIRED = new Set(['desired', 'target']);
/** Siblings that name what a bare before/after pair is about. */
const FIELD_NAMES = ['field', 'property', 'attribute', 'setting', 'parameter', 'key', 'path', 'name'];
/** What every save changes: says nothing of the thing itself. */
const BOOKKEEPING =
  /^(?:_.*|last_?modified.*|updated_?at|modified_?at|etag|resource_?version|generation|managed_?fields)$/i;
const DEEPEST = 6;
const MOST = 60;

export function changesIn(data: Json | undefined): readonly Change[] {
  const found: Change[] = [];
  visit(data, '', 0, found);
  const seen = new Set<string>();
  return found.filter((change) => {
    const key = canonical([change.field, change.before, change.after]);
    return !seen.has(key) && seen.add(key);
  });
}

function visit(value: Json | undefined, name: string, depth: number, found: Change[], listed = false): void {
  if (depth > DEEPEST || found.length >= MOST) return;
  for (const element of list(value)) visit(element, name, depth + 1, found, true);
  const named = FIELD_NAMES.map((field) => words(value, field)).find((word) => word !== undefined);
  const fields = entries(value);
  const paired = new Set<string>();
  // `currentReplicas` beside `desiredReplicas` is the state before.
  const wanted = fields.some(([key]) => marked(key, DESIRED) !== undefined);
  for (const [key, before] of fields) {
    const base = marked(key, BEFORE) ?? (wanted ? marked(key, CURRENT) : undefined);
    const after = base === undefined ? undefined : partner(fields, key, base);
    if (base === undefined || !after) continue;
    paired.add(key).add(after[0]);
    // Of several things in a list each has its own field of that name.
    const field = listed && base !== '' && named !== undefined ? `${named}.${base}` : base || named || name;
    compare(field, before, after[1], found);
  }
  patch(value, found);
  for (const [key, inner] of fields)
    if (!paired.has(key) && object(inner) !== undefined) visit(inner, key, depth + 1, found);
  for (const [key, inner] of fields) if (!paired.has(key) && Array.isArray(inner)) visit(inner, key, depth + 1, found);
}

/** The rest of a key that carries a mark, as words; empty when the mark is all of it; undefined when it carries none. */
function marked(key: string, marks: ReadonlySet<string>): string | undefined {
  const split = nameWords(key);
  if (marks.has(split[0] ?? '')) return split.slice(1).join('_');
  if (split.length > 1 && marks.has(split.at(-1)!)) return split.slice(0, -1).join('_');
  return undefined;
}

/** Whether a key speaks of how things were before. */
export const isBefore = (key: string): boolean => marked(key, BEFORE) !== undefined;

/** Values that two fields may hold without being two states of one thing. */
const isTime = (value: Json): boolean => typeof value === 'string' && parseInstant(value) !== null;

function partner(
  fields: readonly (readonly [string, Json])[],
  key: string,
  base: string,
): readonly [string, Json] | undefined {
  const after = fields.find(([other]) => other !== key && marked(other, AFTER) === base);
  const bare = base === '' ? undefined : fields.find(([other]) => nameWords(other).join('_') === base);
  const found = after ?? bare;
  const before = fields.find(([other]) => other === key)?.[1];
  const window = ['', 'time', 'date', 'at'].includes(base) && found && isTime(found[1]) && isTime(before ?? null);
  return window ? undefined : found;
}

/** Scalars as they are, objects leaf by leaf; what is alike is no change. `value` inside a pair is a wrapper, not a field. */
function compare(field: string, before: Json, after: Json, found: Change[], depth = 0): void {
  if (found.length >= MOST || canonical(before) === canonical(after)) return;
  const [left, right] = [object(before), object(after)];
  if (!left || !right || depth > DEEPEST) {
    found.push({ field: field === 'value' || field === '' ? 'value' : field, before, after });
    return;
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (BOOKKEEPING.test(key)) continue;
    const inner = depth === 0 ? key : `${field}.${key}`;
    compare(inner, valueAt(left, key) ?? null, valueAt(right, key) ?? null, found, depth + 1);
  }
}

/** RFC 6902 `replace` says the new value only. */
function patch(value: Json | undefined, found: Change[]): void {
  const path = words(value, 'path');
  const op = words(value, 'op');
  const after = valueAt(value, 'value');
  if (path === undefined || after === undefined || (op !== 'replace' && op !== 'add')) return;
  found.push({ field: path.replace(/^\//, '').replaceAll('/', '.'), before: null, after });
}
