/** A log entry of gRPC as REST writes it: fields at their defaults left out, as they are on the wire. */
import type { protos } from '@google-cloud/logging';
import type { Json } from '../../../domain/evidence.js';
import { payloadJson } from './payload.js';
import { durationJson, structJson, timestampJson } from './rest-json.js';

export type LogEntry = protos.google.logging.v2.ILogEntry;

/** Of 64 bits, hence text: zero is their default, where for other text it is not. */
const WHOLE = new Set(['requestSize', 'responseSize', 'cacheFillBytes', 'line']);

export function restEntry(entry: LogEntry): Json {
  const { resource, timestamp, receiveTimestamp, httpRequest } = entry;
  return present({
    logName: entry.logName,
    resource: resource && present({ type: resource.type, labels: resource.labels }),
    ...payloadOf(entry),
    timestamp: timestamp && timestampJson(timestamp),
    receiveTimestamp: receiveTimestamp && timestampJson(receiveTimestamp),
    severity: entry.severity === 'DEFAULT' ? null : entry.severity,
    insertId: entry.insertId,
    httpRequest:
      httpRequest && present({ ...httpRequest, latency: httpRequest.latency && durationJson(httpRequest.latency) }),
    labels: entry.labels,
    operation: entry.operation && present({ ...entry.operation }),
    trace: entry.trace,
    spanId: entry.spanId,
    traceSampled: entry.traceSampled,
    sourceLocation: entry.sourceLocation && present({ ...entry.sourceLocation }),
    split: entry.split && present({ ...entry.split }),
  });
}

/** One of three, which counts even when it is empty. */
function payloadOf({ protoPayload, jsonPayload, textPayload }: LogEntry): Readonly<Record<string, Json>> {
  if (protoPayload) return { protoPayload: payloadJson(protoPayload) };
  if (jsonPayload) return { jsonPayload: structJson(jsonPayload as Parameters<typeof structJson>[0]) };
  return typeof textPayload === 'string' ? { textPayload } : {};
}

/** Without what is at its default; messages stay when they are there, and so do payloads. */
function present(fields: Readonly<Record<string, unknown>>): Json {
  const kept = Object.entries(fields).filter(([name, value]) => {
    if (name.endsWith('Payload')) return true;
    if (value === undefined || value === null || value === '' || value === 0 || value === false) return false;
    if (name === 'labels') return Object.keys(value).length > 0;
    return !(value === '0' && WHOLE.has(name));
  });
  return Object.fromEntries(kept) as Json;
}
