/** Holds an answer of GraphQL to the schema and to the query: every field exists where it stands, has the type that it should, and nothing required is missing. */
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: Number.isInteger,
  BigInt: (value) => typeof value === 'string',
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
};

/** What in the answer is not as the schema says, by path. */
export const unlikeSchema = (schema: GraphQLSchema, data: unknown): string[] =>
  unlike(schema, schema.getQueryType()!, data, 'data');

function unlike(schema: GraphQLSchema, type: GraphQLOutputType, value: unknown, at: string): string[] {
  if (isNonNullType(type)) return value === null ? [`${at} is null`] : unlike(schema, type.ofType, value, at);
  if (value === null) return [];
  if (isListType(type))
    return Array.isArray(value)
      ? value.flatMap((one, index) => unlike(schema, type.ofType, one, `${at}[${index}]`))
      : [`${at} is not a list`];
  if (isEnumType(type))
    return type.getValue(String(value)) ? [] : [`${at} is not one of ${type.name}: ${JSON.stringify(value)}`];
  if (isLeafType(type)) {
    const holds = SCALARS[type.name] ?? ((one: unknown) => typeof one === 'string');
    return holds(value) ? [] : [`${at} is not of type ${type.name}: ${JSON.stringify(value)}`];
  }
  if (!isCompositeType(type) || typeof value !== 'object' || Array.isArray(value)) return [`${at} is not an object`];
  const fields = value as Record<string, unknown>;
  const named = fields['__typename'];
  if (named !== undefined && !schema.getType(String(named))) return [`${at} is of no type: ${String(named)}`];
  const possible = possibleTypes(schema, type, named as string | undefined);
  if (possible.length === 0) return [`${at} cannot be a ${String(named)}`];
  return Object.entries(fields).flatMap(([name, one]) => {
    if (name === '__typename') return [];
    const found = possible.map((each) => each.getFields()[name]).filter((field) => field !== undefined);
    if (found.length === 0) return [`${at}.${name} is no field of ${possible.map((each) => each.name).join(' or ')}`];
    const tries = found.map((field) => unlike(schema, field.type, one, `${at}.${name}`));
    return tries.find((problems) => problems.length === 0) ?? tries[0]!;
  });
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLOutputType, named: string | undefined) {
  const all = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : isObjectType(type) ? [type] : [];
  return named === undefined ? all : all.filter(({ name }) => name === named);
}
