/** The invented incident behind the sample report: its view, its timeline, its reports. */
import type { IncidentView } from '../../application/incidents/views.js';
import type { ReportView } from '../../application/use-cases.js';
import type { CoverageEntry } from '../../domain/coverage.js';
import type { EntityType } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { SourceName } from '../../domain/evidence.js';
import { parseInstant } from '../../domain/instant.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';
import { SAMPLE_DOCUMENT } from './sample-document.fixture.js';

const instant = (time: string): bigint => parseInstant(`2026-03-17T${time}Z`)!;

/** time, until (`-` open, empty a point), kind, subject, source, who, outcome. */
const ROWS = `
08:44:02||change.opened|change:harborlane/parcels#412|github|orbit-agent|
08:46:00||ref.pushed|ref:harborlane/parcels@orbit/cleanup|github|orbit-agent|
08:58:10|09:01:40|check.finished|check:lint|github||success
09:04:36||protection.evaluated|ref:harborlane/parcels@main|github|orbit-agent|
09:04:37||change.merged|change:harborlane/parcels#412|github|orbit-agent|
09:05:01|09:09:11|build.finished|build:4ad1e0c97b2f4cc1|cloud-build||success
09:09:20||hosting.released|site:track|firebase-hosting|deployer|success
09:12:05|09:49:50|state.error_burst|site:track|cloud-logging||
09:14:08|09:50:30|state.alert_open|policy:Tracking 404 rate|cloud-monitoring||
09:16:02||page.triggered|page:PD-8812|pagerduty|tomasz.wilk|
09:18:40||page.acknowledged|page:PD-8812|pagerduty|tomasz.wilk|
09:19:10||incident.declared|incident:INC-3107|cloudevents|tomasz.wilk|
09:22:10|09:41:06|build.finished|build:b81f04c277aa4d0e|cloud-build|orbit-agent|cancelled
09:24:00||message.posted|channel:inc-3107|slack|tomasz.wilk|
09:26:31||message.posted|channel:inc-3107|slack|orbit-agent|
09:27:02||message.posted|channel:inc-3107|slack|ines.okafor|
09:31:26||status.posted|incident:INC-3107|cloudevents|ines.okafor|
09:33:15||access.changed|role:roles/firebasehosting.admin|cloud-logging|ines.okafor|success
09:36:20||operation.attempted|site:track|cloud-logging|orbit-agent|denied
09:41:05||build.cancel_requested|build:b81f04c277aa4d0e|cloud-logging|tomasz.wilk|
09:42:00||message.posted|channel:inc-3107|slack|tomasz.wilk|
09:43:30||message.posted|channel:inc-3107|slack|orbit-agent|
09:47:12||hosting.rolled_back|site:track|firebase-hosting|tomasz.wilk|success
09:50:30||alert.closed|policy:Tracking 404 rate|cloud-monitoring||
09:55:14||message.posted|channel:inc-3107|slack|tomasz.wilk|
09:58:00||incident.resolved|incident:INC-3107|cloudevents|ines.okafor|
10:02:44||change.opened|change:harborlane/parcels#413|github|tomasz.wilk|
10:06:12|10:09:30|check.finished|check:e2e|github||failure
10:12:30||traffic.shifted|service:parcel-web|cloud-run|deployer|success
10:14:00|-|alert.opened|service:parcel-web|cloud-monitoring||
`;

const toEvent = (row: string, index: number): TimelineEvent => {
  const [from = '', until, kind, subject = '', source, who, outcome] = row.split('|');
  const [type = 'other', id = ''] = subject.split(/:(.*)/);
  const key = `k${index}`;
  return {
    id: `${source}|sample|${key}|${kind}|0`,
    kind: kind as EventKind,
    at: { from: instant(from), to: until === '-' ? null : until ? instant(until) : instant(from) },
    clock: 'provider',
    subjects: [{ type: type as EntityType, id }],
    actors: who ? [{ role: 'actor', handle: who }] : [],
    ...(outcome ? { outcome: outcome as Outcome } : {}),
    attributes: {},
    evidence: { source: source as SourceName, instance: 'sample', key, nativeId: key, path: 'events.jsonl', trust: 4 },
  };
};

export const SAMPLE_EVENTS: readonly TimelineEvent[] = ROWS.trim().split('\n').map(toEvent);

export const SAMPLE_INCIDENT: IncidentView = {
  id: 'INC-3107',
  title: 'Tracking page served 404s',
  from: '2026-03-17T08:40:00Z',
  to: '2026-03-17T10:20:00Z',
  timeZone: 'Europe/Warsaw',
  identities: [
    { id: 'tomasz', kind: 'human', names: ['Tomasz Wilk', 'tomasz.wilk', '@tomasz'], roles: ['on call'] },
    { id: 'ines', kind: 'human', names: ['Ines Okafor', 'ines.okafor'], roles: ['incident commander'] },
    { id: 'orbit', kind: 'agent', names: ['orbit-agent', 'orbit-agent[bot]'], roles: [] },
    { id: 'deployer', kind: 'service', names: ['deployer@harborlane-prod.iam.gserviceaccount.com'], roles: [] },
  ],
  aliases: [],
  createdAt: '2026-03-17T11:00:00Z',
  counts: { evidence: 1482, events: 2210, reports: 3 },
  latest: {
    reportId: 'rep_8f2k',
    title: SAMPLE_DOCUMENT.report.title,
    verifiedAt: '2026-03-17T12:00:03Z',
    summary: SAMPLE_DOCUMENT.summary,
  },
};

export const SAMPLE_REPORT_VIEW: ReportView = {
  id: 'rep_8f2k',
  incidentId: 'INC-3107',
  title: SAMPLE_DOCUMENT.report.title,
  sha256: SAMPLE_DOCUMENT.report.sha256,
  options: { fileName: 'post-mortem.md' },
  state: 'verified',
  version: 2,
  createdAt: '2026-03-17T12:00:00Z',
  verifiedAt: '2026-03-17T12:00:03Z',
  summary: SAMPLE_DOCUMENT.summary,
  error: null,
};

export const SAMPLE_COVERAGE: readonly CoverageEntry[] = SAMPLE_DOCUMENT.coverage.map((entry) => ({
  path: entry.path,
  scope: entry.scope,
  complete: entry.complete,
  from: parseInstant(entry.from)!,
  to: parseInstant(entry.to)!,
  selectors: {},
}));
