/** Adds by POST at one place of one origin: no other path, no redirects, one attempt, a bounded answer and a deadline. */
import type { OpenAddOnly } from '../../application/ports/add-only-http.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import { assertEncrypted, exchange } from './answers.js';

export interface AddLimits {
  readonly deadlineMs: number;
  readonly answerBytes: number;
}

export const ADD_LIMITS: AddLimits = { deadlineMs: 30_000, answerBytes: 1024 * 1024 };
const PART = /^[A-Za-z0-9_-]{1,200}$/;

/**
 * @param mayAsk whether this server sends anything to an origin at all, whatever a connection says: credentials go there
 * @example const http = openAddOnly()({ origin: 'https://api.example.com', path: '/v1/things/{id}/notes' })
 */
export const openAddOnly =
  (limits: AddLimits = ADD_LIMITS, mayAsk: (origin: string) => boolean = () => true): OpenAddOnly =>
  ({ origin, path }) => ({
    async add({ id, headers, body }) {
      if (!PART.test(id))
        throw new RemoteFault('refused', 'The id of the incident is not one that can stand in an address.');
      const url = new URL(path.replace('{id}', id), origin);
      if (url.origin !== origin)
        throw new RemoteFault('refused', 'Nothing is added outside of the origin of the tool.');
      if (!mayAsk(origin))
        throw new RemoteFault('refused', `${origin} is not in CORROBORATE_SOURCE_ORIGINS, so nothing is sent there.`);
      assertEncrypted(url);
      const init = {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'user-agent': 'corroborate',
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(limits.deadlineMs),
      };
      const answer = await exchange(url.href, init, { bytes: limits.answerBytes });
      if (answer.status >= 300)
        throw new RemoteFault('malformed', `${origin} did not take the document (${answer.status}).`);
      return answer;
    },
  });
