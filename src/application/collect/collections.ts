/** Collections: a pull from every connection for an incident's window, cut into slices that workers take up. */
import type { SourceName } from '../../domain/evidence.js';
import { formatInstant, type Instant, parseInstant } from '../../domain/instant.js';
import { fault } from '../faults.js';
import { unknownIncident } from '../incidents/manifest-of-draft.js';
import type { NewSlice, StoredCollection } from '../ports/collection-store.js';
import type { StoredConnection } from '../ports/connection-store.js';
import { isDraftTool } from '../ports/draft-source.js';
import type { CollectPart, CollectWindow } from '../ports/live-source.js';
import { RemoteFault } from '../ports/read-only-http.js';
import type { Store } from '../ports/store.js';
import { ok, type Result, refused } from '../result.js';
import { type ConnectParts, openConnection } from './open-connection.js';
import type { CollectionState, Collections, CollectionView } from './views.js';
import { WHOLE } from './whole-connection.js';

export interface CollectionParts extends ConnectParts {
  readonly store: Store;
  readonly newId: () => string;
  readonly ring: () => void;
  readonly progressStepMs: number;
}

/** Causes lie before an incident, and what was said of it comes after. */
const BEFORE_NS = 24n * 3_600_000_000_000n;
const AFTER_NS = 2n * 3_600_000_000_000n;

export function collections(parts: CollectionParts): Collections {
  const { store } = parts;
  const get = async (id: string): Promise<Result<CollectionView>> => {
    const found = await store.collections.get(id);
    return found ? ok(viewOf(found)) : refused(fault('not_found', `There is no collection ${id}.`));
  };
  return {
    get,
    async start(incidentId, given = {}) {
      const asked = await ask(parts, incidentId, given);
      if (!asked.ok) return asked;
      const { window, listed } = asked.value;
      const id = parts.newId();
      const slices = listed.flatMap(({ connection, found }) =>
        (found instanceof RemoteFault ? [WHOLE] : found).map(
          (part): NewSlice => ({
            id: parts.newId(),
            connectionId: connection.id,
            part,
          }),
        ),
      );
      if (!(await store.collections.begin({ id, incidentId, window, slices })))
        return refused(unknownIncident(incidentId));
      parts.ring();
      return get(id);
    },
    async plan(incidentId, given = {}) {
      const asked = await ask(parts, incidentId, given);
      if (!asked.ok) return asked;
      const { window, listed } = asked.value;
      return ok({
        window,
        parts: listed.flatMap(({ connection, found }) =>
          found instanceof RemoteFault
            ? []
            : found.map(({ name }) => ({
                connectionId: connection.id,
                connection: connection.name,
                source: connection.source,
                part: name,
              })),
        ),
        unreachable: listed.flatMap(({ connection, found }) =>
          found instanceof RemoteFault
            ? [{ connectionId: connection.id, connection: connection.name, why: found.message }]
            : [],
        ),
      });
    },
    async list(incidentId) {
      if (!(await store.incidents.get(incidentId))) return refused(unknownIncident(incidentId));
      return ok((await store.collections.list(incidentId)).map(viewOf));
    },
    async cancel(id) {
      await store.collections.cancel(id);
      return get(id);
    },
    async *progress(id) {
      let last = '';
      for (;;) {
        const found = await store.collections.get(id);
        if (!found) return;
        const view = viewOf(found);
        const text = JSON.stringify(view);
        if (text !== last) yield view;
        last = text;
        if (view.state !== 'queued' && view.state !== 'running') return;
        await new Promise((resolve) => setTimeout(resolve, parts.progressStepMs));
      }
    },
  };
}

/** Incident tools are connected too, and hold no evidence. */
type SourceConnection = StoredConnection & { readonly source: SourceName };
const holdsEvidence = (connection: StoredConnection): connection is SourceConnection => !isDraftTool(connection.source);

interface Listed {
  readonly connection: SourceConnection;
  readonly found: readonly CollectPart[] | RemoteFault;
}

/** What every connection has for the window; one that cannot be asked now does not keep the others from it. */
async function ask(
  parts: CollectionParts,
  incidentId: string,
  given: Partial<CollectWindow>,
): Promise<Result<{ window: CollectWindow; listed: readonly Listed[] }>> {
  const { store } = parts;
  const incident = await store.incidents.get(incidentId);
  if (!incident) return refused(unknownIncident(incidentId));
  const { from, to } = incident.manifest.incident;
  const window = windowOf(from, to, given);
  if (!window.ok) return window;
  const connected = (await store.connections.list()).filter(holdsEvidence);
  if (connected.length === 0)
    return refused(
      fault('no_sources_connected', 'No source is connected; connect one, upload a bundle or send CloudEvents.'),
    );
  const listed = await Promise.all(
    connected.map(async (connection): Promise<Listed> => {
      try {
        return { connection, found: await openConnection(parts, connection).parts(window.value) };
      } catch (error) {
        if (error instanceof RemoteFault) return { connection, found: error };
        throw error;
      }
    }),
  );
  return ok({ window: window.value, listed });
}

function windowOf(from: Instant, to: Instant, given: Partial<CollectWindow>): Result<CollectWindow> {
  const [start, end] = [given.from, given.to].map((text) => (text === undefined ? undefined : parseInstant(text)));
  if (start === null || end === null)
    return refused(fault('invalid_request', 'A window is given by two RFC 3339 times with a zone.', '/from'));
  const window = { from: start ?? from - BEFORE_NS, to: end ?? to + AFTER_NS };
  if (window.from >= window.to) return refused(fault('invalid_request', 'The window ends before it begins.', '/to'));
  return ok({ from: formatInstant(window.from), to: formatInstant(window.to) });
}

const viewOf = (stored: StoredCollection): CollectionView => ({
  ...stored,
  state: stateOf(stored),
  records: stored.slices.reduce((sum, { records }) => sum + records, 0),
});

function stateOf({ slices }: StoredCollection): CollectionState {
  const states = slices.map(({ state }) => state);
  if (states.some((state) => state === 'running')) return 'running';
  if (states.some((state) => state === 'queued'))
    return slices.some(({ startedAt }) => startedAt !== null) ? 'running' : 'queued';
  if (states.some((state) => state === 'cancelled')) return 'cancelled';
  if (states.every((state) => state === 'done')) return 'done';
  return states.some((state) => state === 'done') ? 'partial' : 'failed';
}
