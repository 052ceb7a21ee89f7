/** Counts, durations and other scalars of an event's data, by key name. */
import { entries, list } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { nameWords } from './name-words.js';

export interface Quantities {
  /** Numbers by path. */
  readonly counts: { readonly [path: string]: number };
  /** Lengths of time in seconds by path. */
  readonly durations: { readonly [path: string]: number };
  /** Scalars by path. */
  readonly fields: { readonly [path: string]: Json };
}

const MOST = 150;
const DEEPEST = 7;
const LONGEST_FIELD = 2000;

const UNIT_SECONDS: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['nanos', 1e-9],
  ['us', 1e-6],
  ['ms', 1e-3],
  ['millis', 1e-3],
  ['milliseconds', 1e-3],
  ['s', 1],
  ['sec', 1],
  ['secs', 1],
  ['seconds', 1],
  ['min', 60],
  ['mins', 60],
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
]);
/** Keys that hold a length of time even when only their text value shows the unit. */
const LENGTHS = new Set([
  'duration',
  'elapsed',
  'took',
  'runtime',
  'uptime',
  'downtime',
  'latency',
  'lag',
  'delay',
  'age',
]);

export function quantitiesIn(data: Json | undefined): Quantities {
  const counts = new Map<string, number>();
  const durations = new Map<string, number>();
  const fields = new Map<string, Json>();
  const visit = (value: Json | undefined, path: string, depth: number): void => {
    if (depth > DEEPEST || fields.size >= MOST) return;
    const inner = Array.isArray(value)
      ? list(value).map((element, index) => [String(index), element] as const)
      : entries(value);
    for (const [key, part] of inner) visit(part, path === '' ? key : `${path}.${key}`, depth + 1);
    if (value === null || value === undefined || typeof value === 'object' || path === '') return;
    if (typeof value === 'string' && value.length > LONGEST_FIELD) return;
    fields.set(path, value);
    const seconds = secondsOf(path, value);
    if (seconds !== undefined) durations.set(path, seconds);
    else if (typeof value === 'number') counts.set(path, value);
  };
  visit(data, '', 0);
  const asObject = <T>(map: ReadonlyMap<string, T>): { readonly [path: string]: T } => Object.fromEntries(map);
  return { counts: asObject(counts), durations: asObject(durations), fields: asObject(fields) };
}

/** @example secondsOf('run.durationMs', 1500) // → 1.5 */
export function secondsOf(path: string, value: Json): number | undefined {
  const key = nameWords(path.slice(path.lastIndexOf('.') + 1));
  const unit = UNIT_SECONDS.get(key.at(-1) ?? '');
  const timed = key.some((word) => LENGTHS.has(word)) || key.length > 1 || (unit !== undefined && unit !== 1);
  if (typeof value === 'number' && unit !== undefined && timed) return round(value * unit);
  if (typeof value === 'string' && key.some((word) => LENGTHS.has(word))) return writtenSeconds(value);
  return undefined;
}

const ISO = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/;
const GO = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9}(?:\.\d{1,9})?)s)?$/;
const CLOCK = /^(\d{1,4}):(\d{2}):(\d{2})(?:\.\d{1,9})?$/;
const MILLIS = /^(\d{1,12}(?:\.\d{1,9})?)ms$/;

/** `1m30s`, `PT90S`, `00:01:30`, `250ms`. */
function writtenSeconds(written: string): number | undefined {
  const text = written.trim();
  if (text === '' || text === 'P' || text === 'PT') return undefined;
  const iso = ISO.exec(text);
  if (iso) return sum([iso[1], 86_400], [iso[2], 3600], [iso[3], 60], [iso[4], 1]);
  const go = GO.exec(text) ?? CLOCK.exec(text);
  if (go) return sum([go[1], 3600], [go[2], 60], [go[3], 1]);
  const millis = MILLIS.exec(text);
  return millis ? round(Number(millis[1]) / 1000) : undefined;
}

const sum = (...parts: readonly (readonly [string | undefined, number])[]): number =>
  round(parts.reduce((total, [digits, unit]) => total + Number(digits ?? 0) * unit, 0));
const round = (seconds: number): number => Number(seconds.toPrecision(12));
