/** From a stored connection to one that can be asked: settings read, secrets fetched, a client that may only read there. */
import type { ConnectionStore, StoredConnection } from '../ports/connection-store.js';
import type { LiveConnection, LiveSource } from '../ports/live-source.js';
import { type OpenHttp, RemoteFault } from '../ports/read-only-http.js';

export interface ConnectParts {
  readonly liveSources: readonly LiveSource[];
  readonly openHttp: OpenHttp;
  /** The secret behind `env:NAME` or `file:/path`. @throws RemoteFault `denied` */
  readonly readSecret: (reference: string) => Promise<string>;
  /** RFC 3339. */
  readonly now: () => string;
}

/** @throws RemoteFault `refused` when the source or its settings are no longer what they were */
export function openConnection(
  parts: ConnectParts,
  { source, settings }: Pick<StoredConnection, 'source' | 'settings'>,
  signal?: AbortSignal,
): LiveConnection {
  const live = parts.liveSources.find((candidate) => candidate.source === source);
  const read = live?.schema.safeParse(settings);
  if (!live || !read?.success)
    throw new RemoteFault('refused', 'The settings of this connection are not valid any more.');
  const http = parts.openHttp({
    origins: live.origins(read.data),
    ...(live.searches ? { searches: live.searches } : {}),
    ...(signal ? { signal } : {}),
  });
  return live.connect(read.data, { http, secret: parts.readSecret, now: parts.now });
}

/** Tries the credentials and keeps what came of it. */
export async function tryConnection(
  parts: ConnectParts,
  store: ConnectionStore,
  connection: StoredConnection,
): Promise<void> {
  try {
    await store.tested(connection.id, { test: await openConnection(parts, connection).test(), error: null });
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    await store.tested(connection.id, { test: null, error: error.message });
  }
}
