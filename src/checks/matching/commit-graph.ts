/** Which commits contain which: ancestry by recorded parents, and the commit that a change, release or build stands for; says nothing where a parent is unknown. */
import type { SubjectSlot } from '../../claims/slots.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export const GRAPH_KINDS: readonly EventKind[] = [
  'commit.authored',
  'tag.created',
  'release.published',
  'change.merged',
  'change.opened',
  'build.finished',
  'revision.created',
  'deployment.recorded',
];

/** What one thing holds: its tip, and the record that says so. */
export interface Tip {
  readonly sha: string;
  readonly record: TimelineEvent;
  readonly ref: EntityRef;
}

export interface CommitGraph {
  /** The commits that a thing may stand for, each with the record that says so. */
  tipsOf(slot: Pick<SubjectSlot, 'candidates'>): readonly Tip[];
  /** Every release that stands on a commit. */
  releases(): readonly Tip[];
  /** Whether `part` is reachable from `whole`; null where the graph does not tell. */
  contains(whole: string, part: string): boolean | null;
  /** Commits that `to` has and `from` has not; null where the graph does not tell. */
  between(from: string, to: string): readonly string[] | null;
  recordOf(sha: string): TimelineEvent | undefined;
}

const known = new WeakMap<readonly TimelineEvent[], CommitGraph>();

export function commitGraph(events: readonly TimelineEvent[]): CommitGraph {
  const before = known.get(events);
  if (before) return before;
  const made = build(events);
  known.set(events, made);
  return made;
}

function build(events: readonly TimelineEvent[]): CommitGraph {
  const parents = new Map<string, readonly string[]>();
  const records = new Map<string, TimelineEvent>();
  const tips = new Map<string, Tip[]>();
  for (const event of events) {
    if (event.kind === 'commit.authored') note(event, parents, records);
    for (const tip of tipsIn(event)) tips.set(entityKey(tip.ref), [...(tips.get(entityKey(tip.ref)) ?? []), tip]);
  }
  const reach = (sha: string): ReadonlySet<string> => {
    const seen = new Set([sha]);
    for (const edge = [sha]; edge.length > 0; )
      for (const parent of parents.get(edge.pop()!) ?? [])
        if (!seen.has(parent)) {
          seen.add(parent);
          edge.push(parent);
        }
    return seen;
  };
  const open = (shas: Iterable<string>): boolean => [...shas].some((sha) => !parents.has(sha));
  return {
    tipsOf: (slot) =>
      slot.candidates.flatMap((ref) =>
        ref.type === 'commit' && records.has(ref.id)
          ? [{ sha: ref.id, record: records.get(ref.id)!, ref }]
          : (tips.get(entityKey(ref)) ?? []),
      ),
    releases: () => [...tips.values()].flat().filter((tip) => tip.ref.type === 'release'),
    contains(whole, part) {
      const held = reach(whole);
      if (held.has(part)) return true;
      return open(held) || !parents.has(part) ? null : false;
    },
    between(from, to) {
      const [old, young] = [reach(from), reach(to)];
      const fresh = [...young].filter((sha) => !old.has(sha));
      return open(fresh) || !young.has(from) ? null : fresh;
    },
    recordOf: (sha) => records.get(sha),
  };
}

function note(
  event: TimelineEvent,
  parents: Map<string, readonly string[]>,
  records: Map<string, TimelineEvent>,
): void {
  const sha = event.attributes['sha'];
  const list = event.attributes['parents'];
  if (typeof sha !== 'string') return;
  if (Array.isArray(list)) {
    parents.set(sha, list.map(String));
    const kept = records.get(sha);
    if (kept?.evidence.source !== 'git') records.set(sha, event);
  } else if (!records.has(sha)) records.set(sha, event);
}

/** Which thing stands for which commit, as one record says it. */
function tipsIn(event: TimelineEvent): readonly Tip[] {
  const sha =
    event.attributes[event.kind === 'tag.created' ? 'target' : event.kind === 'change.opened' ? 'mergeSha' : 'sha'];
  if (typeof sha !== 'string' || sha.length !== 40 || event.kind === 'commit.authored') return [];
  return event.subjects
    .filter((ref) => ['release', 'change', 'build', 'revision', 'deployment'].includes(ref.type))
    .map((ref) => ({ sha, record: event, ref }));
}
