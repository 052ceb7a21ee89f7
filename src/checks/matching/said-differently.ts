/** Proof that the one named said it, but with another number, code or person at its place; silent where a second statement might be meant. */

import { stem } from '../../claims/words/stem.js';
import type { World } from '../world.js';
import { areSiblings, codesIn } from './codes.js';
import type { Heard } from './heard.js';
import type { Otherwise, Saying } from './misattribution.js';
import { peopleIn } from './naming.js';
import { numbersInContext } from './number-contexts.js';
import { amountFits } from './numbers.js';
import { givesTheTime, isPinned } from './said-times.js';
import { spokenOf } from './spoken.js';

/** The same words by the same person at the stated time, but of another thing or number: "KM-G2 is missing" for "KM-G1 is missing". */
export function saidOtherwise(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  if (claim.speaker?.identities.length !== 1 || claim.speaker.how === 'implied') return null;
  if (claim.negated || claim.act === 'deny') return null;
  const own = heard.filter(
    (one) => one.speaker === 'yes' && one.place !== 'no' && (claim.quoted.length === 0 || one.quoted.every(Boolean)),
  );
  const other = ofAnotherPerson(claim, own, world);
  if (other) return other;
  const same = own.filter((one) => one.agreement.people && isSameBut(claim, one));
  const timed = same.filter((one) => givesTheTime(claim, one.event.text ?? ''));
  const near = timed.length > 0 ? timed : same;
  const [only] = near;
  if (!only) return null;
  const others = near.filter((one) => one.agreement.nearest?.text !== only.agreement.nearest?.text);
  if (others.length > 0 && !near.every((one) => differs(claim, one, own))) return null;
  return differs(claim, only, own)
    ? {
        facet: 'content',
        reason: 'content_differs',
        event: only.event,
        found: { type: 'text', value: (only.event.text ?? '').slice(0, 80) },
      }
    : null;
}

function isSameBut(claim: Saying, { agreement, time, event }: Heard): boolean {
  const given = givesTheTime(claim, event.text ?? '');
  const then =
    time === 'no' ? given : time === 'unsaid' ? isPlain(agreement) : isPinned(claim) ? time === 'yes' : given;
  return (
    then &&
    agreement.share >= (isPinned(claim) && time === 'yes' ? 0.6 : 0.95) &&
    agreement.shared.length > 0 &&
    agreement.polarity === 'yes' &&
    agreement.things &&
    agreement.everyClause &&
    agreement.nearest?.asks === false &&
    (!agreement.nearest.unreal || WISHES.has(claim.act))
  );
}

/** What is asked for, offered or proposed is not yet so. */
const WISHES: ReadonlySet<Saying['act']> = new Set<Saying['act']>(['request', 'offer', 'suggest', 'ask']);

/** "Ana said that Bo had merged it": she said it of another, who is the only one it names, and nowhere of Bo. */
function ofAnotherPerson(claim: Saying, own: readonly Heard[], world: World): Otherwise | null {
  const [person, ...more] = claim.about ?? [];
  const [wanted] = person?.identities ?? [];
  if (more.length > 0 || !wanted || person!.identities.length !== 1 || person!.how !== 'named') return null;
  const [only, ...others] = own.filter((one) => !one.agreement.people && one.agreement.codes && isSameBut(claim, one));
  if (!only || others.length > 0 || !only.agreement.numbers || only.agreement.shared.length < 2) return null;
  const named = peopleIn(only.event, world);
  const writer = new Set(only.event.actors.flatMap(({ identity }) => identity ?? []));
  const [said, ...besides] = [...named].filter((id) => !writer.has(id));
  if (!said || besides.length > 0) return null;
  const alike = own.some((one) => one.agreement.share >= 0.4 && peopleIn(one.event, world).has(wanted));
  return alike
    ? null
    : {
        facet: 'content',
        reason: 'content_differs',
        event: only.event,
        found: { type: 'identity', value: said },
      };
}

