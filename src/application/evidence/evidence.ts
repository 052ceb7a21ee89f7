/** Evidence: taken in at once or, when large, by a worker; shown, paged and given back as a bundle. */
import { parseInstant } from '../../domain/instant.js';
import { type Fault, fault } from '../faults.js';
import { orUnknown, unknownIncident } from '../incidents/manifest-of-draft.js';
import type { Store } from '../ports/store.js';
import type { WriteZip } from '../ports/write-zip.js';
import { ok, refused } from '../result.js';
import type { Evidence, TimelineFilter, Upload } from '../use-cases.js';
import { exportBundle } from './export-bundle.js';
import { ingestCloudEvents } from './ingest-cloud-events.js';
import { type IngestParts, type IngestUpload, ingestUpload } from './ingest-upload.js';
import { joined, readHead } from './read-head.js';

export interface EvidenceParts extends IngestParts {
  readonly store: Store;
  readonly writeZip: WriteZip;
  /** Uploads beyond this are taken in by a worker. */
  readonly inlineBytes: number;
  /** Tells waiting workers; never rejects. */
  readonly ring: () => void;
}

const CURSOR = /^\d{1,18}\.\d{1,9}\.-?\d{1,19}$/;

function filterFaults({ cursor, from, to, limit }: TimelineFilter): readonly Fault[] {
  const faults: Fault[] = [];
  if (cursor !== undefined && !CURSOR.test(cursor))
    faults.push(fault('invalid_request', 'This is no cursor of ours.', 'cursor'));
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (text !== undefined && parseInstant(text) === null) {
      faults.push(fault('invalid_request', `"${name}" is not an RFC 3339 time with a zone.`, name));
    }
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    faults.push(fault('invalid_request', '"limit" is not a whole number above 0.', 'limit'));
  }
  return faults;
}

export function evidence(parts: EvidenceParts): Evidence {
  const { store, sources } = parts;
  return {
    ingestBundle: (incidentId, upload, options) => takeUpload(parts, incidentId, upload, options.adopt ?? false),
    ingestCloudEvents: (incidentId, bodies) => ingestCloudEvents(store.evidence, sources, incidentId, bodies),
    async record(incidentId, source, nativeId) {
      const found = await store.evidence.record(incidentId, source, nativeId);
      return found
        ? ok(found)
        : refused(fault('not_found', `There is no record ${nativeId} of ${source} in ${incidentId}.`));
    },
    coverage: async (incidentId) => orUnknown(incidentId, await store.evidence.coverage(incidentId)),
    async timeline(incidentId, filter) {
      const faults = filterFaults(filter);
      if (faults.length > 0) return refused(...faults);
      return orUnknown(incidentId, await store.evidence.timeline(incidentId, filter));
    },
    async exportBundle(incidentId) {
      const incident = await store.incidents.get(incidentId);
      if (!incident) return refused(unknownIncident(incidentId));
      return ok(parts.writeZip(exportBundle(store.evidence, sources, incident.effective)));
    },
    async job(id) {
      const found = await store.uploads.job(id);
      return found ? ok(found) : refused(fault('not_found', `There is no job ${id}.`));
    },
  };
}

/** Small uploads are answered at once; large ones, when it is known whose they are, are kept for a worker. */
async function takeUpload(
  parts: EvidenceParts,
  incidentId: string | null,
  upload: Upload,
  adopt: boolean,
): ReturnType<Evidence['ingestBundle']> {
  const { store } = parts;
  if (incidentId !== null && !(await store.incidents.get(incidentId))) return refused(unknownIncident(incidentId));
  const fileName = upload.fileName ?? null;
  const head = await readHead(upload.stream, parts.inlineBytes);
  const stream = joined(head);
  if (incidentId === null || head.complete) {
    const plan: IngestUpload = { incidentId, adopt, fileName, stream };
    return ingestUpload(store.evidence, parts, plan);
  }
  const id = await store.uploads.keep({ incidentId, adopt, fileName }, stream);
  parts.ring();
  const job = await store.uploads.job(id);
  return ok({ incidentId, job: job ?? { id, kind: 'ingest', state: 'queued' } });
}
