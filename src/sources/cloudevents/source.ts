/** CloudEvents 1.0 as they came over an event bus, one a line; also deliveries that no other source reads, which are CloudEvents or not understood. */
import { deliveredBody, keyAsDelivered } from '../../application/ports/delivered-body.js';
import { words } from '../../application/ports/json-reading.js';
import type { Source, SourceFile } from '../../application/ports/source.js';
import type { EvidenceRecord, Json } from '../../domain/evidence.js';
import { toEvents } from './to-events.js';

const FILE = 'events.jsonl';
const DELIVERIES = /^webhooks\/([^/]+)\.jsonl$/;

function recognise(path: string): SourceFile | null {
  if (path === FILE) return { path, format: 'jsonl', instance: 'events', part: 'events' };
  const sender = DELIVERIES.exec(path)?.[1];
  return sender === undefined ? null : { path, format: 'jsonl', instance: sender, part: 'deliveries' };
}

/** Anything with source and id has an identity, even when the rest of its envelope is wrong. */
function toEvidence(body: Json, { path, part }: SourceFile): EvidenceRecord | null {
  const event = part === 'deliveries' ? deliveredBody(body) : body;
  const [id, source] = [words(event, 'id'), words(event, 'source')];
  if (id === undefined || source === undefined) return null;
  return {
    source: 'cloudevents',
    instance: source,
    key: keyAsDelivered(id, body),
    nativeId: id,
    nature: 'event',
    path,
    body,
  };
}

export const cloudEvents: Source = {
  name: 'cloudevents',
  reads: 'CloudEvents 1.0: CDEvents types, and any other type by key name',
  files: [FILE, 'webhooks/<sender>.jsonl'],
  recognise,
  toEvidence,
  toEvents,
};
