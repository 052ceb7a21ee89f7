/** A collection, source by source while it goes on and after it ended; and what one would ask for, before it is begun. */
import { shortfall } from '../../application/collect/coverage-of.js';
import type { CollectionState, CollectionView, CollectPlan } from '../../application/collect/views.js';
import type { IncidentView } from '../../application/incidents/views.js';
import { sourceName } from '../words/source-words.js';
import { counted } from '../words/verdict-words.js';
import { type Html, html, pathSegment } from './html.js';
import { incidentPath } from './incidents-page.js';
import { csrfField, pageHtml, pill } from './layout.js';
import type { MarkTone } from './report-marks.js';
import { timeElement, windowText } from './time-text.js';

export interface CollectionPageView {
  readonly collection: CollectionView;
  readonly title: string;
  readonly zone: string | null;
  readonly csrfToken: string;
}

const STATE_WORDS: Readonly<Record<CollectionState, string>> = {
  queued: 'Waiting for a free worker',
  running: 'Collecting',
  done: 'Everything was collected',
  partial: 'Some of it could not be collected',
  failed: 'Nothing could be collected',
  cancelled: 'It was ended before it was done',
};

export function collectionPage({ collection, title, zone, csrfToken }: CollectionPageView): string {
  const { id, incidentId, state, window, slices, records } = collection;
  const open = state === 'queued' || state === 'running';
  const path = `/collections/${pathSegment(id)}`;
  const ended = slices.filter((slice) => slice.state !== 'queued' && slice.state !== 'running').length;
  return pageHtml({
    title: `Collecting for ${incidentId}`,
    area: 'incidents',
    ...(open ? { refreshSeconds: 2 } : {}),
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: incidentPath(incidentId), name: `${incidentId} ${title}`.trim() },
    ],
    body: html`<div class="page-head"><div><h1>${STATE_WORDS[state]}</h1>
<p class="page-meta"><span>${windowText(window.from, window.to, zone)}</span><span>${counted(records, 'record')}</span></p></div>
<div class="actions">${open ? html`<form method="post" action="${path}/cancel">${csrfField(csrfToken)}<button class="button" type="submit">End it</button></form>` : html`<a class="button button-main" href="${incidentPath(incidentId)}">To the incident</a>`}</div></div>
<div${open ? html` data-collecting="/api/v1/jobs/${pathSegment(id)}/progress" data-done="${path}"` : false}>
<p><progress aria-label="Parts that have ended" max="${slices.length}" value="${ended}"></progress> <span data-count aria-live="polite">${ended} of ${counted(slices.length, 'part')} ended</span></p>
<div class="scroll" role="region" aria-label="Parts" tabindex="0"><table class="data"><thead><tr><th scope="col">Source</th><th scope="col">What</th><th scope="col">State</th><th scope="col">Records</th><th scope="col">Complete</th></tr></thead><tbody>${slices.map((slice) => row(slice, zone))}</tbody></table></div></div>`,
  });
}

type Slice = CollectionView['slices'][number];

const SLICE_WORDS: Readonly<Record<Slice['state'], readonly [MarkTone, string]>> = {
  queued: ['not_checkable', 'Waiting'],
  running: ['unread', 'Collecting'],
  done: ['supported', 'Collected'],
  failed: ['contradicted', 'Failed'],
  cancelled: ['not_checkable', 'Ended'],
};

function row(slice: Slice, zone: string | null): Html {
  const [tone, words] = SLICE_WORDS[slice.state];
  return html`<tr data-slice="${slice.id}"><th scope="row">${sourceName(slice.source)}<span class="muted"> ${slice.connectionName}</span></th>
<td data-label="What">${slice.part.name}</td>
<td data-label="State">${pill(tone, words)}${slice.error ? html`<p>${slice.error}</p>` : false}${slice.notBefore ? html`<p class="muted">Goes on at ${timeElement(slice.notBefore, zone)}.</p>` : false}</td>
<td data-label="Records"><span data-records>${slice.records.toLocaleString('en-US')}</span>${slice.new === null ? false : html`<p class="muted">${slice.new.toLocaleString('en-US')} new</p>`}${rate(slice)}</td>
<td data-label="Complete">${completeness(slice)}</td></tr>`;
}

/** Records a second, where it took long enough to say. */
function rate({ startedAt, finishedAt, records }: Slice): Html | false {
  if (startedAt === null || finishedAt === null) return false;
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return seconds < 1
    ? false
    : html`<p class="muted">${Math.round(records / seconds).toLocaleString('en-US')} a second</p>`;
}

function completeness({ state, coverage }: Slice): Html {
  if (state !== 'done' || coverage === null || coverage.length === 0) return html`<span class="muted">–</span>`;
  const short = coverage.map(shortfall).find((reason) => reason !== null);
  return short === undefined
    ? html`<strong>Complete</strong>`
    : html`<span class="partial">Partial</span><p class="muted">${short}</p>`;
}

export function planPage(
  incident: IncidentView,
  { window, parts, unreachable }: CollectPlan,
  csrfToken: string,
): string {
  return pageHtml({
    title: `Collect for ${incident.id}`,
    area: 'incidents',
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: incidentPath(incident.id), name: `${incident.id} ${incident.title}` },
    ],
    body: html`<div class="page-head"><div><h1>Collect evidence</h1><p class="page-lead">This would be asked for, read-only, from a day before the incident until two hours after it: ${windowText(window.from, window.to, incident.timeZone)}.</p></div>
<div class="actions"><form method="post" action="${incidentPath(incident.id)}/collect">${csrfField(csrfToken)}<button class="button button-main" type="submit">Collect now</button></form></div></div>
${unreachable.map(({ connection, why }) => html`<p class="note note-warn">${connection} cannot be asked now: ${why}</p>`)}
<div class="scroll" role="region" aria-label="What would be asked for" tabindex="0"><table class="data"><thead><tr><th scope="col">Source</th><th scope="col">Connection</th><th scope="col">What</th></tr></thead><tbody>${parts.map(
      ({ source, connection, part }) =>
        html`<tr><th scope="row">${sourceName(source)}</th><td data-label="Connection">${connection}</td><td data-label="What">${part}</td></tr>`,
    )}</tbody></table></div>`,
  });
}
