/** Invented endpoints in every state, and what was pushed to one of them. */
import type { DeliveryView, EndpointView } from '../../application/push/endpoint.js';

const base = {
  path: '/hooks/ep_kiln',
  signing: 'Set the secret of the webhook; GitHub then sends X-Hub-Signature-256.',
  incidents: [],
  heartbeatSeconds: null,
  heartbeatName: null,
  covers: null,
  timestampHeader: null,
  audience: null,
  serviceAccount: null,
  createdAt: '2026-03-01T09:00:00Z',
  counts: { done: 0, waiting: 0, failed: 0 },
  unproven: 0,
  duplicates: 0,
  heartbeat: 'not_expected',
  lastDeliveryAt: null,
  lastHeartbeatAt: null,
  refused: [],
} as const;

export const SAMPLE_ENDPOINTS: readonly EndpointView[] = [
  {
    ...base,
    id: 'ep_kiln',
    name: 'GitHub <b>kiln</b>',
    sender: 'github',
    secrets: ['env:KILN_SECRET'],
    heartbeatSeconds: 300,
    covers: 'pull requests and pushes',
    counts: { done: 412, waiting: 1, failed: 2 },
    duplicates: 7,
    heartbeat: 'coming',
    lastDeliveryAt: '2026-03-17T11:59:00Z',
    lastHeartbeatAt: '2026-03-17T11:58:00Z',
    refused: [
      { reason: 'bad_signature', count: 3, lastAt: '2026-03-17T08:00:00Z' },
      { reason: '<i>other</i>', count: 1, lastAt: '2026-03-17T08:10:00Z' },
    ],
  },
  {
    ...base,
    id: 'ep_alerts',
    name: 'Alerts',
    sender: 'alertmanager',
    path: '/hooks/ep_alerts',
    secrets: ['file:/run/secrets/alerts'],
    heartbeatSeconds: 60,
    heartbeat: 'missed',
    lastHeartbeatAt: '2026-03-16T11:58:00Z',
  },
  {
    ...base,
    id: 'ep_events',
    name: 'Events',
    sender: 'cloudevents',
    path: '/hooks/ep_events',
    secrets: [],
    heartbeatSeconds: 60,
    heartbeat: 'awaited',
    counts: { done: 4, waiting: 0, failed: 0 },
    unproven: 4,
  },
  { ...base, id: 'ep_graphs', name: 'Graphs', sender: 'grafana', path: '/hooks/ep_graphs', secrets: ['env:G'] },
];

const delivery = {
  authenticated: 'signature',
  heartbeat: false,
  bytes: 2048,
  records: null,
  notUnderstood: null,
  error: null,
} as const;

export const SAMPLE_DELIVERIES: readonly DeliveryView[] = [
  { ...delivery, id: '9', receivedAt: '2026-03-17T11:59:00.120Z', state: 'queued' },
  { ...delivery, id: '8', receivedAt: '2026-03-17T11:58:00Z', state: 'done', heartbeat: true, records: 0 },
  { ...delivery, id: '7', receivedAt: '2026-03-17T11:57:00Z', state: 'done', records: 3 },
  {
    ...delivery,
    id: '6',
    receivedAt: '2026-03-17T11:56:00Z',
    state: 'done',
    records: 1,
    authenticated: 'none',
    notUnderstood: 'no event <script>alert(1)</script> is known',
  },
  { ...delivery, id: '5', receivedAt: '2026-03-17T11:55:00Z', state: 'failed', error: 'the store was away' },
];
