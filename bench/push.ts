/**
 * How fast pushed deliveries are taken, over HTTP and each committed before its sender is answered, beside bare inserts of the same rows,
 * one transaction each, by as many connections: `npm run bench:push [deliveries]`.
 */
import { Agent, request } from 'node:http';
import pg from 'pg';
import { serve } from '../src/main.js';
import { SAMPLES } from './long-report.js';
import { measured, median, print, seconds } from './measure.js';
import { onScratchServer } from './scratch-server.js';

const DELIVERIES = Number(process.argv.slice(2).find((given) => /^\d+$/.test(given)) ?? 4000);
const SENDERS = 16;
const ROUNDS = 3;

const bodyOf = (round: number, n: number): string =>
  JSON.stringify({
    event: {
      id: `B${round}-${n}`,
      event_type: 'incident.annotated',
      resource_type: 'incident',
      occurred_at: new Date(Date.UTC(2031, 5, 1) + n * 1000).toISOString(),
      agent: { id: 'PK1', type: 'user_reference', summary: 'Mara Quist' },
      data: {
        id: 'QKILN1',
        type: 'incident',
        number: 77,
        title: 'Kiln too hot',
        service: { id: 'PS9', summary: 'kiln' },
      },
    },
  });

/** So many at once, each sender the next when its last was answered. */
async function all(count: number, one: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let mine = next++; mine < count; mine = next++) await one(mine);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });

/** Sends until it is taken, as senders do. */
async function post(port: number, path: string, body: string): Promise<void> {
  for (;;) {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request({ agent, port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(body);
    });
    if (status === 200) return;
    if (status !== 429 && status !== 503) throw new Error(`a delivery was answered ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function withResolver<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** The whole product in this process, on this database; it also reads what was taken. */
async function running(connectionString: string): Promise<{ address: URL; stop(): Promise<unknown> }> {
  const stop = new AbortController();
  const env = { DATABASE_URL: connectionString, PORT: '0', CORROBORATE_SAMPLE: 'false' };
  const address = withResolver<URL>();
  const out = (text: string): void => {
    const [, found] = /running at (\S+)/.exec(text) ?? [];
    if (found) address.resolve(new URL(found));
  };
  const over = serve([], { env, out, err: console.error, stop: stop.signal, samples: SAMPLES });
  return {
    address: await address.promise,
    stop() {
      stop.abort();
      return over;
    },
  };
}

await onScratchServer(async (connectionString) => {
  const server = await running(connectionString);
  const port = Number(server.address.port);
  const answer = await fetch(new URL('/api/v1/push-endpoints', server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bench', sender: 'pagerduty' }),
  });
  const { path, id } = (await answer.json()) as { path: string; id: string };
  const pool = new pg.Pool({ connectionString, max: SENDERS });
  await pool.query('CREATE TABLE bare (LIKE deliveries INCLUDING ALL)');
  const bare = `INSERT INTO bare (endpoint_id, identity, authenticated, beat, headers, body, received_at)
    VALUES ($1, sha256($2::text::bytea), 'none', false, '{}', $2, now())`;
  const [pushed, inserted]: [number[], number[]] = [[], []];
  await all(200, (n) => post(port, path, bodyOf(-1, n)));
  for (let round = 0; round < ROUNDS; round++) {
    pushed.push(await seconds(() => all(DELIVERIES, (n) => post(port, path, bodyOf(round, n)))));
    inserted.push(
      await seconds(() => all(DELIVERIES, async (n) => void (await pool.query(bare, [id, bodyOf(round, n)])))),
    );
  }
  const rate = (times: readonly number[]): readonly number[] => times.map((time) => DELIVERIES / time);
  print([
    measured('deliveries pushed and committed', '/s', rate(pushed), { note: `${SENDERS} senders at once` }),
    measured(
      'pushed against bare committed inserts',
      'ratio',
      pushed.map((time, n) => inserted[n]! / time),
      { note: `bare ${Math.round(median(rate(inserted)))}/s` },
    ),
  ]);
  await pool.end();
  agent.destroy();
  await server.stop();
});
