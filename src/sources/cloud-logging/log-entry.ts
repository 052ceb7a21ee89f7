/** The frame of a log entry: its log, its time, and who could have written it. */
import { instant, number, text, words } from '../../application/ports/json-reading.js';
import type { EvidencePart, EvidenceRecord, Json } from '../../domain/evidence.js';
import { type Interval, point } from '../../domain/interval.js';
import type { Provenance } from '../google/reading-of.js';

export interface LogFrame {
  readonly body: Json;
  /** `cloudaudit.googleapis.com/activity`: the log id as people write it, %2F decoded. */
  readonly log: string;
  readonly at: Interval | undefined;
  readonly project: string;
}

export function frameOf(record: EvidenceRecord): LogFrame {
  const { body } = record;
  const at = instant(body, 'timestamp') ?? instant(body, 'receiveTimestamp');
  return {
    body,
    log: logId(text(body, 'logName') ?? ''),
    at: at === undefined ? undefined : point(at),
    project: words(body, 'resource', 'labels', 'project_id') ?? record.instance,
  };
}

function logId(logName: string): string {
  const marker = '/logs/';
  const index = logName.indexOf(marker);
  const encoded = index < 0 ? logName : logName.slice(index + marker.length);
  return encoded.replaceAll('%2F', '/').replaceAll('%2f', '/');
}

/** Trust and clock by log; the time of program output is the program's own. */
export function provenanceOf(frame: LogFrame): Provenance {
  const service = words(frame.body, 'protoPayload', 'serviceName');
  const part: EvidencePart = { log: frame.log, project: frame.project, ...(service === undefined ? {} : { service }) };
  if (frame.log === 'cloudaudit.googleapis.com/activity' || frame.log === 'cloudaudit.googleapis.com/system_event') {
    return { trust: 5, clock: 'provider', part };
  }
  if (frame.log.startsWith('cloudaudit.googleapis.com/')) return { trust: 4, clock: 'provider', part };
  const platform = frame.log.startsWith('run.googleapis.com/requests') || frame.log.includes('/varlog/system');
  if (platform || frame.log === 'firebasehosting.googleapis.com/webrequests')
    return { trust: 3, clock: 'provider', part };
  return { trust: 2, clock: 'workload', part };
}

/** A long entry is cut into parts that only mean something together. */
export function splitNote(body: Json): string | undefined {
  const total = number(body, 'split', 'totalSplits') ?? 0;
  return total > 1 ? `one of ${total} parts of an entry that was split` : undefined;
}
