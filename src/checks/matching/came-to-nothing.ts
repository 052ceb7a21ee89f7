/** What ended without the deed: a pull request closed or left open was not merged, a failed or cancelled build deployed nothing, a revision that failed never served. */
import type { ActionId } from '../../claims/action.js';
import type { Happening } from '../../claims/slots.js';
import { entriesFor } from '../../domain/coverage.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { Question, Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { aboutThing, ownOf } from './about.js';
import type { Links } from './links.js';
import { readingsOf } from './slot-matches.js';

const FATE: Question = {
  kinds: [
    'change.opened',
    'change.closed',
    'change.merged',
    'build.finished',
    'revision.failed',
    'revision.ready',
    'traffic.shifted',
    'service.deployed',
    'deployment.status',
  ],
};
export const FATE_QUESTIONS: readonly Question[] = [FATE];

const MERGES: ReadonlySet<ActionId> = new Set<ActionId>(['merge']);
const TAKES_EFFECT: ReadonlySet<ActionId> = new Set<ActionId>([
  'deploy',
  'serve',
  'publish',
  'shift_traffic',
  'become_ready',
]);

/** The record that shows that nothing came of it; null where something may have. */
export function cameToNothing(happening: Happening, timeline: Timeline, links: Links): TimelineEvent | null {
  const { actions, subjects } = happening;
  const named = subjects.filter((slot) => slot.how !== 'described' || slot.candidates.length === 1);
  const refs = named.flatMap((slot) => (slot.candidates.length === 1 ? slot.candidates : []));
  const all = timeline.ask(FATE);
  const change = refs.find((ref) => ref.type === 'change');
  if (change && actions.length > 0 && actions.some((action) => MERGES.has(action))) return unmerged(change, all);
  if (actions.length === 0 || !actions.every((action) => TAKES_EFFECT.has(action) || action === 'merge')) return null;
  const revision = refs.find((ref) => ref.type === 'revision');
  if (revision) return failed(revision, all);
  const build = refs.find((ref) => ref.type === 'build');
  if (build) return unbuilt([entityKey(build)], all);
  const released = refs.find((ref) => ref.type === 'release' || ref.type === 'deployment' || ref.type === 'version');
  if (released) return undeployed(released, all);
  if (!change) return null;
  return (
    unmerged(change, all) ??
    unbuilt(
      [...links.of(change)].filter((key) => key.startsWith('build:')),
      all,
    )
  );
}

/** Closed without merging, or open when it was last seen. */
function unmerged(change: EntityRef, all: readonly TimelineEvent[]): TimelineEvent | null {
  const own = ownOf(all, entityKey(change));
  if (own.some((event) => event.kind === 'change.merged')) return null;
  const state = own.find((event) => event.kind === 'change.opened')?.attributes['state'];
  if (state !== undefined && state !== 'CLOSED' && state !== 'OPEN') return null;
  return own.find((event) => event.kind === 'change.closed') ?? (state === undefined ? null : own[0]!);
}

/** Said to have been merged at a time up to which its own record reaches, and that record has no merge; one that was closed instead was never merged. */
export function surelyUnmerged(event: TimelineEvent, happening: Happening, world: World): boolean {
  const { actions, attempted, time, subjects } = happening;
  // What "it" stands for may be another change.
  const changes = subjects.filter(({ types, candidates }) =>
    [...types, ...candidates.map((ref) => ref.type)].includes('change'),
  );
  if (changes.length !== 1 || changes[0]!.how !== 'named') return false;
  if (attempted || actions.length === 0 || !actions.every((action) => MERGES.has(action))) return false;
  if (event.kind === 'change.closed') return true;
  if (event.kind !== 'change.opened' || !time || time.inherited || time.hedge || time.until) return false;
  const entries = entriesFor(world.coverage, event.evidence.path, event.evidence.part ?? {});
  return readingsOf(time).every(({ from, to }) =>
    entries.some((entry) => entry.from <= from && (entry.to === null || entry.to >= (to ?? from))),
  );
}

function failed(revision: EntityRef, all: readonly TimelineEvent[]): TimelineEvent | null {
  const own = aboutThing(all, entityKey(revision));
  if (
    own.some(
      (event) =>
        event.kind === 'traffic.shifted' || event.kind === 'revision.ready' || event.kind === 'service.deployed',
    )
  )
    return null;
  return own.find((event) => event.kind === 'revision.failed') ?? null;
}

/** Its deployments to production all failed, and nothing else tells that it runs there. */
function undeployed(ref: EntityRef, all: readonly TimelineEvent[]): TimelineEvent | null {
  const own = aboutThing(all, entityKey(ref)).filter(
    ({ attributes: { environment } }) => typeof environment !== 'string' || /^prod/i.test(environment),
  );
  const ran = own.some(
    ({ kind, outcome }) =>
      kind === 'traffic.shifted' ||
      kind === 'revision.ready' ||
      ((kind === 'deployment.status' || kind === 'service.deployed') &&
        (outcome === 'success' || outcome === 'partial')),
  );
  return ran ? null : (own.findLast(({ outcome }) => outcome === 'failure' || outcome === 'timeout') ?? null);
}

/** Every build ended badly, and nothing that runs is told of any of them. */
function unbuilt(builds: readonly string[], all: readonly TimelineEvent[]): TimelineEvent | null {
  const theirs = new Set(builds.flatMap((key) => aboutThing(all, key)));
  const own = builds.length === 1 ? [...theirs] : all.filter((event) => theirs.has(event));
  const ends = own.filter((event) => event.kind === 'build.finished');
  const bad = ends.filter(
    (event) => event.outcome === 'failure' || event.outcome === 'cancelled' || event.outcome === 'timeout',
  );
  if (ends.length === 0 || bad.length !== ends.length || own.length > ends.length) return null;
  return ends.at(-1)!;
}
