/** Pages of connected sources and of collections. */
import type { LiveKind } from '../../application/collect/views.js';
import type { UseCases } from '../../application/use-cases.js';
import { collectionPage, planPage } from './collection-page.js';
import { messagePage, refusedResponse } from './faults-view.js';
import { one } from './form-reading.js';
import { pathSegment } from './html.js';
import type { PageRequest, PageResponse, PageRoute } from './seam.js';
import { connectPage, sourcesPage } from './sources-page.js';

const kindOf = ({ params }: PageRequest, useCases: UseCases): LiveKind | undefined =>
  useCases.connections.kinds().find(({ source }) => source === params['source']);

const noSuchKind = (): PageResponse => ({
  status: 404,
  html: messagePage(404, 'There is no such source', 'Sources that can be connected are listed on the page of sources.'),
});

async function connect(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const kind = kindOf(request, useCases);
  if (!kind) return noSuchKind();
  const typed = Object.fromEntries(
    ['name', ...kind.settings.map(({ name }) => name)].map((name) => [name, (one(request.form, name) ?? '').trim()]),
  );
  const { name = '', ...given } = typed;
  const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const made = await useCases.connections.create({ source: kind.source, name, settings });
  if (!made.ok)
    return { status: 422, html: connectPage({ kind, csrfToken: request.csrfToken, faults: made.faults, typed }) };
  return { status: 303, redirect: '/sources' };
}

async function showCollection({ params, csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const collection = await useCases.collections.get(params['collectionId']!);
  if (!collection.ok) return refusedResponse(collection.faults);
  const incident = await useCases.incidents.get(collection.value.incidentId);
  const html = collectionPage({
    collection: collection.value,
    title: incident.ok ? incident.value.title : '',
    zone: incident.ok ? incident.value.timeZone : null,
    csrfToken,
  });
  return { status: 200, html, headers: { 'cache-control': 'no-store' } };
}

const collectionPath = (id: string): string => `/collections/${pathSegment(id)}`;

export const sourceRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/sources',
    async handle({ csrfToken }, useCases) {
      const connections = await useCases.connections.list();
      const ids = new Set(connections.flatMap(({ lastCollected }) => lastCollected?.collectionId ?? []));
      const found = await Promise.all([...ids].map((id) => useCases.collections.get(id)));
      const collections = found.flatMap((one) => (one.ok ? [one.value] : []));
      const kinds = useCases.connections.kinds();
      return { status: 200, html: sourcesPage({ connections, collections, kinds, csrfToken }) };
    },
  },
  {
    method: 'GET',
    path: '/sources/new/:source',
    async handle(request, useCases) {
      const kind = kindOf(request, useCases);
      return kind ? { status: 200, html: connectPage({ kind, csrfToken: request.csrfToken }) } : noSuchKind();
    },
  },
  { method: 'POST', path: '/sources/new/:source', handle: connect },
  {
    method: 'POST',
    path: '/sources/:connectionId/test',
    async handle({ params }, useCases) {
      const tested = await useCases.connections.test(params['connectionId']!);
      return tested.ok ? { status: 303, redirect: '/sources' } : refusedResponse(tested.faults);
    },
  },
  {
    method: 'POST',
    path: '/sources/:connectionId/remove',
    async handle({ params }, useCases) {
      const gone = await useCases.connections.remove(params['connectionId']!);
      return gone.ok ? { status: 303, redirect: '/sources' } : refusedResponse(gone.faults);
    },
  },
  {
    method: 'GET',
    path: '/incidents/:incidentId/collect',
    async handle({ params, csrfToken }, useCases) {
      const incident = await useCases.incidents.get(params['incidentId']!);
      if (!incident.ok) return refusedResponse(incident.faults);
      const plan = await useCases.collections.plan(incident.value.id);
      // Where nothing is connected, the way on is to connect something.
      if (!plan.ok && plan.faults[0]?.code === 'no_sources_connected') return { status: 303, redirect: '/sources' };
      return plan.ok
        ? { status: 200, html: planPage(incident.value, plan.value, csrfToken) }
        : refusedResponse(plan.faults);
    },
  },
  {
    method: 'POST',
    path: '/incidents/:incidentId/collect',
    async handle({ params }, useCases) {
      const begun = await useCases.collections.start(params['incidentId']!);
      return begun.ok ? { status: 303, redirect: collectionPath(begun.value.id) } : refusedResponse(begun.faults);
    },
  },
  { method: 'GET', path: '/collections/:collectionId', handle: showCollection },
  {
    method: 'POST',
    path: '/collections/:collectionId/cancel',
    async handle({ params }, useCases) {
      const ended = await useCases.collections.cancel(params['collectionId']!);
      return ended.ok ? { status: 303, redirect: collectionPath(ended.value.id) } : refusedResponse(ended.faults);
    },
  },
];
