/** Which statements hold which concepts, alone or with what may be read beside them; so that a claim is compared only with those that can be like it. */

import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { type Rarity, spokenOf } from './spoken.js';

type Beside = (event: TimelineEvent, all: readonly TimelineEvent[]) => readonly TimelineEvent[];

/** Of each concept the places in the list of those that hold it. */
type WordIndex = ReadonlyMap<string, readonly number[]>;

const indexes = new WeakMap<readonly TimelineEvent[], WordIndex>();

/**
 * The statements whose shared concepts weigh at least `share` of all, in the order of `all`.
 * `beside` must be the same function for one list; the index is made once for it.
 */
export function holdingMost(
  all: readonly TimelineEvent[],
  concepts: ReadonlySet<string>,
  share: number,
  { beside, rarity }: { readonly beside: Beside; readonly rarity: Rarity },
): readonly TimelineEvent[] {
  const index = indexOf(all, beside);
  const weights = new Map<number, number>();
  let whole = 0;
  for (const concept of concepts) {
    const weight = rarity.weightOf(concept);
    whole += weight;
    for (const place of index.get(concept) ?? []) weights.set(place, (weights.get(place) ?? 0) + weight);
  }
  if (whole === 0) return all;
  // Sums in another order may differ in their last digit.
  const least = whole * share - 1e-9;
  const holding = [...weights].flatMap(([place, weight]) => (weight >= least ? [place] : []));
  return holding.sort((a, b) => a - b).map((place) => all[place]!);
}

/** The statements that hold one of the concepts themselves, in the order of `all`. */
export function holdingAny(all: readonly TimelineEvent[], concepts: ReadonlySet<string>): readonly TimelineEvent[] {
  const index = ownIndex(all);
  const places = new Set([...concepts].flatMap((concept) => index.get(concept) ?? []));
  return [...places].sort((a, b) => a - b).map((place) => all[place]!);
}

const ownIndex = kept(
  (all: readonly TimelineEvent[]): WordIndex =>
    grouped([...all.keys()], (place) => spokenOf(all[place]!).concepts.keys()),
);

function indexOf(all: readonly TimelineEvent[], beside: Beside): WordIndex {
  const before = indexes.get(all);
  if (before) return before;
  const index = grouped([...all.keys()], (place) => {
    const event = all[place]!;
    return new Set([event, ...beside(event, all)].flatMap((one) => [...spokenOf(one).concepts]));
  });
  indexes.set(all, index);
  return index;
}
