/** Deliveries as work: handed out under a lease, read, joined to the incidents of whose time they speak. */
import type pg from 'pg';
import type { HeldDelivery, PushStore, Window } from '../../application/ports/push-store.js';
import type { Endpoint } from '../../application/push/endpoint.js';
import { type Instant, MILLISECOND } from '../../domain/instant.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, inTransaction, orUnavailable } from './database.js';
import { ENDPOINT, type EndpointRow, endpointOf, takesFrom } from './endpoint-rows.js';
import { readWindow, WINDOW_AS_READ } from './incident-rows.js';
import { FREE } from './verification-store.js';
import { clamp } from './wire-text.js';

interface HeldRow {
  id: string;
  authenticated: HeldDelivery['authenticated'];
  beat: boolean;
  headers: Record<string, string>;
  body: string;
  received_at: Date;
}

const HELD = 'd.id, d.authenticated, d.beat, d.headers, d.body, d.received_at';
const STOPPED = 'It was started several times and never finished; the last start may have ended the process.';
/** Bytes of bodies held at once, about. */
const LARGEST_HOLD = 64 * 1024 * 1024;

const instantOf = (at: Date): Instant => BigInt(at.getTime()) * MILLISECOND;

const heldOf = (row: HeldRow): HeldDelivery => ({
  id: row.id,
  authenticated: row.authenticated,
  beat: row.beat,
  headers: row.headers,
  body: fromColumn(row.body),
  receivedAt: instantOf(row.received_at),
});

type Work = Pick<
  PushStore,
  | 'endpointOf'
  | 'attempts'
  | 'hold'
  | 'note'
  | 'prolong'
  | 'done'
  | 'giveBack'
  | 'incidentsIn'
  | 'beating'
  | 'within'
  | 'ungathered'
  | 'gathered'
>;

/** Oldest first. One that was started before is tried alone: it may be the one that ends processes. */
const HOLD = `WITH free AS (
    SELECT id, attempts, sum(octet_length(body)) OVER (ORDER BY id) AS bytes, row_number() OVER (ORDER BY id) AS place
    FROM (SELECT id, attempts, body FROM deliveries WHERE endpoint_id = $1 AND attempts < $4 AND ${FREE}
          ORDER BY id LIMIT $5 FOR UPDATE SKIP LOCKED) due),
  taken AS (SELECT id FROM free WHERE place = 1
    OR (bytes < ${LARGEST_HOLD} AND NOT EXISTS (SELECT 1 FROM free f WHERE f.place <= free.place AND f.attempts > 0)))
  UPDATE deliveries d SET state = 'running', attempts = attempts + 1, runner = $2, due_at = now() + $3 * interval '1 ms'
  FROM taken WHERE d.id = taken.id RETURNING ${HELD}`;