/** No clock: words enough to know the statement by. */
const isPlain = ({ mass, shared }: Heard['agreement']): boolean => mass >= 6 && shared.length >= 2;

const differs = (claim: Saying, one: Heard, own: readonly Heard[]): boolean =>
  otherCode(claim, one, own) || otherNumber(claim, one, own);

/** One code in both, of one series, and none of the speaker's statements holds the claimed one. */
function otherCode(claim: Saying, { agreement }: Heard, own: readonly Heard[]): boolean {
  const [claimed, ...more] = codesIn(claim.text);
  const [said, ...rest] = codesIn(agreement.nearest?.text ?? '');
  if (!claimed || !said || more.length + rest.length > 0 || !agreement.numbers) return false;
  return (
    areSiblings(claimed, said) &&
    !own.some(
      (one) => codesIn(one.event.text ?? '').includes(claimed) && one.agreement.shared.length > 0 && one.time === 'yes',
    )
  );
}

/** One exact number before the same noun in both, and none of the speaker's statements holds the claimed one; other numbers are the same. */
function otherNumber(claim: Saying, { agreement, event }: Heard, own: readonly Heard[]): boolean {
  const { numbers } = spokenOf(event);
  const [amount, ...more] = claim.amounts.filter((one) => !numbers.some((value) => amountFits(one, value) === 'yes'));
  if (!amount || more.length > 0 || amount.vague || amount.hedge || !agreement.codes) return false;
  if (agreement.numbers || own.some((one) => one.agreement.numbers && one.agreement.shared.length > 0)) return false;
  if (amount.symbol === '%') return onlyPercent(agreement.nearest?.text ?? '') && onlyPercent(claim.text.toLowerCase());
  if (amount.family === 'time') return otherLength(claim, event);
  if (amount.family !== 'count') return false;
  const noun = amount.noun.at(-1);
  const text = agreement.nearest?.text ?? '';
  if (HEDGED.test(text) || HEDGED.test(claim.text.toLowerCase())) return false;
  // "Dropped to 212" for "dropping, 312 now": no noun, but no other number either.
  if (noun === undefined) return isPinned(claim) && claim.amounts.length === 1 && new Set(numbers).size === 1;
  const nearby = numbersInContext(text).filter((one) => one.words.includes(noun));
  const theirs =
    nearby.length > 0 ? nearby : numbersInContext(event.text ?? '').filter((one) => one.words.includes(noun));
  if (theirs.length === 0) return amount.stated > 1 && isOne(event.text ?? '', noun);
  return theirs.length === 1 && !theirs[0]!.percent && theirs[0]!.value !== amount.stated;
}

/** "One customer still sees grey boxes": one and no more. */
const isOne = (text: string, noun: string): boolean =>
  [...text.toLowerCase().matchAll(/\b(?:one|a single) (\p{L}+)(?: (\p{L}+))?/gu)].some(([, ...words]) =>
    words.some((word) => word !== undefined && stem(word) === noun),
  );

/** One length in both, the words around it the same: "for three hours" for "for 13 hours". */
function otherLength({ amounts, text }: Saying, event: Heard['event']): boolean {
  const lengths = new Set(spokenOf(event).lengths);
  return (
    amounts.length === 1 && lengths.size === 1 && !HEDGED.test(event.text ?? '') && !HEDGED.test(text.toLowerCase())
  );
}

/** One share in it, told without a hedge. */
const onlyPercent = (text: string): boolean =>
  text.match(/(?<![\d.,])\d{1,3}(?:\.\d{1,3})? ?%/g)?.length === 1 && !HEDGED.test(text);

/** "Asking about double charges" hedges no number, "about two" does. */
const HEDGED =
  /\b(?:about|around|some|over|under)(?= (?:the |a |an )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundred|dozen))|\b(?:roughly|nearly|almost|up to|at least|at most|more|less|than)\b|~/;
