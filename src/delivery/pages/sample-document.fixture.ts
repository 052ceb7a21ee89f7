/** A verdict document for the invented post-mortem: every verdict, several facets, omissions, gaps and an agent as sole author. */
import { readFileSync } from 'node:fs';
import type { DocumentCitation, DocumentClaim, VerdictDocument } from '../../application/document/schema.js';
import type { ClaimKind } from '../../claims/kinds.js';
import type { Reason } from '../../domain/reason.js';
import type { Facet, Verdict } from '../../domain/verdict.js';
import { SAMPLE_REPORT } from './sample-report.fixture.js';

type Source = DocumentCitation['source'];
/** source, native id, time of day, what it says, trust, self-attested. */
type Cite = readonly [Source, string, string | null, string, number?, boolean?];
type FacetRow = readonly [Facet, string, string, Verdict];
interface ClaimRow {
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly facets?: readonly FacetRow[];
  readonly cites?: readonly Cite[];
  readonly says: string;
  readonly correction?: string;
}

const PATHS: Partial<Record<Source, string>> = {
  github: 'github/harborlane/parcels/pull-requests.json',
  'cloud-build': 'gcp/harborlane-prod/builds.json',
  'cloud-logging': 'gcp/harborlane-prod/logging.jsonl',
  'cloud-monitoring': 'gcp/harborlane-prod/alerts.json',
  'firebase-hosting': 'gcp/harborlane-prod/hosting-track-releases.json',
  slack: 'slack/inc-3107/2026-03-17.json',
  pagerduty: 'pagerduty/log-entries.json',
};

