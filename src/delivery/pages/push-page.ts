/** Where senders push to: every open endpoint with what came, what was refused and whether its heartbeats come. */
import { type EndpointView, SENDERS } from '../../application/push/endpoint.js';
import { counted } from '../words/verdict-words.js';
import { type Html, html, pathSegment } from './html.js';
import { pageHtml, pill } from './layout.js';
import { heartbeatLine, refusalWords } from './push-words.js';
import { timeElement } from './time-text.js';

export const endpointPath = (id: string): string => `/push/${pathSegment(id)}`;

export function pushPage(endpoints: readonly EndpointView[]): string {
  return pageHtml({
    title: 'Pushed evidence',
    area: 'sources',
    crumbs: [{ href: '/sources', name: 'Sources' }],
    body: html`<div class="page-head"><div><h1>Pushed evidence</h1><p class="page-lead">Webhooks, alerts and events come to an address of their own. A delivery is kept for good before its sender is answered; every incident takes what speaks of its window.</p></div></div>
<section aria-labelledby="have-h"><h2 id="have-h">Open endpoints <span class="count">${endpoints.length}</span></h2>${
      endpoints.length === 0
        ? html`<p class="empty">Nothing can be pushed yet. Choose a sender below.</p>`
        : html`<ul class="list">${endpoints.map(item)}</ul>`
    }</section>
<section aria-labelledby="more-h"><h2 id="more-h">New endpoint</h2><ul class="list">${Object.entries(SENDERS).map(
      ([sender, { name }]) =>
        html`<li class="item"><div><h3><a href="/push/new/${pathSegment(sender)}">${name}</a></h3></div></li>`,
    )}</ul></section>`,
  });
}

const item = (endpoint: EndpointView): Html =>
  html`<li class="item"><div><h3><a href="${endpointPath(endpoint.id)}">${endpoint.name}</a> <span class="muted">${SENDERS[endpoint.sender].name}</span></h3>
<p>${heartbeatLine(endpoint)}</p><p>${lastDelivery(endpoint)}</p></div><ul class="tallies" aria-label="Deliveries">${tallies(endpoint)}</ul></li>`;

export const lastDelivery = ({ lastDeliveryAt }: EndpointView): Html =>
  lastDeliveryAt === null ? html`No delivery yet.` : html`Last delivery ${timeElement(lastDeliveryAt, null)}.`;

/** Counts that are not zero, those that call for somebody with a colour. */
export function tallies({ counts, refused, duplicates, unproven }: EndpointView): readonly Html[] {
  const all: readonly (readonly [number, Parameters<typeof pill>[0], string])[] = [
    [counts.done, 'supported', 'read'],
    [counts.waiting, 'not_checkable', 'waiting'],
    [counts.failed, 'contradicted', 'failed'],
    [unproven, 'unsupported', 'unsigned'],
    [refused.reduce((sum, { count }) => sum + count, 0), 'contradicted', 'refused this week'],
    [duplicates, 'not_checkable', 'duplicate this week'],
  ];
  return all
    .filter(([count]) => count > 0)
    .map(([count, tone, word]) => html`<li>${pill(tone, `${count} ${word}`)}</li>`);
}

/** What was refused in the last week, by reason. */
export function refusals({ refused }: EndpointView): Html {
  if (refused.length === 0) return html`<p>Nothing was refused in the last week.</p>`;
  return html`<ul class="plain-steps">${refused.map(
    ({ reason, count, lastAt }) =>
      html`<li>${counted(count, 'delivery', 'deliveries')} ${refusalWords(reason)}, last ${timeElement(lastAt, null)}</li>`,
  )}</ul>`;
}
