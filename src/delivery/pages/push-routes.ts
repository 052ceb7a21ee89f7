/** Pages of push endpoints: made, changed and closed by forms; their deliveries listed. */
import type { UseCases } from '../../application/use-cases.js';
import { endpointOfForm, typedEndpoint } from './endpoint-form.js';
import { endpointPage, newEndpointPage } from './endpoint-page.js';
import { messagePage, refusedResponse } from './faults-view.js';
import { one } from './form-reading.js';
import { endpointPath, pushPage } from './push-page.js';
import { isSender } from './push-words.js';
import type { PageRequest, PageResponse, PageRoute } from './seam.js';

/** Deliveries on one page. */
const SHOWN = 50;

const noSuchSender = (): PageResponse => ({
  status: 404,
  html: messagePage(404, 'There is no such sender', 'Senders that can push are listed on the page of pushed evidence.'),
});

async function make(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const sender = request.params['sender'];
  if (!isSender(sender)) return noSuchSender();
  const typed = typedEndpoint(sender, request);
  const draft = endpointOfForm(sender, typed);
  const made = draft.ok ? await useCases.push.create(draft.value) : draft;
  if (!made.ok)
    return { status: 422, html: newEndpointPage(sender, request.csrfToken, { faults: made.faults, typed }) };
  return { status: 303, redirect: endpointPath(made.value.id) };
}

async function show(
  { params, query, csrfToken, origin = '' }: PageRequest,
  useCases: UseCases,
  refusedChange: Pick<Parameters<typeof endpointPage>[0], 'faults' | 'typed'> = {},
): Promise<PageResponse> {
  const id = params['endpointId']!;
  const before = one(query, 'before');
  const [endpoint, deliveries] = await Promise.all([
    useCases.push.get(id),
    useCases.push.deliveries(id, { limit: SHOWN, ...(before === undefined ? {} : { cursor: before }) }),
  ]);
  if (!endpoint.ok) return refusedResponse(endpoint.faults);
  if (!deliveries.ok) return refusedResponse(deliveries.faults);
  const html = endpointPage({
    endpoint: endpoint.value,
    deliveries: deliveries.value,
    origin,
    csrfToken,
    ...refusedChange,
  });
  return { status: refusedChange.faults ? 422 : 200, html, headers: { 'cache-control': 'no-store' } };
}

async function change(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const id = request.params['endpointId']!;
  const found = await useCases.push.get(id);
  if (!found.ok) return refusedResponse(found.faults);
  const typed = typedEndpoint(found.value.sender, request);
  const draft = endpointOfForm(found.value.sender, typed);
  if (!draft.ok) return show(request, useCases, { faults: draft.faults, typed });
  const { sender: _, ...settings } = draft.value;
  const changed = await useCases.push.update(id, settings);
  return changed.ok
    ? { status: 303, redirect: endpointPath(id) }
    : show(request, useCases, { faults: changed.faults, typed });
}

export const pushRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/push',
    handle: async (_, useCases) => ({
      status: 200,
      html: pushPage(await useCases.push.list()),
      headers: { 'cache-control': 'no-store' },
    }),
  },
  {
    method: 'GET',
    path: '/push/new/:sender',
    async handle({ params, csrfToken }) {
      const sender = params['sender'];
      return isSender(sender) ? { status: 200, html: newEndpointPage(sender, csrfToken) } : noSuchSender();
    },
  },
  { method: 'POST', path: '/push/new/:sender', handle: make },
  { method: 'GET', path: '/push/:endpointId', handle: (request, useCases) => show(request, useCases) },
  { method: 'POST', path: '/push/:endpointId', handle: change },
  {
    method: 'POST',
    path: '/push/:endpointId/close',
    async handle({ params }, useCases) {
      const closed = await useCases.push.close(params['endpointId']!);
      return closed.ok ? { status: 303, redirect: '/push' } : refusedResponse(closed.faults);
    },
  },
];
