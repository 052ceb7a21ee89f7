/** What a Pub/Sub push carries: the message in its envelope, or the payload alone where the subscription wraps nothing. Pure. */
import type { Json } from '../../domain/evidence.js';
import { object, text, valueAt } from '../ports/json-reading.js';
import { isReadable } from './readable-json.js';

export type PubsubMessage =
  /** `payload` is JSON text; `same` is what a message that comes again has in common with the first time. */
  | { readonly kind: 'payload'; readonly payload: string; readonly same: string }
  /** A message of Pub/Sub without anything that can be read: it comes again for days if it is refused, so it is kept, with the reason. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly same: string };

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Null for what no push subscription sends. @param body JSON text */
export function pubsubMessage(body: string): PubsubMessage | null {
  const whole = JSON.parse(body) as Json;
  if (!object(whole)) return null;
  // "No wrapper": the payload is the body.
  if (valueAt(whole, 'message') === undefined) return { kind: 'payload', payload: body, same: body };
  const message = object(whole, 'message');
  if (!message) return null;
  const same = JSON.stringify([
    text(message, 'messageId') ?? text(message, 'message_id') ?? null,
    valueAt(message, 'data') ?? null,
    valueAt(message, 'attributes') ?? null,
  ]);
  const unreadable = (why: string): PubsubMessage => ({ kind: 'unreadable', why, same });
  const data = text(message, 'data');
  if (data === undefined || data === '') return unreadable('the message holds no data');
  if (!BASE64.test(data)) return unreadable('the data of the message is not base64');
  const payload = utf8(Buffer.from(data, 'base64'));
  if (payload === null) return unreadable('the data of the message is not UTF-8');
  return isReadable(payload)
    ? { kind: 'payload', payload, same }
    : unreadable('the data of the message is not JSON, or nested too deep');
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
