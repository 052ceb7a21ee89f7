/** When a site's route led to a service that was not there; said only where the service's absence is shown, by its making, its end or a complete listing. */
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { Manifest } from '../../../domain/incident.js';
import type { Instant } from '../../../domain/instant.js';
import type { Interval } from '../../../domain/interval.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { list, words } from '../../ports/json-reading.js';
import { derivedEvent, grouped } from './derived-event.js';
import { serviceStates } from './service-states.js';

interface Route {
  readonly pattern: string;
  readonly target: string;
}

/** A route that leads nowhere, from the record that made it so. */
interface Dangling extends Route {
  readonly begin: TimelineEvent;
  readonly site: EntityRef;
  readonly from: Instant;
  to: Instant | null;
}

export function danglingRoutes(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  const releases = events.filter(({ kind }) => kind === 'hosting.released' || kind === 'hosting.rolled_back');
  if (releases.length === 0) return [];
  const lives = grouped(serviceStates(events), (state) => `${state.evidence.instance} ${state.subjects[0]!.id}`);
  const found: Dangling[] = [];
  for (const line of grouped(releases, ({ subjects }) => subjects[0] && entityKey(subjects[0])).values()) {
    line.forEach((release, index) => {
      const live: Interval = { from: release.at.from, to: line[index + 1]?.at.from ?? null };
      for (const route of routesOf(release)) {
        const known = lives.get(`${release.evidence.instance} ${route.target}`) ?? [];
        if (known.length === 0 && !listsServices(manifest, events, release.evidence.instance)) continue;
        for (const gap of gapsIn(live, known))
          extend(found, { ...route, ...gap, begin: release, site: release.subjects[0]! });
      }
    });
  }
  return found.map(toEvent);
}

const routesOf = (release: TimelineEvent): readonly Route[] =>
  list(release.attributes['rewrites']).flatMap((rewrite) => {
    const [pattern, target] = [words(rewrite, 'pattern'), words(rewrite, 'service')];
    return pattern !== undefined && target !== undefined ? [{ pattern, target }] : [];
  });

/** Whether the services of a project are all listed: then one that no record shows was never there. */
const listsServices = (manifest: Manifest, events: readonly TimelineEvent[], project: string): boolean =>
  manifest.coverage.some(({ path, complete }) => complete && path === `gcp/${project}/run-services.json`) &&
  events.some(({ kind, evidence }) => kind === 'service.state' && evidence.instance === project);

/** The parts of a stretch in which no life of the service is known; before a first life whose making is not on record nothing is said. */
function gapsIn(live: Interval, lives: readonly TimelineEvent[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let from = live.from;
  for (const [index, { at, attributes }] of lives.entries()) {
    const silent = index === 0 && attributes['made'] !== true;
    if (!silent && at.from > from) gaps.push({ from, to: live.to !== null && live.to < at.from ? live.to : at.from });
    if (at.to === null) return gaps.filter(isLong);
    if (at.to > from) from = at.to;
    if (live.to !== null && from >= live.to) return gaps.filter(isLong);
  }
  return [...gaps, { from, to: live.to }].filter(isLong);
}

const isLong = ({ from, to }: Interval): boolean => to === null || to > from;

/** A release that keeps a dangling route lengthens it. */
function extend(found: Dangling[], next: Interval & Omit<Dangling, 'from' | 'to'>): void {
  const same = found.findLast(
    ({ site, pattern, target }) =>
      entityKey(site) === entityKey(next.site) && pattern === next.pattern && target === next.target,
  );
  if (same && same.to === next.from) same.to = next.to;
  else found.push({ ...next });
}

function toEvent({ begin, site, pattern, target, from, to }: Dangling): TimelineEvent {
  const route: EntityRef = { type: 'route', id: `${site.id}:${pattern}` };
  return derivedEvent(begin, {
    kind: 'state.route_dangling',
    at: { from, to },
    subjects: [route, site, { type: 'service', id: target }],
    attributes: { pattern, target },
    ordinal: `${pattern}>${target}`,
  });
}
