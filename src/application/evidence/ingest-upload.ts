/** From the bytes of an upload to records in the store. */
import type { ImportParts } from '../bundle/import-bundle.js';
import type { BundleFiles } from '../ports/bundle-files.js';
import type { EvidenceStore } from '../ports/evidence-store.js';
import type { Result } from '../result.js';
import type { Upload } from '../use-cases.js';
import { type Ingested, ingestBundle } from './ingest-bundle.js';

export interface IngestParts extends ImportParts {
  /** Unpacks a zip or tar.gz within limits; its `close` removes what it left on the way. */
  readonly openBundle: (upload: Upload) => Promise<Result<BundleFiles>>;
}

export interface IngestUpload {
  readonly incidentId: string | null;
  readonly adopt: boolean;
  readonly fileName: string | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

export async function ingestUpload(
  store: EvidenceStore,
  parts: IngestParts,
  { fileName, stream, ...target }: IngestUpload,
): Promise<Result<Ingested>> {
  const opened = await parts.openBundle({ stream, ...(fileName === null ? {} : { fileName }) });
  if (!opened.ok) return opened;
  try {
    return await ingestBundle(store, parts, opened.value, target);
  } finally {
    await opened.value.close();
  }
}
