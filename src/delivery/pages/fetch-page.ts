/** The drafts that connected incident tools keep, each with a button that hands it in. */
import type { ConnectionView } from '../../application/collect/views.js';
import type { Fault } from '../../application/faults.js';
import type { IncidentView } from '../../application/incidents/views.js';
import type { DraftList, DraftSummary } from '../../application/ports/draft-source.js';
import { counted } from '../words/verdict-words.js';
import { faultList } from './faults-view.js';
import { type Html, html } from './html.js';
import { incidentPath } from './incidents-page.js';
import { csrfField, pageHtml } from './layout.js';
import { timeElement } from './time-text.js';

export interface ToolDrafts {
  readonly connection: ConnectionView;
  readonly found: DraftList | readonly Fault[];
}

export const fetchPage = (incident: IncidentView, tools: readonly ToolDrafts[], csrfToken: string): string =>
  pageHtml({
    title: `Fetch a draft for ${incident.id}`,
    area: 'incidents',
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: incidentPath(incident.id), name: `${incident.id} ${incident.title}` },
    ],
    body: html`<div class="page-head"><div><h1>Fetch a draft</h1><p class="page-lead">It is handed in as it stands at the tool now. What the tool says of the incident is no evidence.</p></div></div>
${
  tools.length === 0
    ? html`<p class="empty">No incident tool is connected. <a href="/sources">Connect one</a>, or add the draft by hand.</p>`
    : tools.map((tool, i) => section(incident, tool, { csrfToken, heading: `tool-${i}` }))
}`,
  });

function section(
  incident: IncidentView,
  { connection, found }: ToolDrafts,
  { csrfToken, heading }: { readonly csrfToken: string; readonly heading: string },
): Html {
  const item = ({ id, title, status, updatedAt }: DraftSummary): Html =>
    html`<li class="item"><div><h3>${title || 'Draft without a title'}</h3>
<p>${status}${isTime(updatedAt) ? html`, changed ${timeElement(updatedAt, incident.timeZone)}` : false}</p></div>
<div class="actions"><form method="post" action="${incidentPath(incident.id)}/fetch">${csrfField(csrfToken)}<input type="hidden" name="connection" value="${connection.id}"><input type="hidden" name="draft" value="${id}"><button class="button" type="submit">Fetch and check<span class="vh"> ${title}</span></button></form></div></li>`;
  return html`<section aria-labelledby="${heading}"><h2 id="${heading}">${connection.name}</h2>${
    'drafts' in found
      ? html`${found.drafts.length === 0 ? html`<p class="empty">It keeps no drafts that the key may see.</p>` : html`<ul class="list">${found.drafts.map(item)}</ul>`}${
          found.more ? html`<p class="muted">The first ${counted(found.drafts.length, 'draft')} are shown.</p>` : false
        }`
      : faultList(found)
  }</section>`;
}

const isTime = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text));
