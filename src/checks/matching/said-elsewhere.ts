/** Proof that the one named said just that, but at another time or in another place; silent where they may have said it there and then as well. */
import { conceptOf } from '../../claims/words/concepts.js';
import { stem } from '../../claims/words/stem.js';
import { MINUTE } from '../../domain/instant.js';
import { agreesThroughout } from './agreement.js';
import { intervalValue } from './findings.js';
import type { Heard } from './heard.js';
import { namedIn, type Otherwise, placeOf, type Saying, saysJustThat } from './misattribution.js';
import { readingsOf } from './slot-matches.js';

/** Just that, by the one named, but at another time: every statement of theirs that says it lies elsewhere, and none says anything like it then. */
export function saidAtAnotherTime(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  if (
    !claim.time ||
    claim.time.inherited ||
    claim.time.until ||
    claim.time.hedge ||
    !/^(?:minute|second)$/.test(claim.time.precision)
  )
    return null;
  if (claim.quoted.length > 0 || claim.act === 'think' || claim.speaker?.identities.length !== 1) return null;
  const own = heard.filter((one) => one.speaker === 'yes' && one.place !== 'no');
  const same = own.filter(
    (one) =>
      (saysJustThat(claim, one) || (saysItBriefly(claim, one) && !isWholeHoursOff(claim, one))) &&
      one.ownWords &&
      one.agreement.nearest?.asks === (claim.act === 'ask'),
  );
  const [first] = same;
  if (!first || same.some((one) => one.time !== 'no')) return null;
  if (own.some((one) => one.time !== 'no' && one.agreement.share >= 0.2)) return null;
  return { facet: 'time', reason: 'time_differs', event: first.event, found: intervalValue(first.event.at) };
}

/** The same minute of another hour may be a clock of another zone. */
const isWholeHoursOff = ({ time }: Saying, { event }: Heard): boolean =>
  readingsOf(time!).some(({ from }) => {
    const apart = (event.at.from > from ? event.at.from - from : from - event.at.from) % HOUR;
    return apart <= MINUTE || apart >= HOUR - MINUTE;
  });
const HOUR = 60n * MINUTE;

/** Two rare words, or the one by which an incident is closed, and nothing else of it. */
const saysItBriefly = ({ act, words }: Saying, { agreement }: Heard): boolean =>
  agreement.share >= 0.95 &&
  ((agreement.mass >= 6.5 && agreement.shared.length >= 2) ||
    (act === 'announce' && words.length === 1 && words[0] === RESOLVED && agreement.shared.length === 1)) &&
  agreesThroughout(agreement);
const RESOLVED = conceptOf(stem('resolve')).word;

/** Just that, by the one named and then, but in another place; nothing like it by them in the place named. */
export function saidElsewhere(claim: Saying, heard: readonly Heard[]): Otherwise | null {
  if (!claim.place || claim.speaker?.how !== 'named' || claim.time?.precision !== 'minute' || claim.time.hedge)
    return null;
  const own = heard.filter((one) => one.speaker === 'yes' && one.time === 'yes' && one.agreement.share >= 0.5);
  const [first] = own;
  if (!first || own.some((one) => one.place !== 'no') || !own.some((one) => saysAllOf(claim, one))) return null;
  return { facet: 'place', reason: 'subject_differs', event: first.event, found: placeOf(first.event) };
}

const saysAllOf = (claim: Saying, { agreement }: Heard): boolean =>
  agreement.share >= 0.95 &&
  agreement.mass + 3 * namedIn(claim) + 2 * claim.amounts.length >= 6 &&
  agreement.polarity === 'yes' &&
  agreement.numbers &&
  agreement.things;
