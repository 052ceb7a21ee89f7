/** Citations and facets of a claim: what was asserted, what the records hold, and the way to each native record. */
import type { DocumentCitation, DocumentClaim } from '../../application/document/schema.js';
import { sourceName, TRUST_WORDS, VIA_WORDS } from '../words/source-words.js';
import { FACET_WORDS, VERDICT_WORDS } from '../words/verdict-words.js';
import { type Html, html, safeAddress } from './html.js';
import { icon } from './icons.js';
import { pill } from './layout.js';
import { timeElement } from './time-text.js';
import type { VerdictView } from './verdict-view.js';

/** Part by part: the report says, the records say. */
export function facetTable(claim: DocumentClaim): Html | false {
  if (claim.facets.length === 0) return false;
  const numbers = new Map(claim.citations.map((citation, i) => [citation.id, i + 1]));
  const rows = claim.facets.map(
    (facet) => html`<tr>
<th scope="row">${FACET_WORDS[facet.facet]}</th>
<td data-label="The report says">${facet.asserted.display}</td>
<td data-label="The records say">${facet.found.display}${facet.citations.map((id) =>
      numbers.has(id) ? html` <sup class="ref">[${numbers.get(id)}]</sup>` : false,
    )}</td>
<td data-label="Verdict">${pill(facet.verdict, VERDICT_WORDS[facet.verdict].name)}</td></tr>`,
  );
  return html`<table class="facets"><caption class="vh">Part by part</caption><thead><tr><th scope="col">Part</th><th scope="col">The report says</th><th scope="col">The records say</th><th scope="col">Verdict</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export function citationList(view: VerdictView, citations: readonly DocumentCitation[]): Html | false {
  if (citations.length === 0) return false;
  return html`<ol class="citations">${citations.map((citation) => citationItem(view, citation))}</ol>`;
}

function citationItem(view: VerdictView, citation: DocumentCitation): Html {
  const record = citation.source !== 'coverage' && citation.source !== 'report';
  const trust = record ? TRUST_WORDS[citation.trust as keyof typeof TRUST_WORDS] : null;
  const via = record && citation.via ? `, ${VIA_WORDS[citation.via]}` : '';
  return html`<li>
<p class="cite-says">${citation.says}</p>
<p class="cite-meta"><span class="cite-source">${sourceName(citation.source)}</span> <code>${citation.nativeId}</code>${
    citation.at === null ? false : html` · ${timeElement(citation.at, view.zone)}`
  }</p>
<p class="cite-meta">${citation.selfAttested ? html`<span class="self">${icon('agent')}said by the agent itself</span> · ` : false}${trust}${via}</p>
${citationLinks(view, citation)}
</li>`;
}

/** To the record as received, and to its provider where the record gives an address. */
export function citationLinks(
  view: VerdictView,
  citation: Pick<DocumentCitation, 'source' | 'nativeId' | 'url'>,
): Html | false {
  const record = view.recordLink(citation);
  const provider = citation.url === undefined ? null : safeAddress(citation.url);
  if (record === null && provider === null) return false;
  const what = html`<span class="vh"> ${sourceName(citation.source)} ${citation.nativeId}</span>`;
  return html`<p class="cite-links">${record === null ? false : html`<a href="${record}">Native record${what}</a>`}${
    provider === null
      ? false
      : html`<a href="${provider}" rel="noopener noreferrer nofollow">${icon('link')}At ${sourceName(citation.source)}<span class="vh"> ${citation.nativeId}</span></a>`
  }</p>`;
}

/** One line of sources for the short list: `Cloud Build, 09:41:06 UTC`. */
export function citationChips(view: VerdictView, citations: readonly DocumentCitation[]): Html | false {
  if (citations.length === 0) return false;
  const chips = citations.slice(0, 4).map((citation) => {
    const inner = html`${sourceName(citation.source)}${citation.at === null ? false : html` ${timeElement(citation.at, view.zone, 'time')}`}`;
    const href = view.recordLink(citation) ?? (citation.url === undefined ? null : safeAddress(citation.url));
    return href === null
      ? html`<li><span class="chip">${inner}</span></li>`
      : html`<li><a class="chip" href="${href}" rel="noopener noreferrer nofollow" title="${citation.says}">${inner}<span class="vh">: ${citation.nativeId}</span></a></li>`;
  });
  return html`<ul class="chips" aria-label="Records">${chips}${citations.length > 4 ? html`<li class="muted">and ${citations.length - 4} more</li>` : false}</ul>`;
}
