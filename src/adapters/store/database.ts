/** The connections of the store and its transactions; tells a database that is away from a request that is wrong. */
import pg from 'pg';
import { StoreUnavailable } from '../../application/ports/store.js';

/** Connection failures of Node and SQLSTATE classes of a server that is starting, stopping, full or out of connections. */
const AWAY = /^(?:ECONN|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08|57P0|53)/;
const AWAY_MESSAGE =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|pool after calling end/;

/** Whether asking again later may help. */
export function isAway(error: unknown): boolean {
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return true;
  return typeof cause === 'object' && cause !== null && isAway(cause);
}

/** Runs work and gives a database that is away its own name. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailable || !isAway(error)) throw error;
    throw new StoreUnavailable('The database cannot be reached just now', { cause: error });
  }
}

export interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of a row is known where its query stands.
  query<R extends pg.QueryResultRow = any>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>>;
}

export function openPool(connectionString: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 300_000,
    application_name: 'corroborate',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', onError);
  return pool;
}

/** All of the work or none of it. A connection that failed is not used again. */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  return orUnavailable(async () => {
    const client = await pool.connect();
    const ignore = () => {};
    client.on('error', ignore);
    let failure: unknown;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      failure = error;
      await client.query('ROLLBACK').catch(ignore);
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(failure !== undefined && isAway(failure));
    }
  });
}

/** The first row of an answer, or null. */
export async function firstRow<R extends pg.QueryResultRow>(
  db: Queryable,
  text: string,
  values: unknown[],
): Promise<R | null> {
  return (await db.query<R>(text, values)).rows[0] ?? null;
}
