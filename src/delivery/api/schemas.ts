/** The shapes that the API takes and gives, beside the verdict document; each name here is a component of the OpenAPI document. */
import { z } from 'zod';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import { ENTITY_TYPES } from '../../domain/entity.js';
import { EVENT_KINDS, type EventKind } from '../../domain/event-kind.js';
import { SOURCE_NAMES } from '../../domain/evidence.js';
import { ACTOR_ROLES } from '../../domain/identity.js';
import { parseInstant } from '../../domain/instant.js';

export const eventKinds = Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]];

/** Neither control characters nor lone surrogates: they are in no name and no store keeps them. */
const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

export const line = (max: number) => z.string().min(1).max(max).refine(isPlain, 'must not hold control characters');

export const instant = z
  .string()
  .max(40)
  .refine((text) => parseInstant(text) !== null, 'must be an RFC 3339 date and time with zone')
  .meta({ format: 'date-time' });

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')
  .meta({ example: 'Europe/Berlin' });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const identity = z.strictObject({
  id: line(200),
  kind: z.enum(['human', 'service', 'agent', 'unknown']),
  names: z.array(line(200)).max(50),
  roles: z.array(line(200)).max(50).default([]),
  onBehalfOf: line(200).optional().meta({ description: 'Id of the identity for which an agent or service acts' }),
});

export const alias = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  id: line(400),
  names: z.array(line(200)).max(50),
});

const incidentFields = {
  title: line(500),
  from: instant,
  to: instant,
  timeZone: timeZone.nullable().optional(),
  identities: z.array(identity).max(2000).optional(),
  aliases: z.array(alias).max(2000).optional(),
};

export const incidentId = line(200);

const endsAfterStart = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
  const [start, end] = [from === undefined ? null : parseInstant(from), to === undefined ? null : parseInstant(to)];
  return start === null || end === null || start <= end;
};

const ORDER = { message: 'must not be before from', path: ['to'] };

export const incidentDraft = z
  .strictObject({ id: incidentId.optional(), ...incidentFields })
  .refine(endsAfterStart, ORDER);

/** An incident keeps its id; everything else may be changed. */
export const incidentChange = z.strictObject(incidentFields).partial().refine(endsAfterStart, ORDER);

const count = z.int().nonnegative();

export const incident = z.strictObject({
  id: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  timeZone: z.string().nullable(),
  identities: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      names: z.array(z.string()),
      roles: z.array(z.string()),
      onBehalfOf: z.string().optional(),
    }),
  ),
  aliases: z.array(z.strictObject({ type: z.string(), id: z.string(), names: z.array(z.string()) })),
  createdAt: z.string(),
  counts: z.strictObject({ evidence: count, events: count, reports: count }),
  latest: z
    .strictObject({
      reportId: z.string(),
      title: z.string(),
      verifiedAt: z.string(),
      summary: verdictDocumentSchema.shape.summary,
    })
    .nullable()
    .meta({ description: 'Verdicts of the report handed in last that has some' }),
});

export const incidentList = z.strictObject({ items: z.array(incident) });

export const ingestCounts = z.strictObject({
  new: count,
  revised: count,
  duplicate: count,
  conflict: count,
  notUnderstood: count,
  ignoredFiles: z.array(z.string()),
});

export const job = z.strictObject({
  id: z.string(),
  kind: z.enum(['ingest', 'verify']),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  counts: ingestCounts.optional(),
  error: z.string().optional(),
});

/** A CloudEvents 1.0 event in JSON; extensions are kept. */
export const cloudEvent = z
  .looseObject({
    specversion: z.literal('1.0'),
    id: line(1000),
    source: line(2000),
    type: line(500),
    time: instant.optional(),
    subject: line(2000).optional(),
  })
  .refine((event) => !('data' in event && 'data_base64' in event), 'must not hold both data and data_base64');

export const cloudEventBatch = z.array(cloudEvent).min(1).max(10_000);

const interval = z.strictObject({ from: z.string(), to: z.string().nullable() });

export const coverageEntry = z.strictObject({
  path: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  complete: z.boolean(),
  scope: z.string(),
  selectors: z.record(z.string(), z.array(z.string())),
  clockSkewMs: z.number().optional(),
});

export const coverageList = z.strictObject({ items: z.array(coverageEntry) });

export const timelineEvent = z.strictObject({
  id: z.string(),
  kind: z.enum(eventKinds),
  at: interval,
  clock: z.string(),
  subjects: z.array(z.strictObject({ type: z.string(), id: z.string() })),
  actors: z.array(
    z.strictObject({
      role: z.enum(ACTOR_ROLES),
      handle: z.string(),
      names: z.array(z.string()).optional(),
      kind: z.string().optional(),
      onBehalfOf: z.array(z.string()).optional(),
      via: z.string().optional(),
      identity: z.string().optional(),
    }),
  ),
  outcome: z.string().optional(),
  attributes: z.record(z.string(), z.unknown()),
  text: z.string().optional(),
  evidence: z.strictObject({
    source: z.enum(SOURCE_NAMES),
    nativeId: z.string(),
    path: z.string(),
    trust: z.int(),
    url: z.string().optional(),
  }),
});

export const timelinePage = z.strictObject({ items: z.array(timelineEvent), nextCursor: z.string().nullable() });
