/** Company of a verb that is told by where the words stand, and not by their being there. */
import type { Token } from './token.js';

/** Whether a company that only its place tells stands around the verb. */
export const standsSo = (
  company: string,
  segment: readonly Token[],
  verb: number,
  particles: readonly string[],
): boolean =>
  (company === '#bare' && isBare(segment, verb, particles)) ||
  (company === '#paged' && isPage(segment, verb)) ||
  (company === '#toperson' && reachesSomebody(segment, verb));

/** "The page went to Otso", "it was passed on to the secondary". */
const reachesSomebody = (segment: readonly Token[], verb: number): boolean => {
  const to = segment.findIndex(({ folded }, i) => i > verb && i <= verb + 2 && folded === 'to');
  const next = /^(?:the|our)$/.test(segment[to + 1]?.folded ?? '') ? segment[to + 2] : segment[to + 1];
  return to > 0 && next?.kind === 'person' && !segment.slice(0, verb).some(({ kind }) => kind === 'person');
};

/** "Took the page", "got the first page": the page is what the verb is done to. */
const isPage = (segment: readonly Token[], verb: number): boolean => {
  const at = segment.findIndex(({ folded }, i) => i > verb && /^(?:pages?|pager|call)$/.test(folded));
  return (
    at > verb &&
    at <= verb + 4 &&
    /^(?:the|this|that|a|his|her|its|our|their|both)$/.test(segment[verb + 1]!.folded) &&
    segment
      .slice(verb + 2, at)
      .every(({ kind, folded }) => kind !== 'mark' && !/^(?:of|on|to|for|at|status|web|home)$/.test(folded))
  );
};

/** Up to a word that places the deed: "picked up two minutes after the escalation". */
const upToLink = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ folded }) => /^(?:after|before|when|while|once)$/.test(folded));
  return at < 0 ? tokens : tokens.slice(0, at);
};

/** "Otso picked up at 04:53": nothing is done to anything that is told. */
const isBare = (segment: readonly Token[], verb: number, particles: readonly string[]): boolean =>
  upToLink(segment.slice(verb + 1)).every(
    ({ kind, folded, stem: stemmed }) =>
      kind === 'time' ||
      kind === 'duration' ||
      kind === 'mark' ||
      particles.includes(stemmed) ||
      /^(?:at|on|only|just|again|later|after|within|in|by|about|around|some|right|away|immediately|quickly|promptly|first|then|finally|eventually|it|utc|local|time)$|ly$/.test(
        folded,
      ),
  ) && segment.some(({ kind, folded }, i) => i < verb && (kind === 'person' || /^(?:i|he|she|we)$/.test(folded)));
