/** How many it was instead: just one other number makes all of it so, and the records give that one and not the one it has. */

import { noOthers } from '../../../checks/matching/another-person.js';
import { eventPointer, finding } from '../../../checks/matching/findings.js';
import { isLoose } from '../../../checks/matching/plain-words.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import { amountsWithin, timesWithin } from '../../../claims/slots-within.js';
import type { Finding } from '../../../domain/finding.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { numberOf, numbersIn, recordsBehind } from '../words-behind.js';
import { type Facts, TURNED } from './facts.js';

export function otherNumber(facts: Facts): Finding | null {
  const { borne, told, accused, statements } = facts;
  const { turn, span } = borne;
  const amount = amountsWithin(accused).find((slot) => slot.span.start <= span.start && span.end <= slot.span.end);
  const instead = numberOf(turn.instead);
  if (!amount || amount.hedge || amount.vague || instead === null) return null;
  // A share has another value at every moment; what somebody said it was stays said.
  if ((amount.family === 'percent' || amount.family === 'fraction') && accused.kind !== 'communication') return null;
  const records = recordsBehind(told).filter(({ kind }) => kind !== 'metric.series');
  const giving = records.filter((event) => numbersIn(event).has(instead));
  if (TELLS_OF_PART.test(accused.text) || !isOfThen(facts, giving)) return null;
  // "120 so far": more were to come.
  if (accused.kind !== 'communication' && giving.some(({ text = '' }) => isLoose(text))) return null;
  if (giving.length === 0 || records.some((event) => numbersIn(event).has(amount.stated))) return null;
  if (
    giving.some((event) => isWorkedOut(amount.stated, event)) ||
    statements.some((event) => numbersIn(event).has(amount.stated))
  )
    return null;
  const unit = amount.symbol || amount.noun.join(' ');
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

/** "12 of the tickets", "at the worst moment": another part, or another moment, has another number. */
const TELLS_OF_PART =
  /\d (?:%|per ?cent)? ?(?:out )?of\b|\b(?:most|worst|peak\w*|highest|lowest|maximum|minimum|at (?:most|least|first|last))\b/i;

/** Counts grow: who gives another number gave it then, where a time is told; and of deeds nobody keeps more records. */
function isOfThen({ accused, statements, world }: Facts, giving: readonly TimelineEvent[]): boolean {
  const times = timesWithin(accused);
  if (!times.every((time) => giving.every(({ at }) => timeMatches(time, at) === 'yes'))) return false;
  const kept = giving.filter((event) => !statements.includes(event));
  return kept.length === 0 || noOthers(kept, world.incident, world) !== null;
}

/** "3 of 189 red" told as 186 green: the sum or the difference of two that the record gives. */
function isWorkedOut(stated: number, event: TimelineEvent): boolean {
  const given = [...numbersIn(event)].slice(0, MOST);
  return given.some((one, i) =>
    given.slice(i + 1).some((other) => one + other === stated || Math.abs(one - other) === stated),
  );
}
const MOST = 60;
