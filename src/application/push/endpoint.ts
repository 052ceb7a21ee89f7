/** Where something pushes its records to us: who sends, how it proves itself, what its heartbeats cover. Plain values; checks nothing. */

/** Who sends, with the file of a bundle that its deliveries stand in and how people call it. */
export const SENDERS = {
  github: { path: 'webhooks/github.jsonl', name: 'GitHub' },
  alertmanager: { path: 'webhooks/alertmanager.jsonl', name: 'Alertmanager' },
  grafana: { path: 'webhooks/grafana.jsonl', name: 'Grafana' },
  pagerduty: { path: 'webhooks/pagerduty.jsonl', name: 'PagerDuty' },
  'cloud-monitoring': { path: 'webhooks/cloud-monitoring.jsonl', name: 'Cloud Monitoring' },
  'cloud-monitoring-pubsub': { path: 'webhooks/cloud-monitoring.jsonl', name: 'Cloud Monitoring over Pub/Sub' },
  cloudevents: { path: 'webhooks/cloudevents.jsonl', name: 'CloudEvents' },
} as const satisfies Record<string, { path: string; name: string }>;

export type PushSender = keyof typeof SENDERS;

/** `signature`: the secret signs the body. `oidc`: a token of the provider. `token`: the secret came along. `none`: anybody could have sent it. */
export type Authenticated = 'signature' | 'oidc' | 'token' | 'none';

export interface EndpointSettings {
  /** Ids of incidents that take from here; empty: all. */
  readonly incidents: readonly string[];
  /** How often a heartbeat comes, in seconds; null: none is expected, and silence says nothing. */
  readonly heartbeatSeconds: number | null;
  /** Alert name or event type that is a heartbeat; null: the sender's usual one. */
  readonly heartbeatName: string | null;
  /** What the operator vouches for being sent in full while heartbeats come; null: nothing. */
  readonly covers: string | null;
  /** Grafana: the header that carries the signed time. */
  readonly timestampHeader: string | null;
  /** Pub/Sub: audience and e-mail of the service account in the token. */
  readonly audience: string | null;
  readonly serviceAccount: string | null;
}

export interface EndpointDraft extends Partial<EndpointSettings> {
  readonly name: string;
  readonly sender: PushSender;
  /** References, never secrets: `env:NAME` or `file:/path`. Several: any of them, for rotation. */
  readonly secrets?: readonly string[];
}

export interface Endpoint extends EndpointSettings {
  readonly id: string;
  readonly name: string;
  readonly sender: PushSender;
  readonly secrets: readonly string[];
  /** RFC 3339. */
  readonly createdAt: string;
}

/** `not_expected`: silence says nothing. `awaited`: none came yet. `coming`, or `missed`: the last is too long ago. */
export type HeartbeatState = 'not_expected' | 'awaited' | 'coming' | 'missed';

export interface EndpointView extends Endpoint {
  /** Where the sender has to post to. */
  readonly path: string;
  /** How it has to prove itself, for people. */
  readonly signing: string;
  readonly counts: { readonly done: number; readonly waiting: number; readonly failed: number };
  /** Kept without any proof of who sent them. */
  readonly unproven: number;
  /** Deliveries of the last week that were here already. */
  readonly duplicates: number;
  readonly heartbeat: HeartbeatState;
  readonly lastDeliveryAt: string | null;
  readonly lastHeartbeatAt: string | null;
  /** Refused in the last week, by reason. */
  readonly refused: readonly { readonly reason: string; readonly count: number; readonly lastAt: string }[];
}

export type DeliveryState = 'queued' | 'running' | 'done' | 'failed';

export interface DeliveryView {
  readonly id: string;
  readonly receivedAt: string;
  readonly authenticated: Authenticated;
  readonly heartbeat: boolean;
  readonly state: DeliveryState;
  readonly bytes: number;
  /** Records read in it; null before. */
  readonly records: number | null;
  readonly notUnderstood: string | null;
  readonly error: string | null;
}

/** A request as it came in. Header names in lower case. */
export interface RawDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The `token` of the address, where a sender can only put it there. */
  readonly token: string | null;
}

export interface Receipt {
  readonly status: 'accepted' | 'duplicate';
  readonly authenticated: Authenticated;
  readonly heartbeat: boolean;
}

/** What somebody has to do so that the sender proves itself. */
export const SIGNING: Readonly<Record<PushSender, string>> = {
  github: 'Set the secret of the webhook; GitHub then sends X-Hub-Signature-256.',
  alertmanager: 'Set http_config.authorization.credentials of the receiver to the secret.',
  grafana: 'Set the HMAC secret of the contact point; it then sends X-Grafana-Alerting-Signature.',
  pagerduty: 'Give the secret that PagerDuty shows when the subscription is made; it then sends X-PagerDuty-Signature.',
  'cloud-monitoring': 'Cloud Monitoring signs nothing: use basic authentication, or add ?token= and the secret.',
  'cloud-monitoring-pubsub':
    'Turn authentication on in the push subscription, with the service account and audience set here.',
  cloudevents:
    'Sign as Standard Webhooks do (webhook-id, -timestamp, -signature), or send Authorization: Bearer and the secret.',
};
