/** A real gRPC server that stands for Cloud Logging: `@grpc/grpc-js` behind a wire that can be cut, and a guard against every call but the one that reads. */
import { createServer as createHttp2, type Http2Server } from 'node:http2';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import {
  type Metadata as CallMetadata,
  Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeProvider, FakeRequest, FakeServer, Mishap } from './fake-server.js';
import { decoded, encodedPage, SERVICE, statusDetails } from './logging-messages.js';

type Call = ServerUnaryCall<FakeRequest, Uint8Array>;

/** The provider answers as over REST; codes and messages are translated. */
export async function startGrpcFake(provider: FakeProvider, { delayMs = 0 } = {}): Promise<FakeServer> {
  const asked: FakeRequest[] = [];
  const changing: FakeRequest[] = [];
  const mishaps: (Mishap | null)[] = [];
  const wire = wireOf(() => {
    const next = mishaps[0];
    if (next?.kind !== 'redirect') return null;
    mishaps.shift();
    asked.push({ method: 'POST', path: '', query: new URLSearchParams(), headers: {}, body: undefined });
    return next.to;
  });
  async function respond(call: Call, path: string, done: sendUnaryData<Uint8Array>): Promise<void> {
    const request = { ...call.request, path, headers: headersOf(call.metadata) };
    asked.push(request);
    if (!provider.searches?.includes(path)) {
      changing.push(request);
      return done({ code: status.PERMISSION_DENIED, details: 'This fake lets nobody change anything.' });
    }
    if (delayMs > 0) await sleep(delayMs);
    const mishap = mishaps.shift() ?? null;
    if (mishap?.kind === 'slow') await sleep(mishap.ms);
    else if (mishap?.kind === 'drop') return wire.drop();
    else if (mishap?.kind === 'garbage') return done(null, Buffer.from('<html>gateway</html>'));
    else if (mishap?.kind === 'status') return done(errorOf({ body: 'on purpose', ...mishap }));
    else if (mishap?.kind === 'cut') wire.cutNext();
    const answer = provider.answer(request);
    if ((answer.status ?? 200) !== 200) return done(errorOf(answer));
    done(null, encodedPage(answer.body as Parameters<typeof encodedPage>[0]));
  }
  const server = new Server();
  const methods = SERVICE.methodsArray.map((method) => {
    const path = `/google.logging.v2.LoggingServiceV2/${method.name}`;
    const type = method.resolvedRequestType!.fullName.slice(1);
    return { name: method.name, path, type, streams: method.requestStream === true };
  });
  server.addService(
    Object.fromEntries(
      methods.map(({ name, path, type, streams }) => [
        name,
        {
          path,
          requestStream: streams,
          responseStream: streams,
          requestSerialize: (value: Buffer) => value,
          requestDeserialize: (bytes: Buffer): FakeRequest => ({
            method: 'POST',
            path,
            query: new URLSearchParams(),
            headers: {},
            body: decoded(type, bytes),
          }),
          responseSerialize: (bytes: Uint8Array) => Buffer.from(bytes),
          responseDeserialize: (value: Buffer) => value,
        },
      ]),
    ),
    Object.fromEntries(
      methods.map(({ name, path }) => [
        name,
        (call: Call, done: sendUnaryData<Uint8Array>) => {
          respond(call, path, done).catch((error: Error) => done({ code: status.INTERNAL, details: error.message }));
        },
      ]),
    ),
  );
  const inner = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    ),
  );
  const port = await wire.listen(inner);
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    changing,
    mishaps,
    async close() {
      await wire.close();
      server.forceShutdown();
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const headersOf = (metadata: CallMetadata): FakeRequest['headers'] =>
  Object.fromEntries(Object.entries(metadata.getMap()).map(([name, value]) => [name, String(value)]));

/** The code of gRPC for a status of HTTP, where the answer does not name it. */
const CODES: Readonly<Record<number, number>> = {
  400: status.INVALID_ARGUMENT,
  401: status.UNAUTHENTICATED,
  403: status.PERMISSION_DENIED,
  404: status.NOT_FOUND,
  429: status.RESOURCE_EXHAUSTED,
  500: status.INTERNAL,
  504: status.DEADLINE_EXCEEDED,
};

function errorOf({ status: http = 500, headers = {}, body }: Pick<FakeAnswer, 'status' | 'headers'> & { body?: Json }) {
  const error = (body as { error?: { message?: string } } | undefined)?.error;
  const code = CODES[http] ?? status.UNAVAILABLE;
  const details = error?.message ?? 'on purpose';
  const metadata = new Metadata();
  const wait = headers['retry-after'];
  if (wait !== undefined) metadata.set('grpc-status-details-bin', statusDetails(code, details, Number(wait)));
  return { code, details, metadata };
}

/** Carries bytes between clients and the server, or breaks off; sends new clients elsewhere where it is told to. */
function wireOf(elsewhere: () => string | null) {
  const sockets = new Set<Socket>();
  let inner = 0;
  let cutting = false;
  const sent: Http2Server = createHttp2((_request, response) => response.end());
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const front = createServer((client) => {
    const to = elsewhere();
    if (to !== null) {
      sockets.add(client);
      return redirect(sent, client, to);
    }
    const server = connect(inner, '127.0.0.1');
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server);
    server.on('data', (chunk: Buffer) => {
      if (!cutting) return client.write(chunk);
      cutting = false;
      return client.write(chunk.subarray(0, Math.floor(chunk.length / 2)), drop);
    });
  });
  return {
    drop,
    cutNext: () => {
      cutting = true;
    },
    listen: (port: number) => {
      inner = port;
      return new Promise<number>((resolve) =>
        front.listen(0, '127.0.0.1', () => resolve((front.address() as AddressInfo).port)),
      );
    },
    close: () => {
      drop();
      return new Promise<void>((resolve) => front.close(() => resolve()));
    },
  };
}

/** What a gateway in between may answer instead of gRPC. */
function redirect(server: Http2Server, client: Socket, to: string): void {
  server.removeAllListeners('request');
  server.on('request', (_request, response) => {
    response.writeHead(302, { location: to });
    response.end();
  });
  client.on('error', () => {});
  server.emit('connection', client);
}
