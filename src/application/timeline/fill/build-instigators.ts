/** Who queued and who cancelled a build: joins builds with the audited requests behind them. */

import { entityKey } from '../../../domain/entity.js';
import type { EventActor } from '../../../domain/identity.js';
import { formatInstant, type Instant, SECOND } from '../../../domain/instant.js';
import { grouped } from '../../../domain/kept.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { words } from '../../ports/json-reading.js';

/** A build appears within this long of the request that made it. */
const QUEUED_WITHIN = 10n * SECOND;
/** Clocks of one provider: the request may be stamped a little after its effect. */
const BEFORE_REQUEST = 2n * SECOND;

const RUN = new Set(['build.run_requested', 'build.retry_requested']);

export function buildInstigators(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const granted = events.filter(({ outcome }) => outcome === undefined || outcome === 'success');
  const cancels = granted.filter(({ kind }) => kind === 'build.cancel_requested');
  const runs = granted.filter(({ kind }) => RUN.has(kind));
  if (cancels.length === 0 && runs.length === 0) return events;
  const builds = new Map<string, TimelineEvent>();
  for (const event of events) if (event.kind === 'build.queued') builds.set(buildOf(event) ?? '', event);
  const cancelling = byBuild(cancels);
  const asked = { all: runs, byBuild: byBuild(runs.filter(({ kind }) => kind === 'build.run_requested')) };
  return events.map((event) => {
    if (event.kind === 'build.finished' && event.outcome === 'cancelled')
      return cancelled(event, cancelling.get(buildOf(event)) ?? []);
    if (event.kind === 'build.queued') return queued(event, asked, builds);
    return event;
  });
}

const byBuild = (requests: readonly TimelineEvent[]): ByBuild => grouped(requests, (request) => [buildOf(request)]);
type ByBuild = ReadonlyMap<string | undefined, readonly TimelineEvent[]>;

/** The last granted request before the end. */
function cancelled(build: TimelineEvent, requests: readonly TimelineEvent[]): TimelineEvent {
  const end = (build.at.to ?? build.at.from) + BEFORE_REQUEST;
  const request = requests.findLast((one) => one.at.from <= end);
  if (!request) return build;
  const attributes = { cancelRequestedAt: formatInstant(request.at.from), ...build.attributes };
  return { ...build, actors: withActors(build.actors, request.actors), attributes };
}

/** The one request that names the build; failing that, the one that was made just before it and agrees with it. */
function queued(
  build: TimelineEvent,
  asked: { readonly all: readonly TimelineEvent[]; readonly byBuild: ByBuild },
  builds: ReadonlyMap<string, TimelineEvent>,
): TimelineEvent {
  const named = asked.byBuild.get(buildOf(build)) ?? [];
  const [only, ...others] =
    named.length > 0
      ? named
      : asked.all.filter((one) => near10(one.at.from, build.at.from) && agrees(one, build, builds));
  if (!only || others.length > 0) return build;
  return { ...build, actors: withActors(build.actors, only.actors) };
}

const near10 = (request: Instant, queuedAt: Instant): boolean =>
  request - BEFORE_REQUEST <= queuedAt && queuedAt <= request + QUEUED_WITHIN;

/** Same project, and trigger and ref do not differ where both are known; a retry repeats trigger and commit of the build it names. */
function agrees(request: TimelineEvent, build: TimelineEvent, builds: ReadonlyMap<string, TimelineEvent>): boolean {
  if (request.evidence.instance !== build.evidence.instance) return false;
  const retried = request.kind === 'build.retry_requested' ? builds.get(buildOf(request) ?? '') : undefined;
  if (request.kind === 'build.retry_requested' && (!retried || buildOf(request) === buildOf(build))) return false;
  const trigger = triggerOf(retried ?? request);
  if (trigger === undefined || trigger !== triggerOf(build)) return false;
  const asked = (retried ?? request).attributes;
  return (['ref', 'sha'] as const).every(
    (name) =>
      asked[name] === undefined || build.attributes[name] === undefined || asked[name] === build.attributes[name],
  );
}

/** The trigger that an event is about; its attribute may still be a number that became a name. */
const triggerOf = ({ subjects, attributes }: TimelineEvent): string | undefined =>
  subjects.find(({ type }) => type === 'trigger')?.id ?? words(attributes['trigger']);

const buildOf = (event: TimelineEvent): string | undefined => {
  const build = event.subjects.find(({ type }) => type === 'build');
  return build && `${event.evidence.instance} ${entityKey(build)}`;
};

const withActors = (own: readonly EventActor[], more: readonly EventActor[]): readonly EventActor[] => [
  ...own,
  ...more.filter(({ role, handle }) => !own.some((one) => one.role === role && one.handle === handle)),
];
