/** Tokens against forged forms: a form must carry what only this site's own pages can read, bound to the visitor's cookie and session. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const CSRF_COOKIE = 'corroborate_csrf';
export const CSRF_FIELD = '_csrf';

/** A fresh value for the visitor's cookie. */
export const newCsrfCookie = (): string => randomBytes(24).toString('base64url');

/** Whether a cookie has the shape that `newCsrfCookie` gives. */
export const isCsrfCookie = (value: string | undefined): value is string =>
  value !== undefined && /^[\w-]{32}$/.test(value);

/** The token for the forms of one visitor; the cookie is HttpOnly, so no script can make it. */
export const csrfToken = (cookie: string, sessionId: string | null): string =>
  createHmac('sha256', cookie)
    .update(`form ${sessionId ?? 'no session'}`)
    .digest('base64url');

/** Whether a form came from one of our pages. */
export function csrfMatches(cookie: string | undefined, sessionId: string | null, token: unknown): boolean {
  if (!isCsrfCookie(cookie) || typeof token !== 'string') return false;
  const expected = Buffer.from(csrfToken(cookie, sessionId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
