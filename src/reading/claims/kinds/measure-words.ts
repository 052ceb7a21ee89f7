/** How an amount is measured, by the words around it: a peak, a bound that was never passed, a total; and which nouns count records or sizes. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { AmountSlot } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import { isWantedCount } from './wanted-count.js';

/** An amount and the word that leads it. */
export interface Valued {
  readonly slot: AmountSlot;
  readonly relation: 'from' | 'to' | 'of' | undefined;
}

const MAXIMUM = /\b(?:peak(?:ed|ing|s)?|worst|highest|maximum|max|high (?:point|of)|topp(?:ed|ing)|at most)\b/;
const MINIMUM = /\b(?:lowest|minimum|(?<![/\d] ?)min|bottomed|low (?:point|of)|trough|nadir|floor)\b/;
const NEVER_ABOVE =
  /\b(?:never (?:(?:\w+ )?(?:older|longer|higher|larger|bigger|greater|more|beyond)|above|more|over|exceeded|past|got|went|rose|reached|hit|came|climbed|passed|topped)|at no (?:point|time)\b.{0,40}\b(?:more|over|above|exceed\w*|reach\w*)|did not exceed|not once (?:above|over)|(?:stayed|remained|kept) (?:well )?(?:below|under)|no more than)\b/;
const NEVER_BELOW =
  /\b(?:never (?:fell|dropped|sank|(?:\w+ )?(?:below|under|less|lower|fewer|smaller))|at no (?:point|time)\b.{0,40}\b(?:less|below|under)|(?:stayed|remained|kept) (?:well )?above)\b/;
const TOTAL = /\b(?:total|in all|all told|altogether|overall|combined|sum)\b/;

/** The measure that a clause asks for. */
export function measureOf(text: string, family: string): ClaimOf<'amount'>['measure'] {
  // "At the lowest point no more than 2,204": how far it went, and no bound of all of it.
  if (/\bno more than\b/.test(text) && MINIMUM.test(text)) return 'minimum';
  if (NEVER_BELOW.test(text)) return 'never_below';
  if (NEVER_ABOVE.test(text)) return 'never_above';
  if (MAXIMUM.test(text)) return 'maximum';
  if (MINIMUM.test(text)) return 'minimum';
  if (TOTAL.test(text)) return 'total';
  if (family === 'percent' || family === 'fraction') return 'share';
  if (family !== 'count') return 'value';
  return isWantedCount(text) ? 'wanted' : 'count';
}

/** What parts one value from the next: "3,805 errors, peaking at 147", "200 in all (peak 31)", "900 with a peak of 40". */
const PARTED_LEFT = /\d[^,;(]*?(?:[,;(]|\b(?:with|and|but)\b) ?([^\d]*)$/;
const PARTED_RIGHT = /^([^,;(]*?)(?:[,;(](?! ?$)|\b(?:with|and|but)\b)[^\d]*\d/;

/** The measure of the part of a clause that a value stands in, where another value stands in another part: "floor 2204, normal 8.4k". */
export function measureAt([before, behind]: readonly [string, string], family: string): ClaimOf<'amount'>['measure'] {
  const left = PARTED_LEFT.exec(before)?.[1] ?? before;
  const right = PARTED_RIGHT.exec(behind.replace(/(\d),(\d{3})/g, '$1$2'))?.[1] ?? behind;
  return measureOf(`${left.trimEnd()} ${right}`, family);
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));

/** Nouns of what a change is made of. */
const SIZES = stems('file files line lines addition additions deletion deletions insertion insertions');
/** Nouns of things that leave one record each. */
const COUNTED = stems(
  'alert alerts alarm alarms build builds deploy deploys deployment deployments rollout rollouts rollback rollbacks post posts page pages incident incidents ticket tickets issue issues pr prs release releases commit commits review reviews approval approvals check checks revision revisions update updates',
);

export const isSizeNoun = (word: string): boolean => SIZES.has(word);
export const isCountedNoun = (word: string): boolean => COUNTED.has(word);

/** "Files in #742: 23": a bare number is of what its key begins with. */
export const withKeyNoun = (values: readonly Valued[], [head]: readonly string[]): readonly Valued[] =>
  values.length === 1 && head !== undefined && isSizeNoun(head) && values[0]!.slot.noun.length === 0
    ? [{ ...values[0]!, slot: { ...values[0]!.slot, noun: [head] } }]
    : values;
