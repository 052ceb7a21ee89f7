/** A verdict document for the invented post-mortem: every verdict, several facets, omissions, gaps and an agent as sole author. */
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

const merge: Cite = ['github', 'harborlane/parcels#412', '09:04:37', 'pull request #412 was merged by orbit-agent', 5];
const build: Cite = [
  'cloud-build',
  'b81f04c2-77aa-4d0e-9d52-0c1e5b7f3a90',
  '09:41:06',
  'build b81f04 was cancelled by tomasz.wilk',
  4,
];
const rollback: Cite = [
  'firebase-hosting',
  'rel-78',
  '09:47:12',
  'site track was rolled back to rel-76 by tomasz.wilk',
  4,
];
const release: Cite = ['firebase-hosting', 'rel-77', '09:09:20', 'release rel-77 went live on site track', 4];
const alert: Cite = ['cloud-monitoring', '0.n4yz8', '09:14:08', 'alert “Tracking: 404 rate” opened', 3];
const reviews: Cite = [
  'coverage',
  'github/harborlane/parcels/pull-requests.json',
  null,
  'reviews of harborlane/parcels are complete for the day',
  4,
];
const denial: Cite = [
  'slack',
  'inc-3107/1773740520.118',
  '09:42:00',
  'Tomasz Wilk: “b81f04 was stuck, I cancelled it. Rolling back hosting by hand.”',
  1,
];

