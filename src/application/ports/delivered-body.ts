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
