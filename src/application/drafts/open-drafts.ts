/** From a stored connection to an incident tool whose drafts can be read; it cannot add anything. */
import { type ConnectParts, connectableOf } from '../collect/open-connection.js';
import type { StoredConnection } from '../ports/connection-store.js';
import type { DraftConnection, DraftSource } from '../ports/draft-source.js';

export interface OpenDraftsParts extends Pick<ConnectParts, 'openHttp' | 'readSecret' | 'now'> {
  readonly draftSources: readonly DraftSource[];
}

/** @throws RemoteFault `refused` when the tool or its settings are no longer what they were */
export function openDrafts(
  parts: OpenDraftsParts,
  connection: Pick<StoredConnection, 'source' | 'settings'>,
): DraftConnection {
  const { found: tool, settings } = connectableOf(parts.draftSources, connection);
  const http = parts.openHttp({ origins: tool.origins(settings) });
  return tool.connect(settings, { http, secret: parts.readSecret, now: parts.now });
}
