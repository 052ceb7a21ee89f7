import { describe, expect, it } from 'vitest';
import { csrfMatches, csrfToken, newCsrfCookie } from './csrf.js';

describe('the token of a form', () => {
  it('belongs to one cookie and one session', () => {
    const [mine, other] = [newCsrfCookie(), newCsrfCookie()];
    const token = csrfToken(mine, 's1');
    expect(csrfMatches(mine, 's1', token)).toBe(true);
    expect(csrfMatches(other, 's1', token)).toBe(false);
    expect(csrfMatches(mine, 's2', token)).toBe(false);
    expect(csrfMatches(mine, null, token)).toBe(false);
  });

  it('is never the cookie itself, and needs a cookie of ours', () => {
    const cookie = newCsrfCookie();
    expect(csrfMatches(cookie, null, cookie)).toBe(false);
    expect(csrfMatches('', null, csrfToken('', null))).toBe(false);
    expect(csrfMatches(undefined, null, 'x')).toBe(false);
    expect(csrfMatches(cookie, null, [csrfToken(cookie, null)])).toBe(false);
  });
});
