/** Server-sent events from an async iterable, with a heartbeat; ends when the source ends, the reader leaves or the server stops. */
import { PassThrough } from 'node:stream';

export interface EventStreamOptions {
  /** A comment goes out when nothing else did for so long, so that proxies keep the connection. */
  readonly heartbeatMs: number;
  /** Aborted when the server stops. */
  readonly signal: AbortSignal;
}

/** One event. JSON holds no line break, so one `data:` line is enough. */
export const eventText = (id: number, name: string, data: unknown): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** @param name the events' name; the last one is `end` without data of its own */
export function eventStream(source: AsyncIterable<unknown>, name: string, options: EventStreamOptions): PassThrough {
  const out = new PassThrough();
  const iterator = source[Symbol.asyncIterator]();
  const beat = setInterval(() => out.write(': still here\n\n'), options.heartbeatMs);
  const stop = () => out.end();
  options.signal.addEventListener('abort', stop, { once: true });
  const done = () => {
    clearInterval(beat);
    options.signal.removeEventListener('abort', stop);
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  };
  out.once('close', done);
  // A request may come through while the server is already stopping.
  if (options.signal.aborted) stop();
  else void pump(iterator, name, out);
  return out;
}

async function pump(iterator: AsyncIterator<unknown>, name: string, out: PassThrough): Promise<void> {
  out.write('retry: 2000\n\n');
  try {
    for (let id = 1; ; id++) {
      const next = await iterator.next();
      if (out.writableEnded || out.destroyed) return;
      if (next.done) break;
      if (!out.write(eventText(id, name, next.value))) await drained(out);
    }
    out.end('event: end\ndata: {}\n\n');
  } catch {
    // The reader sees no `end` and may connect again.
    out.end();
  }
}

const drained = (out: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    out.once('drain', resolve);
    out.once('close', resolve);
  });
