/** incident.io's API as far as it hands out post-mortem documents, takes new ones, and refuses keys. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';

export interface FakeDocument {
  readonly id: string;
  readonly incident_id: string;
  readonly title: string;
  readonly status: string;
  readonly document_url: string;
  readonly markdown: string;
}

const ADD = /^\/v2\/incidents\/([^/]+)\/actions\/import_postmortem_document$/;
const DOCUMENT = /^\/v1\/postmortem_documents\/([^/]+?)(\/content)?$/;

const refusal = (status: number, code: string, message: string): FakeAnswer => ({
  status,
  body: { type: code, status, request_id: 'req-1', errors: [{ code, message }] },
});

const shown = ({ markdown: _, ...document }: FakeDocument): Json => ({
  ...document,
  type: 'incident_io',
  created_at: '2032-05-01T10:00:00.000Z',
  updated_at: '2032-05-02T10:00:00.000Z',
  exported_urls: [],
});

export interface FakeIncidentIo {
  readonly token: string;
  readonly documents: FakeDocument[];
  /** Whether the key may only view. */
  readonly viewOnly?: boolean;
}

/** `documents` grows by what is added. */
export const fakeIncidentIo = ({ token, documents, viewOnly }: FakeIncidentIo): FakeProvider => ({
  adds: ADD,
  answer(request) {
    if (request.headers['authorization'] !== `Bearer ${token}`)
      return refusal(401, 'authentication_error', 'Invalid API key');
    if (request.method === 'POST')
      return viewOnly
        ? refusal(403, 'permission_denied', 'This API key does not have the required scope')
        : add(request, documents);
    if (request.path === '/v1/postmortem_documents') return page(request, documents);
    const [, id, content] = DOCUMENT.exec(request.path) ?? [];
    const document = documents.find((candidate) => candidate.id === id);
    if (!document) return refusal(404, 'not_found', 'Could not find the document');
    return { body: content ? { markdown: document.markdown } : { postmortem_document: shown(document) } };
  },
});

function page({ query }: FakeRequest, documents: readonly FakeDocument[]): FakeAnswer {
  const size = Number(query.get('page_size') ?? 25);
  if (size > 250) return refusal(422, 'validation_error', 'page_size must be at most 250');
  const of = query.get('incident_id');
  const found = documents.filter(({ incident_id }) => of === null || incident_id === of);
  const from = query.has('after') ? found.findIndex(({ id }) => id === query.get('after')) + 1 : 0;
  const items = found.slice(from, from + size);
  const after = from + size < found.length ? { after: items.at(-1)!.id } : {};
  return { body: { postmortem_documents: items.map(shown), pagination_meta: { page_size: size, ...after } } };
}

function add({ path, body }: FakeRequest, documents: FakeDocument[]): FakeAnswer {
  const { title, content } = body as { title?: string; content?: string };
  if (!title || !content) return refusal(422, 'validation_error', 'title and content are required');
  const id = `01NEW${documents.length}`;
  const incident_id = ADD.exec(path)![1]!;
  const document_url = `https://app.incident.io/post-mortems/${id}`;
  const document = { id, incident_id, title, status: 'in_progress', document_url, markdown: content };
  documents.push(document);
  return { status: 201, body: { postmortem_document: shown(document) } };
}
