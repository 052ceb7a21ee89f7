/** Where a stated distance does not tell its two ends apart: the same words at both, or an end of which only "that" or "it" tells. */
import type { ClaimOf } from '../../claims/claim.js';
import type { Happening } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { Pair } from './both-ends.js';

/** "Silenced at 11:09, until that was undone an hour later": an end of which only "that" or "it" tells must be of what the other end is of. */
export const hasPointedEnd = ({ text, from, to }: ClaimOf<'duration'>): boolean =>
  /\b(?:that|this|it|which) (?:was|were|had|got|is)\b/i.test(text) &&
  [from, to].some(
    (end) =>
      end !== undefined &&
      end.agent === undefined &&
      end.time === undefined &&
      end.subjects.every(({ how }) => how === 'implied'),
  );

export const isOfOneThing = ([a, b]: Pair): boolean => {
  const keys = new Set((a.event?.subjects ?? []).map(entityKey));
  return (b.event?.subjects ?? []).some((ref) => keys.has(entityKey(ref)));
};

/** Both ends told by the same words, "it" left out: the reader took one of them for both. */
export const isOneEnd = ({ from, to }: ClaimOf<'duration'>): boolean =>
  from !== undefined &&
  to !== undefined &&
  from.actions.length > 0 &&
  from.ordinal === to.ordinal &&
  from.actions.join() === to.actions.join() &&
  toldThings(from) === toldThings(to);

const toldThings = ({ subjects }: Happening): string =>
  subjects.flatMap(({ how, span }) => (how === 'implied' ? [] : [span.start])).join();

/** "The second page": one of several, and nobody knows which. */
export const isSomeNth = (what: Happening | undefined): boolean =>
  (what?.subjects ?? []).some(
    ({ how, candidates, text }) => how === 'described' && candidates.length === 0 && NTH.test(text),
  );
const NTH = /\b(?:second|third|fourth|fifth|next|other)\b/i;
