/** A length of time told between two figures: "14 % at 9:07, two minutes later 60 %". Where each holds at its own moment, so does the length between them. */
import { spanFits } from '../../checks/matching/span-fit.js';
import type { Claim, ClaimOf } from '../../claims/claim.js';
import { type Instant, parseInstant } from '../../domain/instant.js';
import type { Weighed } from '../../domain/weigh.js';

interface Judged extends Weighed {
  readonly claim: Claim;
}

/** The two figures that bear the length out, or none: another length would have put the second at another moment. */
export function figuresApart<One extends Judged>(claim: ClaimOf<'duration'>, judged: readonly One[]): readonly One[] {
  const { length, unit } = claim;
  const figures = judged.filter(
    ({ verdict, claim: one }) =>
      verdict === 'supported' &&
      one.kind === 'amount' &&
      one.modality === 'asserted' &&
      one.unit === unit &&
      one.span.start <= length.span.start &&
      one.span.end >= length.span.end,
  );
  for (const [i, first] of figures.entries()) {
    const from = momentOf(first.claim);
    const second = figures.slice(i + 1).find((one) => {
      const to = momentOf(one.claim);
      if (!from || !to || from.from === to.from) return false;
      return spanFits(length, ...(from.from < to.from ? ([from, to] as const) : ([to, from] as const))) === 'yes';
    });
    if (second) return [first, second];
  }
  return [];
}

/** A figure told of one moment, and not over a stretch or up to an end. */
function momentOf(claim: Claim): { readonly from: Instant; readonly to: Instant } | null {
  const time = claim.kind === 'amount' ? claim.time : undefined;
  const [reading, ...more] = time?.readings ?? [];
  if (!time || !reading || more.length > 0 || time.until || time.upTo || time.precision !== 'minute') return null;
  const [from, to] = [parseInstant(reading.from), parseInstant(reading.to)];
  return from === null || to === null ? null : { from, to };
}
