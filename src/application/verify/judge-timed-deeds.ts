/** A deed whose length, or distance from another, is borne out has happened: the records at its ends are those of it. May confirm only. */
import { DOERS } from '../../checks/matching/deed-in-record.js';
import type { Claim } from '../../claims/claim.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { borneOut } from './borne-out.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';
import { recordsBehind } from './words-behind.js';

export function judgeTimedDeeds<One extends JudgedClaim>(judged: readonly One[]): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    if (one.verdict !== 'unsupported' || !isPlainDeed(one.claim)) return one;
    const records = recordsBehind(units.get(one.claim.unit)!.filter((other) => isLengthOf(other, one)));
    return records.length > 0 && isByTheirs(one.claim, records)
      ? { ...one, ...borneOut('timed-deed', 'existence', records) }
      : one;
  });
}

const isPlainDeed = (claim: Claim): boolean =>
  (claim.kind === 'event' && !claim.what.negated && !claim.what.attempted) ||
  (claim.kind === 'state' && !claim.negated);

/** A supported length that is told in the very same clause. */
const isLengthOf = ({ claim, verdict }: JudgedClaim, { claim: { span } }: JudgedClaim): boolean =>
  claim.kind === 'duration' &&
  verdict === 'supported' &&
  claim.span.start === span.start &&
  claim.span.end === span.end;

/** Who is said to have done it did one of them. */
function isByTheirs(claim: Claim, records: readonly TimelineEvent[]): boolean {
  const agent = claim.kind === 'event' ? claim.what.agent : claim.kind === 'state' ? claim.person : undefined;
  const isTheirs = ({ identity, role }: TimelineEvent['actors'][number]): boolean =>
    identity !== undefined && DOERS.has(role) && agent!.identities.includes(identity);
  return agent === undefined || records.some(({ actors }) => actors.some(isTheirs));
}
