/** How many it was instead: just one other number makes it what that person said, and they never said the one it has. Counts grow, and many things are counted: nothing else is held to a number of its size. */
import { eventPointer, finding } from '../../../checks/matching/findings.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import type { Claim } from '../../../claims/claim.js';
import type { AmountSlot, Span } from '../../../claims/slots.js';
import { amountsWithin, timesWithin } from '../../../claims/slots-within.js';
import type { Finding } from '../../../domain/finding.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { numberOf, numbersIn, recordsBehind } from '../words-behind.js';
import { type Facts, saysOf, TURNED, type Turning, type TurnRule } from './facts.js';

export const otherNumber: TurnRule = { mayAccuse, against };

function mayAccuse({ claim, span, statements }: Turning): boolean {
  const amount = amountAt(claim, span);
  if (claim.kind !== 'communication' || claim.speaker?.how !== 'named' || !amount || amount.hedge || amount.vague)
    return false;
  const [speaker, ...more] = claim.speaker.identities;
  return (
    speaker !== undefined &&
    more.length === 0 &&
    !TELLS_OF_PART.test(claim.text) &&
    !saysOf(statements, speaker).some((event) => numbersIn(event).has(amount.stated))
  );
}

/** "12 of the tickets", "at the worst moment": another part, or another moment, has another number. */
const TELLS_OF_PART =
  /\d (?:%|per ?cent)? ?(?:out )?of\b|\b(?:most|worst|peak\w*|highest|lowest|maximum|minimum|at (?:most|least|first|last))\b/i;

const amountAt = (claim: Claim, { start, end }: Span): AmountSlot | undefined =>
  amountsWithin(claim).find((slot) => slot.span.start <= start && end <= slot.span.end);

function against({ borne, told, accused }: Facts): Finding | null {
  const amount = amountAt(accused, borne.span);
  const instead = numberOf(borne.turn.instead);
  if (!amount || instead === null) return null;
  const times = timesWithin(accused);
  const giving = recordsBehind(told).filter((event) => numbersIn(event).has(instead));
  const isOfThen = giving.every(({ at }) => times.every((time) => timeMatches(time, at) === 'yes'));
  if (giving.length === 0 || !isOfThen || giving.some((event) => isWorkedOut(amount.stated, event))) return null;
  const unit = amount.symbol;
  return finding(
    TURNED,
    'amount',
    'contradicts',
    'amount_differs',
    { type: 'quantity', value: amount.stated, unit },
    giving.map(eventPointer),
    { type: 'quantity', value: instead, unit },
  );
}

/** "3 of 189 red" told as 186 green: the sum or the difference of two that the record gives. */
function isWorkedOut(stated: number, event: TimelineEvent): boolean {
  const given = [...numbersIn(event)].slice(0, MOST);
  return given.some((one, i) =>
    given.slice(i + 1).some((other) => one + other === stated || Math.abs(one - other) === stated),
  );
}
const MOST = 60;
