/** The start page: every incident with its window and what is known of it. */
import type { IncidentView } from '../../application/use-cases.js';
import { type Html, html, pathSegment } from './html.js';
import { pageHtml } from './layout.js';
import { windowText } from './time-text.js';

export const incidentPath = (id: string): string => `/incidents/${pathSegment(id)}`;

export function incidentsPage(incidents: readonly IncidentView[]): string {
  const newest = [...incidents].sort((a, b) => Date.parse(b.from) - Date.parse(a.from) || (a.id < b.id ? -1 : 1));
  return pageHtml({
    title: 'Incidents',
    area: 'incidents',
    body: html`<div class="page-head"><div><h1>Incidents</h1>
<p class="page-lead">Each draft about an incident is checked, claim by claim, against its records.</p></div>
<div class="actions"><a class="button button-main" href="/new">Check a draft</a></div></div>
${newest.length === 0 ? nothingYet() : html`<ul class="list">${newest.map(item)}</ul>`}`,
  });
}

const item = (incident: IncidentView): Html => html`<li class="item"><div>
<h2><a href="${incidentPath(incident.id)}"><span class="id">${incident.id}</span>${incident.title}</a></h2>
<p>${windowText(incident.from, incident.to, incident.timeZone)}</p></div>
<p class="figures"><span><b>${incident.counts.reports}</b>${incident.counts.reports === 1 ? 'report' : 'reports'}</span><span><b>${incident.counts.evidence.toLocaleString('en-US')}</b>records</span></p></li>`;

const nothingYet = (): Html =>
  html`<div class="box narrow"><h2>No incident yet</h2><p>Upload a bundle of evidence together with a draft: the incident is made from the bundle’s manifest, and the verdicts follow in seconds.</p><p><a class="button button-main" href="/new">Check a draft</a></p></div>`;
