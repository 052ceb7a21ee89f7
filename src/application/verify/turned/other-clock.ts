/** When it was instead: without its clock all of it is on record, at another time, and of nothing that happened at the one it gives. */
import { noOthers, OF_ONE } from '../../../checks/matching/another-person.js';
import { clockDiffers } from '../../../checks/matching/differs.js';
import { coveragePointer, describeTime, eventPointer, intervalValue } from '../../../checks/matching/findings.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import { missingFrom } from '../../../checks/matching/wording.js';
import { ACTIONS } from '../../../claims/action.js';
import type { ClaimOf } from '../../../claims/claim.js';
import type { TimeSlot } from '../../../claims/slots.js';
import type { CoverageEntry } from '../../../domain/coverage.js';
import type { Finding } from '../../../domain/finding.js';
import { DAY, MINUTE, parseInstant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { timeIn } from '../time-in.js';
import { recordsBehind } from '../words-behind.js';
import { type Facts, saysOf, TURNED, type Turning, type TurnRule } from './facts.js';

export const otherClock: TurnRule = { mayAccuse, against };

function mayAccuse({ claim, span, statements }: Turning): boolean {
  const time = timeIn(claim);
  if (!time || time.inherited || time.until || time.hedge) return false;
  if (time.span.start < span.start || time.span.end > span.end || !/^(?:minute|second|fraction)$/.test(time.precision))
    return false;
  if (claim.kind === 'event') {
    const { actions, subjects } = claim.what;
    // Objections are raised again; what is read as a review is one of them.
    return (
      subjects.length > 0 &&
      actions.length > 0 &&
      actions.every((action) => (OF_ONE.has(action) || 'once' in ACTIONS[action]) && action !== 'request_changes')
    );
  }
  if (claim.kind !== 'communication' || claim.words.length < FEWEST) return false;
  const speaker = claim.speaker?.identities[0];
  return speaker !== undefined && !saysOf(statements, speaker).some((event) => timeMatches(time, event.at) === 'yes');
}
const FEWEST = 2;

function against(facts: Facts): Finding | null {
  const { told, accused } = facts;
  const time = timeIn(accused)!;
  const records = recordsBehind(told);
  const [first] = records;
  const proof = first && records.every((event) => isOff(time, event)) ? noneElse(facts, records) : null;
  if (!first || !proof) return null;
  const pointers = [...records.map(eventPointer), ...proof.slice(0, 1).map(coveragePointer)];
  return clockDiffers(TURNED, describeTime(time), pointers, intervalValue({ from: first.at.from, to: first.at.from }));
}

/** Off by more than people round, and by less than a day: of another day it would be another deed. */
function isOff(time: TimeSlot, { at }: TimelineEvent): boolean {
  return time.readings.every(({ from }) => {
    const stated = parseInstant(from);
    if (stated === null) return false;
    const off = stated > at.from ? stated - at.from : at.from - stated;
    return off >= LEAST && off <= DAY && timeMatches(time, at) === 'no';
  });
}
const LEAST = 4n * MINUTE;

/** Coverage that shows that it was done once; of what was said, that its speaker said nothing else like it. Null where it may have been then as well. */
function noneElse(
  { accused, statements, world }: Facts,
  records: readonly TimelineEvent[],
): readonly CoverageEntry[] | null {
  if (accused.kind === 'event')
    // What happens once to a thing did not happen at another time as well.
    return isOnce(accused) && records.length === 1 ? [] : noOthers(records, world.incident, world);
  if (accused.kind !== 'communication') return null;
  const { words, speaker } = accused;
  const isAlike = (event: TimelineEvent): boolean =>
    !records.includes(event) && missingFrom(words, event).length * 2 <= words.length;
  return records.length > 1 || saysOf(statements, speaker!.identities[0]!).some(isAlike) ? null : [];
}

const isOnce = ({ what: { actions, subjects } }: ClaimOf<'event'>): boolean =>
  actions.every((action) => 'once' in ACTIONS[action]) && subjects.length === 1 && subjects[0]!.candidates.length < 2;
