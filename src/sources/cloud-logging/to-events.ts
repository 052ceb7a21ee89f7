/** From one log entry to events: system event, audited call, request or program output; judges nothing. */
import { object, valueAt } from '../../application/ports/json-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { type GoogleDraft, nothingRead, readingOf } from '../google/reading-of.js';
import { callEvents } from './call-events.js';
import { frameOf, type LogFrame, provenanceOf, splitNote } from './log-entry.js';
import { outputEvents } from './output-events.js';
import { requestEvents } from './request-events.js';
import { systemEvents } from './system-events.js';

export function toEvents(record: EvidenceRecord): SourceReading {
  const frame = frameOf(record);
  const draft = draftOf(frame);
  const split = splitNote(frame.body);
  return readingOf(record, provenanceOf(frame), split === undefined ? draft : { ...draft, notUnderstood: split });
}

function draftOf(frame: LogFrame): GoogleDraft {
  const { body, log } = frame;
  if (object(body, 'protoPayload')) return log.endsWith('/system_event') ? systemEvents(frame) : callEvents(frame);
  if (object(body, 'httpRequest') && !log.endsWith('/stderr') && !log.endsWith('/stdout')) return requestEvents(frame);
  if (valueAt(body, 'textPayload') ?? valueAt(body, 'jsonPayload')) return outputEvents(frame);
  return nothingRead('an entry without a payload that is known');
}
