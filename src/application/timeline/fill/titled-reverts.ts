/** A merged change that is titled as the revert of another one, by that one's whole title, reverts it: the forge's own button writes no more than that. */
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { derivedEvent } from '../derive/derived-event.js';

const REVERTS = /^revert:?\s+["“”'‘’]?(.{3,300}?)["“”'‘’]?$/i;

export function titledReverts(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const merges = events.filter(({ kind, attributes }) => kind === 'change.merged' && REVERTS.test(titleOf(attributes)));
  if (merges.length === 0) return events;
  const known = new Set(
    events
      .filter(({ kind }) => kind === 'change.reverted')
      .flatMap(({ subjects }) => subjects.slice(1).map(({ id }) => id)),
  );
  const opened = events.filter(({ kind }) => kind === 'change.opened');
  const made = merges.flatMap((merge) => {
    const own = merge.subjects[0]!;
    if (own.type !== 'change' || known.has(own.id)) return [];
    const title = REVERTS.exec(titleOf(merge.attributes))![1]!.toLowerCase();
    const repository = own.id.slice(0, own.id.indexOf('#'));
    const meant = opened.filter(
      ({ subjects: [first], attributes, at }) =>
        first !== undefined &&
        first.id !== own.id &&
        first.id.startsWith(`${repository}#`) &&
        at.from < merge.at.from &&
        titleOf(attributes).toLowerCase() === title,
    );
    // Two of one title: which one is meant, nobody can tell.
    const [only, ...more] = meant;
    if (!only || more.length > 0) return [];
    return [
      {
        ...derivedEvent(merge, {
          kind: 'change.reverted',
          at: merge.at,
          subjects: [only.subjects[0]!, ...merge.subjects],
          attributes: { number: merge.attributes['number'] ?? null, by: own.id, proof: 'title' },
        }),
        clock: merge.clock,
        // Who merged it brought it in, and is not who reverted.
        actors: merge.actors.flatMap((one) =>
          one.role === 'author' ? [one] : one.role === 'actor' ? [{ ...one, role: 'committer' as const }] : [],
        ),
      },
    ];
  });
  return made.length === 0 ? events : [...events, ...made];
}

const titleOf = ({ title }: TimelineEvent['attributes']): string => (typeof title === 'string' ? title.trim() : '');
