/** The verdict page: the report with each claim marked in place, contradictions first, evidence beside it. */
import type { VerdictDocument } from '../../application/document/schema.js';
import type { ReportView } from '../../application/use-cases.js';
import { type Html, html, pathSegment } from './html.js';
import { csrfField, pageHtml } from './layout.js';
import { markedReport } from './report-marks.js';
import { shownText } from './report-text.js';
import { reportTokens } from './report-tokens.js';
import { timeElement } from './time-text.js';
import { claimList, contradictions, filterBar, legend, worthALook } from './verdict-claims.js';
import { glance } from './verdict-glance.js';
import { authorshipSection, coverageSection, ledger, omissions } from './verdict-rest.js';
import { chosen, entriesOf, marksOf, type VerdictChoices, type VerdictView } from './verdict-view.js';

export interface VerdictPageOptions {
  /** One self-contained file: styles inside, no script, links only to providers. */
  readonly standalone?: boolean;
  /** IANA zone for times shown; UTC without one. */
  readonly zone?: string | null;
  readonly choices?: Partial<VerdictChoices>;
  /** Names of identities by id, where the incident gives them. */
  readonly names?: ReadonlyMap<string, string>;
  /** What the site knows beside the document. */
  readonly site?: {
    readonly report: ReportView;
    readonly csrfToken: string;
    /** The verification shown, when it is not the newest. */
    readonly version?: number;
    /** Somebody asked to verify again, and nothing had changed. */
    readonly unchanged?: boolean;
    /** Digest of the rules that are in force now; verdicts given by others may be out of date. */
    readonly rules?: string;
  };
}

/** @example verdictPageHtml(document, reportText, { standalone: true }) // what `corroborate verify --format html` writes */
export function verdictPageHtml(document: VerdictDocument, text: string, options: VerdictPageOptions = {}): string {
  const view = viewOf(document, text, options);
  const { incident } = document;
  return pageHtml({
    title: document.report.title || 'Report',
    area: 'incidents',
    standalone: view.standalone,
    crumbs: options.site
      ? [
          { href: '/', name: 'Incidents' },
          { href: `/incidents/${pathSegment(incident.id)}`, name: `${incident.id} ${incident.title}` },
        ]
      : [],
    body: body(view, options),
  });
}

function viewOf(document: VerdictDocument, text: string, options: VerdictPageOptions): VerdictView {
  const choices: VerdictChoices = { filter: 'all', order: 'worst', claim: null, ...options.choices };
  const tokens = reportTokens(text);
  const entries = entriesOf(document, text, shownText(tokens));
  const site = options.site;
  const records = `/api/v1/incidents/${pathSegment(document.incident.id)}/evidence`;
  return {
    document,
    text,
    tokens,
    choices,
    entries,
    shown: chosen(entries, choices),
    zone: options.zone ?? null,
    nameOf: (id) => options.names?.get(id) ?? id,
    standalone: options.standalone === true,
    path: site ? `/reports/${pathSegment(site.report.id)}` : '',
    recordLink: ({ source, nativeId }) =>
      site && source !== 'coverage' && source !== 'report' ? `${records}/${source}/${pathSegment(nativeId)}` : null,
  };
}

const UNCHANGED = html`<p class="note" role="status"><span>Nothing is known that was not known before: same report, same evidence, same rules. These verdicts stand.</span></p>`;

const OUTDATED = html`<p class="note" role="status"><span>These verdicts were given by an earlier build of Corroborate. Verify again to see what this one says; they will be kept.</span></p>`;

const isOutdated = ({ engine }: VerdictDocument, site: VerdictPageOptions['site']): boolean =>
  site?.rules !== undefined &&
  site.rules !== engine.rules &&
  (site.version ?? site.report.version) === site.report.version;

function body(view: VerdictView, options: VerdictPageOptions): Html {
  const looks = worthALook(view);
  return html`${pageHead(view, options)}${options.site?.unchanged ? UNCHANGED : false}${isOutdated(view.document, options.site) ? OUTDATED : false}
${glance(view)}
<nav class="jump" aria-label="On this page"><ul>
<li><a href="#contradictions">Contradictions</a></li>${looks ? html`<li><a href="#worth-a-look">Worth a look</a></li>` : false}<li><a href="#omissions">Left out</a></li><li><a href="#claims">Report and claims</a></li><li><a href="#coverage">Coverage</a></li><li><a href="#authorship">Authorship and sign-off</a></li>
</ul></nav>
${contradictions(view)}
${looks}
${omissions(view)}
<section id="claims" aria-labelledby="claims-h"><h2 id="claims-h">The report, claim by claim</h2>
${filterBar(view)}
<div class="bench" data-keys>
<article class="paper" aria-label="The report as its author wrote it" data-report>${markedReport(view.tokens, marksOf(view))}</article>
<div class="panel"><h3 class="panel-h">Claims and passages <span class="count">${view.shown.length}</span></h3>
<div class="panel-in" data-claims>${claimList(view)}</div></div>
</div>${legend()}</section>
${coverageSection(view)}
${authorshipSection(view)}
${ledger(view)}`;
}

function pageHead(view: VerdictView, { site }: VerdictPageOptions): Html {
  const { document } = view;
  const api = site ? `/api/v1/reports/${pathSegment(site.report.id)}` : '';
  return html`<div class="page-head"><div>
<h1>${document.report.title || 'Report without a title'}</h1>
<p class="page-meta"><span>${document.incident.id}</span>${
    site
      ? html`<span>verification ${site.version ?? site.report.version}${site.version !== undefined && site.version !== site.report.version ? ` of ${site.report.version}` : ''}</span><span>verified ${timeElement(site.report.verifiedAt, view.zone)}</span>`
      : html`<span>${document.incident.title}</span>`
  }<span>report <code>${document.report.sha256.slice(0, 12)}</code></span></p></div>
${
  site
    ? html`<div class="actions"><form method="post" action="${view.path}/verify">${csrfField(site.csrfToken)}<button class="button" type="submit">Verify again</button></form>${
        site.report.options.origin
          ? html`<form method="post" action="${view.path}/hand-back">${csrfField(site.csrfToken)}<button class="button" type="submit">Hand verdicts back</button></form>`
          : false
      }
<ul class="exports" aria-label="Exports"><li><a href="${api}/verdicts">JSON</a></li><li><a href="${api}/verdicts.sarif">SARIF</a></li><li><a href="${api}/verdicts.md">Markdown</a></li></ul></div>`
    : false
}</div>`;
}
