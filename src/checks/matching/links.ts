/** Which things belong together: the build of a pull request, the revision of a build, the commit of a release; joined by what records name in one breath. */
import { type EntityRef, type EntityType, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** Records that join two things. */
export const LINKING_KINDS: readonly EventKind[] = [
  'change.opened',
  'change.merged',
  'change.reverted',
  'commit.authored',
  'build.queued',
  'build.finished',
  'build.run_requested',
  'revision.created',
  'artifact.published',
  'release.published',
  'tag.created',
  'deployment.recorded',
  'deploy.requested',
  'service.deployed',
  'check.finished',
  'pipeline.finished',
  'traffic.shifted',
];

/** Things that everything hangs on: being of one service joins nothing. */
const HUBS: ReadonlySet<EntityType> = new Set([
  'service',
  'repository',
  'project',
  'environment',
  'site',
  'ref',
  'channel',
  'trigger',
  'check',
  'role',
  'policy',
  'metric',
  'other',
]);
/** Whether so much hangs on it that being of it joins nothing. */
export const isHub = (ref: EntityRef): boolean => HUBS.has(ref.type);
const FARTHEST = 3;

export interface Links {
  /** Keys of everything that belongs to a thing within a few joins, the thing itself included. */
  of(ref: EntityRef): ReadonlySet<string>;
}

const made = new WeakMap<readonly TimelineEvent[], Links>();

/** The same list of events gives the same links, worked out once: every claim of a report asks for them. */
export function linksAmong(events: readonly TimelineEvent[]): Links {
  const before = made.get(events);
  if (before) return before;
  const links = joinsIn(events);
  made.set(events, links);
  return links;
}

function joinsIn(events: readonly TimelineEvent[]): Links {
  const neighbours = new Map<string, Set<string>>();
  for (const event of events) {
    const keys = joined(event);
    for (const a of keys)
      for (const b of keys) if (a !== b) (neighbours.get(a) ?? neighbours.set(a, new Set()).get(a)!).add(b);
  }
  const known = new Map<string, ReadonlySet<string>>();
  return {
    of(ref) {
      const key = entityKey(ref);
      const before = known.get(key);
      if (before) return before;
      const reached = spread(key, neighbours);
      known.set(key, reached);
      return reached;
    },
  };
}

/** A revert names two changes that are not one another's; every other record joins what it names. */
function joined(event: TimelineEvent): readonly string[] {
  if (event.kind === 'change.reverted') return [];
  const keys = event.subjects.filter((ref) => !HUBS.has(ref.type) && !isPipeline(ref, event)).map(entityKey);
  for (const name of ['mergeSha', 'sha', 'headSha']) {
    const value = event.attributes[name];
    if (typeof value === 'string' && value.length === 40 && event.kind.startsWith('change.'))
      keys.push(`commit:${value}`);
  }
  const digest = event.attributes['digest'];
  if (typeof digest === 'string') keys.push(`digest:${digest}`);
  const digests = event.attributes['digests'];
  if (Array.isArray(digests)) for (const one of digests) if (typeof one === 'string') keys.push(`digest:${one}`);
  return keys.length > 8 ? keys.slice(0, 8) : keys;
}

/** The pipeline that made a build makes every other one too. */
const isPipeline = (ref: EntityRef, { kind }: TimelineEvent): boolean =>
  ref.type === 'job' && /^(?:build|pipeline)\./.test(kind);

function spread(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set([start]);
  // Two changes that share a commit are not one another's: a thing never leads to its own kind.
  const own = start.slice(0, start.indexOf(':') + 1);
  let edge = [start];
  for (let step = 0; step < FARTHEST && edge.length > 0; step++) {
    const next: string[] = [];
    for (const key of edge) {
      for (const other of neighbours.get(key) ?? []) {
        if (reached.has(other) || other.startsWith(own)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return reached;
}
