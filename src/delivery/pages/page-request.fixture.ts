/** A request for a page as the server would make it, for specs. */
import type { PageRequest } from './seam.js';

export const pageRequest = (url: string, request: Partial<PageRequest> = {}): PageRequest => ({
  params: {},
  query: {},
  csrfToken: 'token',
  editor: { as: 'local', session: null },
  url,
  ...request,
});
