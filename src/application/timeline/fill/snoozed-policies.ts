/** Which policies the end of a snooze is about, and when a snooze really ended: both stand in another record of the same snooze. */
import { type EntityRef, entityKey } from '../../../domain/entity.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';

export function snoozedPolicies(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const policies = new Map<string, readonly EntityRef[]>();
  const ends = new Map<string, TimelineEvent>();
  for (const event of events) {
    const snooze = snoozeOf(event);
    if (snooze === undefined || !held(event)) continue;
    const about = event.subjects.filter(({ type }) => type === 'policy');
    if (about.length > 0 && !policies.has(snooze)) policies.set(snooze, about);
    if (event.attributes['action'] !== 'ended') continue;
    for (const key of [snooze, startOf(event)]) if (key !== undefined && !ends.has(key)) ends.set(key, event);
  }
  return events.map((event) => {
    const snooze = snoozeOf(event);
    if (snooze === undefined || !held(event)) return event;
    const known = event.subjects.some(({ type }) => type === 'policy');
    const about = known ? [] : (policies.get(snooze) ?? []);
    const other = ends.get(snooze) ?? ends.get(startOf(event) ?? '');
    const end = event.attributes['action'] === 'ended' ? undefined : other?.at.from;
    const early = end !== undefined && end >= event.at.from && (event.at.to === null || end < event.at.to);
    if (about.length === 0 && !early) return event;
    return {
      ...event,
      subjects: [...about, ...event.subjects],
      at: early ? { from: event.at.from, to: end } : event.at,
    };
  });
}

/** A request that names a snooze otherwise than its end does still began it, at the instant that its end gives. */
function startOf({ subjects, attributes: { from }, evidence }: TimelineEvent): string | undefined {
  const policy = subjects.find(({ type }) => type === 'policy');
  return policy && typeof from === 'string' ? `${evidence.instance} ${entityKey(policy)} ${from}` : undefined;
}

/** A snooze that was refused never held. */
const held = ({ outcome }: TimelineEvent): boolean => outcome === undefined || outcome === 'success';

const snoozeOf = ({ kind, subjects, evidence }: TimelineEvent): string | undefined => {
  if (kind !== 'policy.snoozed') return undefined;
  const snooze = subjects.find(({ type, id }) => type === 'other' && id !== '');
  return snooze && `${evidence.instance} ${entityKey(snooze)}`;
};
