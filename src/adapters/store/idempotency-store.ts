/** Remembered answers by Idempotency-Key, in PostgreSQL. */
import type pg from 'pg';
import type { Idempotency } from '../../application/use-cases.js';
import { digest, fromColumn, toColumn } from './column-text.js';
import { firstRow, orUnavailable } from './database.js';

/** A request that has not been answered after this long lost its process; the next may try. */
const ABANDONED = `interval '2 minutes'`;
/** How long an answer is remembered. */
export const REMEMBERED = `interval '24 hours'`;

interface Row {
  digest: string;
  status: number | null;
  body: string | null;
  headers: Record<string, string> | null;
}

const keyOf = (key: string): string => digest(key).toString('hex');

export function idempotencyStore(pool: pg.Pool): Idempotency {
  return {
    recall: (key, requestDigest) =>
      orUnavailable(async () => {
        const taken = await firstRow(
          pool,
          `INSERT INTO idempotency_records (key, digest) VALUES ($1, $2)
           ON CONFLICT (key) DO UPDATE SET digest = $2, status = NULL, body = NULL, headers = NULL, created_at = now()
             WHERE idempotency_records.created_at < now() - ${REMEMBERED}
                OR (idempotency_records.status IS NULL AND idempotency_records.created_at < now() - ${ABANDONED})
           RETURNING key`,
          [keyOf(key), requestDigest],
        );
        if (taken) return { kind: 'fresh' };
        const row = await firstRow<Row>(
          pool,
          'SELECT digest, status, body, headers FROM idempotency_records WHERE key = $1',
          [keyOf(key)],
        );
        // Forgotten between the two looks: whoever forgot it may be trying again.
        if (!row) return { kind: 'in_progress' };
        if (row.digest !== requestDigest) return { kind: 'conflict' };
        if (row.status === null) return { kind: 'in_progress' };
        return { kind: 'replay', status: row.status, body: fromColumn(row.body ?? ''), headers: row.headers ?? {} };
      }),
    remember: async (key, requestDigest, answer) => {
      await orUnavailable(() =>
        pool.query(
          `UPDATE idempotency_records SET status = $3, body = $4, headers = $5 WHERE key = $1 AND digest = $2`,
          [keyOf(key), requestDigest, answer.status, toColumn(answer.body), JSON.stringify(answer.headers)],
        ),
      );
    },
    forget: async (key) => {
      await orUnavailable(() => pool.query('DELETE FROM idempotency_records WHERE key = $1', [keyOf(key)]));
    },
  };
}