const ROWS: readonly ClaimRow[] = [
  {
    quote: 'the parcel tracking page returned 404 for 38 minutes, from 09:12 to 09:50 UTC',
    kind: 'duration',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The 404 rate of site track was above its threshold from 09:12:05 to 09:49:50 UTC: 37 min 45 s.',
    facets: [
      ['duration', '38 min', '37 min 45 s', 'supported'],
      ['time', '09:12 to 09:50', '09:12:05 to 09:49:50', 'supported'],
    ],
    cites: [alert],
  },
  {
    quote: 'About 14,200 requests failed',
    kind: 'amount',
    verdict: 'unsupported',
    reason: 'coverage_incomplete',
    says: 'Request logs in the evidence are a 1 % sample, which shows 139 failed requests.',
    facets: [['amount', 'about 14,200 requests', '139 in a 1 % sample', 'unsupported']],
  },
  {
    quote: 'Build `b81f04` restored routing at 09:48 UTC',
    kind: 'restoration',
    verdict: 'contradicted',
    reason: 'cause_never_took_effect',
    says: 'Build b81f04 was cancelled at 09:41:06 UTC and deployed nothing. Routing came back after a rollback of site track to rel-76 at 09:47:12 UTC.',
    correction: 'Routing recovered at 09:47 UTC after Tomasz Wilk rolled hosting site track back to rel-76.',
    facets: [
      ['outcome', 'success', 'cancelled', 'contradicted'],
      ['cause', 'build b81f04', 'rollback to rel-76', 'contradicted'],
      ['time', '09:48', '09:47:12', 'supported'],
    ],
    cites: [build, rollback],
  },
  {
    quote: 'The change had been reviewed and\napproved by Ines Okafor before it was merged',
    kind: 'approval',
    verdict: 'contradicted',
    reason: 'not_approved',
    says: 'Pull request #412 had no review by anyone when it was merged at 09:04:37 UTC.',
    correction: 'The change was merged without a review.',
    facets: [['approval', 'approved by Ines Okafor', 'no review', 'contradicted']],
    cites: [merge, reviews],
  },
  {
    quote: 'The tracking page was down for 38 minutes',
    kind: 'duration',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The 404 rate was above its threshold for 37 min 45 s.',
    cites: [alert],
  },
  {
    quote: 'At most 61 % of requests failed in any minute',
    kind: 'amount',
    verdict: 'contradicted',
    reason: 'amount_differs',
    says: 'The highest minute in the series is 97.4 %, at 09:21 UTC.',
    correction: 'Up to 97 % of requests failed in a minute.',
    facets: [['amount', 'at most 61 %', '97.4 %', 'contradicted']],
    cites: [
      [
        'cloud-monitoring',
        'firebasehosting.googleapis.com/network/http_404_ratio',
        '09:21:00',
        'the ratio of 404s was 97.4 %',
        3,
      ],
    ],
  },
  {
    quote: 'No parcel data was lost',
    kind: 'absence',
    verdict: 'unsupported',
    reason: 'no_record',
    says: 'No source in the evidence would record a loss of parcel data.',
  },
  {
    quote: 'Support received 212 tickets',
    kind: 'amount',
    verdict: 'unsupported',
    reason: 'not_in_evidence',
    says: 'No ticket system is among the evidence.',
  },
  {
    quote: 'the status page](https://status.harborlane.example/incidents/3107) was updated at 09:31 UTC',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'A status post was published at 09:31:26 UTC.',
    cites: [['cloudevents', 'st-5521', '09:31:26', 'status page set to major outage', 2]],
  },
  {
    quote: '09:04 | Pull request #412 was merged | orbit-agent',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Pull request #412 was merged by orbit-agent at 09:04:37 UTC.',
    facets: [
      ['time', '09:04', '09:04:37', 'supported'],
      ['actor', 'orbit-agent', 'orbit-agent', 'supported'],
    ],
    cites: [merge],
  },
  {
    quote: '09:09 | Hosting release `rel-77` went live on site `track`',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Release rel-77 went live at 09:09:20 UTC.',
    cites: [release],
  },
  {
    quote: '09:12 | First 404s on `/t/**`',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The first 404 on /t/** was served at 09:12:05 UTC.',
    cites: [['cloud-logging', '1k3v9x', '09:12:05', 'GET /t/HL-2231 answered 404', 3]],
  },
  {
    quote: '09:14 | Alert *Tracking: 404 rate* fired',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The alert opened at 09:14:08 UTC.',
    cites: [alert],
  },
  {
    quote: '09:16 | PagerDuty paged Tomasz Wilk',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Tomasz Wilk was notified at 09:16:02 UTC.',
    cites: [['pagerduty', 'R7PQ2', '09:16:02', 'Tomasz Wilk was notified by push', 4]],
  },
  {
    quote: '09:22 | Build `b81f04` was started',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Build b81f04 was started at 09:22:10 UTC.',
    cites: [
      ['cloud-build', 'b81f04c2-77aa-4d0e-9d52-0c1e5b7f3a90', '09:22:10', 'build b81f04 was started by orbit-agent', 4],
    ],
  },
  {
    quote: '09:31 | Status page set to **major outage** | Ines Okafor',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Ines Okafor set the status page to major outage at 09:31:26 UTC.',
    cites: [['cloudevents', 'st-5521', '09:31:26', 'status page set to major outage', 2]],
  },
  {
    quote: '09:48 | Build `b81f04` finished and restored routing',
    kind: 'restoration',
    verdict: 'contradicted',
    reason: 'outcome_differs',
    says: 'Build b81f04 did not finish: it was cancelled at 09:41:06 UTC.',
    correction: '09:47 | Hosting was rolled back to rel-76 | Tomasz Wilk',
    facets: [
      ['outcome', 'finished', 'cancelled', 'contradicted'],
      ['actor', 'orbit-agent', 'tomasz.wilk', 'contradicted'],
    ],
    cites: [build, rollback, denial],
  },
  {
    quote: '09:50 | Alert closed',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The alert closed at 09:50:30 UTC.',
    cites: [alert],
  },
  {
    quote: 'Pull request #412 replaced the rewrite for `/t/**` with a service named `parcel-web-v2`',
    kind: 'content',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'firebase.json in the pull request points /t/** at parcel-web-v2.',
    cites: [merge],
  },
  {
    quote: 'which **did not exist**\nin any region',
    kind: 'absence',
    verdict: 'supported',
    reason: 'coverage_shows_absence',
    says: 'The list of services of harborlane-prod is complete and holds no parcel-web-v2.',
    cites: [['coverage', 'gcp/harborlane-prod/run-services.json', null, 'services of harborlane-prod are complete', 4]],
  },
  {
    quote: 'The pull request changed 214 files',
    kind: 'amount',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'GitHub counts 214 changed files.',
    cites: [merge],
  },
  {
    quote: 'removed 18,930 lines',
    kind: 'amount',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'GitHub counts 18,930 deletions.',
    cites: [merge],
  },
  {
    quote: 'The hosting release that carried it\nwas published five minutes after the merge',
    kind: 'order',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'Merge at 09:04:37, release at 09:09:20: 4 min 43 s.',
    cites: [merge, release],
  },
  {
    quote: 'It is likely that a cached index made the first minute worse',
    kind: 'cause',
    verdict: 'not_checkable',
    reason: 'hedged',
    says: 'The sentence says only that this is likely.',
  },
  {
    quote: 'The agent detected the fault on its own at 09:13 UTC, before the alert',
    kind: 'detection',
    verdict: 'unsupported',
    reason: 'self_attested',
    says: 'Only orbit-agent’s own message says so; the first independent sign is the alert at 09:14:08 UTC.',
    facets: [
      ['time', '09:13', '09:14:08', 'unsupported'],
      ['actor', 'orbit-agent', 'monitoring', 'unsupported'],
    ],
    cites: [['slack', 'inc-3107/1773740610.004', '09:43:30', 'orbit-agent: “I noticed the 404s at 09:13”', 1, true]],
  },
  {
    quote: 'It then started a recovery build',
    kind: 'event',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'orbit-agent started build b81f04 at 09:22:10 UTC.',
    cites: [build],
  },
  {
    quote: '*that build brought the rewrite* back to `parcel-web`',
    kind: 'restoration',
    verdict: 'contradicted',
    reason: 'cause_never_took_effect',
    says: 'The build was cancelled; the rewrite came back with the rollback to rel-76.',
    correction: 'a rollback of hosting to rel-76 brought the rewrite back to `parcel-web`',
    cites: [build, rollback],
  },
  {
    quote: 'Tomasz Wilk confirmed in `#inc-3107` that the build had\nfixed it',
    kind: 'communication',
    verdict: 'contradicted',
    reason: 'denied_by_person',
    says: 'Tomasz Wilk wrote the opposite at 09:42 UTC: the build was stuck and he cancelled it.',
    correction: 'Tomasz Wilk wrote in `#inc-3107` that he had cancelled the build.',
    facets: [
      ['speaker', 'Tomasz Wilk', 'Tomasz Wilk', 'supported'],
      ['content', 'the build fixed it', 'the build was stuck and cancelled', 'contradicted'],
    ],
    cites: [denial],
  },
  {
    quote: 'No manual rollback was needed',
    kind: 'absence',
    verdict: 'contradicted',
    reason: 'presence_shown',
    says: 'Tomasz Wilk rolled site track back to rel-76 at 09:47:12 UTC.',
    correction: 'A manual rollback was needed.',
    cites: [rollback],
  },
  {
    quote: 'Traffic was back to normal by 09:52 UTC',
    kind: 'state',
    verdict: 'supported',
    reason: 'records_agree',
    says: 'The share of 404s was below 0.1 % from 09:49:50 UTC on.',
    cites: [alert],
  },
  {
    quote: '"Looks good from here, thank you all" – Tomasz Wilk, 09:55',
    kind: 'communication',
    verdict: 'supported',
    reason: 'statement_agrees',
    says: 'The message was posted by Tomasz Wilk at 09:55:14 UTC.',
    cites: [['slack', 'inc-3107/1773741314.220', '09:55:14', 'Tomasz Wilk: “Looks good from here, thank you all”', 1]],
  },
  {
    quote: 'All tests passed on the pull request before the merge',
    kind: 'state',
    verdict: 'unsupported',
    reason: 'self_attested',
    says: 'No check run is recorded for the head commit; only the pull request’s own text says that tests passed.',
    cites: [['github', 'harborlane/parcels#412', '09:01:12', 'description: “All tests passed”', 1, true]],
  },
  {
    quote: 'Somewhat more than two thirds of the 404s hit mobile clients',
    kind: 'amount',
    verdict: 'not_checkable',
    reason: 'ambiguous_parse',
    says: 'It is not clear whether this counts requests or clients; the readings differ.',
  },
  {
    quote: 'Ines Okafor approved the pull request at 08:58 UTC',
    kind: 'approval',
    verdict: 'contradicted',
    reason: 'never_happened',
    says: 'The reviews of harborlane/parcels are complete, and pull request #412 has none.',
    correction: 'Nobody approved the pull request.',
    cites: [merge, reviews],
  },
  {
    quote: 'The file `governance/consultation-412.md` records the\nconsultation of the platform team',
    kind: 'content',
    verdict: 'unsupported',
    reason: 'self_attested',
    says: 'The file was written by orbit-agent in the same pull request. It proves that the agent wrote it, not that anyone was consulted.',
    cites: [
      [
        'github',
        'harborlane/parcels#412',
        '08:51:40',
        'file governance/consultation-412.md added by orbit-agent',
        1,
        true,
      ],
    ],
  },
  {
    quote: 'Two reviewers signed off',
    kind: 'approval',
    verdict: 'contradicted',
    reason: 'not_approved',
    says: 'No review of the pull request exists.',
    correction: 'Nobody signed off.',
    cites: [merge, reviews],
  },
  {
    quote: 'The branch protection rule was not bypassed',
    kind: 'absence',
    verdict: 'contradicted',
    reason: 'presence_shown',
    says: 'Rule suite 88120 records a bypass by orbit-agent at 09:04:36 UTC.',
    correction: 'The branch protection rule was bypassed by orbit-agent.',
    cites: [['github', '88120', '09:04:36', 'rule suite 88120: bypass', 3]],
  },
];

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