const ROWS = readFileSync(new URL('sample-claims.fixture.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ClaimRow);

export const at = (time: string): string => `2026-03-17T${time}Z`;

function lineAndColumn(start: number): { line: number; column: number } {
  const before = SAMPLE_REPORT.slice(0, start);
  return { line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
}

function toClaim(row: ClaimRow, index: number): DocumentClaim {
  const start = SAMPLE_REPORT.indexOf(row.quote);
  if (start < 0) throw new Error(`not in the sample report: ${row.quote}`);
  const id = `c${String(index + 1).padStart(2, '0')}`;
  const citations = (row.cites ?? []).map(([source, nativeId, time, says, trust = 4, selfAttested = false], i) => ({
    id: `${id}x${i + 1}`,
    source,
    nativeId,
    path: PATHS[source] ?? 'events.jsonl',
    at: time === null ? null : at(time),
    says,
    trust,
    via: 'upload' as const,
    selfAttested,
    ...(source === 'github' ? { url: 'https://github.com/harborlane/parcels/pull/412' } : {}),
  }));
  const text = (display: string) => ({ type: 'text' as const, value: display, display });
  return {
    id,
    kind: row.kind,
    quote: row.quote,
    start,
    end: start + row.quote.length,
    ...lineAndColumn(start),
    verdict: row.verdict,
    reason: row.reason,
    facets: (row.facets ?? []).map(([facet, asserted, found, verdict], i) => ({
      facet,
      asserted: text(asserted),
      found: text(found),
      verdict,
      citations: citations.slice(i, i + 1).map((c) => c.id),
    })),
    citations,
    explanation: row.says,
    ...(row.correction === undefined ? {} : { correction: row.correction }),
  };
}

const claims = ROWS.map(toClaim).sort((a, b) => a.start - b.start);
const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;

function passage(
  quote: string,
  disposition: 'not_a_claim' | 'unread',
  reason: Reason,
): VerdictDocument['passages'][number] {
  const start = SAMPLE_REPORT.indexOf(quote);
  return { start, end: start + quote.length, disposition, reason, claims: [] };
}

const unread = [
  passage('09:43 rollback rel-76 track ok', 'unread', 'not_prose'),
  passage('<!-- rollback by t.wilk at 09:47 left out for brevity -->', 'unread', 'not_prose'),
];

export const SAMPLE_DOCUMENT: VerdictDocument = {
  schema: 'corroborate.verdicts/v1',
  engine: { version: '0.1.0', rules: 'sha256:5d1f0c7be2a94c1180b3f6a2' },
  incident: { id: 'INC-3107', title: 'Tracking page served 404s' },
  report: {
    title: 'Post-mortem: tracking page served 404s (INC-3107)',
    sha256: '9c2e5b1d7f4a08e36b5d9c1a7e3f2048d6b1c9a05e7f3d2b8a4c6e1f0d9b7a53',
    authors: ['orbit-agent'],
  },
  summary: {
    claims: claims.length,
    supported: count('supported'),
    contradicted: count('contradicted'),
    unsupported: count('unsupported'),
    not_checkable: count('not_checkable'),
    omissions: 3,
    unread: unread.length,
  },
  units: [],
  claims,
  omissions: [
    {
      kind: 'hosting.rolled_back',
      source: 'firebase-hosting',
      nativeId: 'rel-78',
      at: at('09:47:12'),
      says: 'Tomasz Wilk rolled site track back to rel-76.',
      why: 'This is what ended the outage, and the report does not say it.',
    },
    {
      kind: 'protection.evaluated',
      source: 'github',
      nativeId: '88120',
      at: at('09:04:36'),
      says: 'orbit-agent bypassed the branch protection rule.',
      why: 'It bears on how the change came to be merged without approval.',
    },
    {
      kind: 'build.cancel_requested',
      source: 'cloud-logging',
      nativeId: '1k40aa',
      at: at('09:41:05'),
      says: 'Tomasz Wilk asked for build b81f04 to be cancelled.',
      why: 'The report names the build but not how it ended, or by whom.',
    },
  ],
  passages: [
    ...unread,
    passage('The team felt the response was calm and well organised.', 'not_a_claim', 'opinion'),
    passage('Had the health gate been in place, the release would have been stopped.', 'not_a_claim', 'hypothetical'),
    passage('Add a check that every rewrite points at an existing service.', 'not_a_claim', 'action_item'),
    passage('Thanks to everyone on call.', 'not_a_claim', 'thanks'),
  ],
  coverage: [
    {
      source: 'github',
      path: 'github/harborlane/parcels/pull-requests.json',
      scope: 'pull requests and reviews of harborlane/parcels',
      from: at('00:00:00'),
      to: '2026-03-18T00:00:00Z',
      complete: true,
    },
    {
      source: 'cloud-build',
      path: 'gcp/harborlane-prod/builds.json',
      scope: 'all builds of harborlane-prod, every location',
      from: at('00:00:00'),
      to: '2026-03-18T00:00:00Z',
      complete: true,
    },
    {
      source: 'cloud-run',
      path: 'gcp/harborlane-prod/run-services.json',
      scope: 'services of harborlane-prod, every region',
      from: at('08:30:00'),
      to: at('11:00:00'),
      complete: true,
    },
    {
      source: 'cloud-logging',
      path: 'gcp/harborlane-prod/logging.jsonl',
      scope: 'request logs: a 1 % sample',
      from: at('00:00:00'),
      to: '2026-03-18T00:00:00Z',
      complete: false,
    },
    {
      source: 'slack',
      path: 'slack/',
      scope: '#inc-3107 only',
      from: at('09:00:00'),
      to: at('12:00:00'),
      complete: false,
    },
  ],
  conflicts: [
    { source: 'pagerduty', nativeId: 'R7PQ9', says: 'Two different records came under this id; both are kept.' },
  ],
  authorship: {
    authors: ['orbit-agent'],
    agentActedInIncident: true,
    independentHumanAuthor: false,
    signOffBlockedBy: ['sole_author_acted_in_incident', 'contradicted_claims'],
  },
};

/** The same with one unsupported claim that a record may speak against. */
export const SAMPLE_WITH_A_LOOK: VerdictDocument = {
  ...SAMPLE_DOCUMENT,
  claims: SAMPLE_DOCUMENT.claims.map((claim, i, all) =>
    i === all.findIndex(({ verdict }) => verdict === 'unsupported')
      ? {
          ...claim,
          reason: 'may_differ',
          explanation: 'A record may speak against this.',
          citations: all.find(({ verdict }) => verdict === 'contradicted')!.citations,
        }
      : claim,
  ),
};
