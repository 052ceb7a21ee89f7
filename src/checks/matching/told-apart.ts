/** What tells two sayings apart that share most of their words: another weekday, "after" for "before", another hour since when, another place, "passed" for "is red"; judges no claim. */
import { fold } from '../../claims/words/atoms.js';
import { conceptOf, isCountry } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { numbersMeantBy } from '../../claims/words/number-words.js';
import { stem } from '../../claims/words/stem.js';
import type { Agreement } from './agreement.js';
import { conditionIn } from './condition.js';
import type { Saying } from './misattribution.js';
import { lettersOf } from './spoken.js';
import { saidIn } from './statements.js';

/** The statement tells of another day, place, hour or order, or of a thing that works where the claim has one that does not. */
export function isApart(claim: Saying, { event, nearest }: Agreement): boolean {
  const [own, theirs] = [saidIn(claim).text ?? '', event.text ?? ''];
  return (
    isOtherwisePlaced(own, theirs) ||
    isOtherHour(own, theirs) ||
    isOfAnother(own, theirs) ||
    (WHATEVER.test(own) && !WHATEVER.test(theirs)) ||
    (nearest !== null && claim.act !== 'ask' && isOtherCondition(own, nearest.text))
  );
}

/** "Fine whatever the checks say" is not said by "fine once the checks are green". */
const WHATEVER = /\b(?:whatever|no matter|regardless|either way|even if|come what may|unconditionally)\b/i;

/** Both say when, where or in which order, and not the same. */
export const isOtherwisePlaced = (own: string, theirs: string): boolean =>
  differ(weekdaysIn(own), weekdaysIn(theirs)) ||
  isOtherOrder(own, theirs) ||
  isOtherPlace(own, theirs) ||
  isOtherCountry(own, theirs);

/** What is wrong, what is missing, what is preferred: another word where both say which. */
export const isOfAnother = (own: string, theirs: string): boolean => {
  const [one, other] = [own.toLowerCase(), theirs.toLowerCase()];
  return (
    differ(wordsBeside(WRONG, one), wordsBeside(WRONG, other)) ||
    differ(wordsBeside(MISSING, one), wordsBeside(MISSING, other)) ||
    isOtherChoice(one, other) ||
    differ(blameIn(one), blameIn(other))
  );
};

