/** Reads the CloudEvents 1.0 envelope, keeping the time as written to the nanosecond; an absent time stays absent. */
import { instant, type JsonObject, object, text, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { Instant } from '../../domain/instant.js';

export interface Envelope {
  readonly id: string;
  /** URI-reference of who sent it; with the id its identity. */
  readonly source: string;
  readonly type: string;
  readonly subject: string | undefined;
  readonly time: Instant | undefined;
  readonly data: Json | undefined;
  /** Who made it happen, as far as the sender authenticated them: the extension for the context of authentication. */
  readonly auth: { readonly id: string; readonly type: string | undefined } | undefined;
}

/** Null when a required attribute is missing or the version is another. */
export function readEnvelope(body: Json): Envelope | null {
  const [id, source, type] = [words(body, 'id'), words(body, 'source'), words(body, 'type')];
  if (id === undefined || source === undefined || type === undefined || text(body, 'specversion') !== '1.0')
    return null;
  const data = dataOf(body);
  const time = instant(body, 'time') ?? instant(data, 'context', 'timestamp');
  const authid = words(body, 'authid');
  const auth = authid === undefined ? undefined : { id: authid, type: words(body, 'authtype') };
  return { id, source, type, subject: words(body, 'subject'), time, data, auth };
}

/** `data`, or JSON inside a string or `data_base64`. */
function dataOf(body: Json): Json | undefined {
  const fields: JsonObject = object(body) ?? {};
  if (typeof fields['data'] === 'string') return asJson(fields['data']) ?? fields['data'];
  if (fields['data'] !== undefined) return fields['data'];
  const packed = text(body, 'data_base64');
  return packed === undefined ? undefined : asJson(Buffer.from(packed, 'base64').toString('utf8'));
}

function asJson(written: string): Json | undefined {
  if (!/^\s*[[{]/.test(written)) return undefined;
  try {
    return JSON.parse(written) as Json;
  } catch {
    return undefined;
  }
}
