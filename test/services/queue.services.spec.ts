/** What every queue must do, run on each backend as it is. */
import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postgresQueue } from '../../src/adapters/queue/postgres-queue.js';
import { redisQueue } from '../../src/adapters/queue/redis-queue.js';
import type { Bell, VerificationQueue } from '../../src/application/ports/verification-queue.js';
import { buildScript } from './build-script.js';
import { startTestServer, type TestServer } from './test-database.js';
import { redisIsHere, startTestRedis, type TestRedis } from './test-redis.js';

const STALL = { lockDurationMs: 1000, stalledIntervalMs: 500 };
const errors: Error[] = [];
const options = { onError: (error: Error) => void errors.push(error), stall: STALL };
const bell = (id: string): Bell => ({ kind: 'verify', id });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function queueContract(open: () => Promise<VerificationQueue>, address: () => string): void {
  let queue: VerificationQueue;
  beforeEach(async () => {
    queue = await open();
  });
  afterEach(() => queue.close());

  it('brings every bell to a worker, those rung before it listened too', async () => {
    const heard: string[] = [];
    for (let n = 0; n < 5; n++) await queue.ring(bell(`early${n}`));
    const listening = await queue.listen(async ({ id }) => void heard.push(id), { concurrency: 2 });
    for (let n = 0; n < 20; n++) await queue.ring(bell(`late${n}`));
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(25);
    expect(new Set(heard).size).toBe(25);
    await listening.stop(2000);
  });

  it('rings once for one piece of work that still waits, and again after it was answered', async () => {
    const heard: string[] = [];
    for (let n = 0; n < 4; n++) await queue.ring(bell('same'));
    const listening = await queue.listen(async ({ id }) => void heard.push(id), { concurrency: 1 });
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(1);
    await sleep(300);
    expect(heard).toHaveLength(1);
    await queue.ring(bell('same'));
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
    await listening.stop(2000);
  });

  it('goes on after a worker that throws, and lets that bell ring again', async () => {
    const heard: string[] = [];
    const listening = await queue.listen(
      async ({ id }) => {
        heard.push(id);
        if (id === 'bad' && heard.length === 1) throw new Error('on purpose');
      },
      { concurrency: 1 },
    );
    await queue.ring(bell('bad'));
    await queue.ring(bell('good'));
    await expect.poll(() => heard.includes('good'), { timeout: 10_000 }).toBe(true);
    await queue.ring(bell('bad'));
    await expect.poll(() => heard.filter((id) => id === 'bad').length, { timeout: 10_000 }).toBe(2);
    await listening.stop(2000);
  });

  it('rings again for a worker that was killed', async () => {
    const script = await buildScript('test/services/listen.fixture.ts');
    const child = spawn(process.execPath, [script, address()], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = new Promise<string>((resolve) =>
      child.stdout.on('data', (data) => String(data).includes('heard') && resolve(String(data))),
    );
    await queue.ring(bell('killed'));
    expect(await said).toContain('killed');
    child.kill('SIGKILL');
    const heard: string[] = [];
    const listening = await queue.listen(async ({ id }) => void heard.push(id), { concurrency: 1 });
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['killed']);
    await listening.stop(2000);
  });

  it('stops within its time, even when a worker hangs', async () => {
    let hung = false;
    const listening = await queue.listen(
      () => {
        hung = true;
        return new Promise(() => {});
      },
      { concurrency: 1 },
    );
    await queue.ring(bell('hang'));
    await expect.poll(() => hung, { timeout: 10_000 }).toBe(true);
    const before = performance.now();
    await listening.stop(500);
    expect(performance.now() - before).toBeLessThan(2000);
  });
}

describe('the queue in PostgreSQL', () => {
  let server: TestServer;
  let database: string;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    database = await server.newDatabase();
  });
  afterAll(() => server?.stop());
  queueContract(
    () => postgresQueue(database, options),
    () => database,
  );
});

describe.runIf(redisIsHere)('the queue on Redis', () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startTestRedis();
  });
  afterEach(() => redis?.stop());
  queueContract(
    () => redisQueue(redis.socket, options),
    () => redis.socket,
  );
});

describe.runIf(redisIsHere)('a Redis that is not as it should be', () => {
  it('is refused when it forgets keys as memory runs short', async () => {
    const forgetful = await startTestRedis('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru');
    await expect(redisQueue(forgetful.socket, options)).rejects.toThrow(/noeviction/);
    await forgetful.stop();
  });

  it('makes ringing fail within seconds while it is away, and rings again when it is back', async () => {
    const redis = await startTestRedis();
    const queue = await redisQueue(redis.socket, options);
    await redis.kill();
    const before = performance.now();
    await expect(queue.ring(bell('away'))).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(6000);
    await redis.restart();
    await expect
      .poll(
        () =>
          queue.ring(bell('back')).then(
            () => true,
            () => false,
          ),
        // One try alone may take six seconds on a busy machine.
        { timeout: 60_000 },
      )
      .toBe(true);
    await queue.close();
    await redis.stop();
  });
});
