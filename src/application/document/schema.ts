/** The verdict document `corroborate.verdicts/v1` as one zod schema: what the command prints, the API returns, the pages render. Closed lists live here or below. */
import { z } from 'zod';
import { CLAIM_KINDS } from '../../claims/kinds.js';
import { SOURCE_NAMES } from '../../domain/evidence.js';
import { REASONS } from '../../domain/reason.js';
import { FACETS, VERDICTS } from '../../domain/verdict.js';

const verdict = z.enum(VERDICTS);
const position = z.int().nonnegative();
/** A typed value as the checks saw it; `display` is made by the surface words, never by a check. */
export const facetValue = z.strictObject({
  type: z.enum([
    'text',
    'instant',
    'interval',
    'duration',
    'quantity',
    'identity',
    'entity',
    'outcome',
    'order',
    'state',
    'list',
    'none',
  ]),
  value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  display: z.string(),
});

export const citationSchema = z.strictObject({
  id: z.string(),
  source: z.enum([...SOURCE_NAMES, 'coverage', 'report']),
  nativeId: z.string(),
  path: z.string(),
  at: z.string().nullable(),
  says: z.string(),
  trust: z.int().min(0).max(5),
  via: z.enum(['upload', 'pull', 'push']).optional(),
  selfAttested: z.boolean(),
  url: z.string().optional(),
});

export const facetSchema = z.strictObject({
  facet: z.enum(FACETS),
  asserted: facetValue,
  found: facetValue,
  verdict,
  citations: z.array(z.string()),
});

export const claimSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  quote: z.string(),
  start: position,
  end: position,
  line: z.int().positive(),
  column: z.int().positive(),
  verdict,
  reason: z.enum(REASONS),
  facets: z.array(facetSchema),
  citations: z.array(citationSchema),
  explanation: z.string(),
  correction: z.string().optional(),
});

export const unitSchema = z.strictObject({
  id: z.string(),
  start: position,
  end: position,
  line: z.int().positive(),
  verdict,
  claims: z.array(z.string()),
});

export const passageSchema = z.strictObject({
  start: position,
  end: position,
  disposition: z.enum(['claim', 'not_a_claim', 'unread']),
  reason: z.enum(REASONS).nullable(),
  claims: z.array(z.string()),
});

export const omissionSchema = z.strictObject({
  kind: z.string(),
  source: z.enum(SOURCE_NAMES),
  nativeId: z.string(),
  at: z.string().nullable(),
  says: z.string(),
  why: z.string(),
});

export const conflictSchema = z.strictObject({
  source: z.enum(SOURCE_NAMES),
  nativeId: z.string(),
  says: z.string(),
});

export const verdictDocumentSchema = z.strictObject({
  schema: z.literal('corroborate.verdicts/v1'),
  engine: z.strictObject({ version: z.string(), rules: z.string() }),
  incident: z.strictObject({ id: z.string(), title: z.string() }),
  report: z.strictObject({ title: z.string(), sha256: z.string(), authors: z.array(z.string()) }),
  summary: z.strictObject({
    claims: position,
    supported: position,
    contradicted: position,
    unsupported: position,
    not_checkable: position,
    omissions: position,
    unread: position,
  }),
  units: z.array(unitSchema),
  claims: z.array(claimSchema),
  omissions: z.array(omissionSchema),
  passages: z.array(passageSchema),
  coverage: z.array(
    z.strictObject({
      source: z.string(),
      path: z.string(),
      scope: z.string(),
      from: z.string(),
      to: z.string(),
      complete: z.boolean(),
    }),
  ),
  conflicts: z.array(conflictSchema),
  authorship: z.strictObject({
    authors: z.array(z.string()),
    agentActedInIncident: z.boolean(),
    independentHumanAuthor: z.boolean(),
    signOffBlockedBy: z.array(z.string()),
  }),
});

export type VerdictDocument = z.infer<typeof verdictDocumentSchema>;
export type DocumentClaim = z.infer<typeof claimSchema>;
export type DocumentCitation = z.infer<typeof citationSchema>;
export type DocumentOmission = z.infer<typeof omissionSchema>;
export type FacetValue = z.infer<typeof facetValue>;
