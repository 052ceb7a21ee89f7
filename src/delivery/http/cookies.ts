/** Reads and writes the server's cookies; always HttpOnly and SameSite=Lax. */

export const SESSION_COOKIE = 'corroborate_session';

/** The value of a cookie of a Cookie header; undefined without one. The first of several counts. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

/** A Set-Cookie header for the time the browser is open. @param value of base64url characters and dots */
export const setCookie = (name: string, value: string, secure: boolean): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

export const clearCookie = (name: string, secure: boolean): string => `${setCookie(name, '', secure)}; Max-Age=0`;
