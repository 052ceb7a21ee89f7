/** Leaves out of a clause what only anchors its time: "The alert fired twelve minutes after #12 was merged": the merge only tells when, and is no part of the alert. */
import type { Predication } from './predication.js';
import type { Token } from './token.js';

export function withoutAnchor(predication: Predication): Predication {
  const anchors = predication.tokens.flatMap((token) =>
    (token.time?.readings ?? []).flatMap((one) => (one.kind === 'relative' && one.anchorSpan ? [one.anchorSpan] : [])),
  );
  const stays = (token: Token): boolean => !anchors.some(({ start, end }) => token.start >= start && token.end <= end);
  if (anchors.length === 0 || (predication.verb && !stays(predication.verb))) return predication;
  const { tokens, left, right } = predication;
  return { ...predication, tokens: tokens.filter(stays), left: left.filter(stays), right: right.filter(stays) };
}
