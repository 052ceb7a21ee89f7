/** The OpenAPI 3.1 document, made from the table of calls and their zod schemas; nothing in it is written twice. */
import { z } from 'zod';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import { FAULTS, type FaultCode } from '../../application/faults.js';
import { problemSchema } from '../http/problem.js';
import type { Answer, Call, Opaque } from './call.js';
import * as reportSchemas from './report-schemas.js';
import * as schemas from './schemas.js';

type Direction = 'input' | 'output';
type Node = Record<string, unknown>;

/** Schemas that get a name of their own. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Problem: problemSchema,
  VerdictDocument: verdictDocumentSchema,
  IncidentDraft: schemas.incidentDraft,
  IncidentChange: schemas.incidentChange,
  Incident: schemas.incident,
  IncidentList: schemas.incidentList,
  IngestCounts: schemas.ingestCounts,
  Job: schemas.job,
  CloudEvent: schemas.cloudEvent,
  CloudEventBatch: schemas.cloudEventBatch,
  CoverageList: schemas.coverageList,
  TimelinePage: schemas.timelinePage,
  Report: reportSchemas.report,
  ReportList: reportSchemas.reportList,
  Progress: reportSchemas.progress,
  KeyDraft: reportSchemas.keyDraft,
  NewKey: reportSchemas.newKey,
  KeyList: reportSchemas.keyList,
  Health: reportSchemas.health,
};
const INPUTS = new Set(['IncidentDraft', 'IncidentChange', 'CloudEvent', 'CloudEventBatch', 'KeyDraft']);

const COMMON_FAULTS: readonly FaultCode[] = ['invalid_request', 'internal', 'unavailable'];
const GUARDED_FAULTS: readonly FaultCode[] = ['unauthenticated', 'forbidden'];

function jsonSchema(schema: z.ZodType, io: Direction): Node {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Node;
  return rest;
}

/** The file may stand under any name; the options of the query may stand beside it. */
const reportForm = (): Node => {
  const { properties } = jsonSchema(reportSchemas.reportOptions, 'input') as { properties: Node };
  return { type: 'object', properties: { file: { contentMediaType: 'text/markdown' }, ...properties } };
};

function schemaNode(schema: z.ZodType | Opaque, io: Direction): Node {
  if (schema === 'text') return { type: 'string' };
  if (schema === 'binary') return { contentMediaType: 'application/octet-stream' };
  if (schema === 'report form') return reportForm();
  const name = Object.keys(NAMED).find((each) => NAMED[each] === schema);
  return name ? { $ref: `#/components/schemas/${name}` } : jsonSchema(schema, io);
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Node[] {
  return Object.entries(schema?.shape ?? {}).map(([name, value]) => {
    const { description, ...node } = jsonSchema(value as z.ZodType, 'input');
    return {
      name,
      in: place,
      required: place === 'path',
      ...(description === undefined ? {} : { description }),
      schema: node,
    };
  });
}

const content = (types: Readonly<Record<string, z.ZodType | Opaque>>, io: Direction): Node =>
  Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema: schemaNode(schema, io) }]));

function answerNode({ description, content: types, headers }: Answer): Node {
  return {
    description,
    ...(types ? { content: content(types, 'output') } : {}),
    ...(headers
      ? {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }]),
          ),
        }
      : {}),
  };
}

/** One answer per status, naming the codes that lead to it. */
function refusals(call: Call): Node {
  const media: FaultCode[] = call.body ? ['unsupported_media_type', 'request_too_large'] : [];
  const repeated: FaultCode[] = call.method === 'post' ? ['idempotency_conflict'] : [];
  const guarded = call.access === 'public' ? [] : GUARDED_FAULTS;
  const byStatus = new Map<number, FaultCode[]>();
  for (const code of new Set([...COMMON_FAULTS, ...guarded, ...media, ...repeated, ...call.faults])) {
    const { status } = FAULTS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].sort(([a], [b]) => a - b);
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    entries.map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${FAULTS[code].title}`).join('; '),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and request get the same answer, and are carried out once.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function operation(call: Call): Node {
  const answers = Object.entries(call.answers).map(([status, answer]) => [status, answerNode(answer)]);
  const scope = call.access === 'public' || call.access === 'person' ? null : call.access;
  return {
    operationId: call.id,
    summary: call.summary,
    ...(scope ? { description: `An API key needs the scope \`${scope}\`.` } : {}),
    ...(call.access === 'public' ? { security: [] } : {}),
    ...(call.access === 'person' ? { security: [{ session: [] }] } : {}),
    parameters: [
      ...parameters(call.params, 'path'),
      ...parameters(call.query, 'query'),
      ...(call.method === 'post' ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(call.body
      ? { requestBody: { required: call.bodyRequired ?? false, content: content(call.body, 'input') } }
      : {}),
    responses: { ...Object.fromEntries(answers), ...refusals(call) },
  };
}

export function openApiDocument(calls: readonly Call[]): Node {
  const paths: Record<string, Node> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: operation(call) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Corroborate',
      version: '1',
      description: 'Checks AI-written incident post-mortems against evidence, claim by claim.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(NAMED).map(([name, schema]) => [
          name,
          jsonSchema(schema, INPUTS.has(name) ? 'input' : 'output'),
        ]),
      ),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        session: { type: 'apiKey', in: 'cookie', name: 'corroborate_session', description: 'A signed-in person' },
      },
    },
  };
}
