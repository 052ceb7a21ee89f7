/** Which of the tracks that a phrase may mean it most likely does: without a service named, those where something went wrong. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Track } from './series.js';
import { excursionsIn } from './series-shape.js';
import { leastOf } from './series-windows.js';

type Amount = ClaimOf<'amount'>;

export const namesService = (claim: Amount): boolean =>
  claim.subjects.some((slot) => slot.candidates.some((ref) => ref.type === 'service'));

/** Without a service named, only where something went wrong: the totals of quiet services are nobody's claim. */
export function struck(tracks: readonly Track[], claim: Amount): readonly Track[] {
  if (namesService(claim)) return tracks;
  const away = tracks.filter((track) => excursionsIn(track.points, leastOf(track)).length > 0);
  return away.length > 0 ? away : tracks;
}
