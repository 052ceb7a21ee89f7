/** What went wrong with a call of gRPC, as the fault that it is for whoever collects. */
import { RemoteFault, type RemoteFaultKind } from '../../../application/ports/read-only-http.js';

/** An error of the client library, as far as it can be relied upon. */
interface CallError {
  readonly code?: number;
  readonly details?: string;
  readonly statusDetails?: readonly { readonly retryDelay?: { readonly seconds?: unknown; readonly nanos?: number } }[];
}

/** By the numbers of gRPC's status codes. */
const KINDS: Readonly<Record<number, readonly [RemoteFaultKind, string]>> = {
  3: ['malformed', 'did not understand the request (INVALID_ARGUMENT)'],
  4: ['unavailable', 'did not answer in time'],
  5: ['denied', 'does not have this, or it may not be seen (NOT_FOUND)'],
  7: ['denied', 'does not accept the credentials for this (PERMISSION_DENIED)'],
  8: ['limited', 'asked to wait (RESOURCE_EXHAUSTED)'],
  12: ['malformed', 'does not know this call (UNIMPLEMENTED)'],
  16: ['denied', 'does not accept the credentials for this (UNAUTHENTICATED)'],
};
/** The library has no code of its own for these. */
const SENT_ELSEWHERE = /HTTP status code 3\d\d/;
const NOT_READ = /parsing error|deserializ/i;
const TOO_LONG = /larger than max/i;

export function faultOf(error: unknown, origin: string, signal: AbortSignal | undefined): RemoteFault {
  if (error instanceof RemoteFault) return error;
  if (signal?.aborted) return new RemoteFault('refused', 'The collection was stopped.');
  const { code = -1, details = '', statusDetails } = error as CallError;
  const fault = (kind: RemoteFaultKind, what: string) =>
    new RemoteFault(kind, `${origin} ${what}.`, waitMs(statusDetails));
  if (SENT_ELSEWHERE.test(details)) return fault('refused', 'sent us elsewhere; redirects are not followed');
  if (NOT_READ.test(details)) return fault('malformed', 'answered with something that cannot be read');
  if (TOO_LONG.test(details)) return fault('malformed', 'gave an answer that is too long to be read');
  const [kind, what] = KINDS[code] ?? ['unavailable', `failed (${code})`];
  return fault(kind, `${what}${kind === 'denied' || kind === 'malformed' ? said(details) : ''}`);
}

/** The provider's own sentence, short and printable. */
const said = (details: string): string =>
  details === '' ? '' : `: ${details.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200)}`;

/** How long it wants us to wait, where it tells. */
function waitMs(details: CallError['statusDetails']): number | undefined {
  const delay = details?.find(({ retryDelay }) => retryDelay)?.retryDelay;
  return delay && Number(delay.seconds ?? 0) * 1000 + Math.ceil((delay.nanos ?? 0) / 1e6);
}
