/** From a stored connection to one that can be asked: settings read, secrets fetched, a client that may only read there. */
import type { ConnectionStore, StoredConnection } from '../ports/connection-store.js';
import type { Connectable, ConnectionTest, LiveConnection, LiveSource } from '../ports/live-source.js';
import { type OpenHttp, RemoteFault } from '../ports/read-only-http.js';

export interface ConnectParts {
  readonly liveSources: readonly LiveSource[];
  readonly openHttp: OpenHttp;
  /** The secret behind `env:NAME` or `file:/path`. @throws RemoteFault `denied` */
  readonly readSecret: (reference: string) => Promise<string>;
  /** The real path of a folder that may be read; absent where none may. @throws RemoteFault `refused` */
  readonly allowedFolder?: (path: string) => Promise<string>;
  /** RFC 3339. */
  readonly now: () => string;
}

/** @throws RemoteFault `refused` when the source or its settings are no longer what they were */
export function openConnection(
  parts: ConnectParts,
  connection: Pick<StoredConnection, 'source' | 'settings'>,
  signal?: AbortSignal,
): LiveConnection {
  const { found: live, settings } = connectableOf(parts.liveSources, connection);
  const http = parts.openHttp({
    origins: live.origins(settings),
    ...(live.searches ? { searches: live.searches } : {}),
    ...(live.issues ? { issues: live.issues(settings) } : {}),
    ...(signal ? { signal } : {}),
  });
  const { readSecret: secret, allowedFolder: folder, now } = parts;
  return live.connect(settings, { http, secret, now, ...(folder ? { folder } : {}) });
}

/** What a stored connection connects to, with its settings read. @throws RemoteFault `refused` */
export function connectableOf<T extends Connectable<unknown> & { readonly source: string }>(
  all: readonly T[],
  { source, settings }: Pick<StoredConnection, 'source' | 'settings'>,
): { readonly found: T; readonly settings: unknown } {
  const found = all.find((candidate) => candidate.source === source);
  const read = found?.schema.safeParse(settings);
  if (!found || !read?.success)
    throw new RemoteFault('refused', 'The settings of this connection are not valid any more.');
  return { found, settings: read.data };
}

/** Tries the credentials and keeps what came of it. */
export async function tryConnection(
  store: ConnectionStore,
  id: string,
  open: () => { test(): Promise<ConnectionTest> },
): Promise<void> {
  try {
    await store.tested(id, { test: await open().test(), error: null });
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    await store.tested(id, { test: null, error: error.message });
  }
}
