/** The forms that take a draft: to an incident that exists, or with a bundle that brings the incident. */
import type { Fault } from '../../application/faults.js';
import type { IncidentView } from '../../application/incidents/views.js';
import { faultList } from './faults-view.js';
import { type Html, html } from './html.js';
import { incidentPath } from './incidents-page.js';
import { csrfField, pageHtml } from './layout.js';

/** What somebody had typed when a form came back. */
export interface Typed {
  readonly text?: string;
  readonly tz?: string;
  readonly date?: string;
  readonly authors?: string;
}

export interface DraftForm {
  readonly action: string;
  readonly csrfToken: string;
  readonly zone?: string | null;
  readonly typed?: Typed;
  readonly withBundle?: boolean;
}

/** Text fields stand before files: the server reads a form in its order. */
export function draftForm({ action, csrfToken, zone, typed = {}, withBundle = false }: DraftForm): Html {
  return html`<form class="stack" method="post" action="${action}" enctype="multipart/form-data">${csrfField(csrfToken)}
<div class="field"><label for="text">The draft</label><p class="hint" id="text-hint">Paste Markdown here, or choose a file below.</p>
<textarea id="text" name="text" aria-describedby="text-hint" spellcheck="false">${`\n${typed.text ?? ''}`}</textarea></div>
<div class="row">
<div class="field"><label for="date">Date of its clocks</label><p class="hint" id="date-hint">Only where the draft gives none.</p><input id="date" name="date" type="date" aria-describedby="date-hint" value="${typed.date ?? ''}"></div>
<div class="field"><label for="tz">Time zone of its clocks</label><p class="hint" id="tz-hint">Only where the draft gives none.</p><input id="tz" name="tz" type="text" aria-describedby="tz-hint" autocomplete="off" placeholder="${zone ?? 'UTC'}" value="${typed.tz ?? ''}"></div>
<div class="field"><label for="authors">Authors</label><p class="hint" id="authors-hint">Beside those it names; with commas.</p><input id="authors" name="authors" type="text" aria-describedby="authors-hint" autocomplete="off" value="${typed.authors ?? ''}"></div>
</div>
${withBundle ? bundleField() : false}
<div class="field"><label for="report">Or the draft as a file</label><p class="hint" id="report-hint">Markdown or plain text.</p><input id="report" name="report" type="file" accept=".md,.markdown,.txt,text/markdown,text/plain" aria-describedby="report-hint"></div>
<div class="actions"><button class="button button-main" type="submit">Check the draft</button></div></form>`;
}

const bundleField = (): Html =>
  html`<div class="field"><label for="bundle">The evidence bundle</label><p class="hint" id="bundle-hint">A .zip or .tar.gz with bundle.json inside. The incident is made from it, or found again by its id.</p><input id="bundle" name="bundle" type="file" required accept=".zip,.tar.gz,.tgz,application/zip,application/gzip" aria-describedby="bundle-hint"></div>`;

export interface FormPage {
  readonly csrfToken: string;
  readonly faults?: readonly Fault[];
  readonly typed?: Typed;
}

export const reportFormPage = (incident: IncidentView, { csrfToken, faults = [], typed = {} }: FormPage): string =>
  pageHtml({
    title: `Add a draft to ${incident.id}`,
    area: 'incidents',
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: incidentPath(incident.id), name: `${incident.id} ${incident.title}` },
    ],
    body: html`<div class="page-head"><div><h1>Add a draft</h1><p class="page-lead">It is kept as it is: a new draft is a new report, never an edit.</p></div></div>
${faultList(faults)}<div class="box narrow">${draftForm({ action: `${incidentPath(incident.id)}/reports`, csrfToken, zone: incident.timeZone, typed })}</div>`,
  });

export const newPage = ({ csrfToken, faults = [], typed = {} }: FormPage): string =>
  pageHtml({
    title: 'Check a draft',
    area: 'new',
    body: html`<div class="page-head"><div><h1>Check a draft against its evidence</h1><p class="page-lead">A draft and a bundle of native records go in; a verdict for every claim comes out.</p></div></div>
${faultList(faults)}<div class="split"><div class="box">${draftForm({ action: '/new', csrfToken, typed, withBundle: true })}</div>
<aside class="box" aria-labelledby="what-h"><h2 id="what-h">What happens</h2>
<ol class="plain-steps"><li>The bundle’s records are kept whole and become a timeline.</li><li>The draft is read sentence by sentence into claims: who, what, when, how much, why.</li><li>Each claim is tested against the records. A record decides; nothing is guessed.</li><li>You see what is contradicted first, what is missing, and what nobody can tell.</li></ol>
<p class="muted">Without a draft, the bundle alone makes the incident.</p></aside></div>`,
  });
