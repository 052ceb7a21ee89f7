/** From readings of single records to the timeline of an incident; pure, and the same whatever order the records arrive in. */
import type { Manifest } from '../../domain/incident.js';
import { compareEvents } from '../../domain/timeline-event.js';
import { deriveStates } from './derive/derive-states.js';
import { fillIn } from './fill-in.js';
import { identityBook } from './identity-book.js';
import { listHoldings } from './list-holdings.js';
import { mergeEntities } from './merge-entities.js';
import type { BuiltTimeline, RecordReading } from './record-reading.js';
import { resolvePeople } from './resolve-people.js';
import { settleEvents } from './settle-events.js';
import { settleRecords } from './settle-records.js';

/**
 * @example
 * const built = buildTimeline(manifest, readings);
 * built.events[0].kind; // → 'change.opened'
 */
export function buildTimeline(manifest: Manifest, readings: readonly RecordReading[]): BuiltTimeline {
  // 1. One reading per record: repeats fall together, revisions give way to the latest, conflicts are kept in sight.
  const { settled, conflicts, notUnderstood } = settleRecords(readings);
  // 2. One event per id.
  const told = settleEvents(settled);
  // 3. Which file keeps what: asked before repetitions are dropped, because they prove that it keeps them.
  const holdings = listHoldings(told);
  // 4. What one record alone could not say.
  const filled = fillIn(told);
  // 5. Who is who.
  const book = identityBook(manifest.identities, settled, filled);
  // 6. What held between the events.
  const states = deriveStates(filled, manifest);
  const events = [...filled, ...states].map((event) => resolvePeople(event, book)).sort(compareEvents);
  return {
    events,
    entities: mergeEntities(manifest.aliases, settled, events),
    identities: book.identities,
    holdings,
    conflicts,
    notUnderstood,
  };
}
