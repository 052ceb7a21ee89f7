/** The shapes of connections and collections. */
import { z } from 'zod';
import { DRAFT_TOOLS } from '../../application/ports/draft-source.js';
import { SOURCE_NAMES } from '../../domain/evidence.js';
import { instant, line } from './schemas.js';

const connectable = z.enum([...SOURCE_NAMES, ...DRAFT_TOOLS]);

const setting = z.strictObject({
  name: z.string(),
  label: z.string(),
  help: z.string(),
  secret: z.literal(true).optional(),
  optional: z.literal(true).optional(),
  example: z.string().optional(),
});

export const sourceKind = z.strictObject({
  source: connectable,
  title: z.string(),
  settings: z.array(setting),
  needs: z.array(z.string()),
  covers: z.string(),
  cannotProve: z.string(),
});
export const sourceKindList = z.strictObject({ items: z.array(sourceKind) });

const connectionTest = z.strictObject({
  account: z.string(),
  missing: z.array(z.string()),
  excess: z.array(z.string()),
  unknown: z.string().optional(),
});

export const connection = z.strictObject({
  id: z.string(),
  source: connectable,
  name: z.string(),
  settings: z.record(z.string(), z.string()),
  createdAt: z.string(),
  testedAt: z.string().nullable(),
  test: connectionTest.nullable(),
  testError: z.string().nullable(),
  lastCollected: z
    .strictObject({
      collectionId: z.string(),
      incidentId: z.string(),
      at: z.string(),
      records: z.int(),
      parts: z.int(),
      done: z.int(),
      open: z.int(),
    })
    .nullable()
    .meta({ description: 'The newest collection that asked through it, as far as it has come' }),
});
export const connectionList = z.strictObject({ items: z.array(connection) });

export const connectionDraft = z.strictObject({
  source: connectable,
  name: line(200),
  settings: z
    .record(line(100), line(4000))
    .meta({ description: 'Secrets as references, env:NAME or file:/path, never themselves' }),
});

const window = z.strictObject({ from: z.string(), to: z.string() });
export const collectRequest = z.strictObject({ from: instant.optional(), to: instant.optional() });

const proof = z.strictObject({
  pages: z.int(),
  records: z.int(),
  terminalPage: z.boolean(),
  control: z.strictObject({ asked: z.string(), found: z.boolean() }).nullable(),
  watermark: z.string(),
  gaps: z.array(z.string()),
});

const slice = z.strictObject({
  id: z.string(),
  connectionId: z.string(),
  connectionName: z.string(),
  source: z.string(),
  part: z.strictObject({ key: z.string(), name: z.string() }),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  pages: z.int(),
  records: z.int(),
  new: z.int().nullable(),
  coverage: z
    .array(
      z.strictObject({
        path: z.string(),
        scope: z.string(),
        selectors: z.record(z.string(), z.array(z.string())).optional(),
        never: z.string().optional(),
        proof,
      }),
    )
    .nullable(),
  error: z.string().nullable(),
  notBefore: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});

/** A job of the kind `collect`, with what it is made of. */
export const collection = z.strictObject({
  id: z.string(),
  kind: z.literal('collect'),
  state: z.enum(['queued', 'running', 'done', 'partial', 'failed', 'cancelled']),
  incidentId: z.string(),
  window,
  createdAt: z.string(),
  records: z.int(),
  slices: z.array(slice),
});
export const collectionList = z.strictObject({ items: z.array(collection) });

export const collectPlan = z.strictObject({
  window,
  parts: z.array(
    z.strictObject({
      connectionId: z.string(),
      connection: z.string(),
      source: z.enum(SOURCE_NAMES),
      part: z.string(),
    }),
  ),
  unreachable: z.array(z.strictObject({ connectionId: z.string(), connection: z.string(), why: z.string() })),
});
