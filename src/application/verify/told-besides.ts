/** Guards against what stands beside a deed and was taken up by no claim: at whose word it was done, before or after what, and of what it is said that nothing goes by that name. */

import { MINUTE } from '../../domain/instant.js';
import type { Said } from './said.js';
import { recordsBehind, unheldIn } from './words-behind.js';

/** "Muted on the instruction of the lead": that it was muted does not tell at whose word. */
const BIDDEN =
  /\b(?:on|at|upon|under|by|with) (?:[\p{L}'’.-]+ ){0,4}?(instructions?|orders?|requests?|behest|insistence|urging|advice|suggestion|blessing|consent|permission|knowledge|agreement|go-ahead)\b(?! (?:rates?|volumes?|counts?|numbers?|id)\b)/u;
export function saysBidden({ text, unit, beside, world }: Said): boolean {
  const word = BIDDEN.exec(text);
  if (!word || unit.some(({ claim }) => WORDS_OF_PEOPLE.has(claim.kind))) return false;
  return unheldIn(word[1]!, beside, world).length > 0;
}
/** What a claim of its own tells is nothing that a deed is held to: "muted on Ana's instruction" is two statements. */
export const withoutBidding = (text: string, unit: Said['unit']): string =>
  unit.some(({ claim }) => claim.kind === 'communication' && claim.act === 'request')
    ? text.replace(BIDDEN, ' ').replace(OF_WHOM, ' ')
    : text;
const OF_WHOM = /(?<= {2})(?:of|from|by) (?:the )?[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)?/u;
const WORDS_OF_PEOPLE: ReadonlySet<string> = new Set(['approval', 'communication']);

/** "Before she was even there, Leo had …": a time that a whole clause tells, which no claim of the sentence took up. */
const SIDE =
  /\b(?:before|after|until|once|by the time|as soon as) (?:he|she|they|we|i|you|it|this|that|any\p{L}+|some\p{L}+|every\p{L}+) (?:(?:had|have|has|was|were|is|did|could|even|ever|first|finally) |got|knew|came|went|saw|\p{L}+ed\b)/u;
/** "Only after the attempt did Ana take the role away". */
const ONLY_THEN = /^\W*only (?:after|when|once)\b/;
export const saysWhen = ({ claim, text, unit }: Said): boolean =>
  claim.kind === 'event' && unit.length === 1 && (SIDE.test(text) || ONLY_THEN.test(text));

/** "That version had been rolled out by hand": of what is only pointed at, a record of any such thing is none. */
export const isPointedAtNothing = ({ claim, text }: Said): boolean =>
  claim.kind === 'event' &&
  claim.what.subjects.some(
    ({ how, candidates, text: thing }) =>
      how === 'described' && candidates.length === 0 && text.includes(`that ${thing.toLowerCase()} `),
  ) &&
  claim.what.subjects.every(({ candidates }) => candidates.length === 0);

/** "Build 12 went", of "went as planned": a verb that tells nothing without what followed it. */
const BARE = /(?<!\b(?:never|not) )\b(?:went|goes|came|comes|proceeded|turned out|proved)\W*$/;
export const isBare = ({ text }: Said): boolean => BARE.test(text);

/** "#12 came out of the blue", "build 7 made headlines": the verb tells nothing, and what it takes is in no record. */
const LIGHT: ReadonlySet<string> = new Set(['mak', 'com', 'follow', 'keep', 'hold', 'stand']);
export const saysLittle = ({ claim, beside, world }: Said): boolean =>
  claim.kind === 'event' &&
  !claim.what.negated &&
  LIGHT.has(claim.what.verb ?? '') &&
  unheldIn(claim.what.words.join(' '), beside, world).length > 0;

/** "The ticket was assigned to Ana": whose page it was does not tell. */
export const isAnotherAssignment = ({ claim, text, records }: Said): boolean =>
  claim.kind === 'event' &&
  claim.what.actions.includes('assign') &&
  /\b(?:ticket|issue|case)\b/.test(text) &&
  records.length > 0 &&
  records.every(({ kind }) => kind.startsWith('page.'));

/** "Was ready at 10:52 and took all traffic in the same minute": two deeds whose records lie minutes apart are none of one minute. */
const AT_ONCE = /\b(?:in|within|at) the (?:very )?same (?:minute|second|moment|instant)\b/;
export const wasNotAtOnce = ({ claim, text, records, beside }: Said): boolean => {
  if (!AT_ONCE.test(text)) return false;
  const before = beside.findLast(({ claim: other }) => other.span.end <= claim.span.start);
  if (!before) return false;
  const others = recordsBehind([before]);
  return !records.some(({ at }) => others.some(({ at: other }) => near(at.from, other.from)));
};
const near = (a: bigint, b: bigint): boolean => (a > b ? a - b : b - a) <= 2n * MINUTE;
