/** Every page by method and path, and the static files: what the web server mounts. Decides nothing. */
import { ENGINE } from '../../application/engine.js';
import type { KeyScope, ReportView, UseCases } from '../../application/use-cases.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { FAVICON_SVG } from './assets/favicon.js';
import { SITE_CSS } from './assets/site-css.js';
import { SITE_SCRIPT } from './assets/site-script.js';
import { draftRoutes } from './draft-routes.js';
import { messagePage, refusedResponse } from './faults-view.js';
import { fetchRoutes } from './fetch-routes.js';
import { one } from './form-reading.js';
import { pathSegment } from './html.js';
import { identityRoutes } from './identity-routes.js';
import { incidentPage } from './incident-page.js';
import { incidentsPage } from './incidents-page.js';
import { keysPage, SCOPE_WORDS } from './keys-page.js';
import { CSS_PATH, ICON_PATH, SCRIPT_PATH } from './layout.js';
import { failedPage, progressPage } from './progress-page.js';
import { pushRoutes } from './push-routes.js';
import type { PageAsset, PageRequest, PageResponse, PageRoute, Pages } from './seam.js';
import { signInPage } from './sign-in-page.js';
import { sourceRoutes } from './source-routes.js';
import type { TimelineShown } from './timeline-section.js';
import { verdictPageHtml } from './verdict-page.js';
import { isTone } from './verdict-view.js';

/** Events loaded for a picture; it draws at most 400 marks of them. */
const MOST_EVENTS = 5000;

async function timelineOf(useCases: UseCases, incidentId: string): Promise<TimelineShown> {
  const events: TimelineEvent[] = [];
  let cursor: string | null = null;
  do {
    const page = await useCases.evidence.timeline(incidentId, { limit: 1000, ...(cursor === null ? {} : { cursor }) });
    if (!page.ok) break;
    events.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null && events.length < MOST_EVENTS);
  return { events, cut: cursor !== null };
}

async function showIncident({ params, csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const incident = await useCases.incidents.get(params['incidentId']!);
  if (!incident.ok) return refusedResponse(incident.faults);
  const { id } = incident.value;
  const [reports, coverage, collections, people, timeline] = await Promise.all([
    useCases.reports.list(id),
    useCases.evidence.coverage(id),
    useCases.collections.list(id),
    useCases.identities.listed(id),
    timelineOf(useCases, id),
  ]);
  if (!reports.ok) return refusedResponse(reports.faults);
  const view = {
    incident: incident.value,
    reports: reports.value,
    coverage: coverage.ok ? coverage.value : [],
    collections: collections.ok ? collections.value : [],
    people: people.ok ? people.value : [],
  };
  return { status: 200, html: incidentPage({ ...view, timeline, csrfToken }) };
}

async function showReport(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const report = await useCases.reports.get(request.params['reportId']!);
  if (!report.ok) return refusedResponse(report.faults);
  const asked = Number(one(request.query, 'version'));
  const version = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const { state } = report.value;
  if (version === undefined && state === 'failed')
    return { status: 200, html: failedPage(report.value, request.csrfToken) };
  if (version === undefined && state !== 'verified') return waiting(report.value, useCases);
  return showVerdicts(request, useCases, { report: report.value, version });
}

async function waiting(report: ReportView, useCases: UseCases): Promise<PageResponse> {
  const incident = await useCases.incidents.get(report.incidentId);
  const title = incident.ok ? incident.value.title : '';
  return { status: 200, html: progressPage(report, title), headers: { 'cache-control': 'no-store' } };
}

async function showVerdicts(
  { query, csrfToken }: PageRequest,
  useCases: UseCases,
  { report, version }: { readonly report: ReportView; readonly version: number | undefined },
): Promise<PageResponse> {
  const [document, text, incident, people] = await Promise.all([
    useCases.reports.verdicts(report.id, version),
    useCases.reports.text(report.id),
    useCases.incidents.get(report.incidentId),
    useCases.identities.listed(report.incidentId),
  ]);
  if (!document.ok)
    return document.faults[0]?.code === 'not_ready' ? waiting(report, useCases) : refusedResponse(document.faults);
  if (!text.ok) return refusedResponse(text.faults);
  const filter = one(query, 'filter');
  const html = verdictPageHtml(document.value, text.value, {
    zone: incident.ok ? incident.value.timeZone : null,
    names: new Map(people.ok ? people.value.map(({ id, names: [first = id] }) => [id, first] as const) : []),
    choices: {
      filter: isTone(filter) ? filter : 'all',
      order: one(query, 'order') === 'report' ? 'report' : 'worst',
      claim: one(query, 'claim') ?? null,
    },
    site: {
      report,
      csrfToken,
      ...(version === undefined ? {} : { version }),
      unchanged: one(query, 'unchanged') === '1',
      rules: ENGINE.rules,
    },
  });
  return { status: 200, html };
}

async function makeKey({ form, csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const scopes = (Object.keys(SCOPE_WORDS) as KeyScope[]).filter((scope) => one(form, `scope.${scope}`) !== undefined);
  const made = await useCases.keys.create((one(form, 'name') ?? '').trim(), scopes);
  const keys = await useCases.keys.list();
  if (!made.ok) return { status: 422, html: keysPage({ keys, csrfToken, faults: made.faults }) };
  return {
    status: 201,
    html: keysPage({ keys, csrfToken, made: made.value }),
    headers: { 'cache-control': 'no-store' },
  };
}

export const pageRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/',
    handle: async (_, useCases) => ({ status: 200, html: incidentsPage(await useCases.incidents.list()) }),
  },
  { method: 'GET', path: '/incidents/:incidentId', handle: showIncident },
  ...draftRoutes,
  ...fetchRoutes,
  ...sourceRoutes,
  ...pushRoutes,
  ...identityRoutes,
  { method: 'GET', path: '/reports/:reportId', handle: showReport },
  {
    method: 'POST',
    path: '/reports/:reportId/verify',
    async handle({ params }, useCases) {
      const report = await useCases.reports.verifyAgain(params['reportId']!);
      if (!report.ok) return refusedResponse(report.faults);
      const unchanged = report.value.state === 'verified' ? '?unchanged=1' : '';
      return { status: 303, redirect: `/reports/${pathSegment(report.value.id)}${unchanged}` };
    },
  },
  {
    method: 'GET',
    path: '/keys',
    handle: async ({ csrfToken }, useCases) => ({
      status: 200,
      html: keysPage({ keys: await useCases.keys.list(), csrfToken }),
    }),
  },
  { method: 'POST', path: '/keys', handle: makeKey },
  {
    method: 'POST',
    path: '/keys/:keyId/revoke',
    async handle({ params }, useCases) {
      const gone = await useCases.keys.revoke(params['keyId']!);
      return gone.ok ? { status: 303, redirect: '/keys' } : refusedResponse(gone.faults);
    },
  },
];

export const assets: readonly PageAsset[] = [
  { path: CSS_PATH, contentType: 'text/css; charset=utf-8', body: SITE_CSS },
  { path: SCRIPT_PATH, contentType: 'text/javascript; charset=utf-8', body: SITE_SCRIPT },
  { path: ICON_PATH, contentType: 'image/svg+xml', body: FAVICON_SVG },
];

export const pages: Pages = { routes: pageRoutes, assets, errorPage: messagePage, signInPage };
