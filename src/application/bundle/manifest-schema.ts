/** The form of bundle.json. Unknown fields are let be: a newer writer may know more than we do. */
import { z } from 'zod';
import { ENTITY_TYPES, type EntityType } from '../../domain/entity.js';
import { parseInstant } from '../../domain/instant.js';

/** Longest text taken from a manifest field, in characters. */
const LONGEST_TEXT = 10_000;

/** Most names of one identity or thing. */
export const MOST_NAMES = 1000;

const text = z.string().trim().min(1, 'must not be empty').max(LONGEST_TEXT);
const instant = z.string().transform((written, context) => {
  const read = parseInstant(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'must be an RFC 3339 time with a zone, as in 2026-05-12T13:30:00Z' });
  return z.NEVER;
});

const inOrder = (span: { readonly from: bigint; readonly to: bigint }): boolean => span.from <= span.to;
const ORDER = { message: '"to" must not be before "from"', path: ['to'] };

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, as in Europe/Berlin');

/** Whether the platform knows a zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const incident = z
  .object({ id: text, title: text, from: instant, to: instant, timeZone: timeZone.nullish() })
  .refine(inOrder, ORDER);

const selector = z.array(text).min(1, 'must name at least one, or be left out').optional();
const path = text.refine(
  (written) => !written.startsWith('/') && !written.includes('\\') && !written.split('/').includes('..'),
  'must be a path inside the bundle',
);

const coverageEntry = z
  .object({
    path,
    from: instant,
    to: instant,
    complete: z.boolean(),
    scope: z.string().max(LONGEST_TEXT).default(''),
    logs: selector,
    services: selector,
    projects: selector,
    channels: selector,
    refs: selector,
    types: selector,
    sources: selector,
    clockSkewMs: z.number().nonnegative().max(86_400_000).optional(),
  })
  .refine(inOrder, ORDER);

const identity = z.object({
  id: text,
  kind: z.enum(['human', 'service', 'agent', 'unknown']),
  names: z.array(text).max(MOST_NAMES).default([]),
  roles: z.array(text).max(200).default([]),
  onBehalfOf: text.optional(),
});

/** What writers of manifests call the types of ours. */
const TYPE_WORDS: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ['alert-policy', 'policy'],
  ['alert-rule', 'policy'],
  ['monitor', 'policy'],
  ['pull-request', 'change'],
  ['merge-request', 'change'],
  ['repo', 'repository'],
  ['branch', 'ref'],
  ['app', 'service'],
  ['application', 'service'],
  ['component', 'service'],
  ['env', 'environment'],
  ['feature-flag', 'flag'],
  ['toggle', 'flag'],
  ['db', 'database'],
  ['db-cluster', 'database'],
  ['issue', 'ticket'],
  ['website', 'site'],
  ['image', 'artifact'],
  ['pipeline', 'job'],
  ['migration', 'job'],
  ['cron', 'job'],
]);

/** An alias of a type we do not know still names something. */
function entityType(written: string): EntityType {
  const word = written.toLowerCase().replaceAll(/[\s_]+/g, '-');
  return ENTITY_TYPES.find((type) => type === word) ?? TYPE_WORDS.get(word) ?? 'other';
}

const alias = z.object({ type: text.transform(entityType), id: text, names: z.array(text).max(MOST_NAMES) });

const unique = (list: readonly { readonly id: string }[], context: z.RefinementCtx): void => {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) context.addIssue({ code: 'custom', message: `the id "${id}" occurs twice`, path: [index, 'id'] });
    seen.add(id);
  });
};

export const manifestSchema = z.object({
  version: z.literal(1, 'must be 1, the only version there is'),
  incident,
  coverage: z.array(coverageEntry).default([]),
  identities: z.array(identity).superRefine(unique).default([]),
  aliases: z.array(alias).default([]),
});