export function deliveryWork(pool: pg.Pool): Work {
  const run = async (text: string, values: unknown[]): Promise<number> =>
    (await orUnavailable(() => pool.query(text, values))).rowCount ?? 0;
  return {
    async endpointOf(deliveryId) {
      const found = `SELECT ${ENDPOINT} FROM push_endpoints WHERE id = (SELECT endpoint_id FROM deliveries WHERE id = $1)`;
      const row = await orUnavailable(() => firstRow<EndpointRow>(pool, found, [deliveryId]));
      return row && endpointOf(row);
    },
    async attempts(deliveryId) {
      const worst = `SELECT coalesce(max(attempts), 0) AS attempts FROM deliveries
        WHERE endpoint_id = (SELECT endpoint_id FROM deliveries WHERE id = $1) AND state IN ('queued', 'running')`;
      return (await orUnavailable(() => firstRow<{ attempts: number }>(pool, worst, [deliveryId])))?.attempts ?? 0;
    },
    hold: (endpointId, lease, most) =>
      inTransaction(pool, async (tx) => {
        await tx.query(
          `UPDATE deliveries SET state = 'failed', runner = NULL, error = coalesce(error, $3)
           WHERE endpoint_id = $1 AND attempts >= $2 AND ${FREE}`,
          [endpointId, lease.maxAttempts, STOPPED],
        );
        const { rows } = await tx.query<HeldRow>(HOLD, [
          endpointId,
          lease.runner,
          lease.leaseMs,
          lease.maxAttempts,
          most,
        ]);
        return rows.map(heldOf).sort((a, b) => Number(a.id) - Number(b.id));
      }),
    async note(read, lease) {
      await run(
        `UPDATE deliveries d SET from_ns = r.from_ns, to_ns = r.to_ns, records = r.records, not_understood = r.why
         FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::text[]) AS r (id, from_ns, to_ns, records, why)
         WHERE d.id = r.id AND d.runner = $6`,
        [
          read.map(({ id }) => id),
          read.map(({ from }) => clamp(from)),
          read.map(({ to }) => clamp(to)),
          read.map(({ records }) => records),
          read.map(({ notUnderstood }) => (notUnderstood === null ? null : toColumn(notUnderstood))),
          lease.runner,
        ],
      );
    },
    async prolong(ids, lease) {
      await run(
        `UPDATE deliveries SET due_at = now() + $3 * interval '1 ms' WHERE id = ANY($1::bigint[]) AND runner = $2 AND state = 'running'`,
        [ids, lease.runner, lease.leaseMs],
      );
    },
    async done(ids, lease) {
      await run(
        `UPDATE deliveries SET state = 'done', runner = NULL, error = NULL WHERE id = ANY($1::bigint[]) AND runner = $2`,
        [ids, lease.runner],
      );
    },
    async giveBack(ids, lease, error, pauseMs) {
      await run(
        `UPDATE deliveries SET state = CASE WHEN attempts >= $3 THEN 'failed' ELSE 'queued' END, runner = NULL, error = $4,
           due_at = now() + $5 * interval '1 ms' WHERE id = ANY($1::bigint[]) AND runner = $2`,
        [ids, lease.runner, lease.maxAttempts, toColumn(error), pauseMs],
      );
    },
    async incidentsIn({ from, to }) {
      const { rows } = await orUnavailable(() => pool.query(WINDOW_AS_READ));
      return rows.map((row) => ({ id: row.id, ...readWindow(row) })).filter((one) => one.from <= to && one.to >= from);
    },
    beating: (incidentId, window) => orUnavailable(() => readBeating(pool, incidentId, window)),
    async within(incidentId, { from, to }, after, most) {
      const found = `SELECT ${HELD}, e.id AS endpoint, e.name, e.sender, e.secrets, e.settings, e.created_at
        FROM deliveries d JOIN push_endpoints e ON e.id = d.endpoint_id
        WHERE d.from_ns <= $3 AND d.to_ns >= $2 AND NOT d.beat AND d.id > $4 AND ${takesFrom('$1')} ORDER BY d.id LIMIT $5`;
      const { rows } = await orUnavailable(() =>
        pool.query<HeldRow & EndpointRow & { endpoint: string }>(found, [
          incidentId,
          clamp(from),
          clamp(to),
          after,
          most,
        ]),
      );
      return rows.map((row) => ({ ...heldOf(row), endpoint: endpointOf({ ...row, id: row.endpoint }) }));
    },
    async ungathered(incidentId) {
      const row = await orUnavailable(() =>
        firstRow(pool, `${WINDOW_AS_READ} WHERE id = $1 AND gathered IS DISTINCT FROM from_at || ' ' || to_at`, [
          incidentId,
        ]),
      );
      return row && readWindow(row as never);
    },
    async gathered(incidentId, window) {
      const row = await orUnavailable(() =>
        firstRow<{ from_at: string; to_at: string }>(pool, `${WINDOW_AS_READ} WHERE id = $1`, [incidentId]),
      );
      const now = row && readWindow(row);
      if (!row || now?.from !== window.from || now.to !== window.to) return;
      await run(`UPDATE incidents SET gathered = $2 WHERE id = $1 AND from_at || ' ' || to_at = $2`, [
        incidentId,
        `${row.from_at} ${row.to_at}`,
      ]);
    },
  };
}

/** Beats just outside a window open and close its spans. */
const AROUND = '1 day';

async function readBeating(pool: pg.Pool, incidentId: string, { from, to }: Window) {
  const { rows } = await pool.query<EndpointRow & { beats: string[] | null; unread: boolean }>(
    `SELECT ${ENDPOINT},
       (SELECT array_agg((extract(epoch FROM d.received_at) * 1000)::bigint::text ORDER BY d.received_at) FROM deliveries d
        WHERE d.endpoint_id = e.id AND d.beat AND d.authenticated <> 'none'
        AND d.received_at BETWEEN to_timestamp($2::float8) - interval '${AROUND}' AND to_timestamp($3::float8) + interval '${AROUND}') AS beats,
       EXISTS (SELECT 1 FROM deliveries d WHERE d.endpoint_id = e.id AND NOT d.beat AND d.from_ns IS NULL
        AND d.received_at BETWEEN to_timestamp($2::float8) - interval '${AROUND}' AND to_timestamp($3::float8) + interval '${AROUND}') AS unread
     FROM push_endpoints e WHERE closed_at IS NULL AND ${takesFrom('$1')} ORDER BY created_at, id`,
    [incidentId, seconds(from), seconds(to)],
  );
  return rows.map((row): { endpoint: Endpoint; beats: readonly Instant[]; allRead: boolean } => ({
    endpoint: endpointOf(row),
    beats: (row.beats ?? []).map((ms) => BigInt(ms) * MILLISECOND),
    allRead: !row.unread,
  }));
}

/** Held within what a timestamp of the database can say. */
const seconds = (at: Instant): number => Math.min(Math.max(Number(at / 1_000_000_000n), 0), 253_402_300_799);
