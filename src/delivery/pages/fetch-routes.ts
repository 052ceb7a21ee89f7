/** Pages that fetch a draft from an incident tool, and hand its verdicts back after a click. */
import { isDraftTool } from '../../application/ports/draft-source.js';
import type { UseCases } from '../../application/use-cases.js';
import { messagePage, refusedResponse } from './faults-view.js';
import { fetchPage, type ToolDrafts } from './fetch-page.js';
import { one } from './form-reading.js';
import { pathSegment } from './html.js';
import type { PageRequest, PageResponse, PageRoute } from './seam.js';

async function choose({ params, csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const incident = await useCases.incidents.get(params['incidentId']!);
  if (!incident.ok) return refusedResponse(incident.faults);
  const connected = (await useCases.connections.list()).filter(({ source }) => isDraftTool(source));
  const tools = await Promise.all(
    connected.map(async (connection): Promise<ToolDrafts> => {
      const listed = await useCases.drafts.list(connection.id);
      return { connection, found: listed.ok ? listed.value : listed.faults };
    }),
  );
  const headers = { 'cache-control': 'no-store' };
  return { status: 200, html: fetchPage(incident.value, tools, csrfToken), headers };
}

async function fetchDraft({ params, form }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const from = { connectionId: one(form, 'connection') ?? '', draftId: one(form, 'draft') ?? '' };
  const report = await useCases.drafts.fetch(params['incidentId']!, from, {});
  if (!report.ok) return refusedResponse(report.faults);
  return { status: 303, redirect: `/reports/${pathSegment(report.value.id)}` };
}

async function handBack({ params }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const back = await useCases.drafts.handBack(params['reportId']!);
  if (!back.ok) return refusedResponse(back.faults);
  const { posted, title, url } = back.value;
  const where = url === null ? '' : ` It stands at ${url}.`;
  return posted
    ? { status: 200, html: messagePage(200, 'Handed back', `“${title}” was added beside the draft.${where}`) }
    : {
        status: 200,
        html: messagePage(200, 'There already', `“${title}” was added before; nothing was posted.${where}`),
      };
}

export const fetchRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/incidents/:incidentId/fetch', handle: choose },
  { method: 'POST', path: '/incidents/:incidentId/fetch', handle: fetchDraft },
  { method: 'POST', path: '/reports/:reportId/hand-back', handle: handBack },
];
