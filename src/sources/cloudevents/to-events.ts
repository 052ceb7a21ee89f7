/** From one CloudEvent to timeline events: CDEvents by their types, any other by key name; judges nothing. */
import { deliveredBody } from '../../application/ports/delivered-body.js';
import { draftReading } from '../../application/ports/draft-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { readCdEvent } from './cdevents.js';
import { readEnvelope } from './envelope.js';
import { readGeneric } from './generic.js';
import { teller } from './teller.js';

export function toEvents(record: EvidenceRecord): SourceReading {
  const draft = draftReading(record);
  const event = readEnvelope(record.path === 'events.jsonl' ? record.body : deliveredBody(record.body));
  if (!event) draft.notUnderstood('not a CloudEvent of version 1.0');
  else if (event.time === undefined) draft.notUnderstood('it has no time');
  else {
    const timed = { ...event, time: event.time };
    const tell = teller(timed, draft);
    if (!readCdEvent(timed, tell, draft)) readGeneric(timed, tell, draft);
  }
  return draft.finish();
}
