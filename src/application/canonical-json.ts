/** One text per value, whatever the order of its keys: for comparing and digesting records and events. */
import { hash } from 'node:crypto';

/** JSON with sorted keys; bigints as decimal text with an n; undefined fields left out. Expects depth already bounded. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `"${value}n"`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // Every record is written so on its way in: hence no lists of pairs.
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[name];
    if (field === undefined) continue;
    fields += `${fields === '' ? '' : ','}${quoted(name)}:${canonicalJson(field)}`;
  }
  return `{${fields}}`;
}

/** Printable ASCII without quotes and backslashes stands for itself; to see that is half the work of writing it. */
const PLAIN = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** Hex SHA-256 of the canonical JSON of a value. */
export const digestOf = (value: unknown): string => hash('sha256', canonicalJson(value));
