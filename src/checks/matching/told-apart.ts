/** What tells two sayings apart that share most of their words: another weekday, "after" for "before", another hour since when, another place, "passed" for "is red"; judges no claim. */
import { conceptOf } from '../../claims/words/concepts.js';
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
    (nearest !== null && claim.act !== 'ask' && isOtherCondition(own, nearest.text))
  );
}

/** Both say when, where or in which order, and not the same. */
export const isOtherwisePlaced = (own: string, theirs: string): boolean =>
  differ(weekdaysIn(own), weekdaysIn(theirs)) || isOtherOrder(own, theirs) || isOtherPlace(own, theirs);

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

const HOUR =
  /\b(since|until|till|by|from) (?:about |around |roughly |just (?:before|after) )?(half past |quarter past |quarter to )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?![\d:.,%]|(?: [a-z]+){0,1} ?(?:%|of\b)| (?:to|and|more|other|percent|per|seconds?|minutes?|hours?|days?|weeks?|instances|replicas|workers))/g;

function hoursIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, word, part = '', hour] of text.toLowerCase().matchAll(HOUR)) {
    const value = numbersMeantBy(hour!)[0] ?? Number(hour);
    found.set(word!, (found.get(word!) ?? new Set()).add(`${part}${value % 12}`));
  }
  return found;
}
