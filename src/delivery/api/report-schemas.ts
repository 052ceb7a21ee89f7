/** The shapes of reports and keys that the API takes and gives. */
import { z } from 'zod';
import { verdictDocumentSchema } from '../../application/document/schema.js';
import { line, timeZone } from './schemas.js';

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'must be a day as YYYY-MM-DD')
  .refine(isDay, 'must be a day of the calendar')
  .meta({ format: 'date' });

/** One name, several by repeating the parameter, or several with commas between. */
const authors = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    (typeof given === 'string' ? [given] : given)
      .flatMap((text) => text.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .pipe(z.array(line(200)).max(50));

export const reportOptions = z.strictObject({
  tz: timeZone.optional(),
  date: day.optional(),
  authors: authors.optional(),
});

export const scopes = ['evidence:write', 'reports:write', 'verdicts:read'] as const;

export const report = z.strictObject({
  id: z.string(),
  incidentId: z.string(),
  title: z.string(),
  sha256: z.string(),
  options: z.strictObject({
    tz: z.string().optional(),
    date: z.string().optional(),
    authors: z.array(z.string()).optional(),
    fileName: z.string().optional(),
    origin: z.strictObject({ connectionId: z.string(), draftId: z.string() }).optional(),
  }),
  state: z.enum(['queued', 'verifying', 'verified', 'failed']),
  version: z.int().nonnegative(),
  createdAt: z.string(),
  verifiedAt: z.string().nullable(),
  summary: verdictDocumentSchema.shape.summary.nullable(),
  error: z.string().nullable(),
});

export const reportList = z.strictObject({ items: z.array(report) });

/** `data:` of each server-sent event named `progress`. */
export const progress = z.strictObject({
  state: report.shape.state,
  stage: z.enum(['queued', 'reading', 'asking', 'checking', 'weighing', 'done', 'failed']),
  claims: z.int().nonnegative(),
  checked: z.int().nonnegative(),
});

export const keyDraft = z.strictObject({
  name: line(200),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
});

export const key = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

export const newKey = key.extend({
  secret: z.string().optional().meta({ description: 'Shown once; absent when the answer is a repeated one.' }),
});

export const keyList = z.strictObject({ items: z.array(key) });

export const health = z.strictObject({ status: z.enum(['ok', 'unavailable']) });
