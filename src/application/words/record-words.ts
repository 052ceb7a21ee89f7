/** Records and coverage as parts of a sentence: what happened and when, and what is known to be complete; no verdict, no judgement. */
import type { CoverageEntry } from '../../domain/coverage.js';
import type { EventKind } from '../../domain/event-kind.js';
import { formatInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { eventWords, nameOf, type People } from './event-words.js';
import { clockWords, spanWords } from './value-words.js';

/** What sentences are told with: names of people, and the day whose date needs no mention. */
export interface Telling {
  readonly people: People;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
}

/** Records of how something stood, or of many instants at once: a single time would mislead. */
const WITHOUT_TIME: ReadonlySet<EventKind> = new Set([
  'metric.series',
  'service.state',
  'policy.state',
  'uptime.state',
]);

/** Records of a stretch of time, told from its begin to its end. */
const STRETCHES: ReadonlySet<EventKind> = new Set([
  'policy.snoozed',
  'state.alert_open',
  'state.error_burst',
  'state.route_dangling',
  'state.traffic',
]);

/** A record as the core of a sentence: `build 15e50003 was cancelled by Devon Okafor at 13:36:23 UTC`. */
export function sayEvent(event: TimelineEvent, { people, day }: Telling): string {
  const words = eventWords(event, people);
  const [from, to] = [formatInstant(event.at.from), event.at.to === null ? null : formatInstant(event.at.to)];
  if (WITHOUT_TIME.has(event.kind)) return words;
  if (event.kind === 'alert.opened')
    return `alert ${nameOf(event)} opened at ${clockWords(from, day)}${to === null || to === from ? '' : ` and closed at ${clockWords(to, day)}`}`;
  if (STRETCHES.has(event.kind) && to !== null && to !== from) return `${words} from ${spanWords(from, to, day)}`;
  return `${words} at ${clockWords(to ?? from, day)}`;
}

/** The moment that a sentence gives for a record: its begin for alerts and stretches, else its end. */
export const toldAt = (event: TimelineEvent): bigint =>
  event.kind === 'alert.opened' || STRETCHES.has(event.kind) ? event.at.from : (event.at.to ?? event.at.from);

/** By the moments that sentences give for them. */
export const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  [...events].sort((a, b) => (toldAt(a) < toldAt(b) ? -1 : toldAt(a) > toldAt(b) ? 1 : 0));

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\/pull-requests\.json$/, 'pull-request record'],
  [/\/commits\.json$/, 'commit record'],
  [/\/activity\.json$/, 'record of pushes'],
  [/\/deployments\.json$/, 'deployment record'],
  [/\/releases\.json$/, 'release record'],
  [/\/rule-suites\.json$/, 'record of protection rules'],
  [/\/check-suites\.json$/, 'record of checks'],
  [/\/issues\.json$/, 'issue record'],
  [/\/builds\.json$/, 'build record'],
  [/\/run-services\.json$/, 'record of Cloud Run services'],
  [/\/run-revisions\.json$/, 'record of Cloud Run revisions'],
  [/\/alerts\.json$/, 'alert record'],
  [/\/time-series\.json$/, 'metric record'],
  [/\/alert-policies\.json$/, 'record of alert policies'],
  [/\/snoozes\.json$/, 'record of snoozes'],
  [/\/hosting-[^/]+$/, 'record of Hosting releases'],
  [/\/logging\.jsonl$/, 'audit log'],
  [/^slack\//, 'chat record'],
  [/^jira\//, 'ticket record'],
  [/^pagerduty\//, 'paging record'],
  [/^alertmanager\//, 'record of alert notifications'],
  [/^events\.jsonl$/, 'event record'],
];

/** `the complete pull-request record of acme/shop`, made from the path of its file. */
export function sayCoverage({ path }: CoverageEntry): string {
  const noun = NOUNS.find(([pattern]) => pattern.test(path))?.[1] ?? `record in ${path}`;
  const owner = /^(?:github|gcp)\/(.+)\/[^/]+$/.exec(path)?.[1];
  return `the complete ${noun}${owner ? ` of ${owner}` : ''}`;
}
