/** "At 08:08 Gwen wrote that nothing was allocated, while 412 were lying in bay 14": what stands beside a saying that a message bears out may be of the same message; it leads there as a clock does. May confirm only. */
import { isStatement, STATEMENT_KINDS, saidByPeople, withWords } from '../../checks/matching/statements.js';
import { type Telling, tellingOf } from '../../checks/matching/telling.js';
import { holdsAll, mayTell, type Told, tellsIt } from '../../checks/matching/tells-it.js';
import { isToldAnotherWay } from '../../checks/matching/told-another-way.js';
import { isFigureOf } from '../../checks/matching/told-figures.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { Timeline } from '../../domain/question.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { borneOut } from './borne-out.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';
import { recordsBehind } from './words-behind.js';

export function judgeSaidOn<One extends JudgedClaim>(
  judged: readonly One[],
  timeline: Timeline,
  world: World,
): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    if (!isOpen(one)) return one;
    const beside = recordsBehind(units.get(one.claim.unit)!.filter(({ verdict }) => verdict === 'supported'));
    const message = saidIn(one.claim, beside.filter(isStatement), timeline, world);
    return message ? { ...one, ...borneOut('said-on', 'existence', [message]) } : one;
  });
}

/** How things were; that somebody did something has records of its own. */
const isOpen = ({ claim, verdict, reason }: JudgedClaim): boolean =>
  verdict === 'unsupported' &&
  (reason === 'no_record' || reason === 'not_in_evidence') &&
  (claim.kind === 'assertion' || claim.kind === 'state' || claim.kind === 'amount');

function saidIn(
  claim: Claim,
  messages: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): TimelineEvent | undefined {
  const told = messages.length > 0 ? tellingOf(claim, world) : null;
  // One word is said in many a message.
  if (!told || told.said.concepts.size < 2) return undefined;
  const all = withWords(timeline.ask({ kinds: STATEMENT_KINDS }));
  return mayTell(told, all, world, messages).find(
    (one) =>
      (tellsIt({ ...told, pinned: true }, one, all, world) ||
        (saidByPeople(one.event, world) && goesWith(told, one))) &&
      (claim.kind !== 'amount' || isFigureOf(claim, one.event)),
  )?.event;
}

/** Two words of it, where all else that can be told apart is the same: of the message that the sentence is about, that is enough. */
const goesWith = (told: Telling, { event, texts, agreement }: Told): boolean =>
  agreement.shared.length >= 2 &&
  agreement.share >= LEAST_SHARE &&
  agreement.polarity === 'yes' &&
  agreement.things &&
  agreement.people &&
  agreement.codes &&
  holdsAll(told, texts) &&
  !isToldAnotherWay(told.text, event.text ?? '');
const LEAST_SHARE = 0.25;
