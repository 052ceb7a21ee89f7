/** Proof by the very minute: another wrote just that then and the one named wrote nothing like it, or they said it to somebody else; silent where the place is not whole, or somebody may have said it as well. */
import { MINUTE } from '../../domain/instant.js';
import type { World } from '../world.js';
import { explainsIt } from './diagnosis.js';
import type { Heard } from './heard.js';
import { isToldOf, isWhole, namedIn, type Otherwise, type Saying } from './misattribution.js';
import { peopleIn } from './naming.js';
import { isPinned } from './said-times.js';
import { readingsOf } from './slot-matches.js';
import { actFits, speakersOf } from './statements.js';
import { peopleNamed } from './telling.js';
import { isApart } from './told-apart.js';

const ROUND = 4n * MINUTE;

/** At the stated minute one other person says it, and the one named nothing that shares a word, then or at any time. */
export function saidByAnotherThen(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  if (!isExact(claim) || claim.speaker?.how !== 'named' || claim.act === 'deny' || claim.act === 'think') return null;
  const [other, ...others] = heard.filter(
    (one) => one.speaker === 'no' && one.time === 'yes' && one.place !== 'no' && saysIt(claim, one),
  );
  if (!other || others.some((one) => writerOf(one) !== writerOf(other)) || isToldOf(claim, other.event, world))
    return null;
  if (!isWhole(other.event, world) && !saysMuch(claim, other)) return null;
  const theirs = heard.some(
    (one) =>
      one.speaker !== 'no' &&
      (one.time === 'yes' ||
        one.agreement.share >= 0.4 ||
        (isRound(claim, one) && one.agreement.shared.length > 0 && one.agreement.share >= 0.3)),
  );
  return theirs
    ? null
    : {
        facet: 'speaker',
        reason: 'speaker_differs',
        event: other.event,
        found: { type: 'identity', value: writerOf(other) },
      };
}

const isExact = (claim: Saying): boolean =>
  claim.time !== undefined &&
  !claim.time.inherited &&
  !claim.time.hedge &&
  !claim.time.until &&
  isPinned(claim) &&
  claim.quoted.length === 0 &&
  !claim.negated;

/** Most of it, whatever small words are left, with every thing, number and name. */
const saysIt = (claim: Saying, one: Heard): boolean =>
  claim.topic === 'cause' && claim.words.length === 0
    ? namedIn(claim) > 0 && one.agreement.things && one.agreement.names && explainsIt(one.event)
    : saysMost(claim, one);

const saysMost = (claim: Saying, { agreement, event, ownWords }: Heard): boolean =>
  ownWords &&
  agreement.share >= (namedIn(claim) > 0 ? 0.45 : 0.6) &&
  (agreement.shared.length + namedIn(claim) >= 2 || (agreement.share >= 0.95 && agreement.mass >= 2.5)) &&
  agreement.polarity === 'yes' &&
  agreement.numbers &&
  agreement.things &&
  agreement.codes &&
  agreement.names &&
  agreement.everyClause &&
  actFits(claim.act, agreement.nearest, event.text ?? '') &&
  !isApart(claim, agreement);

/** Words enough to be theirs, whatever else was written where nobody kept it. */
const saysMuch = (claim: Saying, { agreement: { share, mass } }: Heard): boolean =>
  share >= 0.9 || claim.topic === 'cause' || mass + 3 * namedIn(claim) >= 6;

const writerOf = ({ event }: Heard): string => speakersOf(event)[0]?.identity ?? speakersOf(event)[0]?.handle ?? '';

const isRound = ({ time }: Saying, { event }: Heard): boolean =>
  readingsOf(time!).some(({ from }) => event.at.from >= from - ROUND && event.at.from <= from + ROUND);

/** "Sofie asked Mads", where what she asked then names another, and him nowhere. */
export function saidToAnother(claim: Saying, heard: readonly Heard[], world: World): Otherwise | null {
  const [hearer] = claim.addressee?.identities ?? [];
  if (!hearer || claim.addressee!.identities.length !== 1 || claim.addressee!.how !== 'named') return null;
  if (!isExact(claim) || claim.speaker?.identities.length !== 1 || !/^(?:ask|request)$/.test(claim.act)) return null;
  const own = heard.filter(
    (one) => one.speaker === 'yes' && one.place !== 'no' && one.time === 'yes' && saysIt(claim, one),
  );
  const [only, ...others] = own;
  if (!only || others.length > 0) return null;
  const writers = new Set(
    only.event.actors.flatMap(({ identity, role }) => (role !== 'mentioned' && identity ? [identity] : [])),
  );
  // "Ana asked Bo to talk to Cy first", of "talk to Cy first": whom the words are about is not who was asked.
  const about = new Set(peopleNamed(claim.text, world));
  const named = [...peopleIn(only.event, world)].filter((id) => !writers.has(id) && (id === hearer || !about.has(id)));
  return named.length !== 1 || named[0] === hearer
    ? null
    : { facet: 'content', reason: 'content_differs', event: only.event, found: { type: 'identity', value: named[0]! } };
}
