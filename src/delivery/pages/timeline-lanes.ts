/** Timeline events as lanes of marks: which lane an event belongs to, how much it matters in a picture, and its few words. Judges nothing. */
import type { EventKind } from '../../domain/event-kind.js';
import { toEpochMs } from '../../domain/instant.js';
import { compareEvents, type Outcome, type TimelineEvent } from '../../domain/timeline-event.js';
import { sourceName } from '../words/source-words.js';
import { markLabel } from './timeline-labels.js';

export interface LaneMark {
  /** Milliseconds since the epoch. */
  readonly from: number;
  /** Equal to `from` for a point; null while open. */
  readonly to: number | null;
  readonly kind: EventKind;
  readonly label: string;
  readonly tone: MarkShape;
  /** How many events it stands for. */
  readonly count: number;
  /** 2 labelled first, 0 thinned first. */
  readonly weight: 0 | 1 | 2;
}

/** Each has a shape of its own, not only a colour. */
export type MarkShape = 'trouble' | 'good' | 'stopped' | 'change' | 'word';

export interface Lane {
  readonly name: string;
  readonly marks: readonly LaneMark[];
}

/** Not drawn: states as of an export, series and lines by the thousand; what they amount to is drawn as derived intervals. */
const UNDRAWN = new Set<EventKind>([
  'service.state',
  'policy.state',
  'uptime.state',
  'metric.series',
  'request.served',
  'log.written',
  'state.service_exists',
  'state.traffic',
  'commit.authored',
  'change.opened',
  'change.drafted',
  'change.ready',
  'deployment.recorded',
  'alert.closed',
]);

/** Whether events of a kind are drawn, and so stand in the table beside the picture. */
export const isDrawn = (kind: EventKind): boolean => !UNDRAWN.has(kind);

type Group =
  | 'Alerts and outages'
  | 'Paging and incident'
  | 'Code'
  | 'Builds and checks'
  | 'Runtime'
  | 'Access and settings'
  | 'Words'
  | 'Other';
const GROUPS: readonly Group[] = [
  'Alerts and outages',
  'Paging and incident',
  'Runtime',
  'Builds and checks',
  'Code',
  'Access and settings',
  'Words',
  'Other',
];

const FAMILY: Readonly<Record<string, Group>> = {
  alert: 'Alerts and outages',
  page: 'Paging and incident',
  incident: 'Paging and incident',
  status: 'Paging and incident',
  change: 'Code',
  ref: 'Code',
  tag: 'Code',
  release: 'Code',
  protection: 'Code',
  check: 'Builds and checks',
  build: 'Builds and checks',
  pipeline: 'Builds and checks',
  artifact: 'Builds and checks',
  trigger: 'Builds and checks',
  deploy: 'Runtime',
  deployment: 'Runtime',
  service: 'Runtime',
  revision: 'Runtime',
  traffic: 'Runtime',
  hosting: 'Runtime',
  job: 'Runtime',
  config: 'Access and settings',
  access: 'Access and settings',
  account: 'Access and settings',
  policy: 'Access and settings',
  flag: 'Access and settings',
  operation: 'Access and settings',
  message: 'Words',
  ticket: 'Words',
  state: 'Alerts and outages',
};

const WEIGHTY = new Set<EventKind>([
  'change.merged',
  'build.cancel_requested',
  'build.finished',
  'service.deployed',
  'traffic.shifted',
  'hosting.released',
  'hosting.rolled_back',
  'alert.opened',
  'page.triggered',
  'incident.declared',
  'incident.resolved',
  'state.error_burst',
  'state.route_dangling',
  'access.changed',
  'flag.changed',
  'job.finished',
  'release.published',
]);
const LIGHT = new Set<EventKind>([
  'message.posted',
  'message.edited',
  'change.commented',
  'ticket.commented',
  'build.step',
  'event.generic',
  'operation.attempted',
]);

const groupOf = (kind: EventKind): Group => FAMILY[kind.split('.')[0]!] ?? 'Other';

/** Alerts, runtime and code are told apart by what they concern; the rest by source. */
function laneName(event: TimelineEvent, group: Group): string {
  const first = event.subjects[0];
  const service = event.subjects.find(({ type }) => type === 'service' || type === 'site');
  if (group === 'Runtime') return `Runtime: ${service?.id ?? first?.id ?? sourceName(event.evidence.source)}`;
  if (group === 'Alerts and outages') return service ? `Alerts: ${service.id}` : 'Alerts and outages';
  if (group === 'Code')
    return `Code: ${(event.subjects.find(({ type }) => type === 'repository')?.id ?? event.evidence.instance).split('/').at(-1)}`;
  if (group === 'Words') return sourceName(event.evidence.source);
  return group;
}

const SHAPES: Readonly<Record<Outcome, MarkShape | null>> = {
  success: 'good',
  failure: 'trouble',
  timeout: 'trouble',
  cancelled: 'stopped',
  denied: 'stopped',
  skipped: 'stopped',
  partial: 'trouble',
  unknown: null,
};

function shapeOf(event: TimelineEvent, group: Group): MarkShape {
  if (event.kind === 'page.resolved' || event.kind === 'incident.resolved') return 'good';
  if (group === 'Alerts and outages' || event.kind === 'page.triggered' || event.kind === 'incident.declared')
    return 'trouble';
  if (event.kind === 'build.cancel_requested') return 'stopped';
  return (event.outcome && SHAPES[event.outcome]) ?? (group === 'Words' ? 'word' : 'change');
}

/** Lanes in a fixed order of groups, then by name; at most `mostLanes`, the emptiest folded into one. */
export function lanesOf(events: readonly TimelineEvent[], mostLanes = 14): readonly Lane[] {
  const lanes = new Map<string, { group: number; name: string; marks: LaneMark[] }>();
  const merged = new Set(events.filter(({ kind }) => kind === 'state.alert_open').map(({ evidence }) => evidence.key));
  for (const event of [...events].sort(compareEvents)) {
    if (!isDrawn(event.kind) || (event.kind === 'alert.opened' && merged.has(event.evidence.key))) continue;
    const group = groupOf(event.kind);
    const name = laneName(event, group);
    const lane = lanes.get(name) ?? { group: GROUPS.indexOf(group), name, marks: [] };
    lanes.set(name, lane);
    lane.marks.push({
      from: toEpochMs(event.at.from),
      to: event.at.to === null ? null : toEpochMs(event.at.to),
      kind: event.kind,
      label: markLabel(event),
      tone: shapeOf(event, group),
      count: 1,
      weight: WEIGHTY.has(event.kind) ? 2 : LIGHT.has(event.kind) ? 0 : 1,
    });
  }
  return folded([...lanes.values()], mostLanes);
}

function folded(lanes: { group: number; name: string; marks: LaneMark[] }[], most: number): readonly Lane[] {
  const byPlace = (a: { group: number; name: string }, b: { group: number; name: string }) =>
    a.group - b.group || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  if (lanes.length <= most) return lanes.sort(byPlace);
  const weight = (lane: { marks: LaneMark[] }) =>
    lane.marks.reduce((sum, mark) => sum + (mark.tone === 'trouble' ? 100 : mark.weight * 10 + 1), 0);
  const kept = [...lanes].sort((a, b) => weight(b) - weight(a) || byPlace(a, b));
  const rest = kept.splice(most - 1).flatMap((lane) => lane.marks);
  const other = { name: 'Other', marks: rest.sort((a, b) => a.from - b.from) };
  return [...kept.sort(byPlace), other];
}
