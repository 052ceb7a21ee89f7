/** The sections below the report: what it leaves out, how complete the records are, conflicts, authorship and sign-off, and the ledger of passages. */
import { authorshipWords, blockSentence, SIGN_OFF_NOT_AVAILABLE } from '../words/authorship-words.js';
import { REASON_WORDS } from '../words/reason-words.js';
import { sourceName } from '../words/source-words.js';
import { counted, DISPOSITION_WORDS } from '../words/verdict-words.js';
import { coverageTable } from './coverage-picture.js';
import { type Html, html } from './html.js';
import { icon } from './icons.js';
import { timeElement } from './time-text.js';
import { citationLinks } from './verdict-evidence.js';
import type { VerdictView } from './verdict-view.js';

export function omissions(view: VerdictView): Html {
  const { omissions: left } = view.document;
  const list = html`<ol class="omissions">${left.map(
    (omission) => html`<li>
<p class="omission-says">${icon('omission')}<span>${omission.says}</span></p>
<p>${omission.why}</p>
<p class="cite-meta"><span class="cite-source">${sourceName(omission.source)}</span> <code>${omission.nativeId}</code> · ${timeElement(omission.at, view.zone)}</p>
${citationLinks(view, omission)}</li>`,
  )}</ol>`;
  return html`<section id="omissions" aria-labelledby="omissions-h"><h2 id="omissions-h">Left out of the report <span class="count">${left.length}</span></h2>
${left.length === 0 ? html`<p class="empty">No recorded fact that bears on cause, fix, approval, detection or harm is missing from the report.</p>` : list}</section>`;
}

export function coverageSection(view: VerdictView): Html {
  const { coverage, conflicts } = view.document;
  return html`<section id="coverage" aria-labelledby="coverage-h"><h2 id="coverage-h">How complete the records are</h2>
<p class="lead">Only where a source is complete can the absence of a record count against a claim.</p>
${coverageTable(coverage, null, view.zone)}
${
  conflicts.length === 0
    ? false
    : html`<h3>${counted(conflicts.length, 'conflict')} between records</h3><ul class="conflicts">${conflicts.map(
        (conflict) =>
          html`<li><span class="cite-source">${sourceName(conflict.source)}</span> <code>${conflict.nativeId}</code>: ${conflict.says}</li>`,
      )}</ul>`
}</section>`;
}

export function authorshipSection(view: VerdictView): Html {
  const { authorship, report, engine } = view.document;
  const words = authorshipWords(view.document, view.nameOf);
  const yesNo = (yes: boolean) => (yes ? 'Yes' : 'No');
  return html`<section id="authorship" aria-labelledby="authorship-h"><h2 id="authorship-h">Authorship and sign-off</h2>
<div class="two"><div>
<h3>Who wrote it</h3><p>${words.sentence}</p>
<dl class="facts">
<div><dt>Authors</dt><dd>${authorship.authors.length > 0 ? authorship.authors.map(view.nameOf).join(', ') : 'none named'}</dd></div>
<div><dt>An author acted in the incident</dt><dd>${yesNo(authorship.agentActedInIncident)}</dd></div>
<div><dt>An independent human is an author</dt><dd>${yesNo(authorship.independentHumanAuthor)}</dd></div>
<div><dt>Report, SHA-256</dt><dd><code class="digest">${report.sha256}</code></dd></div>
<div><dt>Engine and rules</dt><dd>${engine.version}, <code class="digest">${engine.rules}</code></dd></div>
</dl></div>
<div class="signoff"><h3>${icon('lock')}Sign-off</h3>
<p>${SIGN_OFF_NOT_AVAILABLE}</p>
${
  authorship.signOffBlockedBy.length === 0
    ? false
    : html`<p>It would also be blocked now:</p><ul>${authorship.signOffBlockedBy.map((code) => html`<li>${blockSentence(code)}</li>`)}</ul>`
}</div></div></section>`;
}

/** Nothing is dropped in silence: every passage that is no claim, with the reason. */
export function ledger(view: VerdictView): Html | false {
  const rest = view.document.passages.filter(
    (passage) => passage.disposition !== 'claim' && view.text.slice(passage.start, passage.end).trim() !== '',
  );
  if (rest.length === 0) return false;
  const rows = rest.slice(0, 2000).map(
    (
      passage,
    ) => html`<tr><td data-label="Passage">${view.text.slice(passage.start, Math.min(passage.end, passage.start + 300)).trim()}</td>
<td data-label="Read as">${DISPOSITION_WORDS[passage.disposition]}</td><td data-label="Why">${passage.reason ? REASON_WORDS[passage.reason] : false}</td></tr>`,
  );
  return html`<section id="ledger" aria-labelledby="ledger-h"><h2 id="ledger-h">Everything else in the report</h2>
<details class="ledger"><summary>${counted(rest.length, 'passage')} without a verdict, and why</summary>
<div class="scroll" role="region" aria-label="Passages without a verdict" tabindex="0"><table class="data"><thead><tr><th scope="col">Passage</th><th scope="col">Read as</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></div>
${rest.length > 2000 ? html`<p class="muted">The first 2,000 are shown; the document of the API holds all ${rest.length}.</p>` : false}</details></section>`;
}
