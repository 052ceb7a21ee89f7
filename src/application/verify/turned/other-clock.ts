/** When it was instead: without its clock all of it is on record, at another time, and of nothing that happened at the one it gives. */
import { noOthers, OF_ONE } from '../../../checks/matching/another-person.js';
import { clockDiffers } from '../../../checks/matching/differs.js';
import { coveragePointer, describeTime, eventPointer, intervalValue } from '../../../checks/matching/findings.js';
import { timeMatches } from '../../../checks/matching/slot-matches.js';
import { missingFrom } from '../../../checks/matching/wording.js';
import type { TimeSlot } from '../../../claims/slots.js';
import type { CoverageEntry } from '../../../domain/coverage.js';
import type { Finding } from '../../../domain/finding.js';
import { DAY, MINUTE, parseInstant } from '../../../domain/instant.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { timeIn } from '../time-in.js';
import { recordsBehind } from '../words-behind.js';
import { acts, type Facts, TURNED } from './facts.js';

export function otherClock(facts: Facts): Finding | null {
  const { borne, told, accused } = facts;
  const time = timeIn(accused);
  if (!time || time.inherited || time.until || time.hedge || time.span.start < borne.span.start) return null;
  if (time.span.end > borne.span.end || !/^(?:minute|second|fraction)$/.test(time.precision)) return null;
  const records = recordsBehind(told);
  const [first] = records;
  const proof = first && records.every((event) => isOff(time, event)) ? nothingThen(facts, time, records) : null;
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

/** Coverage that shows that it was done once; of what was said, that its speaker said nothing like it then. Null where it may have been then as well. */
function nothingThen(
  { accused, statements, world }: Facts,
  time: TimeSlot,
  records: readonly TimelineEvent[],
): readonly CoverageEntry[] | null {
  if (accused.kind === 'communication') {
    const speaker = accused.speaker?.identities[0];
    const { words } = accused;
    if (!speaker || words.length < FEWEST || records.length > 1) return null;
    const alike = statements.some(
      (event) =>
        !records.includes(event) &&
        acts(event, speaker) &&
        (timeMatches(time, event.at) === 'yes' || missingFrom(words, event).length * 2 <= words.length),
    );
    return alike ? null : [];
  }
  if (accused.kind !== 'event') return null;
  // Objections are raised again; what is read as a review is one of them.
  if (accused.what.actions.includes('request_changes')) return null;
  const { actions, subjects } = accused.what;
  const isOnce = actions.length > 0 && subjects.length > 0 && actions.every((action) => OF_ONE.has(action));
  return isOnce ? noOthers(records, world.incident, world) : null;
}
const FEWEST = 2;
