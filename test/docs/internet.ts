/** The network between the product and the providers: hosts lead to fakes on this machine, and any other leads nowhere. */
import { createServer } from 'node:http';
import { globalAgent } from 'node:https';
import { type AddressInfo, connect } from 'node:net';

export interface Internet {
  /** Hosts that were asked for and led nowhere. */
  readonly strayed: readonly string[];
  close(): Promise<void>;
}

/**
 * @param hosts origins of fakes, by host
 * @param token what Google answers to a form at its token endpoint, which its library asks by itself and at no other address
 */
export async function internet(
  hosts: Readonly<Record<string, string>>,
  token: (form: string) => object,
): Promise<Internet> {
  const strayed: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (url.hostname === '127.0.0.1') return real(input, init);
    const to = url.protocol === 'https:' ? hosts[url.host] : undefined;
    if (to !== undefined) return real(new URL(url.pathname + url.search, to), init);
    strayed.push(url.origin);
    return Promise.reject(new TypeError('fetch failed'));
  };
  const tokens = createServer(async (request, response) => {
    let form = '';
    for await (const chunk of request) form += chunk;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(token(form)));
  });
  await new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', resolve));
  const { port } = tokens.address() as AddressInfo;
  const agent = globalAgent as unknown as { createConnection: (options: { host: string }) => unknown };
  const own = Object.hasOwn(agent, 'createConnection') ? agent.createConnection : undefined;
  agent.createConnection = ({ host }) => {
    if (host !== 'oauth2.googleapis.com') strayed.push(host);
    return connect(host === 'oauth2.googleapis.com' ? port : 9, '127.0.0.1');
  };
  return {
    strayed,
    async close() {
      globalThis.fetch = real;
      if (own) agent.createConnection = own;
      else delete (agent as { createConnection?: unknown }).createConnection;
      tokens.closeAllConnections();
      await new Promise((resolve) => tokens.close(resolve));
    },
  };
}
