/** A process that listens on the queue at the address in its first argument, says what it hears, and never answers. */
import { postgresQueue } from '../../src/adapters/queue/postgres-queue.js';
import { redisQueue } from '../../src/adapters/queue/redis-queue.js';

const address = process.argv[2]!;
const options = { onError: () => {}, stall: { lockDurationMs: 1000, stalledIntervalMs: 500 } };
const queue = await (address.startsWith('/') ? redisQueue(address, options) : postgresQueue(address, options));
await queue.listen(
  ({ id }) => {
    console.log(`heard ${id}`);
    return new Promise(() => {});
  },
  { concurrency: 1 },
);
