/** Rootly's JSON:API as far as it hands out retrospectives; whatever would change one is refused. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';

export interface FakeRetrospective {
  readonly id: string;
  readonly title: string;
  readonly status: 'draft' | 'published';
  readonly content: string | null;
}

const TYPE = { 'content-type': 'application/vnd.api+json; charset=utf-8' };

const shown = ({ id, ...attributes }: FakeRetrospective): Json => ({
  id,
  type: 'incident_post_mortems',
  attributes: {
    ...attributes,
    started_at: '2032-05-01T09:00:00.000Z',
    mitigated_at: null,
    resolved_at: null,
    url: `https://rootly.com/account/retrospectives/${id}`,
    created_at: '2032-05-01T10:00:00.000Z',
    updated_at: '2032-05-02T10:00:00.000Z',
  },
});

const refusal = (status: number, title: string): FakeAnswer => ({
  status,
  headers: TYPE,
  body: { errors: [{ title, status: String(status) }] },
});

export const fakeRootly = ({
  token,
  retrospectives,
}: {
  token: string;
  retrospectives: readonly FakeRetrospective[];
}): FakeProvider => ({
  answer(request) {
    if (request.headers['authorization'] !== `Bearer ${token}`) return refusal(401, 'Unauthorized');
    if (request.path === '/v1/post_mortems') return page(request, retrospectives);
    const found = retrospectives.find(({ id }) => request.path === `/v1/post_mortems/${id}`);
    return found ? { headers: TYPE, body: { data: shown(found) } } : refusal(404, 'Not found');
  },
});

function page({ query }: FakeRequest, all: readonly FakeRetrospective[]): FakeAnswer {
  const [number, size] = [Number(query.get('page[number]') ?? 1), Number(query.get('page[size]') ?? 20)];
  const items = all.slice((number - 1) * size, number * size);
  const at = (n: number) => `https://api.rootly.com/v1/post_mortems?page[number]=${n}&page[size]=${size}`;
  const last = Math.max(1, Math.ceil(all.length / size));
  const links = {
    self: at(number),
    first: at(1),
    prev: number > 1 ? at(number - 1) : null,
    next: number < last ? at(number + 1) : null,
    last: at(last),
  };
  return {
    headers: TYPE,
    body: { data: items.map(shown), links, meta: { total_count: all.length, total_pages: last } },
  };
}
