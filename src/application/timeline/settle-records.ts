/** Lets the bodies of one record fall together: repeats, revisions of a state, conflicts of an event; order of arrival decides nothing but by `received`. */
import type { EvidenceRecord } from '../../domain/evidence.js';
import type { Instant } from '../../domain/instant.js';
import { canonicalJson } from '../canonical-json.js';
import type { Conflict } from '../ports/conflict.js';
import type { NotUnderstood, RecordReading } from './record-reading.js';

export interface SettledRecords {
  /** One reading per record, sorted by record key. */
  readonly settled: readonly RecordReading[];
  readonly conflicts: readonly Conflict[];
  readonly notUnderstood: readonly NotUnderstood[];
}

const identityOf = (record: EvidenceRecord): string => `${record.source}|${record.instance}|${record.key}`;

export function settleRecords(readings: readonly RecordReading[]): SettledRecords {
  const groups = new Map<string, RecordReading[]>();
  for (const reading of readings) {
    const key = identityOf(reading.record);
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  const settled: RecordReading[] = [];
  const conflicts: Conflict[] = [];
  for (const key of [...groups.keys()].sort()) {
    const bodies = distinct(groups.get(key)!);
    const chosen = bodies[0]!.record.nature === 'event' ? bodies[0]! : latest(bodies);
    settled.push(chosen);
    if (bodies.length > 1 && chosen.record.nature === 'event') conflicts.push(conflictOf(bodies));
  }
  return { settled, conflicts, notUnderstood: settled.flatMap(gapsOf) };
}

/** One reading per body, first received first, then in canonical order. */
function distinct(group: readonly RecordReading[]): readonly RecordReading[] {
  if (group.length === 1) return group;
  const byBody = new Map<string, RecordReading>();
  for (const reading of group) {
    const body = canonicalJson(reading.record.body);
    const held = byBody.get(body);
    if (!held || precedes(reading, held)) byBody.set(body, reading);
  }
  return [...byBody.entries()]
    .sort(([a, x], [b, y]) => compareReceived(x, y) || (a < b ? -1 : 1))
    .map(([, reading]) => reading);
}

/** Of the same body in two places: the earlier received, then the smaller path and place. */
function precedes(a: RecordReading, b: RecordReading): boolean {
  const received = compareReceived(a, b);
  if (received !== 0) return received < 0;
  const [left, right] = [`${a.record.path} ${a.at ?? ''}`, `${b.record.path} ${b.at ?? ''}`];
  return left < right;
}

const compareReceived = (a: RecordReading, b: RecordReading): number => {
  const [x, y] = [a.received ?? 0n, b.received ?? 0n];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The revision received last; among those received together, the one that itself reaches furthest in time, then the last in canonical order. */
function latest(bodies: readonly RecordReading[]): RecordReading {
  return bodies.reduce((best, next) => {
    const received = compareReceived(best, next);
    if (received !== 0) return received < 0 ? next : best;
    return reach(next) >= reach(best) ? next : best;
  });
}

/** The last instant that a reading speaks of. */
function reach({ reading }: RecordReading): Instant {
  let furthest = 0n;
  for (const { at } of reading.events) {
    const end = at.to ?? at.from;
    if (end > furthest) furthest = end;
  }
  return furthest;
}

const conflictOf = (bodies: readonly RecordReading[]): Conflict => {
  const { source, instance, key, nativeId } = bodies[0]!.record;
  const paths = [...new Set(bodies.map((body) => body.record.path))].sort();
  return { source, instance, key, nativeId, bodies: bodies.length, paths };
};

function gapsOf({ record, reading, at }: RecordReading): readonly NotUnderstood[] {
  if (reading.notUnderstood === undefined) return [];
  const { source, path, nativeId } = record;
  return [{ source, path, nativeId, reason: reading.notUnderstood, ...(at === undefined ? {} : { at }) }];
}
