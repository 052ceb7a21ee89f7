/** From one Cloud Run resource to events: a revision or a service, told apart by its name; judges nothing. */
import { words } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { nothingRead, type Provenance, readingOf } from '../google/reading-of.js';
import { revisionEvents } from './revision-events.js';
import { serviceEvents } from './service-events.js';

export function toEvents(record: EvidenceRecord): SourceReading {
  const name = words(record.body, 'name') ?? '';
  const provenance: Provenance = { trust: 4, clock: 'provider', part: { project: record.instance } };
  if (name.includes('/revisions/') || record.path.endsWith('run-revisions.json')) {
    return readingOf(record, provenance, revisionEvents(record.body, record.instance));
  }
  if (name.includes('/services/') || record.path.endsWith('run-services.json')) {
    return readingOf(record, provenance, serviceEvents(record.body, record.instance));
  }
  return readingOf(record, provenance, nothingRead('neither a service nor a revision'));
}
