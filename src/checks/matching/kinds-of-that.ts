/** Which kinds of record could show that something was done to such a thing, whatever else they are done to. */
import type { SubjectSlot } from '../../claims/slots.js';
import type { EventKind } from '../../domain/event-kind.js';

/** "No alert opened": only what happens to alerts could show it, whatever else is opened. "The ticket was never assigned": that a page was tells nothing of it. */
export function kindsOfThat(subjects: readonly SubjectSlot[], kinds: readonly EventKind[]): readonly EventKind[] {
  const types = subjects.flatMap((slot) => slot.types);
  if (types.length === 0) return kinds;
  if (types.every((type) => type === 'ticket')) return kinds.filter((kind) => kind.startsWith('ticket.'));
  if (!types.every((type) => type === 'alert' || type === 'policy')) return kinds;
  const own = kinds.filter((kind) => /^(?:alert|policy)\./.test(kind));
  return own.length > 0 ? own : kinds;
}
