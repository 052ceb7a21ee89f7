/** A clock that no claim of its sentence took up is borne out by the record that backs the claim in whose words it stands, where that record is of that very minute. May confirm only. */
import { timeMatches } from '../../checks/matching/slot-matches.js';
import type { Claim } from '../../claims/claim.js';
import type { TimeSlot } from '../../claims/slots.js';
import { type Finding, nothing } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Weighed } from '../../domain/weigh.js';
import { byUnit } from './by-unit.js';

interface Judged extends Weighed {
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

export function judgeLeftOver<One extends Judged>(judged: readonly One[]): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    const time = clockOf(one);
    const event = time && recordThen(one, time, units.get(one.claim.unit) ?? []);
    if (!event) return one;
    const finding: Finding = {
      check: 'left-over',
      facet: 'time',
      stance: 'supports',
      reason: 'records_agree',
      asserted: nothing,
      found: nothing,
      pointers: [{ kind: 'event', event }],
    };
    return { ...one, findings: [finding], verdict: 'supported', reason: 'records_agree', deciding: [finding] };
  });
}

/** The time of an assertion that is a clock and nothing else. */
const clockOf = ({ claim, verdict }: Judged): TimeSlot | undefined =>
  claim.kind === 'assertion' &&
  verdict === 'unsupported' &&
  claim.time !== undefined &&
  !claim.time.inherited &&
  claim.time.until === undefined &&
  claim.time.hedge === undefined &&
  /^(?:minute|second|fraction)$/.test(claim.time.precision) &&
  ONLY_CLOCK.test(claim.text)
    ? claim.time
    : undefined;
const ONLY_CLOCK = /^(?:at )?\d{1,2}(?:[:.h]\d{2}){0,2} ?(?:[ap]\.?m\.?)?(?: ?(?:utc|z))?$/i;

/** A record of that minute behind a claim around it that tells no time itself: whose time it is could otherwise be another's. */
function recordThen(one: Judged, time: TimeSlot, unit: readonly Judged[]): TimelineEvent | undefined {
  const { start, end } = one.claim.span;
  return unit
    .filter(
      ({ claim, verdict, deciding }) =>
        verdict === 'supported' &&
        claim.span.start <= start &&
        claim.span.end >= end &&
        deciding.every(({ facet }) => facet !== 'time'),
    )
    .flatMap(({ deciding }) =>
      deciding.flatMap(({ pointers }) =>
        pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : [])),
      ),
    )
    .find((event) => timeMatches(time, { from: event.at.from, to: event.at.from }) === 'yes');
}
