/** Statements that deny somebody's explanation: "the canary is not it", "2.8.3 is back, no change", "no it did not" right behind the one who said so. Words only; whether the claim is meant is for the check. */
import { fold } from '../../claims/words/atoms.js';
import { rephrased } from '../../claims/words/rephrased.js';
import { kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

export type Part = 'cause' | 'restoration';

const NOT_RELATED = /\bnot (?:related|involved)\b|\bunrelated\b|\binnocent\b|\bhad no part\b/;
/** A role that somebody denies outright. */
const DENIES: Readonly<Record<Part, RegExp>> = {
  cause:
    /\b(?:is|was|are|were|'s)(?: not|n't)(?: (?:really|actually|likely|even))? (?:it\b(?! that)|(?:the|our|a) (?:(?:root|real|actual) )?(?:cause|problem|culprit|reason|issue|trigger|fault)\b|to blame|culprit|responsible)|\b(?:did|does|has|had)(?: not|n't) (?:cause|trigger|break)\b/,
  restoration:
    /\b(?:did|does|has|had)(?: not|n't) (?:fix|help|end|restore|resolve|cure|bring|do (?:it|the trick))|\b(?:is|was|'s)(?: not|n't) (?:the|a|our) (?:fix|cure|remedy)\b/,
};
/** Told of what was just done: nothing got better by it. */
const UNCHANGED =
  /\bno change\b|\bunchanged\b|\b(?:is|are|was|were|still) (?:exactly |just |all )?the same\b|\bstill (?:failing|down|broken|crashing|dying|firing|the case|happening|(?:getting |seeing )?(?:[45]\d\d|~?\d+ ?%))/;
const NOT_YET = /\byet\b|\bso far\b|\?|\b(?:maybe|perhaps|might|could be|if|would|let's|will)\b/;
/** The whole of an answer that turns round what was said before it. */
const TURNS =
  /^(?:@?[\p{L}.-]+[,:] )?(?:(?:no|nope)(?=\s*(?:[,.;!:]|$)|\s+(?:it|that|this|they|we|i|he|she|the \p{L}+ did)\b)|not true\b|wrong\b|it (?:did|was|has|does)(?: not|n't)\b|that (?:is|was|'s|did)(?: not|n't)\b|(?:is|was|did)n't\b)/u;

/** Somebody claims that it was so: what an answer may then turn round. */
const CLAIMS: Readonly<Record<Part, RegExp>> = {
  cause: /\b(?:root )?cause(?:d|s)?\b|\btrigger|\bculprit\b|\bbecause\b|\bdue to\b|\bcorrelat|\bto blame\b|\bbroke\b/,
  restoration:
    /\b(?:restored|fix(?:ed|es)|resolved|recovered|ended|cured|healthy|healed|thanks to|brought back|solved|back to normal|did it|following)\b/,
};

const foldedOf = kept((event: TimelineEvent): string => fold((event.text ?? '').slice(0, 2000)));
const plainOf = kept((event: TimelineEvent): string => rephrased(foldedOf(event)).replace(/\s+/g, ' '));

/** The clauses in which the role is denied outright; its subject stands in the same one. */
export const denyingClauses = (event: TimelineEvent, part: Part): readonly string[] => DENYING[part](event);

const denyingOf = (part: Part) =>
  kept((event: TimelineEvent): readonly string[] =>
    NOT_YET.test(foldedOf(event))
      ? []
      : plainOf(event)
          .split(/[.;!\n,]+(?=\s|$)|\b(?:but|so|because)\b/)
          .filter((clause) => NOT_RELATED.test(clause) || DENIES[part].test(clause)),
  );
const DENYING = { cause: denyingOf('cause'), restoration: denyingOf('restoration') };

export const saysUnchanged = (event: TimelineEvent): boolean =>
  !NOT_YET.test(foldedOf(event)) && UNCHANGED.test(plainOf(event));

export const turnsRound = (event: TimelineEvent): boolean => TURNS.test(foldedOf(event)) && !/\?/.test(foldedOf(event));

export const explains = (event: TimelineEvent, part: Part): boolean =>
  CLAIMS[part].test(foldedOf(event)) && !foldedOf(event).includes('?');
