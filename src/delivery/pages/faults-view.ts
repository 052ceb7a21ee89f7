/** Refusals as people read them: above a form that was sent, or as a page of their own. */
import { FAULTS, type Fault } from '../../application/faults.js';
import { type Html, html } from './html.js';
import { pageHtml } from './layout.js';
import type { PageResponse } from './seam.js';

export function faultList(faults: readonly Fault[]): Html | false {
  if (faults.length === 0) return false;
  const items = faults
    .slice(0, 100)
    .map(
      (fault) =>
        html`<li>${fault.at === undefined ? false : html`<code>${fault.at}</code>: `}${fault.detail || FAULTS[fault.code].title}</li>`,
    );
  return html`<div class="faults" role="alert"><h2>${faults.length === 1 ? 'This has to be put right' : `${faults.length} things have to be put right`}</h2><ul>${items}</ul>${
    faults.length > 100 ? html`<p>The first 100 are shown.</p>` : false
  }</div>`;
}

/** One clear sentence and a way on; never a stack, never what a stranger typed as markup. */
export const messagePage = (status: number, title: string, detail: string): string =>
  pageHtml({
    title,
    body: html`<div class="message box"><p class="code">${status}</p><h1>${title}</h1><p>${detail}</p><p><a href="/">All incidents</a></p></div>`,
  });

/** A use case refused: its status, its sentence. */
export function refusedResponse(faults: readonly Fault[]): PageResponse {
  const first = faults[0] ?? {
    code: 'internal' as const,
    detail: 'Something went wrong on our side; it has been noted.',
  };
  const { status, title } = FAULTS[first.code];
  return { status, html: messagePage(status, `${title}.`, first.detail) };
}
