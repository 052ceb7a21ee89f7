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

const anyOf = (...ways: readonly string[]): RegExp => new RegExp(`\\b(?:${ways.join('|')})\\b`);

const MAXIMUM =
  /\b(?:peak(?:ed|ing|s)?|worst|highest|maximum|max|high (?:point|of)|topp(?:ed|ing)(?! (?:the )?\d)|max(?:ed|ing) out|crest(?:ed|ing)|at most)\b/;
const MINIMUM = /\b(?:lowest|minimum|(?<![/\d] ?)min|bottomed|low (?:point|of)|trough|nadir|floor)\b/;
/** "Did not go above 45 % at any point", "never once climbed over it", "was always below it". */
const NEVER_ABOVE = anyOf(
  String.raw`never (?:(?:once|even|ever|quite|actually|really) )?(?:(?:\w+ )?(?:older|longer|higher|larger|bigger|greater|more|beyond)|above|more|over|past|went|got|came|rose|climbed|grew|reached|hit|exceeded|passed|topped|crossed|touched|broke|surpassed|breached|made it (?:to|past|above|over|beyond))`,
  String.raw`at no (?:point|time|stage|moment)\b.{0,40}\b(?:more|over|above|beyond|past|exceed\w*|reach\w*|pass\w*|cross\w*|top(?:ped)?)`,
  "(?:did not|didn['’]t) (?:(?:once|even|ever|quite|actually) )?(?:exceed|reach|hit|pass|cross|top|touch|break|surpass|breach|(?:go|get|rise|climb|grow|come|make it) (?:above|over|past|beyond|higher|to))",
  'not once (?:above|over)',
  '(?:stayed|remained|kept|held) (?:well )?(?:below|under)',
  'always (?:well )?(?:below|under)',
  '(?:was|were) (?:well )?(?:below|under) [^.;]{1,20} (?:throughout|at all times|all (?:along|the time|the way)|the whole time)',
  String.raw`never (?:\w+ ){1,2}more than`,
  'not? more than',
);
const NEVER_BELOW = anyOf(
  String.raw`never (?:(?:once|even|ever|quite|actually|really) )?(?:(?:went|got|came) (?:below|under|down|lower)|fell|dropped|sank|dipped|(?:\w+ )?(?:below|under|less|lower|fewer|smaller))`,
  String.raw`at no (?:point|time|stage|moment)\b.{0,40}\b(?:less|below|under|lower|fewer)`,
  "(?:did not|didn['’]t) (?:(?:once|even|ever|quite|actually) )?(?:fall|drop|sink|dip|go|get) (?:below|under|lower)",
  '(?:stayed|remained|kept|held) (?:well )?(?:above|over)',
  'always (?:well )?(?:above|over)',
  '(?:was|were) (?:well )?(?:above|over) [^.;]{1,20} (?:throughout|at all times|all (?:along|the time|the way)|the whole time)',
  String.raw`never (?:\w+ ){1,2}(?:fewer|less) than`,
);
/** Until when it did not is when it did: "did not pass 5 % until 06:12". */
const NOT_UNTIL = /\b(?:not|n['’]t|never)\b.{0,60}\b(?:until|till|before)\b/;
const TOTAL = /\b(?:total|in all|all told|altogether|overall|combined|sum)\b/;

/** The measure that a clause asks for. */
export function measureOf(text: string, family: string): ClaimOf<'amount'>['measure'] {
  // "At the lowest point no more than 2,204": how far it went, and no bound of all of it.
  if (/\bno more than\b/.test(text) && MINIMUM.test(text)) return 'minimum';
  const bounded = !NOT_UNTIL.test(text) || /\bnever\b/.test(text);
  if (bounded && NEVER_BELOW.test(text)) return 'never_below';
  if (bounded && NEVER_ABOVE.test(text)) return 'never_above';
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
  'alert alerts alarm alarms notification notifications build builds deploy deploys deployment deployments rollout rollouts rollback rollbacks post posts page pages incident incidents ticket tickets issue issues pr prs release releases commit commits review reviews approval approvals check checks revision revisions update updates',
);

export const isSizeNoun = (word: string): boolean => SIZES.has(word);
export const isCountedNoun = (word: string): boolean => COUNTED.has(word);

/** "Files in #742: 23": a bare number is of what its key begins with. */
export const withKeyNoun = (values: readonly Valued[], [head]: readonly string[]): readonly Valued[] =>
  values.length === 1 && head !== undefined && isSizeNoun(head) && values[0]!.slot.noun.length === 0
    ? [{ ...values[0]!, slot: { ...values[0]!.slot, noun: [head] } }]
    : values;
