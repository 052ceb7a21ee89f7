/** From one log entry to one event on a page; judges nothing. */
import { draftReading } from '../../application/ports/draft-reading.js';
import type { SourceReading } from '../../application/ports/source.js';
import type { EvidenceRecord } from '../../domain/evidence.js';
import { hintOf, type LogEntry, logEntryOf } from './log-entry.js';
import { pageStepOf } from './page-events.js';

export function toEvents(record: EvidenceRecord): SourceReading {
  const writing = draftReading(record);
  const entry = logEntryOf(record.body);
  const step = pageStepOf(entry);
  if (step === null) {
    writing.notUnderstood(entry.step === '' ? 'a log entry without a type' : `a log entry of the type ${entry.step}`);
    return writing.finish();
  }
  if (entry.page === undefined) {
    writing.notUnderstood('a log entry without an incident');
    return writing.finish();
  }
  const page = writing.entity('page', entry.page, pageNames(entry));
  const { service } = entry;
  const name = service.name ?? service.id;
  const about = name === undefined ? undefined : writing.entity('service', name, [name, service.id]);
  for (const actor of step.actors ?? []) if (actor) writing.identity(hintOf(actor));
  writing.event({
    kind: step.kind,
    at: entry.at,
    subjects: [page, about],
    actors: step.actors ?? [],
    outcome: step.outcome,
    attributes: { number: entry.number, title: entry.title, ...step.attributes, source: entry.channel },
    text: step.text,
    trust: 4,
    url: entry.url,
    part: name === undefined ? undefined : { service: name },
  });
  return writing.finish();
}

function pageNames({ page, number }: LogEntry): readonly (string | undefined)[] {
  if (number === undefined) return [page];
  return [page, `#${number}`, `PagerDuty #${number}`, `PagerDuty incident #${number}`, `PD #${number}`];
}
