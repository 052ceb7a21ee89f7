/** The evidence of one timeline as the engine asks for it: the same answers as from memory, by two indexed queries. */
import type { EvidenceReader } from '../../application/ports/evidence-reader.js';
import { memoryEvidence } from '../../application/timeline/memory-evidence.js';
import type { Question } from '../../domain/question.js';
import { fromColumn, shortHash } from './column-text.js';
import { firstRow, orUnavailable, type Queryable } from './database.js';
import { clamp, clampEnd, readEvent, readHolding, readManifest } from './wire-text.js';

/** Events of a kind (of a subject, where one is asked for) that touch a span. */
interface Search {
  readonly kind: string;
  readonly subject: bigint | null;
  readonly from: bigint;
  readonly to: bigint;
}

const EVER = { from: -(2n ** 63n), to: null };

function searchesOf(questions: readonly Question[]): readonly Search[] {
  const searches = new Map<string, Search>();
  for (const { kinds, subjects, window = EVER } of questions) {
    const span = { from: clamp(window.from), to: clampEnd(window.to) };
    const hashes = subjects ? subjects.map(shortHash) : [null];
    for (const kind of kinds) {
      for (const subject of hashes)
        searches.set(`${kind} ${subject} ${span.from} ${span.to}`, { kind, subject, ...span });
    }
  }
  return [...searches.values()];
}

const columns = (searches: readonly Search[]): unknown[][] => [
  searches.map(({ kind }) => kind),
  searches.map(({ from }) => from),
  searches.map(({ to }) => to),
];

const ANSWER = `
WITH of_subject AS MATERIALIZED (SELECT * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[]) AS s(kind, from_ns, to_ns, subject)),
     of_kind AS MATERIALIZED (SELECT * FROM unnest($6::text[], $7::bigint[], $8::bigint[]) AS s(kind, from_ns, to_ns)),
     found AS (
       SELECT r.seq FROM of_subject s JOIN event_refs r
         ON r.timeline_id = $1 AND r.subject_hash = s.subject AND r.kind = s.kind AND r.from_ns <= s.to_ns AND r.to_ns >= s.from_ns
       UNION
       SELECT e.seq FROM of_kind s JOIN events e
         ON e.timeline_id = $1 AND e.kind = s.kind AND e.from_ns <= s.to_ns AND e.to_ns >= s.from_ns)
SELECT e.body FROM found JOIN events e ON e.timeline_id = $1 AND e.seq = found.seq ORDER BY e.seq`;

/** @example const reader = postgresEvidence(pool, timelineId) */
export function postgresEvidence(db: Queryable, timelineId: string): EvidenceReader {
  let known: ReturnType<EvidenceReader['dictionary']> | undefined;
  const dictionary = () => {
    // A timeline never changes, so one look is enough; a failed one is not remembered.
    known ??= orUnavailable(() => readDictionary(db, timelineId)).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    dictionary,
    async answer(questions) {
      const searches = searchesOf(questions);
      const ofSubject = searches.filter(({ subject }) => subject !== null);
      const ofKind = searches.filter(({ subject }) => subject === null);
      const { rows } = await orUnavailable(() =>
        db.query<{ body: string }>(ANSWER, [
          timelineId,
          ...columns(ofSubject),
          ofSubject.map(({ subject }) => subject),
          ...columns(ofKind),
        ]),
      );
      const { manifest, ...names } = await dictionary();
      // The database finds candidates; what answers a question is decided by the same code as in memory.
      const events = rows.map(({ body }) => readEvent(body));
      return memoryEvidence(manifest, { ...names, events, notUnderstood: [] }).answer(questions);
    },
  };
}

async function readDictionary(db: Queryable, timelineId: string): ReturnType<EvidenceReader['dictionary']> {
  const row = await firstRow<{ manifest: string; conflicts: string }>(
    db,
    'SELECT manifest, conflicts FROM timelines WHERE id = $1',
    [timelineId],
  );
  if (!row) throw new Error(`timeline ${timelineId} is gone`);
  const list = async (table: string): Promise<readonly string[]> => {
    const query = `SELECT body FROM ${table} WHERE timeline_id = $1 ORDER BY ordinal`;
    const { rows } = await db.query<{ body: string }>(query, [timelineId]);
    return rows.map(({ body }) => fromColumn(body));
  };
  return {
    manifest: readManifest(row.manifest),
    entities: (await list('entities')).map((body) => JSON.parse(body)),
    identities: (await list('identities')).map((body) => JSON.parse(body)),
    holdings: (await list('holdings')).map(readHolding),
    conflicts: JSON.parse(row.conflicts),
  };
}
