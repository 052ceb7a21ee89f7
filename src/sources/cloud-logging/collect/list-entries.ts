/** Asks Cloud Logging over gRPC: the one file that knows Google's client, of which it calls `listLogEntries` and nothing else. */
import type { v2 } from '@google-cloud/logging';
import type { LiveTools } from '../../../application/ports/live-source.js';
import type { CallTerms } from '../../../application/ports/read-only-http.js';
import type { Json } from '../../../domain/evidence.js';
import type { GoogleAccount } from '../../google/access.js';
import { faultOf } from './faults.js';
import { type LogEntry, restEntry } from './rest-entry.js';

/** A call of gRPC is a POST to a path of its name; this one only searches. */
export const LIST_ENTRIES = '/google.logging.v2.LoggingServiceV2/ListLogEntries';
/** Unused channels are closed after so long. */
const IDLE_MS = 15_000;

export interface EntriesQuery {
  readonly resourceNames: readonly string[];
  readonly filter: string;
  readonly orderBy: string;
  readonly pageSize: number;
  readonly pageToken?: string;
}

/** Entries as REST writes them; with the token of the next page, of which there may be one though the page is empty. */
export interface EntriesPage {
  readonly entries: readonly Json[];
  readonly nextPageToken: string | null;
}

type Client = InstanceType<typeof v2.LoggingServiceV2Client>;

export type ListEntries = (query: EntriesQuery) => Promise<EntriesPage>;

export function listEntries(tools: LiveTools, address: string, account: GoogleAccount): ListEntries {
  const { origin } = new URL(address);
  let opened: Promise<Client> | undefined;
  return (query) =>
    tools.http.through(origin + LIST_ENTRIES, async (terms) => {
      const token = await account.token();
      try {
        opened ??= openClient(origin, terms);
        return await once(await opened, query, token, terms);
      } catch (error) {
        throw faultOf(error, origin, terms.signal);
      }
    });
}

async function once(
  client: Client,
  query: EntriesQuery,
  token: string,
  { deadlineMs, signal }: CallTerms,
): Promise<EntriesPage> {
  signal?.throwIfAborted();
  const asked = client.listLogEntries(
    { ...query, resourceNames: [...query.resourceNames] },
    {
      timeout: deadlineMs,
      // Pages, waits and attempts are ours to count.
      autoPaginate: false,
      retry: { retryCodes: [] },
      otherArgs: { headers: { authorization: `Bearer ${token}` } },
    },
  );
  const stop = () => (asked as { cancel?: () => void }).cancel?.();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const [entries, , answer] = await asked;
    return {
      entries: (entries as LogEntry[]).map(restEntry),
      nextPageToken: (answer as { nextPageToken?: string | null } | null)?.nextPageToken || null,
    };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Loaded where it is needed only: the library takes as long to load as a small report to verify. */
async function openClient(origin: string, { answerBytes }: CallTerms): Promise<Client> {
  const [{ v2 }, { credentials }, { PassThroughClient }] = await Promise.all([
    import('@google-cloud/logging'),
    import('@grpc/grpc-js'),
    import('google-auth-library'),
  ]);
  const { hostname, port, protocol } = new URL(origin);
  const plain = protocol === 'http:';
  const client = new v2.LoggingServiceV2Client({
    apiEndpoint: hostname,
    port: Number(port || (plain ? 80 : 443)),
    sslCreds: plain ? credentials.createInsecure() : credentials.createSsl(),
    universeDomain: 'googleapis.com',
    // Each call brings its token; left to itself the library would look for credentials of the machine, and not everywhere catch the failure.
    authClient: new PassThroughClient() as never,
    'grpc.max_receive_message_length': answerBytes,
    'grpc.client_idle_timeout_ms': IDLE_MS,
    ...(plain ? { 'grpc.enable_http_proxy': 0 } : {}),
  });
  await client.initialize();
  return client;
}
