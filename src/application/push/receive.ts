/** One delivery at the door: who sent it, what it is, whether it is here already; kept for good before anybody says yes. */
import { createHash } from 'node:crypto';
import { fault } from '../faults.js';
import type { PushStore } from '../ports/push-store.js';
import { type ReadSecret, secretIfThere } from '../ports/secrets.js';
import { ok, type Result, refused } from '../result.js';
import { authenticate, type VerifyToken } from './authenticate.js';
import { isHeartbeat, type Kept, meaningfulHeaders, modeOf } from './delivered-lines.js';
import type { Endpoint, RawDelivery, Receipt } from './endpoint.js';
import { pubsubMessage } from './pubsub-message.js';
import { isReadable } from './readable-json.js';

export interface PushParts {
  readonly store: PushStore;
  readonly readSecret: ReadSecret;
  readonly verifyToken: VerifyToken;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly now: () => number;
  readonly ring: () => void;
  /** Deliveries of one endpoint that may wait to be read. */
  readonly mostWaiting: number;
}

/** Beyond this many waiting deliveries of one endpoint its sender is told to come back. */
export const MOST_WAITING = 100_000;
/** The backlog is counted again after so many deliveries, or sooner where few may wait. */
const COUNT_EVERY = 500;

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(body: Uint8Array): string | null {
  try {
    return decoder.decode(body);
  } catch {
    return null;
  }
}

/** Why the form of a delivery is refused; null when it is what its sender sends. */
function formFault(endpoint: Endpoint, { headers }: RawDelivery, body: string | null): string | null {
  if (body === null) return 'The body is not UTF-8.';
  if (endpoint.sender === 'cloudevents') {
    const mode = modeOf(headers);
    if (mode === null) return 'This is no CloudEvent: neither its content type nor its headers say so.';
    if (mode === 'binary') return null;
  }
  if (!isReadable(body)) return 'The body is not JSON, or nested too deep.';
  if (endpoint.sender === 'cloud-monitoring-pubsub' && pubsubMessage(body) === null)
    return 'This is no push of Pub/Sub: it has no message.';
  return null;
}

/**
 * What makes a delivery the same as another: everything that its secret vouches for. An id in a header is not signed by most senders, so it
 * cannot tell a repeat from a replay. Heartbeats say the same each time and are told apart by when they come.
 */
function identityOf({ sender }: Endpoint, kept: Kept, beatAtMs: number | null): string {
  const events = Object.entries(kept.headers).filter(([name]) => name.startsWith('ce-'));
  const named = JSON.stringify([events.sort(([a], [b]) => (a < b ? -1 : 1)), beatAtMs]);
  return createHash('sha256').update(`${named.length}:${named}`).update(sameIn(sender, kept.body)).digest('hex');
}

/** Pub/Sub counts its attempts in the envelope: the message is the same. */
const sameIn = (sender: Endpoint['sender'], body: string): string =>
  (sender === 'cloud-monitoring-pubsub' ? pubsubMessage(body)?.same : undefined) ?? body;

const counted = new WeakMap<PushParts, Map<string, { left: number; full: boolean }>>();

/** Whether the endpoint's backlog is beyond its bound, looked up now and then. */
async function isFull(parts: PushParts, endpointId: string): Promise<boolean> {
  const known = counted.get(parts) ?? new Map<string, { left: number; full: boolean }>();
  counted.set(parts, known);
  const entry = known.get(endpointId);
  if (entry && entry.left-- > 0) return entry.full;
  const { mostWaiting } = parts;
  const full = (await parts.store.backlog(endpointId, mostWaiting)) >= mostWaiting;
  known.set(endpointId, { left: full ? 10 : Math.min(COUNT_EVERY, mostWaiting >> 2), full });
  return full;
}

export async function receive(parts: PushParts, id: string, raw: RawDelivery): Promise<Result<Receipt>> {
  const endpoint = await parts.store.endpoint(id);
  if (!endpoint) return refused(fault('not_found', 'There is no such endpoint.'));
  const secrets = (await Promise.all(endpoint.secrets.map((one) => secretIfThere(parts.readSecret, one)))).filter(
    (one) => one !== null,
  );
  const now = parts.now();
  const proof = await authenticate(raw, endpoint, secrets, { verifyToken: parts.verifyToken, nowMs: now });
  if (!proof.ok) {
    await parts.store.refused(id, proof.reason);
    return refused(fault(proof.reason === 'stale' ? 'delivery_stale' : 'signature_invalid', proof.detail));
  }
  const body = textOf(raw.body);
  const wrong = formFault(endpoint, raw, body);
  if (wrong !== null || body === null) {
    await parts.store.refused(id, 'unreadable');
    return refused(fault('invalid_request', wrong ?? 'The body is not UTF-8.'));
  }
  if (await isFull(parts, id))
    return refused(fault('too_many_requests', 'Too much of this endpoint waits to be read; send it again later.'));
  const { authenticated } = proof;
  const kept = { headers: meaningfulHeaders(raw.headers), body, authenticated };
  const beat = isHeartbeat(endpoint.sender, kept, endpoint);
  const identity = identityOf(endpoint, kept, beat ? now : null);
  const outcome = await parts.store.keep(id, { ...kept, identity, beat, receivedAtMs: now });
  if (outcome === 'kept') parts.ring();
  else await parts.store.repeated(id);
  return ok({ status: outcome === 'kept' ? 'accepted' : 'duplicate', authenticated, heartbeat: beat });
}
