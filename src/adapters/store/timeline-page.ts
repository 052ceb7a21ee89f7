/** Pages of a timeline, filtered by indexed columns. */
import type { Page, TimelineFilter } from '../../application/use-cases.js';
import { entityKey } from '../../domain/entity.js';
import { parseInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { shortHash } from './column-text.js';
import type { Queryable } from './database.js';
import { clamp, readEvent } from './wire-text.js';

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

/** `timeline.seq.from`: exact while the timeline stands; after new evidence it goes on at the instant it had reached. */
const CURSOR = /^(\d{1,18})\.(\d{1,9})\.(-?\d{1,19})$/;

interface Row {
  seq: number;
  from_ns: string;
  body: string;
}

/** Collects conditions and their values. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #texts: string[] = [];

  add(text: string, value: unknown): void {
    this.values.push(value);
    this.#texts.push(text.replaceAll('?', `$${this.values.length}`));
  }

  toString(): string {
    return this.#texts.join(' AND ');
  }
}

function conditionsOf(timelineId: string, filter: TimelineFilter): Conditions {
  const all = new Conditions();
  all.add('e.timeline_id = ?', timelineId);
  if (filter.kinds) all.add('e.kind = ANY(?::text[])', filter.kinds);
  if (filter.source !== undefined) all.add('e.source = ?', filter.source);
  const [from, to] = [parseInstant(filter.from ?? ''), parseInstant(filter.to ?? '')];
  if (from !== null) all.add('e.to_ns >= ?', clamp(from));
  if (to !== null) all.add('e.from_ns <= ?', clamp(to));
  if (filter.subject !== undefined) {
    const refs = 'SELECT r.seq FROM event_refs r WHERE r.timeline_id = e.timeline_id AND r.subject_hash = ?';
    all.add(`e.seq IN (${refs})`, shortHash(filter.subject));
  }
  const [, cursorTimeline, seq, reached] = CURSOR.exec(filter.cursor ?? '') ?? [];
  if (cursorTimeline === timelineId) all.add('e.seq > ?', seq);
  else if (reached !== undefined) all.add('e.from_ns >= ?', clamp(BigInt(reached)));
  return all;
}

export async function timelinePage(
  db: Queryable,
  timelineId: string,
  filter: TimelineFilter,
): Promise<Page<TimelineEvent>> {
  const limit = Math.min(Math.max(filter.limit ?? DEFAULT_LIMIT, 1), LARGEST_LIMIT);
  const conditions = conditionsOf(timelineId, filter);
  const { rows } = await db.query<Row>(
    `SELECT e.seq, e.from_ns, e.body FROM events e WHERE ${conditions} ORDER BY e.seq LIMIT ${limit + 1}`,
    conditions.values,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)! : null;
  const events = shown.map(({ body }) => readEvent(body));
  return {
    items: filter.subject === undefined ? events : events.filter((event) => concerns(event, filter.subject!)),
    nextCursor: last && `${timelineId}.${last.seq}.${last.from_ns}`,
  };
}

const concerns = (event: TimelineEvent, subject: string): boolean =>
  event.subjects.some((found) => entityKey(found) === subject);
