/** Whether a shift of traffic brought a revision traffic: one that lost some is named by the same record and did nothing by it. */
import type { SubjectSlot } from '../../claims/slots.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

/** False only where the record itself gives shares and none of the revisions meant got more than it had. */
export function gainedTraffic(slots: readonly SubjectSlot[], { kind, attributes }: TimelineEvent): boolean {
  const meant = slots.flatMap(({ candidates }) =>
    candidates.filter(({ type }) => type === 'revision').map(({ id }) => id),
  );
  const { before, after } = attributes;
  if (kind !== 'traffic.shifted' || meant.length === 0 || !Array.isArray(after) || !Array.isArray(before)) return true;
  return meant.some((id) => shareOf(after, id) > shareOf(before, id));
}

/** A revision that was on trial, or newer than what is left, had traffic and has none any more; of those meant, where any is. What a newer one replaced was not taken out. */
export function lostTraffic(slots: readonly SubjectSlot[], { attributes: { before, after } }: TimelineEvent): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const meant = slots.flatMap(({ candidates }) =>
    candidates.filter(({ type }) => type === 'revision').map(({ id }) => id),
  );
  const left = namesIn(after);
  return namesIn(before).some(
    (id) =>
      shareOf(after, id) === 0 &&
      (meant.length === 0 || meant.includes(id)) &&
      (shareOf(before, id) < 100 || left.every((other) => other < id)),
  );
}

const namesIn = (shares: readonly unknown[]): readonly string[] =>
  shares.flatMap((one) => {
    const { revision } = (typeof one === 'object' && one !== null ? one : {}) as { readonly revision?: unknown };
    return typeof revision === 'string' && shareOf(shares, revision) > 0 ? [revision] : [];
  });

/** How much of the traffic goes to that revision, in percent. */
export const shareOf = (shares: readonly unknown[], id: string): number =>
  shares.reduce<number>((sum, one) => {
    const { revision, percent } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<
      Record<string, unknown>
    >;
    return revision === id && typeof percent === 'number' ? sum + percent : sum;
  }, 0);
