/** Paths of this site, as redirects may name them; another site can never be the target. */

/** @example isSitePath('/incidents/INC-1?x=1') // → true; isSitePath('//evil.example') // → false */
export const isSitePath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= 2000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
