/** A worker process on the database of its first argument (and the Redis of its second), to be killed by tests. */
import { openTestParts } from './open-test-parts.js';

const [, , database, redis] = process.argv;
const parts = await openTestParts(database!, { redis: redis || undefined });
await parts.startWorker();
console.log('listening');
