/** What gRPC hands out, in the JSON that REST writes for it and bundles hold: the timeline knows one shape of a log entry. */
import type { Json } from '../../../domain/evidence.js';

/** Whole numbers of 64 bits come as decimal text. */
type Int64 = unknown;

export interface TimestampParts {
  readonly seconds?: Int64;
  readonly nanos?: number | null;
}

export interface StructParts {
  readonly fields?: Readonly<Record<string, ValueParts>> | null;
}

export interface ValueParts {
  readonly numberValue?: number | null;
  readonly stringValue?: string | null;
  readonly boolValue?: boolean | null;
  readonly structValue?: StructParts | null;
  readonly listValue?: { readonly values?: readonly ValueParts[] | null } | null;
}

/** RFC 3339, with as many digits as it takes by threes: nothing of a nanosecond is lost. */
export function timestampJson({ seconds, nanos }: TimestampParts): string {
  const second = new Date(Number(seconds ?? 0) * 1000).toISOString().slice(0, 19);
  return `${second}${fraction(nanos ?? 0)}Z`;
}

/** Seconds with their fraction: `2.602287838s`. */
export function durationJson({ seconds, nanos }: TimestampParts): string {
  const [whole, part] = [Number(seconds ?? 0), nanos ?? 0];
  return `${whole < 0 || part < 0 ? '-' : ''}${Math.abs(whole)}${fraction(Math.abs(part))}s`;
}

function fraction(nanos: number): string {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  return `.${digits.endsWith('000000') ? digits.slice(0, 3) : digits.endsWith('000') ? digits.slice(0, 6) : digits}`;
}

export const structJson = ({ fields }: StructParts): Json =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name, valueJson(value)]));

/** Of the kinds of value one is set; none of them is null. */
export function valueJson(value: ValueParts): Json {
  if (typeof value.stringValue === 'string') return value.stringValue;
  if (typeof value.numberValue === 'number') return value.numberValue;
  if (typeof value.boolValue === 'boolean') return value.boolValue;
  if (value.structValue) return structJson(value.structValue);
  if (value.listValue) return (value.listValue.values ?? []).map(valueJson);
  return null;
}
