/** What a count is of its run: all there was to do, what was done, what was not; so that "converted 52,090" finds "rowsBackfilled" and never "rowsScanned". */
import { stem } from '../../claims/words/stem.js';

export type CountRole = 'whole' | 'done' | 'undone' | 'other';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem));

const WHOLE = stems(
  'total totals expected scanned scan seen found planned considered received fetched queued selected eligible candidates all input inputs checked',
);
const UNDONE = stems(
  `skipped skip skipping failed fail failing failures failure rejected reject dropped drop ignored ignore missed miss missing lost lose
   remaining remain left pending unprocessed unparsable invalid errors errored error discarded discard unsent unconverted`,
);
const DONE = stems(
  `converted convert backfilled backfill migrated migrate written write wrote loaded load replayed replay copied copy updated update inserted insert
   sent send imported import exported export restored restore released release delivered deliver completed complete
   succeeded succeed success successful done finished moved move transferred transfer repaired repair indexed index ingested ingest stored store
   produced produce created create transformed transform synced sync published publish ok fine passed pass deleted delete purged purge`,
);

/** The role that the words of a key tell, the last telling one first. */
export function roleOfKey(words: readonly string[]): CountRole {
  for (const word of [...words].reverse()) {
    if (UNDONE.has(word)) return 'undone';
    if (DONE.has(word)) return 'done';
    if (WHOLE.has(word)) return 'whole';
  }
  return 'other';
}

/** The role that the words beside a number speak of: that something was not done tells more than that it was, and that more than how much there was. */
export function roleSaid(words: readonly string[]): CountRole {
  const has = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  return has(UNDONE) ? 'undone' : has(DONE) ? 'done' : has(WHOLE) ? 'whole' : 'other';
}

/** Counts of the role that is spoken of; where none is of it, those whose keys tell no other role. */
export function ofRole<T extends { readonly words: readonly string[] }>(
  counts: readonly T[],
  role: CountRole,
): readonly T[] {
  if (role === 'other') return counts;
  const fitting = counts.filter((count) => roleOfKey(count.words) === role);
  return fitting.length > 0 ? fitting : counts.filter((count) => roleOfKey(count.words) === 'other');
}
