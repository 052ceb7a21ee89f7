/** An incident: its reports, its timeline as a picture, how complete its sources are, who is who, and a draft to add. */
import type { CollectionView } from '../../application/collect/views.js';
import { coverageView } from '../../application/document/coverage-view.js';
import type { IncidentView } from '../../application/incidents/views.js';
import type { ReportView } from '../../application/use-cases.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import type { Identity } from '../../domain/identity.js';
import { counted } from '../words/verdict-words.js';
import { coverageTable } from './coverage-picture.js';
import { type Html, html, pathSegment } from './html.js';
import { icon } from './icons.js';
import { incidentPath } from './incidents-page.js';
import { pageHtml, pill } from './layout.js';
import { draftForm } from './report-form.js';
import type { MarkTone } from './report-marks.js';
import { timeElement, windowText } from './time-text.js';
import { type TimelineShown, timelineSection } from './timeline-section.js';

export interface IncidentPageView {
  readonly incident: IncidentView;
  readonly reports: readonly ReportView[];
  readonly coverage: readonly CoverageEntry[];
  readonly collections: readonly CollectionView[];
  /** Everybody whom the incident is read by. */
  readonly people: readonly Identity[];
  readonly timeline: TimelineShown;
  readonly csrfToken: string;
}

export function incidentPage({
  incident,
  reports,
  coverage,
  collections,
  people,
  timeline,
  csrfToken,
}: IncidentPageView): string {
  return pageHtml({
    title: `${incident.id} ${incident.title}`,
    area: 'incidents',
    crumbs: [{ href: '/', name: 'Incidents' }],
    body: html`<div class="page-head"><div><h1>${incident.title}</h1>
<p class="page-meta"><span>${incident.id}</span><span>${windowText(incident.from, incident.to, incident.timeZone)}</span><span>${counted(incident.counts.evidence, 'record')}</span><span>${counted(incident.counts.events, 'event')}</span></p></div>
<div class="actions"><a class="button" href="${incidentPath(incident.id)}/collect">Collect evidence</a><a class="button" href="${incidentPath(incident.id)}/fetch">Fetch a draft</a><a class="button button-main" href="${incidentPath(incident.id)}/reports/new">Add a draft</a></div></div>
<section aria-labelledby="reports-h"><h2 id="reports-h">Reports <span class="count">${reports.length}</span></h2>${reportList(reports, incident.timeZone)}</section>
<section aria-labelledby="timeline-h"><h2 id="timeline-h">Timeline</h2>${timelineSection(incident, timeline)}</section>
<section id="coverage" aria-labelledby="coverage-h"><h2 id="coverage-h">How complete the records are</h2>
<p class="lead">Only where a source is complete can the absence of a record count against a claim.</p>
${coverageTable(coverage.map(coverageView), { from: incident.from, to: incident.to }, incident.timeZone)}${collectionList(collections, incident.timeZone)}</section>
<section aria-labelledby="people-h"><h2 id="people-h">Who is who <span class="count">${people.length}</span></h2>${peopleList(people)}<p class="more"><a href="${incidentPath(incident.id)}/identities">Names that match nobody, and who acted for whom</a></p></section>
<section aria-labelledby="draft-h"><h2 id="draft-h">Check another draft</h2><div class="box narrow">${draftForm({ action: `${incidentPath(incident.id)}/reports`, csrfToken, zone: incident.timeZone })}</div></section>`,
  });
}

/** What was pulled from live sources, the newest first. */
function collectionList(collections: readonly CollectionView[], zone: string | null): Html | false {
  if (collections.length === 0) return false;
  return html`<h3>Collections</h3><ul>${collections
    .slice(0, 5)
    .map(
      ({ id, createdAt, records, state, slices }) =>
        html`<li><a href="/collections/${pathSegment(id)}">${timeElement(createdAt, zone)}</a>: ${state}, ${counted(records, 'record')} from ${counted(new Set(slices.map(({ source }) => source)).size, 'source')}</li>`,
    )}</ul>`;
}

function reportList(reports: readonly ReportView[], zone: string | null): Html {
  if (reports.length === 0) return html`<p class="empty">No draft has been checked yet.</p>`;
  const newest = [...reports].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return html`<ul class="list">${newest.map(
    (
      report,
    ) => html`<li class="item"><div><h3><a href="/reports/${pathSegment(report.id)}">${report.title || 'Report without a title'}</a></h3>
<p>${report.options.fileName ? html`${report.options.fileName}, ` : false}received ${timeElement(report.createdAt, zone)}</p></div>${tallies(report)}</li>`,
  )}</ul>`;
}

const TOLD: readonly MarkTone[] = ['contradicted', 'unsupported', 'unread', 'supported'];

function tallies({ state, summary, error }: ReportView): Html {
  if (state === 'failed') return html`<p>Could not be verified${error ? `: ${error}` : ''}</p>`;
  if (summary === null) return html`<p>${state === 'queued' ? 'Waiting to be verified' : 'Being verified'}</p>`;
  return html`<ul class="tallies" aria-label="Verdicts">${TOLD.filter((tone) => summary[tone] > 0).map(
    (tone) => html`<li>${pill(tone, `${summary[tone]} ${tone}`)}</li>`,
  )}</ul>`;
}

function peopleList(identities: readonly Identity[]): Html {
  if (identities.length === 0)
    return html`<p class="empty">The manifest names nobody; handles are shown as the records give them.</p>`;
  return html`<ul class="people">${identities.map(
    (
      someone,
    ) => html`<li class="${someone.kind === 'agent' ? 'is-agent' : 'is-other'}">${icon(someone.kind === 'human' ? 'person' : 'agent')}<div><strong>${someone.names[0] ?? someone.id}</strong>
<p>${[someone.kind, ...someone.roles].join(', ')}</p>${someone.names.length > 1 ? html`<p>also ${someone.names.slice(1, 5).join(', ')}${someone.names.length > 5 ? ` and ${someone.names.length - 5} more` : ''}</p>` : false}</div></li>`,
  )}</ul>`;
}
