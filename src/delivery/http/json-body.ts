/** Reads JSON from a stranger: UTF-8 only, of bounded depth, finite numbers, no key that could reach a prototype. Linear time, no recursion. */
import { refusal } from './fault-error.js';

const MAX_DEPTH = 64;
const DANGEROUS = new Set(['__proto__']);

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of UTF-8 bytes, a byte-order mark dropped; null when they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalid_request', 'The body is not JSON.');
  }
}

/** @throws FaultError for anything that is not acceptable JSON; undefined for an empty body. */
export function readJson(bytes: Uint8Array): unknown {
  const text = utf8(bytes);
  if (text === null) throw refusal('invalid_request', 'The body is not UTF-8.');
  if (text.trim() === '') return undefined;
  const value = parse(text);
  const open: (readonly [unknown, number])[] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next;
    if (typeof part === 'number' && !Number.isFinite(part)) {
      throw refusal('invalid_request', 'The body holds a number that is too large.');
    }
    if (typeof part !== 'object' || part === null) continue;
    if (depth > MAX_DEPTH) throw refusal('invalid_request', `The body is nested deeper than ${MAX_DEPTH} levels.`);
    for (const [key, inner] of Object.entries(part)) {
      if (DANGEROUS.has(key)) throw refusal('invalid_request', `The body holds the key ${key}, which is not accepted.`);
      open.push([inner, depth + 1]);
    }
  }
  return value;
}
