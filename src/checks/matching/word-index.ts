/** Which statements hold which concepts, alone or with what may be read beside them; so that a claim is compared only with those that can be like it. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { type Rarity, spokenOf } from './spoken.js';

type Beside = (event: TimelineEvent, all: readonly TimelineEvent[]) => readonly TimelineEvent[];

const indexes = new WeakMap<readonly TimelineEvent[], ReadonlyMap<string, readonly TimelineEvent[]>>();

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
  const weights = new Map<TimelineEvent, number>();
  let whole = 0;
  for (const concept of concepts) {
    const weight = rarity.weightOf(concept);
    whole += weight;
    for (const event of index.get(concept) ?? []) weights.set(event, (weights.get(event) ?? 0) + weight);
  }
  if (whole === 0) return all;
  // Sums in another order may differ in their last digit.
  const least = whole * share - 1e-9;
  return all.filter((event) => (weights.get(event) ?? 0) >= least);
}

function indexOf(all: readonly TimelineEvent[], beside: Beside): ReadonlyMap<string, readonly TimelineEvent[]> {
  const before = indexes.get(all);
  if (before) return before;
  const index = new Map<string, TimelineEvent[]>();
  for (const event of all) {
    const concepts = new Set([event, ...beside(event, all)].flatMap((one) => [...spokenOf(one).concepts]));
    for (const concept of concepts) {
      const list = index.get(concept);
      if (list) list.push(event);
      else index.set(concept, [event]);
    }
  }
  indexes.set(all, index);
  return index;
}
