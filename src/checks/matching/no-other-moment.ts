/** Whether the moments found for an end are all that there can be: a complete source keeps every such record, and there are few. */
import type { Happening } from '../../claims/slots.js';
import type { World } from '../world.js';
import { absenceProof } from './absence.js';
import type { Moments } from './moment.js';

/** "The silence", of which a complete source tells of one: whichever is meant, it is among these. */
export function noOtherMoment(what: Happening, { all }: Moments, world: World): boolean {
  if (all.length === 0 || all.length > MOST || what.words.length > 0 || what.actions.length === 0) return false;
  if (what.agent?.how === 'organisation') return false;
  // A thing that is named and in none of them is another one; one that is only described may go by the word.
  if (what.subjects.some(({ how }) => how === 'named')) return false;
  const events = all.flatMap(({ event }) => event ?? []);
  if (events.length < all.length) return false;
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  return absenceProof(kinds, [], world.incident, world) !== null;
}

const MOST = 4;
