/** For live sources that hand out lists in pages with tokens: cursors, counts and proofs are the same for all of them. */
import type { CoverageSelectors } from '../../domain/coverage.js';
import type { Json } from '../../domain/evidence.js';
import type {
  CollectedPage,
  CollectedRecords,
  CollectPart,
  CollectWindow,
  ConnectionTest,
  LiveConnection,
} from './live-source.js';

export interface ListPage {
  readonly records: readonly CollectedRecords[];
  /** Of the next page; null after the last. An empty page may well be followed by another. */
  readonly next: string | null;
  /** What the provider could not give on this page. */
  readonly gaps?: readonly string[];
}

export interface PagedPart extends CollectPart {
  /** What the statement of completeness speaks of. */
  readonly path: string;
  readonly scope: string;
  readonly selectors?: CoverageSelectors;
  /** Why it is never complete; absent where it can be. */
  readonly never?: string;
  /** Pages from a token on; null begins. */
  page(token: string | null): Promise<ListPage>;
  /** What must be there when the source can be seen at all, and reaches back to the window's beginning. */
  readonly control: Control | null;
  /** RFC 3339: nothing after this can be known yet; the moment of the last page where absent. */
  readonly watermark?: string;
}

export interface Control {
  readonly asked: string;
  found(): Promise<boolean>;
  /**
   * Where records of the window are no control: a source that forgets may still hold its end and have lost its beginning. Without
   * it the control is asked for only when the window held nothing.
   */
  readonly alone?: true;
}

interface Cursor {
  readonly token: string | null;
  readonly pages: number;
  readonly records: number;
  readonly gaps: readonly string[];
}

const FIRST: Cursor = { token: null, pages: 0, records: 0, gaps: [] };
const MOST_GAPS = 20;

export function pagedConnection(
  test: () => Promise<ConnectionTest>,
  parts: (window: CollectWindow) => Promise<readonly PagedPart[]>,
  now: () => string,
): LiveConnection {
  return {
    test,
    parts: async (window) => (await parts(window)).map(({ key, name }) => ({ key, name })),
    async *collect({ key }, window, cursor) {
      const part = (await parts(window)).find((one) => one.key === key);
      // Gone since it was listed: nothing to collect, and nothing to be complete for.
      if (!part) yield { records: [], cursor: null, coverage: [] };
      else yield* pagesOf(part, cursor === null ? FIRST : (JSON.parse(cursor) as Cursor), now);
    },
  };
}

async function* pagesOf(part: PagedPart, from: Cursor, now: () => string): AsyncIterable<CollectedPage> {
  for (let at = from; ; ) {
    const { records, next, gaps = [] } = await part.page(at.token);
    const seen = {
      pages: at.pages + 1,
      records: at.records + records.reduce((sum, { bodies }) => sum + bodies.length, 0),
      gaps: [...new Set([...at.gaps, ...gaps])].slice(0, MOST_GAPS),
    };
    if (next === null) {
      yield { records, cursor: null, coverage: [await statementOf(part, seen, part.watermark ?? now())] };
      return;
    }
    at = { ...seen, token: next };
    yield { records, cursor: JSON.stringify(at) };
  }
}

async function statementOf(part: PagedPart, seen: Omit<Cursor, 'token'>, watermark: string) {
  const { path, scope, selectors, never, control } = part;
  const shown = seen.records > 0 && !control?.alone;
  const found = control && { asked: control.asked, found: shown || (await control.found()) };
  return {
    path,
    scope,
    ...(never === undefined ? {} : { never }),
    ...(selectors ? { selectors } : {}),
    proof: { ...seen, terminalPage: true, control: found, watermark },
  };
}

type Lister = (token: string | null) => Promise<ListPage>;

/** Several lists one after another, as if they were one. */
export function chained(lists: readonly Lister[]): Lister {
  return async (token) => {
    const [index, inner] = token === null ? [0, null] : (JSON.parse(token) as [number, string | null]);
    const list = lists[index];
    if (!list) return { records: [], next: null };
    const page = await list(inner);
    if (page.next !== null) return { ...page, next: JSON.stringify([index, page.next]) };
    return { ...page, next: index + 1 < lists.length ? JSON.stringify([index + 1, null]) : null };
  };
}

/** One file's records, for sources whose pages hold nothing else. */
export const recordsAt = (path: string, bodies: readonly Json[]): readonly CollectedRecords[] =>
  bodies.length === 0 ? [] : [{ path, bodies }];