const EXONERATES =
  /\b(?:unrelated|not related|nothing to do with|innocent|not (?:it|the (?:cause|problem|culprit|reason))|(?:not|n't|never) (?:caused?|to blame|responsible|behind)|no part in|ruled out)\b/;
const INCRIMINATES =
  /\b(?:caus(?:ed|es|ing)|trigger(?:ed|s)|culprit|to blame|responsible for|behind (?:the|this|it)|led to|(?:is|was|were|be) (?:the|our) (?:cause|reason|trigger))\b/;

/** Whether a thing is held to be the cause. */
const blameIn = (text: string): ReadonlySet<string> =>
  new Set(EXONERATES.test(text) ? ['no'] : INCRIMINATES.test(text) ? ['yes'] : []);

/** "A capacity problem", "a network issue". */
const WRONG = /\b([\p{L}\d-]{3,}) (?:problem|issue|trouble|outage|leak|fault)s?\b/gu;
/** "A configmap is missing", "the missing secret". */
const MISSING =
  /\b([\p{L}\d-]{2,}) (?:is|was|are|were|had been|has been|went) missing\b|\bmissing ([\p{L}\d-]{3,}(?: [\p{L}\d-]{3,}){0,2})\b/gu;
const SAYS_NOTHING =
  /^(?:the|this|that|same|real|main|only|another|other|any|some|no|his|her|its|their|our|such|big|bigger|serious|known|likely|possible|similar|unrelated|first|whole|actual|underlying|part|from|in|of|data|it|which|something|service|customer|production|what|and|with|production)$/;

const wordsBeside = (pattern: RegExp, text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(pattern)]
      .flatMap(([, one, other]) => one ?? headOf(other ?? ''))
      .map((word) => word.split('-').at(-1)!)
      .filter((word) => /^\p{L}+$/u.test(word) && !SAYS_NOTHING.test(word) && !isFunctionWord(stem(word)))
      .map((word) => conceptOf(stem(word)).word),
  );

/** The last word before one that carries nothing: "intermediate certificate". */
const headOf = (words: string): string => {
  const all = words.split(' ');
  const end = all.findIndex((word) => isFunctionWord(stem(word)));
  return all[(end < 0 ? all.length : end) - 1] ?? '';
};

const CHOICES =
  /\brather ([^.,;]{2,60}?) than ([^.,;]{2,60})|\b([^.,;]{2,60}?) (?:rather than|instead of|and not) ([^.,;]{2,60})|\bprefer\p{L}* (?:to )?([^.,;]{2,60}?) (?:over|to) ([^.,;]{2,60})/gu;
const PREFERS = /\b(?:prefer\p{L}*|rather|favou?r\p{L}*)\b/u;

interface Choice {
  readonly taken: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** What is taken and what is left, each without the words of the other: "roll back rather than forward". */
function choicesIn(text: string): readonly Choice[] {
  return [...text.matchAll(CHOICES)].map((found) => {
    const [one, other] = found
      .slice(1)
      .filter((part) => part !== undefined)
      .map(plainWords) as [string[], string[]];
    const near = one.slice(-3);
    return {
      taken: new Set(near.filter((word) => !other.includes(word))),
      left: new Set(other.slice(0, 3).filter((word) => !near.includes(word))),
    };
  });
}

const plainWords = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(stem);

/** "Would prefer to roll forward" for "rather roll back than roll forward". */
function isOtherChoice(own: string, theirs: string): boolean {
  const mine = choicesIn(own);
  const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((word) => other.has(word));
  const words = new Set(plainWords(own));
  return choicesIn(theirs).some(({ taken, left }) =>
    mine.length > 0
      ? mine.some((one) => meets(one.taken, left) && !meets(one.taken, taken))
      : PREFERS.test(own) && meets(left, words) && !meets(taken, words),
  );
}

/** One of them tells of a thing that works, the other of one that does not. */
export const isOtherCondition = (own: string, theirs: string): boolean => {
  const [one, other] = [conditionIn(own), conditionIn(theirs)];
  return one !== null && other !== null && one !== other;
};

/** Since, until or by which hour: as people say it, in whatever zone. */
export const isOtherHour = (own: string, theirs: string): boolean => {
  const [one, other] = [hoursIn(own), hoursIn(theirs)];
  return [...one].some(([word, hours]) => differ(hours, other.get(word) ?? new Set()));
};

const differ = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((each) => other.has(each));

const WEEKDAY = /\b(mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?s?\b/gi;

const weekdaysIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(WEEKDAY)].map(([, day]) => day!.slice(0, 3).toLowerCase()));

const ORDER =
  /\b(before|prior to|ahead of|after|following) (?:the |a |an |that |this |his |her |its |their |our )?([\p{L}\p{N}#-]+(?: [\p{L}\p{N}#-]+){0,3})/gu;

function ordersIn(text: string): readonly { readonly later: boolean; readonly anchors: readonly string[] }[] {
  return [...text.toLowerCase().matchAll(ORDER)].map(([, word, anchor]) => ({
    later: /^(?:after|following)$/.test(word!),
    anchors: anchor!
      .split(/[ -]/)
      .map(stem)
      .filter((one) => one.length > 2 && !isFunctionWord(one))
      .map((one) => conceptOf(one).word),
  }));
}

/** "After the second commit" for "before the second commit". */
function isOtherOrder(own: string, theirs: string): boolean {
  const others = ordersIn(theirs);
  return ordersIn(own).some(({ later, anchors }) => {
    const of = others.filter((one) => one.anchors.some((anchor) => anchors.includes(anchor)));
    return of.length > 0 && of.every((one) => one.later !== later);
  });
}

const PLACE = /\b(in|at|from) (\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?)(?![\p{L}\p{N}-])/gu;
const NO_PLACE =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Slack|Jira|Teams|Git ?[Hh]ub)/;

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].flatMap(([, , name]) => (NO_PLACE.test(name!) ? [] : [name!]));

/** "The belts in Odense" for "the belts in Aarhus"; a place that they write anywhere is no other one. */
function isOtherPlace(own: string, theirs: string): boolean {
  const [claimed, told] = [placesIn(own), placesIn(theirs)];
  const letters = [own, theirs].map(lettersOf);
  return (
    claimed.length > 0 &&
    told.length > 0 &&
    claimed.every((name) => !letters[1]!.includes(lettersOf(name).trimEnd())) &&
    told.every((name) => !letters[0]!.includes(lettersOf(name).trimEnd()))
  );
}

/** "German and Irish parcels" for "Dutch and Irish parcels": each names one that the other does not. */
function isOtherCountry(own: string, theirs: string): boolean {
  const [mine, told] = [countriesIn(own), countriesIn(theirs)];
  return [...mine].some((one) => !told.has(one)) && [...told].some((one) => !mine.has(one));
}

const countriesIn = (text: string): ReadonlySet<string> =>
  new Set((text.match(/\b\p{Lu}[\p{L}]+/gu) ?? []).map((word) => conceptOf(stem(fold(word))).word).filter(isCountry));

const HOUR =
  /\b(since|until|till|by|from) (?:about |around |roughly |just (?:before|after) )?(half past |quarter past |quarter to )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?![:.,]?\d|%|(?: [a-z]+)? ?(?:%|of\b)| (?:to|and|more|other|percent|per|seconds?|minutes?|hours?|days?|weeks?|instances|replicas|workers))/g;

function hoursIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, word, part = '', hour] of text.toLowerCase().matchAll(HOUR)) {
    const value = numbersMeantBy(hour!)[0] ?? Number(hour);
    found.set(word!, (found.get(word!) ?? new Set()).add(`${part}${value % 12}`));
  }
  return found;
}
