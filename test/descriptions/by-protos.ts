/** Holds JSON of Google's REST interfaces to the descriptors that its packages ship: no field that is not described, no value of another type. */
import protobuf from 'protobufjs';

const DIGITS = /^-?\d+$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const TEXT = (value: unknown) => typeof value === 'string';
const OBJECT = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: TEXT,
  bytes: TEXT,
  bool: (value) => typeof value === 'boolean',
  double: (value) => typeof value === 'number',
  float: (value) => typeof value === 'number',
  int32: Number.isInteger,
  uint32: Number.isInteger,
  // Of 64 bits, hence text.
  int64: (value) => TEXT(value) && DIGITS.test(value as string),
  uint64: (value) => TEXT(value) && DIGITS.test(value as string),
};

const WELL_KNOWN: Readonly<Record<string, (value: unknown) => boolean>> = {
  Timestamp: (value) => TEXT(value) && TIME.test(value as string),
  Duration: (value) => TEXT(value) && /^-?\d+(?:\.\d{1,9})?s$/.test(value as string),
  FieldMask: TEXT,
  Struct: OBJECT,
  ListValue: Array.isArray,
  Value: () => true,
  BoolValue: SCALARS['bool']!,
  StringValue: TEXT,
  DoubleValue: SCALARS['double']!,
  Int32Value: SCALARS['int32']!,
  Int64Value: SCALARS['int64']!,
  Any: (value) => OBJECT(value) && TEXT((value as Record<string, unknown>)['@type']),
};

/** What in the JSON is not as the type says, by path. */
export function unlikeProto(type: protobuf.Type, json: unknown, path = type.name): string[] {
  if (!OBJECT(json)) return [`${path} is not a ${type.name}`];
  return Object.entries(json as Record<string, unknown>).flatMap(([name, value]) => {
    const field = type.fields[name];
    const at = `${path}.${name}`;
    if (!field) return [`${at} is not described`];
    field.resolve();
    if (field.map)
      return OBJECT(value)
        ? Object.entries(value as object).flatMap(([key, one]) => unlikeField(field, one, `${at}.${key}`))
        : [`${at} is not a map`];
    if (!field.repeated) return unlikeField(field, value, at);
    if (!Array.isArray(value)) return [`${at} is not a list`];
    return value.flatMap((one, index) => unlikeField(field, one, `${at}[${index}]`));
  });
}

function unlikeField({ resolvedType, type }: protobuf.Field, value: unknown, at: string): string[] {
  if (resolvedType instanceof protobuf.Enum)
    return TEXT(value) && (value as string) in resolvedType.values
      ? []
      : [`${at} is not one of ${resolvedType.name}: ${JSON.stringify(value)}`];
  if (resolvedType instanceof protobuf.Type) {
    if (resolvedType.fullName === '.google.protobuf.Any') return unlikeAny(resolvedType, value, at);
    const known = /^\.google\.protobuf\.(\w+)$/.exec(resolvedType.fullName)?.[1];
    const holds = known === undefined ? undefined : WELL_KNOWN[known];
    if (!holds) return unlikeProto(resolvedType, value, at);
    return holds(value) ? [] : [`${at} is not a ${resolvedType.name}: ${JSON.stringify(value)}`];
  }
  return SCALARS[type]?.(value) ? [] : [`${at} is not of type ${type}: ${JSON.stringify(value)}`];
}

/** A packed message is held to its own type, where that is described. */
function unlikeAny(any: protobuf.Type, value: unknown, at: string): string[] {
  if (!WELL_KNOWN['Any']!(value)) return [`${at} says no @type`];
  const { '@type': url, ...fields } = value as Record<string, unknown>;
  const type = any.root.lookup(String(url).split('/').at(-1)!, [protobuf.Type]);
  return type instanceof protobuf.Type ? unlikeProto(type, fields, at) : [];
}
