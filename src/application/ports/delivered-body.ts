/** Webhook deliveries as a bundle keeps them, `{ headers, body }`: gives the body, and believes no header. */
import type { Json } from '../../domain/evidence.js';
import { object, text, valueAt } from './json-reading.js';

/** Bodies longer than this are left as text. */
const LONGEST = 8 * 1024 * 1024;

/**
 * The body of a delivery, parsed when it was kept as the text received; a line that is no delivery is its own body.
 * @example deliveredBody({ headers: {}, body: '{"a":1}' }) // → { a: 1 }
 */
export function deliveredBody(line: Json): Json {
  const inside = object(line, 'body');
  if (inside) return inside;
  const raw = text(line, 'body');
  if (raw === undefined || raw.length > LONGEST || valueAt(line, 'headers') === undefined) return line;
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return line;
  }
}

/** Whether a delivery came without any proof of its sender. What says so can only lower what is believed of it. */
export const isUnsigned = (line: Json): boolean => text(line, 'delivery', 'authenticated') === 'none';

/** The key of what a delivery tells: something unproven never stands in the place of something proven. */
export const keyAsDelivered = (key: string, line: Json): string => (isUnsigned(line) ? `${key} (unsigned)` : key);
