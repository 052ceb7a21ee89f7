/** Push endpoints and deliveries in PostgreSQL: taken in, listed, counted. Reading them is in delivery-work.ts. */
import type pg from 'pg';
import type { EndpointFacts, NewDelivery, PushStore } from '../../application/ports/push-store.js';
import type { DeliveryView } from '../../application/push/endpoint.js';
import { fromColumn, toColumn } from './column-text.js';
import { firstRow, orUnavailable } from './database.js';
import { deliveryWork } from './delivery-work.js';
import { ENDPOINT, type EndpointRow, endpointCells, endpointOf } from './endpoint-rows.js';

interface FactsRow extends EndpointRow {
  done: string;
  waiting: string;
  failed: string;
  last_delivery: Date | null;
  last_beat: Date | null;
  unproven: string;
  duplicates: string;
  refused: EndpointFacts['refused'] | null;
}

/** Stands among the reasons of refusals, whose rows count by the hour. */
const REPEATED = 'duplicate';

const FACTS = `SELECT ${ENDPOINT},
  (SELECT count(*) FROM deliveries d WHERE d.endpoint_id = e.id AND d.state = 'done') AS done,
  (SELECT count(*) FROM deliveries d WHERE d.endpoint_id = e.id AND d.state IN ('queued', 'running')) AS waiting,
  (SELECT count(*) FROM deliveries d WHERE d.endpoint_id = e.id AND d.state = 'failed') AS failed,
  (SELECT max(received_at) FROM deliveries d WHERE d.endpoint_id = e.id AND NOT d.beat) AS last_delivery,
  (SELECT max(received_at) FROM deliveries d WHERE d.endpoint_id = e.id AND d.beat) AS last_beat,
  (SELECT count(*) FROM deliveries d WHERE d.endpoint_id = e.id AND d.authenticated = 'none') AS unproven,
  (SELECT coalesce(sum(count), 0) FROM push_refusals p
   WHERE p.endpoint_id = e.id AND p.reason = '${REPEATED}' AND p.hour > now() - interval '7 days') AS duplicates,
  (SELECT json_agg(r ORDER BY r.reason) FROM
     (SELECT reason, sum(count)::int AS count, max(last_at) AS "lastAt" FROM push_refusals p
      WHERE p.endpoint_id = e.id AND p.reason <> '${REPEATED}' AND p.hour > now() - interval '7 days' GROUP BY reason) r) AS refused
  FROM push_endpoints e WHERE closed_at IS NULL AND ($1::text IS NULL OR id = $1) ORDER BY created_at, id`;

const factsOf = (row: FactsRow): EndpointFacts => ({
  endpoint: endpointOf(row),
  done: Number(row.done),
  waiting: Number(row.waiting),
  failed: Number(row.failed),
  lastDeliveryAt: row.last_delivery?.toISOString() ?? null,
  lastHeartbeatAt: row.last_beat?.toISOString() ?? null,
  unproven: Number(row.unproven),
  duplicates: Number(row.duplicates),
  refused: (row.refused ?? []).map((each) => ({ ...each, lastAt: new Date(each.lastAt).toISOString() })),
});

/** One bell is enough while it waits; should it be lost, the reconciler finds the delivery. */
const KEEP = `WITH kept AS (
    INSERT INTO deliveries (endpoint_id, identity, authenticated, beat, headers, body, received_at)
    VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000)) ON CONFLICT (endpoint_id, identity) DO NOTHING RETURNING id),
  bell AS (
    INSERT INTO outbox (kind, subject_id) SELECT 'deliver', id::text FROM kept
    WHERE NOT EXISTS (SELECT 1 FROM outbox o JOIN deliveries d ON o.kind = 'deliver' AND d.id = o.subject_id::bigint WHERE d.endpoint_id = $1))
  SELECT id FROM kept`;

interface DeliveryRow {
  id: string;
  received_at: Date;
  authenticated: DeliveryView['authenticated'];
  beat: boolean;
  state: DeliveryView['state'];
  bytes: number;
  records: number | null;
  not_understood: string | null;
  error: string | null;
}

const optional = (column: string | null): string | null => (column === null ? null : fromColumn(column));

