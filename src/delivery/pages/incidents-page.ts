/** The start page: every incident with its window and what is known of it. */
import type { IncidentView } from '../../application/incidents/views.js';
import { VERDICT_WORDS } from '../words/verdict-words.js';
import { type Html, html, pathSegment } from './html.js';
import { pageHtml, pill } from './layout.js';
import { timeElement, windowText } from './time-text.js';

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
<p class="figures"><span><b>${incident.counts.reports}</b>${incident.counts.reports === 1 ? 'report' : 'reports'}</span><span><b>${incident.counts.evidence.toLocaleString('en-US')}</b>records</span></p>${verdicts(incident)}</li>`;

/** The order in which people ask; a count of none is told as well. */
const ASKED = ['contradicted', 'unsupported', 'not_checkable', 'supported'] as const;

/** What came of the newest draft; the address of it, so that nobody has to look for it. */
function verdicts({ latest, timeZone, counts }: IncidentView): Html {
  if (latest === null)
    return html`<p class="latest">${counts.reports === 0 ? 'No draft has been checked yet.' : 'No draft has verdicts yet.'}</p>`;
  const title = latest.title || 'Report without a title';
  return html`<div class="latest"><p>Latest verdicts: <a href="/reports/${pathSegment(latest.reportId)}">${title}</a>, ${timeElement(latest.verifiedAt, timeZone)}</p>
<ul class="tallies tallies-left" aria-label="Verdicts on ${title}">${ASKED.map(
    (verdict) => html`<li>${pill(verdict, `${latest.summary[verdict]} ${VERDICT_WORDS[verdict].counted}`)}</li>`,
  )}</ul></div>`;
}

const nothingYet = (): Html =>
  html`<div class="box narrow"><h2>No incident yet</h2><p>Upload a bundle of evidence together with a draft: the incident is made from the bundle’s manifest, and the verdicts follow in seconds.</p><p><a class="button button-main" href="/new">Check a draft</a></p></div>`;
