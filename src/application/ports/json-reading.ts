/** Small total readers of untrusted JSON: own properties only, never throw, undefined where the value is not there or of another shape. */
import type { Json } from '../../domain/evidence.js';
import { type Instant, parseInstant } from '../../domain/instant.js';

/** A step into an object (key) or an array (index). */
export type Step = string | number;

export type JsonObject = { readonly [key: string]: Json };

type Maybe = Json | undefined;

const isObject = (value: Maybe): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value at a path of own keys and indexes.
 * @example valueAt({ a: [{ b: 1 }] }, 'a', 0, 'b') // → 1
 */
export function valueAt(value: Maybe, ...path: readonly Step[]): Json | undefined {
  let here: Maybe = value;
  for (const step of path) {
    if (typeof step === 'number') here = Array.isArray(here) ? (here as readonly Json[])[step] : undefined;
    else here = isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    if (here === undefined) return undefined;
  }
  return here;
}

/** The string at a path, as it stands; an empty string counts as a string. */
export function text(value: Maybe, ...path: readonly Step[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The string at a path when it holds more than white space. */
export function words(value: Maybe, ...path: readonly Step[]): string | undefined {
  const found = text(value, ...path);
  return found !== undefined && found.trim() !== '' ? found : undefined;
}

const NUMERAL = /^-?\d{1,18}(?:\.\d{1,18})?(?:[eE][+-]?\d{1,3})?$/;

/** The finite number at a path; a decimal numeral in a string counts, since int64 travels as text. */
export function number(value: Maybe, ...path: readonly Step[]): number | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return Number.isFinite(found) ? found : undefined;
  if (typeof found === 'string' && NUMERAL.test(found)) {
    const read = Number(found);
    return Number.isFinite(read) ? read : undefined;
  }
  return undefined;
}

/** The boolean at a path. */
export function flag(value: Maybe, ...path: readonly Step[]): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'boolean' ? found : undefined;
}

/** The array at a path; an empty one when there is none. */
export function list(value: Maybe, ...path: readonly Step[]): readonly Json[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The strings among the elements of the array at a path. */
export const texts = (value: Maybe, ...path: readonly Step[]): readonly string[] =>
  list(value, ...path).filter((element) => typeof element === 'string');

/** The object at a path. */
export function object(value: Maybe, ...path: readonly Step[]): JsonObject | undefined {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : undefined;
}

/** The own entries of the object at a path, in their own order; none when there is no object. */
export const entries = (value: Maybe, ...path: readonly Step[]): readonly (readonly [string, Json])[] =>
  Object.entries(object(value, ...path) ?? {});

/** The RFC 3339 instant at a path. */
export function instant(value: Maybe, ...path: readonly Step[]): Instant | undefined {
  const found = text(value, ...path);
  return found === undefined ? undefined : (parseInstant(found) ?? undefined);
}

/** A string or number at a path as text: for ids that some APIs write as numbers. */
export function idText(value: Maybe, ...path: readonly Step[]): string | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'string') return found === '' ? undefined : found;
  return typeof found === 'number' && Number.isFinite(found) ? String(found) : undefined;
}

/** The first http(s) address among the values: no other scheme ever becomes a link. */
export const webUrl = (...values: readonly Maybe[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && /^https?:\/\/[^\s<>"']{1,2000}$/.test(value));

/**
 * The given fields without those that are undefined or null: absent means that the record does not say.
 * @example present({ number: 12, sha: undefined }) // → { number: 12 }
 */
export function present(fields: { readonly [name: string]: Maybe }): JsonObject {
  const found: { [name: string]: Json } = {};
  for (const name of Object.keys(fields)) {
    const field = fields[name];
    if (field === undefined || field === null) continue;
    // Names come from records as well: as a definition, "__proto__" is a field like any other.
    if (name === '__proto__')
      Object.defineProperty(found, name, { value: field, enumerable: true, configurable: true, writable: true });
    else found[name] = field;
  }
  return found;
}
