/** Whose curve a clause speaks of where it names no thing in full: "checkout's own 5xx", "payment errors", among the things that are measured. */
import type { ClaimOf } from '../../claims/claim.js';
import { measuredThing } from '../../claims/words/measured-things.js';
import { stem } from '../../claims/words/stem.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** Parts of names that tell nobody apart. */
const COMMON: ReadonlySet<string> = new Set(
  'api app apps web service services server prod production the request error query run main core'.split(' ').map(stem),
);

/** Stems of the things that are measured, as their names have them. */
const namesOf = kept(
  (event: TimelineEvent): ReadonlySet<string> =>
    new Set(
      event.subjects
        .filter(({ type }) => type === 'service' || type === 'database')
        .flatMap(({ id }) => id.toLowerCase().split(/[^\p{L}\p{N}]+/u))
        .map(stem)
        .filter((word) => word.length > 2 && !COMMON.has(word)),
    ),
);

/** Series of the thing that owns the figure by a part of its name; all of them where no part of a name tells. */
export function ofOwner({ text }: ClaimOf<'amount'>, series: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const owners = ownersIn(text);
  if (owners.length === 0) return series;
  const own = series.filter((event) => owners.some((word) => namesOf(event).has(word)));
  return own.length > 0 ? own : series;
}

/** Words before "'s" or right before what is measured. */
function ownersIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]s\b)?/gu) ?? [];
  return words.flatMap((word, i) => {
    const whose = /^(.+)['’]s$/.exec(word)?.[1];
    const of = measuredThing(stem(words[i + 1] ?? '')) ? word : undefined;
    const owner = whose ?? of;
    return owner === undefined ? [] : [stem(owner)];
  });
}
