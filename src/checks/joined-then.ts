/** Did this person come into the response then: by their first words where it was worked on; earlier words of theirs, or an arrival that they give themselves, refute another time. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Check } from './check.js';
import { arrivalOf, isJoining } from './matching/arrivals.js';
import { clockDiffers } from './matching/differs.js';
import { describe, eventPointer, finding } from './matching/findings.js';
import { readingsOf, timeMatches } from './matching/slot-matches.js';
import { STATEMENT_KINDS } from './matching/statements.js';

const ID = 'joined-then';
const SAID = { kinds: STATEMENT_KINDS } as const;

export const joinedThen: Check = Object.freeze({
  id: ID,
  asks: 'Did this person come into the response then?',
  appliesTo: ['event'],
  needs: (claim) => (isJoin(claim) ? [SAID] : []),
  examine(claim, timeline, world) {
    if (!isJoin(claim)) return [];
    const { what } = claim;
    const { time } = what;
    const arrival = arrivalOf(what.agent!, timeline.ask(SAID), world);
    if (!arrival) return [];
    const { event, fresh } = arrival;
    const pointers = [eventPointer(event)];
    const fits = time ? timeMatches(time, event.at) : 'yes';
    if (fits === 'yes')
      return [
        finding(ID, 'existence', 'supports', 'statement_agrees', describe(what), pointers),
        ...(time ? [finding(ID, 'time', 'supports', 'records_agree', describe(what, 'time'), pointers)] : []),
      ];
    if (fits !== 'no' || !time || time.inherited || time.until || time.hedge) return [];
    const isLater = readingsOf(time).every(({ from }) => from > event.at.from);
    return fresh || isLater ? [clockDiffers(ID, describe(what, 'time'), pointers, describe(event, 'time'))] : [];
  },
} satisfies Check);

/** "Ana joined at 10:01", told of nobody in general and not denied. */
const isJoin = (claim: Claim): claim is ClaimOf<'event'> =>
  claim.kind === 'event' &&
  isJoining(claim.what.actions, claim.what.verb) &&
  !claim.what.negated &&
  !claim.what.attempted &&
  claim.what.agent?.how !== 'organisation' &&
  claim.what.agent?.identities.length === 1;
