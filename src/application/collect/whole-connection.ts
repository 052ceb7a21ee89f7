/** A connection whose parts could not be listed when the collection began: one slice that lists them first and then goes through them. */
import type { CollectedPage, CollectPart, CollectWindow, LiveConnection } from '../ports/live-source.js';

/** No part has an empty key. */
export const WHOLE: CollectPart = { key: '', name: 'everything' };

interface WholeCursor {
  readonly part: string;
  readonly cursor: string | null;
}

/** Pages of one part, or of all parts one after another with a cursor that names the part. */
export async function* pagesOf(
  connection: LiveConnection,
  part: CollectPart,
  window: CollectWindow,
  cursor: string | null,
): AsyncIterable<CollectedPage> {
  if (part.key !== WHOLE.key) {
    yield* connection.collect(part, window, cursor);
    return;
  }
  const at = cursor === null ? null : (JSON.parse(cursor) as WholeCursor);
  const parts = [...(await connection.parts(window))].sort((a, b) => (a.key < b.key ? -1 : 1));
  const left = parts.filter(({ key }) => at === null || key >= at.part);
  if (left.length === 0) yield { records: [], cursor: null, coverage: [] };
  for (const [index, one] of left.entries()) {
    const from = at?.part === one.key ? at.cursor : null;
    for await (const page of connection.collect(one, window, from)) {
      const next = left[index + 1];
      const goOn: WholeCursor | null =
        page.cursor !== null ? { part: one.key, cursor: page.cursor } : next ? { part: next.key, cursor: null } : null;
      yield { ...page, cursor: goOn && JSON.stringify(goOn) };
    }
  }
}
