/** Unpacks the payload of an audit entry, which gRPC hands out as bytes; what it cannot name it keeps. */
import protobuf from 'protobufjs';
import type { Json } from '../../../domain/evidence.js';
import { PAYLOAD_TYPES, POLICY_TYPES, STATUS_TYPES } from './payload-types.js';
import { durationJson, structJson, timestampJson, valueJson } from './rest-json.js';

interface Packed {
  readonly type_url?: string | null;
  readonly value?: Uint8Array | string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** `@type` with the fields of that type; bytes of an unknown type or field as base64, the latter by path and number under `@unknown`. */
export function payloadJson({ type_url: url, value }: Packed): Json {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : (value ?? new Uint8Array());
  const type = typeNamed(url ?? '');
  const unpacked = type && unpack(type, bytes);
  return { '@type': url ?? '', ...(unpacked ?? { value: base64(bytes) }) };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function unpack(type: protobuf.Type, bytes: Uint8Array): Record<string, Json> | null {
  try {
    const fields = type.toObject(type.decode(bytes), { longs: String, enums: String });
    const unknown = Object.fromEntries(unknownIn(type, bytes, ''));
    return { ...messageJson(type, fields), ...(Object.keys(unknown).length > 0 ? { '@unknown': unknown } : {}) };
  } catch {
    // Not of the type that it says: its bytes are kept.
    return null;
  }
}

const WELL_KNOWN: Readonly<Record<string, (value: never) => Json>> = {
  '.google.protobuf.Timestamp': timestampJson,
  '.google.protobuf.Duration': durationJson,
  '.google.protobuf.Struct': structJson,
  '.google.protobuf.Value': valueJson,
  '.google.protobuf.Any': payloadJson,
};

function messageJson(type: protobuf.Type, fields: Fields): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const field of type.fieldsArray) {
    const held = fields[field.name];
    if (held === undefined || held === null) continue;
    const json = (value: unknown): Json => fieldJson(field, value);
    if (field.map) found[field.name] = mapJson(held as Fields, json);
    else found[field.name] = field.repeated ? (held as unknown[]).map(json) : json(held);
  }
  return found;
}

const mapJson = (held: Fields, json: (value: unknown) => Json): Json =>
  Object.fromEntries(Object.entries(held).map(([name, value]) => [name, json(value)]));

function fieldJson({ resolvedType }: protobuf.Field, value: unknown): Json {
  if (!(resolvedType instanceof protobuf.Type)) return value as Json;
  const special = WELL_KNOWN[resolvedType.fullName];
  return special ? special(value as never) : messageJson(resolvedType, value as Fields);
}

/** Fields that a newer version of a type has: their path with their number, and their bytes. */
function* unknownIn(type: protobuf.Type, bytes: Uint8Array, path: string): Generator<[string, string]> {
  const reader = protobuf.Reader.create(bytes);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const field = type.fieldsById[tag >>> 3];
    const from = reader.pos;
    reader.skipType(tag & 7);
    if (!field) yield [`${path}${tag >>> 3}`, base64(bytes.subarray(from, reader.pos))];
    else if (field.resolvedType instanceof protobuf.Type && !field.map && !WELL_KNOWN[field.resolvedType.fullName])
      yield* unknownIn(field.resolvedType, withoutLength(bytes.subarray(from, reader.pos)), `${path}${field.name}.`);
  }
}

const withoutLength = (bytes: Uint8Array): Uint8Array => protobuf.Reader.create(bytes).bytes();

let types: protobuf.Root | undefined;

function typeNamed(url: string): protobuf.Type | null {
  types ??= readTypes();
  const found = types.lookup(url.slice(url.lastIndexOf('/') + 1), [protobuf.Type]);
  return found instanceof protobuf.Type && found.fullName === `.${url.slice(url.lastIndexOf('/') + 1)}` ? found : null;
}

function readTypes(): protobuf.Root {
  const root = new protobuf.Root();
  for (const name of ['any', 'duration', 'struct', 'timestamp'])
    root.addJSON(protobuf.common.get(`google/protobuf/${name}.proto`)!.nested!);
  for (const text of [PAYLOAD_TYPES, STATUS_TYPES, POLICY_TYPES]) protobuf.parse(text, root);
  root.resolveAll();
  return root;
}
