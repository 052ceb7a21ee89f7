/** How complete the sources are: bars over the window, drawn with attributes, and the same as a table. */
import type { CoverageView } from '../../application/document/coverage-view.js';
import { sourceName } from '../words/source-words.js';
import { type Html, html } from './html.js';
import { windowText } from './time-text.js';

/** The window against which bars are drawn; null draws each entry against all of them. */
export interface CoverageWindow {
  readonly from: string;
  readonly to: string;
}

export function coverageTable(rows: readonly CoverageView[], window: CoverageWindow | null, zone: string | null): Html {
  if (rows.length === 0)
    return html`<p class="empty">No source says that it is complete, so nothing can be concluded from what is absent.</p>`;
  const span = window ?? { from: earliest(rows.map((row) => row.from)), to: latest(rows.map((row) => row.to)) };
  const body = rows.map(
    (row) => html`<tr>
<th scope="row">${sourceName(row.source)}<code class="path">${row.path}</code></th>
<td data-label="What">${row.scope}</td>
<td data-label="Window">${bar(row, span)}<span class="bar-text">${windowText(row.from, row.to, zone)}</span></td>
<td data-label="Records">${row.complete ? html`<strong>Complete</strong>` : html`<span class="partial">Partial</span>`}</td></tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="Coverage of sources" tabindex="0"><table class="data coverage"><thead><tr><th scope="col">Source</th><th scope="col">What</th><th scope="col">Window</th><th scope="col">Records</th></tr></thead><tbody>${body}</tbody></table></div>`;
}

const earliest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
const latest = (instants: readonly string[]): string =>
  instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));

/** The part of the window that a source covers; dashed where it is partial. */
function bar(row: CoverageView, window: CoverageWindow): Html {
  const start = Date.parse(window.from);
  const length = Math.max(Date.parse(window.to) - start, 1);
  const place = (instant: string) => Math.min(Math.max(((Date.parse(instant) - start) / length) * 200, 0), 200) || 0;
  const from = place(row.from);
  const width = Math.max(place(row.to) - from, 2);
  return html`<svg class="cover${row.complete ? '' : ' is-partial'}" viewBox="0 0 200 10" preserveAspectRatio="xMinYMid" aria-hidden="true" focusable="false"><rect class="cover-all" x="0" y="3" width="200" height="4" rx="2"></rect><rect class="cover-part" x="${from.toFixed(1)}" y="1" width="${width.toFixed(1)}" height="8" rx="3"></rect></svg>`;
}
