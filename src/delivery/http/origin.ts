/** Whether a request may come from where it says it comes: names the server answers to, and forms of other sites. Pure. */

export interface RequestOrigin {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another name that resolves to this address (DNS rebinding) sends that name as Host. */
export const hostAccepted = (host: string | undefined, accepted: readonly string[] | null): boolean =>
  accepted === null || (host !== undefined && accepted.includes(host.toLowerCase()));

/** Browsers say where a request that changes something comes from; programs say nothing and are let through. */
export function sameOrigin({ method, host, origin, fetchSite }: RequestOrigin): boolean {
  if (SAFE.has(method)) return true;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  const named = /^https?:\/\/([^/]{1,255})$/i.exec(origin)?.[1];
  return named !== undefined && named.toLowerCase() === host?.toLowerCase();
}

/** The Host headers of a server on loopback at `port`. */
export const loopbackHosts = (port: number): string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
