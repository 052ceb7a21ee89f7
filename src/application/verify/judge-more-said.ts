/** A sentence that says more than the records behind it hold is not borne out by them: of scope, manner, likeness, or in a clause that nobody took up. May only take support back. */
import { DOERS } from '../../checks/matching/deed-in-record.js';
import { saysAtFirst } from '../../checks/matching/first-try.js';
import { lettersOf } from '../../checks/matching/spoken.js';
import { isStatement } from '../../checks/matching/statements.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import { fold } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { hangsOnMore } from './adjuncts.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';
import { namesAnother } from './named-besides.js';
import { wasOnlyTried } from './only-tried.js';
import type { Said } from './said.js';
import { isOfAnotherRun, setsAgainst, stepsElsewhere } from './told-around-deeds.js';
import {
  isAnotherAssignment,
  isBare,
  isPointedAtNothing,
  saysBidden,
  saysLittle,
  saysWhen,
  wasNotAtOnce,
  withoutBidding,
} from './told-besides.js';
import { saysAnotherDay } from './told-dates.js';
import {
  changesAnother,
  isAside,
  isCorrected,
  isSaidToWork,
  mayBeTheSameImage,
  saysMeanwhile,
  tellsEffectToo,
  wasOfAnotherDay,
  wasSaidBefore,
  wentElsewhere,
  wentInSteps,
} from './told-of-deeds.js';
import { wasDoneToAnother } from './told-of-receivers.js';
import { wasDoneByStranger } from './told-of-strangers.js';
import { numberOf, numbersBehind, numbersIn, recordsBehind, unheldIn } from './words-behind.js';

const UNPROVEN = { verdict: 'unsupported', reason: 'no_record', deciding: [] } as const;

export function judgeMoreSaid<One extends JudgedClaim>(judged: readonly One[], world: World): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    if (one.verdict !== 'supported' || one.claim.denied) return one;
    const { claim } = one;
    const unit = units.get(claim.unit)!;
    const text = withoutBidding(fold(claim.text), unit);
    const beside = unit.filter(({ verdict }) => verdict === 'supported');
    const said = { claim, text, records: recordsBehind([one]), beside, unit, world };
    return GUARDS.some((saysMore) => saysMore(said)) ? { ...one, ...UNPROVEN } : one;
  });
}

const rests = (records: readonly TimelineEvent[]): boolean => records.length > 0 && records.every(isStatement);
const holds = (records: readonly TimelineEvent[], pattern: RegExp): boolean =>
  records.some(({ text = '' }) => pattern.test(fold(text)));