const viewOf = (row: DeliveryRow): DeliveryView => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  authenticated: row.authenticated,
  heartbeat: row.beat,
  state: row.state,
  bytes: row.bytes,
  records: row.records,
  notUnderstood: optional(row.not_understood),
  error: optional(row.error),
});

const DELIVERY_ID = /^\d{1,18}$/;

export function pushStore(pool: pg.Pool): PushStore {
  const first = <R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R | null> =>
    orUnavailable(() => firstRow<R>(pool, text, values));
  const isOpen = async (id: string) =>
    (await first('SELECT 1 FROM push_endpoints WHERE id = $1 AND closed_at IS NULL', [toColumn(id)])) !== null;
  const count = async (endpointId: string, reason: string): Promise<void> => {
    await first(
      `INSERT INTO push_refusals (endpoint_id, reason, hour) VALUES ($1, $2, date_trunc('hour', now()))
       ON CONFLICT (endpoint_id, reason, hour) DO UPDATE SET count = push_refusals.count + 1, last_at = now() RETURNING 1`,
      [endpointId, reason],
    );
  };
  return {
    ...deliveryWork(pool),
    async addEndpoint(id, draft) {
      const values = [id, ...endpointCells(draft)];
      const added = `INSERT INTO push_endpoints (id, name, sender, secrets, settings) VALUES ($1, $2, $3, $4, $5) RETURNING ${ENDPOINT}`;
      return endpointOf((await first<EndpointRow>(added, values))!);
    },
    async changeEndpoint(id, draft) {
      const values = [toColumn(id), ...endpointCells(draft)];
      const changed = `UPDATE push_endpoints SET name = $2, sender = $3, secrets = $4, settings = $5 WHERE id = $1 AND closed_at IS NULL RETURNING id`;
      return (await first(changed, values)) !== null;
    },
    closeEndpoint: async (id) =>
      (await first('UPDATE push_endpoints SET closed_at = now() WHERE id = $1 AND closed_at IS NULL RETURNING id', [
        toColumn(id),
      ])) !== null,
    async endpoint(id) {
      const found = `SELECT ${ENDPOINT} FROM push_endpoints WHERE id = $1 AND closed_at IS NULL`;
      const row = await first<EndpointRow>(found, [toColumn(id)]);
      return row && endpointOf(row);
    },
    facts: (id) =>
      orUnavailable(async () =>
        (await pool.query<FactsRow>(FACTS, [id === null ? null : toColumn(id)])).rows.map(factsOf),
      ),
    async keep(endpointId, delivery) {
      return (await first(KEEP, keepValues(endpointId, delivery))) === null ? 'known' : 'kept';
    },
    async backlog(endpointId, most) {
      const counted = `SELECT count(*) AS waiting FROM (SELECT 1 FROM deliveries WHERE endpoint_id = $1 AND state = 'queued' LIMIT $2) few`;
      return Number((await first<{ waiting: string }>(counted, [endpointId, most]))!.waiting);
    },
    refused: count,
    repeated: (endpointId) => count(endpointId, REPEATED),
    async deliveries(endpointId, cursor, limit) {
      if (!(await isOpen(endpointId))) return null;
      const page = `SELECT id, received_at, authenticated, beat, state, octet_length(body) AS bytes, records, not_understood, error
        FROM deliveries WHERE endpoint_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
      const { rows } = await orUnavailable(() => pool.query<DeliveryRow>(page, [endpointId, cursor, limit + 1]));
      const items = rows.slice(0, limit).map(viewOf);
      return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
    },
    async body(endpointId, deliveryId) {
      if (!DELIVERY_ID.test(deliveryId)) return null;
      const found = 'SELECT body FROM deliveries WHERE endpoint_id = $1 AND id = $2';
      return optional((await first<{ body: string }>(found, [toColumn(endpointId), deliveryId]))?.body ?? null);
    },
  };
}

const keepValues = (endpointId: string, delivery: NewDelivery): unknown[] => [
  endpointId,
  Buffer.from(delivery.identity, 'hex'),
  delivery.authenticated,
  delivery.beat,
  JSON.stringify(delivery.headers),
  toColumn(delivery.body),
  delivery.receivedAtMs,
];
