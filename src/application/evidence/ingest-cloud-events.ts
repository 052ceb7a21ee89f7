/** Takes single CloudEvents in, as they are pushed: the whole batch, or none of it with every mistake listed. */
import type { Json } from '../../domain/evidence.js';
import { readRecord } from '../bundle/import-bundle.js';
import { fault } from '../faults.js';
import { unknownIncident } from '../incidents/manifest-of-draft.js';
import type { EvidenceStore } from '../ports/evidence-store.js';
import type { Source } from '../ports/source.js';
import { ok, type Result, refused } from '../result.js';
import type { IngestCounts } from '../use-cases.js';
import { withRaw } from './ingest-bundle.js';

/** Where a bundle keeps such events. */
const PATH = 'events.jsonl';
const REQUIRED = ['specversion', 'id', 'source', 'type'] as const;

export async function ingestCloudEvents(
  store: EvidenceStore,
  sources: readonly Source[],
  incidentId: string,
  bodies: readonly unknown[],
): Promise<Result<IngestCounts>> {
  const faults = bodies.flatMap((body, index) =>
    missing(body).map((name) =>
      fault(
        'evidence_invalid',
        `Event ${index} has no text "${name}", which CloudEvents ask for.`,
        `/${index}/${name}`,
      ),
    ),
  );
  if (faults.length > 0) return refused(...faults.slice(0, 100));
  const source = sources.find((candidate) => candidate.recognise(PATH) !== null);
  const file = source?.recognise(PATH);
  if (!source || !file) return refused(fault('unsupported_media_type', 'CloudEvents are not read here.'));
  const records = bodies.map((body, index) => withRaw(readRecord(body as Json, { source, file }, `index ${index}`)));
  const counts = await store.take({ incidentId, manifest: (current) => current, records, files: [] });
  return counts ? ok({ ...counts, ignoredFiles: [] }) : refused(unknownIncident(incidentId));
}

function missing(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return REQUIRED;
  const event = body as Record<string, unknown>;
  return REQUIRED.filter((name) => typeof event[name] !== 'string' || event[name] === '');
}
