/** Lists of Google's REST interfaces: `nextPageToken`, perhaps `unreachable`, and pages that may be empty and still be followed. */
import { list, texts, words } from '../../application/ports/json-reading.js';
import { type ListPage, recordsAt } from '../../application/ports/paged-parts.js';
import type { Json } from '../../domain/evidence.js';
import type { GoogleAsk } from './access.js';

export interface GoogleList {
  /** Where a bundle keeps the items. */
  readonly path: string;
  readonly at: string;
  readonly items: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly keep?: (item: Json) => boolean;
}

export const googleList =
  (ask: GoogleAsk, { path, at, items, query = {}, keep = () => true }: GoogleList) =>
  async (token: string | null): Promise<ListPage> => {
    const body = await ask.get(at, { ...query, ...(token === null ? {} : { pageToken: token }) });
    return {
      records: recordsAt(path, list(body, items).filter(keep)),
      next: words(body, 'nextPageToken') ?? null,
      gaps: texts(body, 'unreachable').map((name) => `${name} was unreachable`),
    };
  };
