/** A few words that somebody said, told of another minute or put into another's mouth: refuted only in a channel whose record is whole, and where the one named said nothing at all then. */

import { entriesFor } from '../../domain/coverage.js';
import { MINUTE } from '../../domain/instant.js';
import { holds } from '../../domain/interval.js';
import type { World } from '../world.js';
import { agreesThroughout } from './agreement.js';
import { intervalValue } from './findings.js';
import type { Heard } from './heard.js';
import type { Otherwise, Saying } from './misattribution.js';
import { readingsOf } from './slot-matches.js';
import { speakersOf } from './statements.js';

const ROUND = 10n * MINUTE;

/** All of the few words, by the one named, at another time only; or at that time, by another only. */
export function saidBrieflyOtherwise(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  const { time, speaker, act } = claim;
  if (!time || time.inherited || time.until || time.hedge || !/^(?:minute|second)$/.test(time.precision)) return null;
  if (claim.quoted.length > 0 || act === 'think' || act === 'deny' || speaker?.how !== 'named') return null;
  if (speaker.identities.length !== 1 || !isTelling(claim)) return null;
  const same = heard.filter((one) => one.place !== 'no' && saysIt(claim, one));
  const near = heard.filter((one) => readingsOf(time).some(({ from }) => isRound(one.event.at.from, from)));
  // Whoever wrote at all just then, or of it round about then, may have put it in other words.
  const may = near.filter((one) => one.speaker !== 'no' && (one.time !== 'no' || one.agreement.share > 0));
  if (may.some((one) => one.time !== 'no' || !same.includes(one))) return null;
  const [own] = same.filter((one) => one.speaker === 'yes');
  if (own) {
    if (same.some((one) => one.time !== 'no') || !isWholeThen(own, claim, world)) return null;
    return { facet: 'time', reason: 'time_differs', event: own.event, found: intervalValue(own.event.at) };
  }
  const [other] = same;
  if (!other || same.some((one) => one.speaker !== 'no' || one.time !== 'yes') || !isWholeThen(other, claim, world))
    return null;
  const actor = speakersOf(other.event)[0];
  if (!actor) return null;
  return {
    facet: 'speaker',
    reason: 'speaker_differs',
    event: other.event,
    found: { type: 'identity', value: actor.identity ?? actor.handle },
  };
}

const isRound = (at: bigint, stated: bigint): boolean => at >= stated - ROUND && at <= stated + ROUND;

/** Something in it can be told apart from other talk. */
const isTelling = ({ words, subjects, amounts }: Saying): boolean =>
  words.length > 0 && words.length + subjects.filter((slot) => slot.how === 'named').length + amounts.length >= 2;

const saysIt = (claim: Saying, { agreement, ownWords }: Heard): boolean =>
  ownWords &&
  agreement.share >= 0.9 &&
  agreement.shared.length >= 1 &&
  agreesThroughout(agreement) &&
  (claim.act === 'ask') === (agreement.nearest?.asks ?? false);

/** The channel is told to be whole when it was said, and when it is claimed to have been. */
function isWholeThen({ event }: Heard, { time }: Saying, world: World): boolean {
  const entries = entriesFor(world.coverage, event.evidence.path, event.evidence.part ?? {}).filter(
    ({ complete }) => complete,
  );
  return [event.at.from, ...readingsOf(time!).map(({ from }) => from)].every((at) =>
    entries.some((entry) => holds(entry, at)),
  );
}
