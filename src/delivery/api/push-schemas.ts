/** The shapes of endpoints and deliveries. */
import { z } from 'zod';
import { type PushSender, SENDERS } from '../../application/push/endpoint.js';
import { line } from './schemas.js';

const senders = Object.keys(SENDERS) as [PushSender, ...PushSender[]];
const count = z.int().nonnegative();

const settings = {
  incidents: z
    .array(line(200))
    .max(1000)
    .optional()
    .meta({ description: 'Ids of incidents that take from here; empty: all' }),
  heartbeatSeconds: z
    .int()
    .min(10)
    .max(86_400)
    .nullable()
    .optional()
    .meta({ description: 'How often a heartbeat comes' }),
  heartbeatName: line(200).nullable().optional().meta({ description: 'Alert name or event type that is a heartbeat' }),
  covers: line(500).nullable().optional().meta({ description: 'What is sent in full while heartbeats come' }),
  timestampHeader: line(100).nullable().optional().meta({ description: 'Grafana: header of the signed time' }),
  audience: line(1000).nullable().optional().meta({ description: 'Pub/Sub: audience of the token' }),
  serviceAccount: line(300).nullable().optional().meta({ description: 'Pub/Sub: e-mail of its service account' }),
};

const given = {
  name: line(200),
  secrets: z
    .array(line(1100))
    .max(5)
    .optional()
    .meta({ description: 'env:NAME or file:/path; several while they rotate' }),
  ...settings,
};

export const endpointDraft = z.strictObject({ ...given, sender: z.enum(senders) });

export const endpointChange = z.strictObject(given).partial();

export const endpoint = z.strictObject({
  id: z.string(),
  name: z.string(),
  sender: z.enum(senders),
  path: z.string().meta({ description: 'Where the sender has to post to' }),
  signing: z.string().meta({ description: 'How it has to prove itself' }),
  secrets: z.array(z.string()),
  incidents: z.array(z.string()),
  heartbeatSeconds: z.int().nullable(),
  heartbeatName: z.string().nullable(),
  covers: z.string().nullable(),
  timestampHeader: z.string().nullable(),
  audience: z.string().nullable(),
  serviceAccount: z.string().nullable(),
  createdAt: z.string(),
  counts: z.strictObject({ done: count, waiting: count, failed: count }),
  unproven: count.meta({ description: 'Kept without any proof of who sent them' }),
  duplicates: count.meta({ description: 'Deliveries of the last week that were here already' }),
  heartbeat: z.enum(['not_expected', 'awaited', 'coming', 'missed']),
  lastDeliveryAt: z.string().nullable(),
  lastHeartbeatAt: z.string().nullable(),
  refused: z.array(z.strictObject({ reason: z.string(), count, lastAt: z.string() })),
});

export const endpointList = z.strictObject({ items: z.array(endpoint) });

const authenticated = z.enum(['signature', 'oidc', 'token', 'none']);

export const delivery = z.strictObject({
  id: z.string(),
  receivedAt: z.string(),
  authenticated,
  heartbeat: z.boolean(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  bytes: count,
  records: count.nullable(),
  notUnderstood: z.string().nullable(),
  error: z.string().nullable(),
});

export const deliveryPage = z.strictObject({ items: z.array(delivery), nextCursor: z.string().nullable() });

export const receipt = z.strictObject({
  status: z.enum(['accepted', 'duplicate']),
  authenticated,
  heartbeat: z.boolean(),
});
