/** Pages of who is who: the directory edited by forms, and one incident's people with suggestions. */
import { providerOf } from '../../application/identities/import-identities.js';
import { isHandle } from '../../application/timeline/spellings.js';
import type { UseCases } from '../../application/use-cases.js';
import { ENTITY_TYPES } from '../../domain/entity.js';
import { counted } from '../words/verdict-words.js';
import { refusedResponse } from './faults-view.js';
import { one } from './form-reading.js';
import { identitiesPage, identityPage, identityPath, newIdentityPage } from './identities-page.js';
import { draftOfForm, isKind, type TypedIdentity, typedIdentity } from './identity-form.js';
import type { PageRequest, PageResponse, PageRoute } from './seam.js';
import { whoIsWhoPage, whoIsWhoPath } from './who-is-who-page.js';

const NO_STORE = { 'cache-control': 'no-store' };

const all = (values: PageRequest['query'] | undefined, name: string): readonly string[] => {
  const value = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

async function showDirectory({ csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const [directory, changes] = await Promise.all([useCases.identities.directory(), useCases.identities.history()]);
  return { status: 200, html: identitiesPage({ directory, changes, csrfToken }), headers: NO_STORE };
}

/** The form for somebody new, with what is known of them from where the link stood. */
async function askForNew({ query, csrfToken }: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const typed: Record<string, string> = { name: one(query, 'name') ?? '' };
  const kind = one(query, 'kind');
  if (isKind(kind)) typed['kind'] = kind;
  for (const name of all(query, 'account').slice(0, 20)) {
    const field = isHandle(name) ? providerOf(name) : 'otherNames';
    typed[field] = typed[field] ? `${typed[field]}, ${name}` : name;
  }
  return { status: 200, html: newIdentityPage(await useCases.identities.directory(), { csrfToken, typed }) };
}

async function add(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const typed = typedIdentity(request);
  const made = await useCases.identities.edits(request.editor).add(draftOfForm(typed));
  if (made.ok) return { status: 303, redirect: identityPath(made.value.id) };
  const sent = { csrfToken: request.csrfToken, typed, faults: made.faults };
  return { status: 422, html: newIdentityPage(await useCases.identities.directory(), sent) };
}

async function show(
  { params, csrfToken }: PageRequest,
  useCases: UseCases,
  sent: { readonly typed?: TypedIdentity; readonly faults?: Parameters<typeof refusedResponse>[0] } = {},
): Promise<PageResponse> {
  const found = await useCases.identities.get(params['identityId']!);
  if (!found.ok) return refusedResponse(found.faults);
  const directory = await useCases.identities.directory();
  const html = identityPage(found.value, directory, { csrfToken, ...sent });
  return { status: sent.faults ? 422 : 200, html, headers: NO_STORE };
}

async function change(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const id = request.params['identityId']!;
  const typed = typedIdentity(request);
  const changed = await useCases.identities.edits(request.editor).change(id, draftOfForm(typed));
  return changed.ok
    ? { status: 303, redirect: identityPath(id) }
    : show(request, useCases, { typed, faults: changed.faults });
}

async function merge(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const id = request.params['identityId']!;
  const merged = await useCases.identities.edits(request.editor).merge(id, one(request.form, 'from') ?? '');
  return merged.ok ? { status: 303, redirect: identityPath(id) } : show(request, useCases, { faults: merged.faults });
}

async function setAlias(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const type = ENTITY_TYPES.find((known) => known === one(request.form, 'type')) ?? 'other';
  const names = (one(request.form, 'names') ?? '').split(',').map((name) => name.trim().slice(0, 200));
  const id = (one(request.form, 'id') ?? '').slice(0, 400);
  const set = await useCases.identities
    .edits(request.editor)
    .setAlias({ type, id, names: names.filter((name) => name !== '') });
  if (set.ok) return { status: 303, redirect: '/identities' };
  const [directory, changes] = await Promise.all([useCases.identities.directory(), useCases.identities.history()]);
  const { csrfToken } = request;
  return { status: 422, html: identitiesPage({ directory, changes, csrfToken, faults: set.faults }) };
}

async function whoIsWho({ params, csrfToken }: PageRequest, useCases: UseCases, note?: string): Promise<PageResponse> {
  const id = params['incidentId']!;
  const [incident, who] = await Promise.all([useCases.incidents.get(id), useCases.identities.ofIncident(id)]);
  if (!incident.ok) return refusedResponse(incident.faults);
  if (!who.ok) return refusedResponse(who.faults);
  const html = whoIsWhoPage({ incident: incident.value, who: who.value, csrfToken, note });
  return { status: 200, html, headers: NO_STORE };
}

async function attach(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const { params, form } = request;
  for (const name of all(form, 'name').slice(0, 20)) {
    const given = isHandle(name) ? { provider: providerOf(name), handle: name } : name;
    const attached = await useCases.identities.edits(request.editor).attach(one(form, 'to') ?? '', given);
    if (!attached.ok) return refusedResponse(attached.faults);
  }
  return { status: 303, redirect: whoIsWhoPath(params['incidentId']!) };
}

/** Takes a suggestion off the table, or puts it back. */
async function judge(request: PageRequest, useCases: UseCases, what: 'dismiss' | 'restore'): Promise<PageResponse> {
  const { params, form, editor } = request;
  const id = params['incidentId']!;
  const notThem = { identity: one(form, 'to') ?? '', names: all(form, 'name').slice(0, 20) };
  const done = await useCases.identities.edits(editor)[what](id, notThem);
  return done.ok ? { status: 303, redirect: whoIsWhoPath(id) } : refusedResponse(done.faults);
}

async function importFrom(request: PageRequest, useCases: UseCases): Promise<PageResponse> {
  const imported = await useCases.identities.edits(request.editor).importFrom(request.params['incidentId']!);
  if (!imported.ok) return refusedResponse(imported.faults);
  const { added, extended, aliases, skipped } = imported.value;
  const left = skipped.length === 0 ? '' : ` Left out: ${skipped.slice(0, 10).join('; ')}.`;
  return whoIsWho(
    request,
    useCases,
    `${counted(added, 'identity', 'identities')} added, ${extended} extended, names of ${counted(aliases, 'thing')} taken over.${left}`,
  );
}

export const identityRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/identities', handle: showDirectory },
  { method: 'GET', path: '/identities/new', handle: askForNew },
  { method: 'POST', path: '/identities/new', handle: add },
  { method: 'POST', path: '/identities/aliases', handle: setAlias },
  { method: 'GET', path: '/identities/:identityId', handle: (request, useCases) => show(request, useCases) },
  { method: 'POST', path: '/identities/:identityId', handle: change },
  { method: 'POST', path: '/identities/:identityId/merge', handle: merge },
  {
    method: 'POST',
    path: '/identities/:identityId/remove',
    async handle({ params, editor }, useCases) {
      const gone = await useCases.identities.edits(editor).remove(params['identityId']!);
      return gone.ok ? { status: 303, redirect: '/identities' } : refusedResponse(gone.faults);
    },
  },
  {
    method: 'GET',
    path: '/incidents/:incidentId/identities',
    handle: (request, useCases) => whoIsWho(request, useCases),
  },
  { method: 'POST', path: '/incidents/:incidentId/identities/attach', handle: attach },
  { method: 'POST', path: '/incidents/:incidentId/identities/import', handle: importFrom },
  {
    method: 'POST',
    path: '/incidents/:incidentId/identities/dismiss',
    handle: (request, useCases) => judge(request, useCases, 'dismiss'),
  },
  {
    method: 'POST',
    path: '/incidents/:incidentId/identities/restore',
    handle: (request, useCases) => judge(request, useCases, 'restore'),
  },
];
