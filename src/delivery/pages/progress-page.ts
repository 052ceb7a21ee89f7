/** While a report is being verified: a page that reloads by itself without scripts, and follows events with them. */
import type { Progress, ReportView } from '../../application/use-cases.js';
import { html, ownMarkup, pathSegment } from './html.js';
import { icon } from './icons.js';
import { csrfField, pageHtml } from './layout.js';

const STAGES: Readonly<Record<Exclude<Progress['stage'], 'failed'>, string>> = {
  queued: 'Waiting for a free worker',
  reading: 'Reading the draft',
  asking: 'Finding the records it speaks of',
  checking: 'Testing each claim',
  weighing: 'Weighing what was found',
  done: 'Done',
};

export function progressPage(report: ReportView, incidentTitle: string): string {
  const now = report.state === 'queued' ? 'queued' : 'reading';
  const path = `/reports/${pathSegment(report.id)}`;
  const order = Object.keys(STAGES);
  const stages = Object.entries(STAGES)
    .filter(([stage]) => stage !== 'done')
    .map(([stage, words]) => {
      const state = stage === now ? 'now' : order.indexOf(stage) < order.indexOf(now) ? 'done' : 'next';
      return html`<li data-stage="${stage}" data-state="${state}">${icon('supported')}${words}</li>`;
    });
  return pageHtml({
    title: `Verifying ${report.title}`,
    area: 'incidents',
    refreshSeconds: 2,
    crumbs: [
      { href: '/', name: 'Incidents' },
      {
        href: `/incidents/${pathSegment(report.incidentId)}`,
        name: `${report.incidentId} ${incidentTitle}`.trim(),
      },
    ],
    body: html`<div class="progress box" data-progress="/api/v1${ownMarkup(path)}/progress" data-done="${path}">
<h1>${report.title || 'The report'}</h1><p class="muted">is being verified. This takes a few seconds; the page moves on by itself.</p>
<progress aria-label="Progress"></progress><p data-count aria-live="polite" class="muted"></p><ol class="stages">${stages}</ol>
<noscript><p class="muted">This page reloads every two seconds. <a href="${path}">Reload now</a></p></noscript></div>`,
  });
}

export function failedPage(report: ReportView, csrfToken: string): string {
  const path = `/reports/${pathSegment(report.id)}`;
  return pageHtml({
    title: 'Could not be verified',
    area: 'incidents',
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: `/incidents/${pathSegment(report.incidentId)}`, name: report.incidentId },
    ],
    body: html`<div class="message box"><h1>“${report.title || 'The report'}” could not be verified</h1><p>${report.error ?? 'The verification stopped before it was done.'}</p><p>The draft and the evidence are kept. No verdict was given.</p>
<form method="post" action="${path}/verify">${csrfField(csrfToken)}<button class="button button-main" type="submit">Try again</button></form></div>`,
  });
}
