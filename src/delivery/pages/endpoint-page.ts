/** One push endpoint: the address to paste, what came and what became of it, what was refused, its settings; and the page that makes one. */
import type { Fault } from '../../application/faults.js';
import {
  type DeliveryView,
  type EndpointView,
  type PushSender,
  SENDERS,
  SIGNING,
} from '../../application/push/endpoint.js';
import type { Page } from '../../application/use-cases.js';
import { asTyped, endpointForm, type TypedEndpoint } from './endpoint-form.js';
import { faultList } from './faults-view.js';
import { type Html, html, pathSegment } from './html.js';
import { csrfField, pageHtml, pill } from './layout.js';
import { endpointPath, lastDelivery, refusals, tallies } from './push-page.js';
import { DOCS_PART, heartbeatLine, PROOF_WORDS } from './push-words.js';
import { timeElement } from './time-text.js';

const CRUMBS = [
  { href: '/sources', name: 'Sources' },
  { href: '/push', name: 'Pushed evidence' },
];

const howTo = (sender: PushSender): Html =>
  html`<p>${SIGNING[sender]}</p><p class="muted">Step by step: <code>docs/push.md</code>, part “${DOCS_PART[sender]}”.</p>`;

export function newEndpointPage(
  sender: PushSender,
  csrfToken: string,
  sent: { readonly faults: readonly Fault[]; readonly typed: TypedEndpoint } = { faults: [], typed: {} },
): string {
  const { name } = SENDERS[sender];
  const form = { action: `/push/new/${pathSegment(sender)}`, csrfToken, submit: 'Make the endpoint' };
  return pageHtml({
    title: `New endpoint for ${name}`,
    area: 'sources',
    crumbs: CRUMBS,
    body: html`<div class="page-head"><div><h1>New endpoint for ${name}</h1><p class="page-lead">It gets an address of its own, which the next page shows.</p></div></div>
${faultList(sent.faults)}
<div class="split"><section class="box" aria-labelledby="form-h"><h2 id="form-h">Settings</h2>${endpointForm(sender, sent.typed, form)}</section>
<section aria-labelledby="sign-h"><h2 id="sign-h">How it proves itself</h2>${howTo(sender)}</section></div>`,
  });
}

export interface EndpointPageView {
  readonly endpoint: EndpointView;
  readonly deliveries: Page<DeliveryView>;
  /** Scheme and host by which the visitor reached this site. */
  readonly origin: string;
  readonly csrfToken: string;
  /** What was typed when a change was refused. */
  readonly faults?: readonly Fault[];
  readonly typed?: TypedEndpoint;
}

export function endpointPage({
  endpoint,
  deliveries,
  origin,
  csrfToken,
  faults = [],
  typed,
}: EndpointPageView): string {
  const path = endpointPath(endpoint.id);
  return pageHtml({
    title: endpoint.name,
    area: 'sources',
    crumbs: CRUMBS,
    body: html`<div class="page-head"><div><h1>${endpoint.name}</h1><p class="page-meta"><span>${SENDERS[endpoint.sender].name}</span><span>made ${timeElement(endpoint.createdAt, null)}</span><span>${lastDelivery(endpoint)}</span></p>
<p>${heartbeatLine(endpoint)}</p><ul class="tallies tallies-left" aria-label="Deliveries">${tallies(endpoint)}</ul></div></div>
${faultList(faults)}
<section class="box" aria-labelledby="url-h"><h2 id="url-h">Address to paste at the sender</h2><code class="secret">${origin}${endpoint.path}</code>
${endpoint.secrets.length === 0 && endpoint.audience === null ? html`<p>${pill('unsupported', 'No secret')} Whoever knows this address may send; what comes is marked unsigned.</p>` : false}${howTo(endpoint.sender)}</section>
<section aria-labelledby="deliveries-h"><h2 id="deliveries-h">Deliveries</h2>${deliveryTable(endpoint, deliveries)}</section>
<section aria-labelledby="refused-h"><h2 id="refused-h">Refused</h2>${refusals(endpoint)}<p class="muted">Nothing of a refused delivery is kept.</p></section>
<section aria-labelledby="settings-h"><h2 id="settings-h">Settings</h2><div class="box narrow">${endpointForm(
      endpoint.sender,
      typed ?? asTyped(endpoint),
      { action: path, csrfToken, submit: 'Save' },
    )}</div></section>
<section aria-labelledby="close-h"><h2 id="close-h">Close</h2><p class="lead">A closed endpoint takes no more, for good; what it took stays evidence.</p><form method="post" action="${path}/close">${csrfField(csrfToken)}<button class="button button-quiet" type="submit">Close this endpoint</button></form></section>`,
  });
}

const STATES = {
  queued: ['not_checkable', 'Waiting'],
  running: ['not_checkable', 'Being read'],
  done: ['supported', 'Read'],
  failed: ['contradicted', 'Failed'],
} as const satisfies Record<DeliveryView['state'], readonly [Parameters<typeof pill>[0], string]>;

const stateOf = ({ state }: DeliveryView): Html => {
  const [tone, word] = STATES[state];
  return pill(tone, word);
};

function deliveryTable(endpoint: EndpointView, { items, nextCursor }: Page<DeliveryView>): Html {
  if (items.length === 0) return html`<p class="empty">Nothing has come yet.</p>`;
  const rows = items.map(
    (delivery) => html`<tr><th scope="row">${timeElement(delivery.receivedAt, null)}</th>
<td data-label="State">${stateOf(delivery)}</td><td data-label="Proof">${PROOF_WORDS[delivery.authenticated]}</td>
<td data-label="What came of it">${outcome(delivery)}</td>
<td><a href="/api/v1/push-endpoints/${pathSegment(endpoint.id)}/deliveries/${pathSegment(delivery.id)}">As received<span class="vh"> at ${delivery.receivedAt}</span></a> <span class="muted">${delivery.bytes.toLocaleString('en-US')} bytes</span></td></tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="Deliveries, newest first" tabindex="0"><table class="data"><thead><tr><th scope="col">Received</th><th scope="col">State</th><th scope="col">Proof</th><th scope="col">What came of it</th><th scope="col">Body</th></tr></thead><tbody>${rows}</tbody></table></div>${
    nextCursor === null
      ? false
      : html`<p class="more"><a href="${endpointPath(endpoint.id)}?before=${pathSegment(nextCursor)}#deliveries-h">Older deliveries</a></p>`
  }`;
}

/** What a delivery was read as, or why it was not. */
function outcome({ heartbeat, records, notUnderstood, error, state }: DeliveryView): Html {
  const parts = [
    heartbeat ? 'heartbeat' : '',
    !heartbeat && records !== null ? `${records.toLocaleString('en-US')} ${records === 1 ? 'record' : 'records'}` : '',
    notUnderstood === null ? '' : `not understood: ${notUnderstood}`,
    error === null ? '' : state === 'failed' ? error : `tried again after: ${error}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? html`<span class="muted">not read yet</span>` : html`${parts.join('; ')}`;
}
