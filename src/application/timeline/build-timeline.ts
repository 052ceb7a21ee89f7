/** From readings of single records to the timeline of an incident; pure, and the same whatever order the records arrive in. */
import type { Manifest } from '../../domain/incident.js';
import { compareEvents } from '../../domain/timeline-event.js';
import { deriveStates } from './derive/derive-states.js';
import { derivedNames } from './derived-names.js';
import { fillIn } from './fill/fill-in.js';
import { identityBook } from './identity-book.js';
import { listHoldings } from './list-holdings.js';
import { mergeEntities, metEntities } from './merge-entities.js';
import type { BuiltTimeline, RecordReading } from './record-reading.js';
import { resolvePeople } from './resolve-people.js';
import { settleEvents } from './settle-events.js';
import { settleRecords } from './settle-records.js';
import { unifyEntities } from './unify-entities.js';

/**
 * @example
 * const built = buildTimeline(manifest, readings);
 * built.events[0].kind; // → 'change.opened'
 */
export function buildTimeline(manifest: Manifest, readings: readonly RecordReading[]): BuiltTimeline {
  // 1. One reading per record: repeats fall together, revisions give way to the latest, conflicts are kept in sight.
  const { settled, conflicts, notUnderstood } = settleRecords(readings);
  // 2. One event per id, about one thing under one id.
  const events = settleEvents(settled);
  const things = unifyEntities(manifest.aliases, metEntities(settled, events));
  const told = events.map(things.unify);
  // 3. Which file keeps what: asked before repetitions are dropped, because they prove that it keeps them.
  const holdings = listHoldings(told);
  // 4. What one record alone could not say, and what held between the events.
  const filled = fillIn(told);
  const states = deriveStates(filled, manifest);
  // 5. Who is who.
  const book = identityBook(manifest.identities, settled, filled);
  return {
    events: [...filled, ...states].map((event) => resolvePeople(event, book)).sort(compareEvents),
    entities: mergeEntities(things.aliases, [...things.entities, ...derivedNames(filled), ...metEntities([], states)]),
    identities: book.identities,
    holdings,
    conflicts,
    notUnderstood,
  };
}
