/** When absence may count: a complete coverage entry over the whole window, for a file that is seen to keep such records of such a subject. */
import { type CoverageEntry, entriesFor } from '../../domain/coverage.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { SourceName } from '../../domain/evidence.js';
import { type Interval, overlaps } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { KindSeen, World } from '../world.js';

/** Sources whose records can be deleted or missed, whatever a manifest says. */
const NEVER: ReadonlySet<SourceName> = new Set(['slack', 'git']);

/**
 * The coverage entries that show that no event of any of the kinds happened to the subjects in the window; null when
 * any file that could hold one is incomplete, unknown, or has no record of the kind at all.
 */
export function absenceProof(
  kinds: readonly EventKind[],
  subjects: readonly EntityRef[],
  window: Interval,
  world: World,
): readonly CoverageEntry[] | null {
  const proof = new Set<CoverageEntry>();
  for (const kind of kinds) {
    const own = world.seen.filter((row) => row.kind === kind && speaksOf(row, subjects));
    const control = CONTROLS.find(([family]) => family.test(kind))?.[1];
    const rows = own.length > 0 ? own : world.seen.filter((row) => row.kind === control && speaksOf(row, subjects));
    for (const row of rows) {
      const entry = NEVER.has(row.source) ? undefined : completeEntry(row, window, world.coverage);
      if (!entry) return null;
      proof.add(entry);
    }
  }
  return proof.size > 0 ? [...proof] : null;
}

/** Only the files and parts that hold what is counted: a project of other things says nothing about these. */
export function keptBy(events: readonly TimelineEvent[], world: World): World {
  const parts = new Set(events.map((event) => `${event.evidence.path}|${event.evidence.part?.project ?? ''}`));
  return { ...world, seen: world.seen.filter((row) => parts.has(`${row.path}|${row.part.project ?? ''}`)) };
}

/** A file that lists a pull request, ticket or page keeps all that is done to it: one that was opened is control enough. */
const CONTROLS: readonly (readonly [RegExp, EventKind])[] = [
  [/^change\.(?!opened$|reverted$)/, 'change.opened'],
  [/^ticket\.(?!opened$)/, 'ticket.opened'],
  [/^page\.(?!triggered$)/, 'page.triggered'],
  [/^alert\.closed$/, 'alert.opened'],
];

function completeEntry(row: KindSeen, window: Interval, coverage: readonly CoverageEntry[]): CoverageEntry | undefined {
  const speaking = entriesFor(coverage, row.path, row.part);
  if (speaking.some((entry) => !entry.complete && overlaps(entry, window))) return undefined;
  return speaking.find(
    (entry) =>
      entry.complete &&
      entry.from <= window.from &&
      (entry.to === null || (window.to !== null && entry.to >= window.to)),
  );
}

/** A repository's files speak of its own changes only; other files of everything they hold. */
function speaksOf(row: KindSeen, subjects: readonly EntityRef[]): boolean {
  const repositories = subjects.flatMap((ref) => repositoryOf(ref) ?? []);
  if (repositories.length === 0 || row.source !== 'github') return true;
  return repositories.includes(row.instance);
}

function repositoryOf(ref: EntityRef): string | null {
  if (ref.type === 'repository') return ref.id;
  const found = /^([^#@]+\/[^#@]+)[#@]/.exec(ref.id);
  return found ? found[1]! : null;
}

export const keysOf = (refs: readonly EntityRef[]): readonly string[] => refs.map(entityKey);
