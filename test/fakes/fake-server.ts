/** A real HTTP server that stands for a provider: answers like it, fails on command, and remembers whatever tried to change something. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../../src/domain/evidence.js';

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of a search by POST. */
  readonly body: Json | undefined;
}

export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json | string;
}

/** What happens to a request instead of its answer. */
export type Mishap =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: Json;
    }
  /** The answer breaks off in the middle. */
  | { readonly kind: 'cut' }
  /** The connection closes without an answer. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** An answer that is not JSON. */
  | { readonly kind: 'garbage' }
  | { readonly kind: 'slow'; readonly ms: number };

export interface FakeServer {
  readonly origin: string;
  readonly asked: FakeRequest[];
  /** Requests that would have changed something; a live source makes none. */
  readonly changing: FakeRequest[];
  /** Mishaps of the next requests, in order; null lets one through. */
  readonly mishaps: (Mishap | null)[];
  close(): Promise<void>;
}

export interface FakeProvider {
  answer(request: FakeRequest): FakeAnswer;
  /** Paths at which a POST only searches. */
  readonly searches?: readonly string[];
  /** Where a POST adds something and is answered; it counts as changing all the same. */
  readonly adds?: RegExp;
}

export async function startFake(provider: FakeProvider, { delayMs = 0 } = {}): Promise<FakeServer> {
  const asked: FakeRequest[] = [];
  const changing: FakeRequest[] = [];
  const mishaps: (Mishap | null)[] = [];
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  });
  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await requestOf(incoming);
    asked.push(request);
    const reads = request.method === 'GET' || (request.method === 'POST' && provider.searches?.includes(request.path));
    if (!reads) {
      changing.push(request);
      const adds = request.method === 'POST' && provider.adds?.test(request.path);
      if (!adds) return send(outgoing, { status: 405, body: { message: 'This fake lets nobody change anything.' } });
    }
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const mishap = mishaps.shift() ?? null;
    if (mishap?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, mishap.ms));
    else if (mishap) return befall(outgoing, mishap, provider.answer(request));
    send(outgoing, provider.answer(request));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    changing,
    mishaps,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestOf(incoming: IncomingMessage): Promise<FakeRequest> {
  const url = new URL(incoming.url ?? '/', 'http://fake');
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const { method = 'GET', headers } = incoming;
  return { method, path: url.pathname, query: url.searchParams, headers, body: text ? JSON.parse(text) : undefined };
}

function send(outgoing: ServerResponse, { status = 200, headers = {}, body }: FakeAnswer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function befall(outgoing: ServerResponse, mishap: Mishap, answer: FakeAnswer): void {
  if (mishap.kind === 'drop') outgoing.destroy();
  else if (mishap.kind === 'redirect') send(outgoing, { status: 302, headers: { location: mishap.to }, body: '' });
  else if (mishap.kind === 'garbage') send(outgoing, { body: '<html>gateway</html>' });
  else if (mishap.kind === 'cut') {
    const text = JSON.stringify(answer.body);
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) });
    outgoing.write(text.slice(0, Math.floor(text.length / 2)), () => outgoing.destroy());
  } else if (mishap.kind === 'status')
    send(outgoing, {
      status: mishap.status,
      body: mishap.body ?? { message: 'on purpose' },
      ...(mishap.headers ? { headers: mishap.headers } : {}),
    });
}
