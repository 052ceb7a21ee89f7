/** Names that only records of other things give: "the revert of #12", "the retry of build 3f21", the version that ran before. */
import type { Entity, EntityRef } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** @param events in their fixed order. */
export function derivedNames(events: readonly TimelineEvent[]): readonly Entity[] {
  return [...events.flatMap(revertOf), ...retries(events), ...events.flatMap(replaced)];
}

const called = ({ type, id }: EntityRef, noun: string, of: EntityRef): Entity => ({
  type,
  id,
  names: [`${noun} of ${of.id}`],
});

function revertOf({ kind, subjects }: TimelineEvent): readonly Entity[] {
  const [reverted, reverting] = subjects;
  return kind === 'change.reverted' && reverted && reverting ? [called(reverting, 'revert', reverted)] : [];
}

/** The version that a delivery took the place of may have come long before the records begin. */
function replaced({ kind, attributes: { previousVersion } }: TimelineEvent): readonly Entity[] {
  return kind === 'service.deployed' && typeof previousVersion === 'string' && /\d/.test(previousVersion)
    ? [{ type: 'version', id: previousVersion, names: [previousVersion] }]
    : [];
}

/** A retried build is a new one: it repeats the last build of the same trigger and commit. */
function retries(events: readonly TimelineEvent[]): readonly Entity[] {
  const asked = new Set(
    events
      .filter(({ kind, outcome }) => kind === 'build.retry_requested' && outcome !== 'denied')
      .flatMap(({ subjects }) => buildOf(subjects)?.id ?? []),
  );
  const last = new Map<string, EntityRef>();
  const found: Entity[] = [];
  for (const { kind, subjects, attributes } of events) {
    const build = kind === 'build.queued' ? buildOf(subjects) : undefined;
    if (!build) continue;
    const work = `${String(attributes['trigger'])} ${String(attributes['sha'])}`;
    const before = last.get(work);
    if (before && asked.has(build.id)) found.push(called(build, 'retry', before));
    last.set(work, build);
  }
  return found;
}

const buildOf = (subjects: readonly EntityRef[]): EntityRef | undefined =>
  subjects.find(({ type }) => type === 'build');
