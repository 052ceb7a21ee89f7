/** How people call what may become of pushed deliveries, their senders and their heartbeats. */
import { type Authenticated, type EndpointView, type PushSender, SENDERS } from '../../application/push/endpoint.js';
import { type Html, html } from './html.js';
import { pill } from './layout.js';
import { timeElement } from './time-text.js';

export const isSender = (name: string | undefined): name is PushSender =>
  name !== undefined && Object.hasOwn(SENDERS, name);

/** The part of docs/push.md that tells how to set a sender up. */
export const DOCS_PART: Readonly<Record<PushSender, string>> = {
  github: 'GitHub',
  alertmanager: 'Alertmanager',
  grafana: 'Grafana',
  pagerduty: 'PagerDuty',
  'cloud-monitoring': 'Cloud Monitoring',
  'cloud-monitoring-pubsub': 'Cloud Monitoring',
  cloudevents: 'CloudEvents and CDEvents',
};

export const PROOF_WORDS: Readonly<Record<Authenticated, string>> = {
  signature: 'signed',
  oidc: 'token of Google',
  token: 'secret came along',
  none: 'unsigned: anybody could have sent it',
};

const REFUSAL_WORDS: Readonly<Record<string, string>> = {
  unsigned: 'unsigned',
  bad_signature: 'wrong signature or token',
  stale: 'signed too long ago',
  unreadable: 'unreadable',
};

/** A reason of refusal; one that is not known stands as itself. */
export const refusalWords = (reason: string): string =>
  Object.hasOwn(REFUSAL_WORDS, reason) ? REFUSAL_WORDS[reason]! : reason;

/** Whether the sender is known to be alive, as a badge with its reason. */
export function heartbeatLine({ heartbeat, heartbeatSeconds, lastHeartbeatAt }: EndpointView): Html {
  const every = heartbeatSeconds === null ? false : html`every ${heartbeatSeconds} s`;
  if (heartbeat === 'not_expected')
    return html`${pill('not_checkable', 'No heartbeat expected')} Silence of this sender says nothing.`;
  if (heartbeat === 'awaited') return html`${pill('unsupported', 'No heartbeat yet')} Expected ${every}.`;
  const last = timeElement(lastHeartbeatAt, null);
  return heartbeat === 'coming'
    ? html`${pill('supported', 'Heartbeats come')} Expected ${every}, last ${last}.`
    : html`${pill('contradicted', 'Heartbeat missed')} Expected ${every}, last ${last}.`;
}
