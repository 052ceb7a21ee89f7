/** Names under which Nest hands out what controllers need. */
export const USE_CASES = Symbol('UseCases');
export const WEB_OPTIONS = Symbol('WebOptions');
export const PAGES = Symbol('Pages');