/** "At the first attempt": that it worked in the end does not tell that it worked at once. */
const FAILS = /\b(?:fail|refus|den|reject|cancel|abort|broke|error|not\b|un\w+ful)|n[’']t\b/;
const saysAtOnce = ({ text, records }: Said): boolean =>
  saysAtFirst(text) && !FAILS.test(text) && !holds(records, /\bfirst\b/);

/** "Without a hitch": only of what ended well by its record. */
const SMOOTHLY =
  /\bwithout (?:a |an |any |the slightest |further |much )?(?:hitch|hiccup|problem|trouble|difficult(?:y|ie)|error|issue)s?\b|\bsmoothly\b/;
const saysSmoothly = ({ text, records }: Said): boolean =>
  SMOOTHLY.test(text) && !records.some(({ outcome }) => outcome === 'success') && !holds(records, SMOOTHLY);

/** "Most of them from robots": of which part it is so, no record of the whole tells. */
const PART =
  /\b(?:majority|most|bulk|half|third|quarter|rest|many|few|none|some|several) of (?:them|these|those|which|whom|it)\b|\b(?:mostly|mainly|chiefly|largely)\b/;
function saysOfPart({ text, beside, world }: Said): boolean {
  const piece = text.split(PIECES).find((one) => PART.test(one));
  return piece !== undefined && unheldIn(piece.replace(PART, ' '), beside, world).length > 0;
}
const PIECES = /[,;:](?=\s)|\s[-–—]\s|[()|]|\b(?:and|but|while|whereas)\b/;

/** "Three of the 31": both numbers are of one record, or of none. */
const N_OF_M =
  /\b([\p{L}\d,.]+) (?:out )?of (?:the |our |its |their |all )?(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gu;
function countsOtherwise({ text, beside }: Said): boolean {
  const pairs = [...text.matchAll(N_OF_M)];
  if (pairs.length === 0 || beside.some(({ claim }) => claim.kind === 'amount')) return false;
  const known = numbersBehind(beside);
  const alls = recordsBehind(beside).flatMap(({ text: theirs = '' }) =>
    [...fold(theirs).matchAll(ALL_M)].map(([, whole]) => numberOf(whole!)),
  );
  return pairs.some(([, part, whole]) => {
    const [n, m] = [numberOf(part!), numberOf(whole!)];
    return n !== null && m !== null && n !== m && (alls.includes(m) || (known.has(m) && !known.has(n)));
  });
}
/** "All three hospitals": then it is not one of the three. */
const ALL_M = /\ball (?:of )?(?:the |our |its |their )?([\p{L}\d]+)/gu;

/** "Ran out by itself", where somebody ended it. */
const BY_ITSELF = /\b(?:by|of) (?:it|them)sel(?:f|ves)\b|\bon (?:its|their) own\b/;
const wasDoneBySomebody = ({ text, records }: Said): boolean =>
  BY_ITSELF.test(text) &&
  records.length > 0 &&
  records.every(
    (event) => !isStatement(event) && event.actors.some(({ role, kind }) => kind === 'human' && DOERS.has(role)),
  );

/** "Lowered from sixteen to four": what it became does not tell what it had been. */
function stepsFromElsewhere({ claim, records }: Said): boolean {
  const { from, to } = (claim.kind === 'event' && claim.step) || {};
  if (typeof from?.value !== 'number' || typeof to?.value !== 'number' || from.span.start >= to.span.start)
    return false;
  return !records.some((event) => numbersIn(event).has(from.value as number));
}

/** "On every tier", where "the default tier" was said. */
const EVERY = /\b(?:every|each) (?:single )?(\p{L}{3,})/gu;
function saysOfAll({ text, records }: Said): boolean {
  if (!rests(records)) return false;
  if (EVERYBODY.test(text) && !holds(records, /\b(?:every\w*|each|all|we|nobody|none|us)\b/)) return true;
  const said = records.map(({ text: theirs = '' }) => lettersOf(theirs).split(' ').map(stem));
  return [...text.matchAll(EVERY)].some(([, noun]) => {
    const word = stem(noun!);
    const places = said.flatMap((words) => words.flatMap((one, i) => (one === word ? [words[i - 1] ?? ''] : [])));
    return places.length > 0 && !places.some((before) => ALL.has(before));
  });
}
const EVERYBODY = /\b(?:everybody|everyone) (?:was|were|is|had|has|did|could)\b/;
const ALL: ReadonlySet<string> = new Set('every each all any the single whole both these our'.split(' ').map(stem));

/** "Just as slow", "as well as the first": like another thing, of which the record does not speak. */
const LIKE =
  /\b(?:just|equally|every bit|no less|quite) as \p{L}+\b(?! (?:i|we|he|she|they|it|the)\b)|\bas well as the (?:first|second|third|last|other|one|rest)\b|\b(?:there|here),? (?:too|as well|also)(?=\W*$|[.,;:])/u;
const saysAlike = ({ text, records }: Said): boolean => LIKE.test(text) && !holds(records, LIKE);

/** "Got as far as pushing": how far it came is told by its steps, and not by a deed of that name. */
const AS_FAR = /\bas far as (?!(?:i|we|he|she|they|anyone|anybody)\b)/;
const saysHowFar = ({ text, records }: Said): boolean =>
  AS_FAR.test(text) && !records.some(({ kind }) => kind === 'build.step');

/** An image that was pushed is no branch that was. */
const PUSHED_IMAGE = /\bpush(?:es|ed|ing)? (?:\p{L}+ ){0,2}(?:images?|containers?|artifacts?)\b/u;
const isAnotherPush = ({ text, records }: Said): boolean =>
  PUSHED_IMAGE.test(text) && records.some(({ kind }) => kind === 'ref.pushed');

/** "Took traffic as soon as it was ready": one moment of one record does not bear out two. */
function isOneForTwo({ text, beside }: Said): boolean {
  if (!/\b(?:as soon as|no sooner)\b/.test(text) || beside.length < 2) return false;
  return recordsBehind(beside).length === 1;
}

/** "Version that put it right | v8.4.1": that there is such a version does not tell what it did. */
const ROW_OF_DEED = /^\W*(?:\p{L}+ ){1,3}(?:that|which|who) \p{L}+[^|:]*[|:]/u;
const isOnlyNamed = ({ claim, text }: Said): boolean =>
  claim.kind === 'event' && claim.what.verb === undefined && !claim.what.negated && ROW_OF_DEED.test(text);

/** "The merge of #12 was overdue", "build 7 made headlines": that there was such a deed does not tell what is said of it. */
const saysOfDeed = ({ claim, text, beside, world }: Said): boolean =>
  isOfNoun(claim, text) && unheldIn(text.replace(DONE, ' '), beside, world).length > 0;

const isOfNoun = (claim: Claim, text: string): boolean =>
  claim.kind === 'approval'
    ? APPROVAL_FIRST.test(text)
    : claim.kind === 'event' && !claim.what.negated && claim.what.verb === undefined && PREDICATE.test(text);
/** That it was done, and no more: "was carried out by", "took place at the hands of", "put a silence on", "is the author of". */
const DONE =
  /\b(?:carried out|performed|executed|conducted|undertaken|given|granted|issued|effected|done|made|hands?|put|places?|placed|set|gave|took|got|came|happened|occurred|followed|arrived|dated?|authors?|reporters?)\b/g;
const APPROVAL_FIRST = /^\W*(?:the |this |that |his |her |their |its )?(?:approval|sign-off|consent) (?:of|for|on) /;
/** A finite verb: what has none is a line of a log. */
const PREDICATE =
  /\b(?:was|were|is|are|had|has|did|does|came|comes|went|goes|made|makes|took|takes|gave|gives|got|gets|held|holds|stood|stands|followed|follows|kept|left|put|set|cost)\b/;

/** "When Ana took over, support had not noticed a thing": what is denied beside the deed was taken up by nobody. */
const DENIES = /\b(?:not|no|never|nobody|nothing)\b|n[’']t\b/;
function deniesMore({ text, beside, world }: Said): boolean {
  if (!beside.every(({ claim }) => isPlainDeed(claim))) return false;
  // What stands behind a colon bears out what stands before it.
  const piece = text.split(CLAUSES).find((one) => DENIES.test(one) && !text.includes(`${one}:`));
  return piece !== undefined && unheldIn(piece.replace(DENIES, ' '), beside, world).length > 1;
}
const CLAUSES = /[,;:](?=\s)|\s[-–—]\s|[()|]|\b(?:and|but|while|whereas|which|who|because|although|that)\b/;

const isPlainDeed = (claim: Claim): boolean =>
  (claim.kind === 'event' && !claim.what.negated) || (claim.kind === 'state' && !claim.negated);

/** "By mistake", "from the spare desk", "under pressure from sales": hung on the deed, and told by nobody. */
const hangsOn = ({ text, beside, world }: Said): boolean =>
  beside.every(({ claim }) => isPlainDeed(claim)) && hangsOnMore(text, beside, world);

const GUARDS: readonly ((said: Said) => boolean)[] = [
  saysAtOnce,
  saysSmoothly,
  saysOfPart,
  countsOtherwise,
  wasDoneBySomebody,
  stepsFromElsewhere,
  saysOfAll,
  saysAlike,
  saysHowFar,
  isAnotherPush,
  isOneForTwo,
  isOnlyNamed,
  saysOfDeed,
  deniesMore,
  hangsOn,
  saysBidden,
  saysWhen,
  saysAnotherDay,
  wasNotAtOnce,
  isPointedAtNothing,
  isBare,
  saysLittle,
  isAnotherAssignment,
  namesAnother,
  wasDoneByStranger,
  wasDoneToAnother,
  wentElsewhere,
  wentInSteps,
  mayBeTheSameImage,
  saysMeanwhile,
  isAside,
  changesAnother,
  wasOfAnotherDay,
  isSaidToWork,
  tellsEffectToo,
  wasSaidBefore,
  isCorrected,
  setsAgainst,
  isOfAnotherRun,
  stepsElsewhere,
  wasOnlyTried,
];
