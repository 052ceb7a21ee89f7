/** PagerDuty's REST API as far as it hands out log entries: newest first, classic pagination, nothing from offset 10,000 on. */
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest } from './fake-server.js';

const LAST_OFFSET = 10_000;

export interface FakePagerduty {
  readonly token: string;
  readonly entries: readonly Json[];
}

const createdAt = (entry: Json): number => Date.parse((entry as { created_at: string }).created_at);

interface Dated {
  readonly entry: Json;
  readonly at: number;
}

export function fakePagerduty({ token, entries }: FakePagerduty): FakeProvider {
  // Sorted once for as many as there are: a test may add some between two pulls.
  let newestFirst: readonly Dated[] = [];
  const sorted = (): readonly Dated[] => {
    if (newestFirst.length !== entries.length)
      newestFirst = entries.map((entry) => ({ entry, at: createdAt(entry) })).sort((a, b) => b.at - a.at);
    return newestFirst;
  };
  return {
    answer(request) {
      if (request.headers['authorization'] !== `Token token=${token}`)
        return { status: 401, body: { error: { message: 'Unauthorized', code: 2006 } } };
      if (request.path === '/abilities') return { body: { abilities: ['sso', 'teams'] } };
      if (request.path === '/log_entries') return logEntries(request, sorted());
      return { status: 404, body: { error: { message: 'Not Found', code: 2100 } } };
    },
  };
}

function logEntries({ query }: FakeRequest, newestFirst: readonly Dated[]): FakeAnswer {
  const [limit, offset] = [Number(query.get('limit') ?? 25), Number(query.get('offset') ?? 0)];
  if (limit > 100 || offset + limit > LAST_OFFSET)
    return {
      status: 400,
      body: { error: { message: 'Invalid Input Provided', code: 2001, errors: ['Offset is too large.'] } },
    };
  const [since, until] = [query.get('since'), query.get('until')].map((text) => Date.parse(text ?? ''));
  const found = newestFirst.filter(({ at }) => at >= since! && at < until!);
  const page = found.slice(offset, offset + limit).map(({ entry }) => entry);
  return { body: { log_entries: page, limit, offset, more: found.length > offset + limit, total: null } };
}
